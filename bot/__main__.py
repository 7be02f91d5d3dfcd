"""The `negotiate` command."""


def main() -> None:
    """Run the command line."""
