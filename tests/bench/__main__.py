"""`make bench`: every measurement, as it is made."""

import sys
import warnings

from tests.bench import charts, guides, offers, slack, start, turns


def main() -> None:
    """Print name and result of each measurement."""
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
    parts = (
        ("Turns", turns),
        ("Offers", offers),
        ("Pictures", charts),
        ("Slack", slack),
        ("Start", start),
        ("4,500 guides", guides),
    )
    for title, part in parts:
        print(f"\n{title}")  # noqa: T201 - what the command is for
        for name, result in part.measure():
            print(f"  {name:<48} {result}")  # noqa: T201 - what the command is for
            sys.stdout.flush()


if __name__ == "__main__":
    main()
