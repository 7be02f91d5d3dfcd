"""The grammar of a pay cell."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guides.importing.amounts import UnreadableError, number_of
from bot.guides.importing.cells import Cell, Figure, read_cell

RANGES = [
    ("$130K–$172K", 130_000, 172_000, "$"),
    ("**$130K - $172K**", 130_000, 172_000, "$"),
    ("$130,000 to $172,000*", 130_000, 172_000, "$"),
    ("$0-$40K", 0, 40_000, "$"),
    ("130–172K", 130_000, 172_000, ""),
    ("PLN 348K–525K", 348_000, 525_000, "PLN"),
    ("348K–525K PLN", 348_000, 525_000, "PLN"),
    ("CAD $120K–$150K", 120_000, 150_000, "CAD"),
    ("$120K–$150K CAD", 120_000, 150_000, "CAD"),
    ("JPY ¥8.5M–¥14M", 8_500_000, 14_000_000, "JPY"),
    ("R$400,000 - R$600,000", 400_000, 600_000, "R$"),
    ("HK$1.42M–HK$1.98M", 1_420_000, 1_980_000, "HK$"),
    ("₹20L–₹38L", 2_000_000, 3_800_000, "₹"),
    ("₹1.2Cr–₹1.8 crore", 12_000_000, 18_000_000, "₹"),
    ("₹48,00,000 – ₹1,10,00,000", 4_800_000, 11_000_000, "₹"),
    ("IDR 1.03B", 1_030_000_000, 1_030_000_000, "IDR"),
    ("65.000 € – 88.000 €", 65_000, 88_000, "€"),
    ("CHF 120'000–190'000", 120_000, 190_000, "CHF"),
    ("SEK 720 000 – 900 000", 720_000, 900_000, "SEK"),
    ("~$150K", 150_000, 150_000, "$"),
    ("NT$4.2M–NT$6.2M equivalent", 4_200_000, 6_200_000, "NT$"),
]


@pytest.mark.parametrize(("cell", "low", "high", "sign"), RANGES)
def test_a_range_is_read_in_full_units(cell: str, low: int, high: int, sign: str) -> None:
    """Any dash, unit, grouping and side of the currency gives the same two bounds."""
    assert read_cell(cell).main == Figure(Decimal(low), Decimal(high), sign)


DOUBLES = [
    ("€90,000-€130,000 / $98,000-$142,000", (90, 130), (98, 142)),
    ("£178K / $228K - £248K / $318K", (178, 248), (228, 318)),
    ("£255K - £355K ($320K - $445K)", (255, 355), (320, 445)),
    ("AED 480K–AED 660K / ~$131K–$180K", (480, 660), (131, 180)),
]


@pytest.mark.parametrize(("cell", "first", "second"), DOUBLES)
def test_a_second_currency_is_kept_apart(cell: str, first: tuple[int, int], second: tuple[int, int]) -> None:
    """Behind a slash, interleaved, or in parentheses."""
    read = read_cell(cell)
    assert (read.main and (read.main.low, read.main.high)) == tuple(Decimal(n * 1000) for n in first)
    assert (read.second and (read.second.low, read.second.high)) == tuple(Decimal(n * 1000) for n in second)


def test_periods_belong_to_their_range() -> None:
    """A month's pay beside a year's keeps each period with its own range."""
    read = read_cell("SEK 72K–95K/mo / $198K–$252K")
    assert (read.main and read.main.per, read.second and read.second.per) == ("mo", None)
    grant = read_cell("$400K/4yr")
    assert grant.main
    assert grant.main.per == "4yr"
    both = read_cell("£29K - £47K/yr / $36K - $59K/yr")
    assert (both.main and both.main.per, both.second and both.second.per) == ("yr", "yr")


def test_a_yearly_figure_in_parentheses_only_repeats_the_grant() -> None:
    """A grant with its year's part in the same currency is one figure."""
    read = read_cell("$440K-$720K ($110K-$180K/yr)")
    assert read == Cell(main=Figure(Decimal(440_000), Decimal(720_000), "$"))


PERCENTS = [
    ("10–15%", (10, 15), None),
    ("10%", (10, 10), None),
    ("12–18% target", (12, 18), None),
    ("20–50% (OPI+TAI)", (20, 50), None),
    ("$36K-$86K (25-45%)", (25, 45), (36, 86)),
    ("15% target ($33,000 – $42,000)", (15, 15), (33, 42)),
    ("15% / $30K–$40K", (15, 15), (30, 40)),
    ("10–15% / $30K–$40K", (10, 15), (30, 40)),
    ("Discretionary (15–25%)", (15, 25), None),
]


@pytest.mark.parametrize(("cell", "percent", "amount"), PERCENTS)
def test_percent_and_amount(cell: str, percent: tuple[int, int], amount: tuple[int, int] | None) -> None:
    """A bonus in percent, in money, or both."""
    read = read_cell(cell)
    assert read.percent == tuple(map(Decimal, percent))
    assert (read.main and (read.main.low, read.main.high)) == (amount and tuple(Decimal(n * 1000) for n in amount))


