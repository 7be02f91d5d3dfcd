"""The terminal: no token, a SQLite file, the same engine and store as everywhere."""
