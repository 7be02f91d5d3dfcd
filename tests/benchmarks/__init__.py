"""The pool of a team: cells, batches, what is published, and who looks on."""