def test_an_open_end_is_marked() -> None:
    """A plus behind the high bound opens it; the figure stays as written."""
    money, percent = read_cell("$65K-$140K+ profit sharing"), read_cell("25%+")
    assert money.main
    assert money.main.open
    assert percent.percent_open


def test_options_are_counted_not_priced() -> None:
    """A number of options is no amount of money."""
    assert read_cell("8,000 – 15,000 options") == Cell(number=(Decimal(8000), Decimal(15_000)))


WORDS = ["None", "—", "Performance", "Varies by location (60–100% of NYC)", "Significant (variable)", "1-2 months", ""]


@pytest.mark.parametrize("cell", WORDS)
def test_words_state_no_figure(cell: str) -> None:
    """Words stay words, with or without numbers in them."""
    read = read_cell(cell)
    assert (read.main, read.percent, read.number, read.problem) == (None, None, None, None)
    assert read.text == (cell or None)


UNREADABLE = [
    ("$70,000 - S$160,000", "two currencies"),
    ("PLN 340K–$460K", "two currencies"),
    ("$150K–$172", "low bound above high"),
    ("$20,00-$30,000", "grouped in no known way"),
    ("Up to 20%", "one bound"),
    ("from $130K", "one bound"),
    ("$10K, then $20K, then $30K", "more figures"),
    ("$10K-$12K / $13K-$14K", "one currency"),
    ("12–18", "without a currency"),
    ("20%–10%", "low percent above"),
    ("$800–1.2M", "no unit"),
    ("10% - $20K", "percent"),
    ("$20K - 30% / £5K - £6K", "percent"),
    ("USD EUR 20K", "two currencies on one figure"),
    ("10-20% / 30% / $5K", "percents and amounts"),
    ("$1" + "0" * 30, "length"),
]


@pytest.mark.parametrize(("cell", "why"), UNREADABLE)
def test_what_is_uncertain_is_left_open_and_told(cell: str, why: str) -> None:
    """Nothing is guessed: no figure, and the reason."""
    read = read_cell(cell)
    assert read.main is None
    assert why in (read.problem or "")


def test_an_inverted_second_range_leaves_the_first_alone() -> None:
    """Only the range with the slip of the pen is left out."""
    read = read_cell("£573K-£878K / $715K-$1.097K")
    assert read.main
    assert read.second is None
    assert read.second_problem == "low bound above high bound"
    slashed = read_cell("$10K–$12K (USD EUR 3)")
    assert (slashed.main is not None, slashed.second) == (True, None)


def test_the_label_gives_unit_and_percent() -> None:
    """A column in thousands, or in percent, states it in its label."""
    assert read_cell("130–172", scale=1000).main == Figure(Decimal(130_000), Decimal(172_000))
    assert read_cell("10–15", percents=True).percent == (Decimal(10), Decimal(15))


SIGNS = st.sampled_from(["$", "£", "€", "₹", "₪", "C$", "HK$", "CHF ", "SEK ", "AED "])
UNITS = st.sampled_from([("", 1), ("K", 1000), ("M", 10**6), ("L", 10**5), ("Cr", 10**7)])
DASHES = st.sampled_from(["-", "–", "—", " - ", " – ", " to "])


@given(st.integers(1, 999), st.integers(0, 999), SIGNS, UNITS, DASHES)
def test_every_written_range_reads_back(low: int, more: int, sign: str, unit: tuple[str, int], dash: str) -> None:
    """Whatever symbol, unit and dash a range is printed with, the same bounds come back."""
    letter, scale = unit
    factor = scale if letter else 1000
    ends = [low * factor, (low + more) * factor]
    said = [f"{sign}{end // scale}{letter}" if letter else f"{sign}{end:,}" for end in ends]
    read = read_cell(dash.join(said)).main
    assert read
    assert (read.low, read.high) == tuple(map(Decimal, ends))
    assert read.sign == sign.strip()


@given(st.integers(1, 10**9))
def test_grouping_does_not_change_a_number(value: int) -> None:
    """Western, spaced and plain grouping are one number."""
    western, plain = number_of(f"{value:,}", "$", ""), number_of(str(value), "$", "")
    assert western[0] == plain[0] == value
    spaced = f"{value:,}".replace(",", "\u00a0")
    assert number_of(spaced, "$", "")[0] == value


@given(st.text(max_size=60))
def test_no_cell_breaks_the_reader(cell: str) -> None:
    """Any text reads as something, in order, or is left open."""
    read = read_cell(cell)
    for figure in (read.main, read.second):
        assert figure is None or figure.low <= figure.high


@given(st.from_regex(r"[$£€]?[0-9,.]{1,9}[KM]?( ?[-–/] ?[$£€]?[0-9,.]{1,9}[KM%]?){0,3}", fullmatch=True))
def test_near_misses_never_invert(cell: str) -> None:
    """Slips of the pen never give a low bound above a high one."""
    read = read_cell(cell)
    for figure in (read.main, read.second):
        assert figure is None or figure.low <= figure.high


def test_a_number_in_no_grouping_is_refused() -> None:
    """Three digits, then two, is nobody's grouping."""
    with pytest.raises(UnreadableError):
        number_of("100,00", "$", "")
