"""Reading an offer: a grammar over amounts, component words, separators and offer boundaries."""
