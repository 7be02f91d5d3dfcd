"""What a team shares: reports, and the cells that are published of them without exposing anybody. Pure."""
