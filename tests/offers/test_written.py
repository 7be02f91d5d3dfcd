"""The memory of pieces: it is bounded, and what was forgotten is read as before."""

from bot.offers.reading.lexicon import BOOK
from bot.offers.reading.tokens import tokens
from bot.offers.reading.written import LONGEST_KEPT, MOST_KEPT


def test_no_more_than_the_latest_pieces_are_kept() -> None:
    """However many different words are met, the memory stays within its bound."""
    before = len(BOOK)
    tokens(" ".join(f"{number}k" for number in range(3 * MOST_KEPT)), BOOK)
    assert len(BOOK) <= before + MOST_KEPT


def test_a_long_piece_is_not_kept() -> None:
    """A word longer than any name is looked at, and not remembered."""
    word = "x" * (LONGEST_KEPT + 1)
    assert tokens(word, BOOK).words[0] == word
    assert word not in BOOK


def test_a_forgotten_piece_is_read_as_before() -> None:
    """The tokens of a text are the same when its words are met first, again, and after they were forgotten."""
    text = "Zyxwy offered £151k, L5 - they’d say 1,51,000 and 12.5% of Zyxwy"
    first, again = tokens(text, BOOK), tokens(text, BOOK)
    tokens(" ".join(f"{number}m" for number in range(2 * MOST_KEPT)), BOOK)
    assert first == again == tokens(text, BOOK)
