"""The `negotiate` command: greets before the heavy imports, then hands over to the verbs."""

import gc
import os
import sys
from pathlib import Path

_STREAMS = 3
_CANNOT_SAY = 1


def main() -> None:
    """Run the command line; where nobody reads it any more it ends in silence, where it can't be written it says so."""
    gc.set_threshold(500_000, 50, 50)  # loading modules makes no garbage; looking for it took a tenth of the start
    _fill_streams()
    try:
        _run()
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        sys.exit(_CANNOT_SAY)
    except OSError as error:
        if error.filename is not None:
            raise
        _drop_output()
        sys.stderr.write(f"negotiate: what I have to say can't be written: {error.strerror}.\n")
        sys.exit(_CANNOT_SAY)


def _run() -> None:
    if sys.argv[1:2] == ["chat"] and "--help" not in sys.argv:
        greeting = Path(__file__).parents[1] / "content" / "voice" / "greeting.txt"
        print(greeting.read_text("utf-8"), flush=True)  # noqa: T201 - the first thing a person sees
    from bot.cli.main import run  # noqa: PLC0415 - after the greeting

    run()


def _fill_streams() -> None:
    """Open what was closed (`>&-`) to nowhere, so that no file of ours takes the place of a standard stream."""
    while (place := os.open(os.devnull, os.O_RDWR)) < _STREAMS:
        pass
    os.close(place)
    sys.stdin = sys.stdin or open(0, encoding="utf-8")  # noqa: SIM115 - by its number, for the whole run
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8")  # noqa: SIM115 - the same
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8")  # noqa: SIM115 - the same


def _drop_output() -> None:
    """Let what is still unwritten go nowhere, so that the end of the process does not fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


if __name__ == "__main__":
    main()
