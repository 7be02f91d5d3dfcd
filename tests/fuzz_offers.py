"""A bounded hunt for texts that reading can't bear: `python -m tests.fuzz_offers -max_total_time=60`."""

import sys

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore] # only `make fuzz` installs it

with atheris.instrument_imports(include=["bot.offers"]):
    from bot.offers.label import labelled
    from bot.offers.parse import parse
    from bot.offers.valuation import value

from bot.offers.money import CurrencyMismatchError

SECONDS = "-max_total_time=60"
LONGEST = "-max_len=4096"


def one_text(raw: bytes) -> None:
    """Read one text; a failure or a span outside of it is a find."""
    text = atheris.FuzzedDataProvider(raw).ConsumeUnicodeNoSurrogates(LENGTH)
    for read in parse(text):
        labelled(read.offer)
        try:
            value(read.offer)
        except CurrencyMismatchError:
            continue
        for field in read.fields:
            if not 0 <= field.start <= field.end <= len(text):
                message = f"span of {field.field} lies outside of the text"
                raise AssertionError(message)


LENGTH = 4096


def main() -> None:
    """Fuzz for a minute, unless told for how long."""
    bounded = any(argument.startswith("-max_total_time") for argument in sys.argv)
    atheris.Setup([*sys.argv, *([] if bounded else [SECONDS]), LONGEST], one_text)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
