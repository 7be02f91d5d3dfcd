"""How an answer to each question is read, and what can be chosen: (said or chosen, subject, known) -> state or None."""
