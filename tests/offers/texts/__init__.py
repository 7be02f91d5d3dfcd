"""Own texts, each with its intent and what a reader finds in it."""
