"""Where things are on a page: nothing leaves it, no words lie on others, and a bar is where its amounts are."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.charting import own_bands
from bot.conversation.parts import Bar, Chart, Mark, Segment, Stack
from bot.drawing.colours import DARK, LIGHT, SHAPES, Palette
from bot.drawing.layout import laid_out
from bot.drawing.page import LABEL, MARGIN, SMALL, WIDTH, Area, Column, Page, Sign, Words
from bot.drawing.paint import Type
from bot.drawing.scale import around, from_zero
from bot.drawing.wrapping import wrapped
from tests.charts.examples import CURRENCIES, LONG, all_charts, crowded, seed, stacked

RULER = Type()
Box = tuple[float, float, float, float]
AMOUNTS = st.integers(0, 10**9).map(Decimal)
TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=70)
MARKS = st.builds(Mark, label=TEXTS, value=AMOUNTS, whose=st.sampled_from(["you", "other", "middle"]))


def one_bar(marks: tuple[Mark, ...]) -> Chart:
    """A band from 100 to 200."""
    bar = Bar(label="b", low=Decimal(100), high=Decimal(200), marks=marks)
    return Chart(title="", currency="USD", bars=(bar,), finding="-")


def page(chart: Chart) -> Page:
    """The chart as a page."""
    return laid_out(chart, RULER, dark=False)


def words(found: Page) -> list[Words]:
    """The words on a page."""
    return [item for item in found.items if isinstance(item, Words) and item.text]


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] - 1 and other[0] < one[2] - 1 and one[1] < other[3] - 1 and other[1] < one[3] - 1


def well_placed(found: Page) -> None:
    """All words are on the page, and none lie on others."""
    for item in words(found):
        left, top, right, bottom = item.box
        assert left >= 0, item
        assert top >= 0, item
        assert right <= found.width, item
        assert bottom <= found.height, item
    for one, other in combinations(words(found), 2):
        assert not overlap(one.box, other.box), (one, other)
    for sign in (item for item in found.items if isinstance(item, Sign)):
        beside = 10 if sign.shape == "rule" else sign.size / 2
        assert beside <= sign.x <= found.width - beside, sign
        for item in words(found):
            half = sign.size / 2 - 4
            box = (sign.x - min(half, beside), sign.y - half, sign.x + min(half, beside), sign.y + half)
            assert not overlap(item.box, box), (item, sign)


@pytest.mark.parametrize("name", sorted(all_charts()))
def test_words_stay_on_the_page_and_off_one_another(name: str) -> None:
    """In every kind of chart."""
    well_placed(page(all_charts()[name]))


@pytest.mark.parametrize("currency", CURRENCIES)
def test_amounts_of_every_currency_have_room(currency: str) -> None:
    """However long a currency's sign, with names that are too long beside it."""
    for chart in (crowded(currency), stacked(currency)):
        well_placed(page(chart))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(TEXTS, AMOUNTS, AMOUNTS, st.lists(MARKS, max_size=5)), min_size=1, max_size=4),
    TEXTS,
    st.sampled_from(CURRENCIES),
)
def test_bars_of_any_names_and_amounts_are_well_placed(
    rows: list[tuple[str, Decimal, Decimal, list[Mark]]], title: str, currency: str
) -> None:
    """No name or amount is too much."""
    bars = tuple(Bar(label=label, low=min(a, b), high=max(a, b), marks=tuple(ms)) for label, a, b, ms in rows)
    well_placed(page(Chart(title=title, currency=currency, bars=bars, finding="-", note=title)))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(TEXTS, TEXTS, st.lists(AMOUNTS, max_size=5)), min_size=1, max_size=6),
    st.sampled_from(CURRENCIES),
)
def test_stacks_of_any_names_and_amounts_are_well_placed(
    rows: list[tuple[str, str, list[Decimal]]], currency: str
) -> None:
    """The same for stacks."""
    parts = ("Base", "Bonus", "Stock", "Sign-on", LONG)
    stacks = tuple(
        Stack(
            label=label,
            group=group,
            segments=tuple(Segment(label=name, value=value) for name, value in zip(parts, values, strict=False)),
        )
        for label, group, values in rows
    )
    well_placed(page(Chart(title="Years", currency=currency, stacks=stacks, finding="-")))


