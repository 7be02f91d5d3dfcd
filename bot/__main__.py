"""The `negotiate` command: greets before the heavy imports, then hands over to the verbs."""

import gc
import sys
from pathlib import Path


def main() -> None:
    """Run the command line."""
    gc.set_threshold(500_000, 50, 50)  # loading modules makes no garbage; looking for it took a tenth of the start
    if sys.argv[1:2] == ["chat"] and "--help" not in sys.argv:
        greeting = Path(__file__).parents[1] / "content" / "voice" / "greeting.txt"
        print(greeting.read_text("utf-8"), flush=True)  # noqa: T201 - the first thing a person sees
    from bot.cli.main import run  # noqa: PLC0415 - after the greeting

    run()


if __name__ == "__main__":
    main()
