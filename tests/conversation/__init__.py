"""The conversation: what is heard, what is asked next, what is said, and what never happens whatever is typed."""