def test_a_mark_stands_where_its_amount_is() -> None:
    """A base in the middle of its band stands in the middle of the drawn band."""
    marks = (Mark(label="Your offer", value=Decimal(150)), Mark(label="Other", value=Decimal(200), whose="other"))
    chart = one_bar(marks)
    items = page(chart).items
    (band,) = [item for item in items if isinstance(item, Area) and item.edge]
    yours, other = [item for item in items if isinstance(item, Sign)][:2]
    assert yours.x == pytest.approx(band.x + band.width / 2)
    assert other.x == pytest.approx(band.x + band.width)
    assert (yours.shape, other.shape) == ("diamond", SHAPES[0])


def test_marks_that_would_cover_one_another_stand_below_one_another() -> None:
    """Two offers of one amount are both seen."""
    marks = tuple(Mark(label=str(n), value=Decimal(150), whose="other") for n in range(3))
    chart = one_bar(marks)
    signs = [item for item in page(chart).items if isinstance(item, Sign)][:3]
    assert len({sign.x for sign in signs}) == 1
    for one, other in combinations(signs, 2):
        assert abs(one.y - other.y) >= one.size


def test_segments_are_as_long_as_their_amounts() -> None:
    """From zero, so that lengths can be compared, and one after the other."""
    segments = (Segment(label="Base", value=Decimal(300)), Segment(label="Stock", value=Decimal(100)))
    chart = Chart(title="", currency="USD", stacks=(Stack(label="Year 1", segments=segments),), finding="-")
    base, stock = [item for item in page(chart).items if isinstance(item, Area)][2:]
    assert base.width / stock.width == pytest.approx(3, rel=0.05)
    assert stock.x == pytest.approx(base.x + base.width, abs=5)


def test_nothing_is_set_smaller_than_twelve_points() -> None:
    """On a telephone, where the picture is 360 points wide."""
    sizes = {item.face.size for chart in all_charts().values() for item in words(page(chart))}
    assert min(sizes) * 360 / WIDTH >= 12


def test_colour_is_never_the_only_difference() -> None:
    """Components differ in hatch, offers in shape, and dark differs from light."""
    for look in (LIGHT, DARK):
        hatches = [fill.hatch for _, fill in look.fills] + [look.spare.hatch]
        assert len(set(hatches)) == len(hatches)
    assert len(set(SHAPES)) == len(SHAPES)
    assert laid_out(own_bands(seed())[0], RULER, dark=True) != page(own_bands(seed())[0])


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_words_and_marks_stand_out(look: Palette) -> None:
    """Contrast by WCAG 2.2 with the paper, which is also the edge of every mark: 4.5 for words, 3 for the rest."""
    for colour in (look.text, look.quiet):
        assert contrast(colour, look.paper) >= 4.5
    for colour in (look.band_edge, look.yours, *look.others):
        assert contrast(colour, look.paper) >= 3


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """How bright a colour is by WCAG 2.2."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_name_breaks_where_it_pauses_and_is_cut_after_a_word() -> None:
    """A line never begins in the middle of a name's part if it can be helped, and an ellipsis says what is missing."""
    assert wrapped("Security Engineer at Ally: total, a year", LABEL, 700, RULER) == [
        "Security Engineer at Ally:",
        "total, a year",
    ]
    cut = wrapped(LONG, LABEL, 400, RULER)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    assert LONG.startswith(" ".join(cut).removesuffix("…"))
    assert "".join(wrapped("Unbreakable" * 6, SMALL, 500, RULER, lines=9)) == "Unbreakable" * 6


def test_an_axis_names_round_amounts_and_hides_no_end() -> None:
    """Ticks at steps of 1, 2, 2.5 or 5, air around ranges, and lengths from zero."""
    scale = around(map(Decimal, (137_000, 240_750)), MARGIN, WIDTH)
    assert scale.ticks == [150_000, 175_000, 200_000, 225_000]
    assert scale.low < 137_000
    assert scale.high > 240_750
    assert around([Decimal(10), Decimal(100)], 0, 1).low == 0
    assert around([Decimal(0)], 0, 1).high > 0
    assert from_zero([Decimal(0)], 0, 100).at(Decimal(0)) == 0


def test_a_column_grows_as_it_is_filled() -> None:
    """A page ends below its last line."""
    column = Column(RULER, "#FFFFFF")
    column.paragraph(["one", "two"], SMALL, "#000000")
    assert column.page().height == MARGIN + 2 * SMALL.line + MARGIN
