"""The `negotiate` command, one module a verb."""
