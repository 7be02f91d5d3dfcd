"""Charts: what is drawn, where, and how it becomes a picture."""
