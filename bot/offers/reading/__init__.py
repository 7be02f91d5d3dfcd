"""Reading an offer: a grammar over tokens (amount, component word, separator, offer boundary) with scored assignments."""
