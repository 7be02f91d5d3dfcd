"""What is published of a pool: from how many people, how rounded, how widened, and when it changes."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import pytest

from bot.benchmarks.batches import PATIENCE, settled
from bot.benchmarks.cells import Scope, cells_of, family_of
from bot.benchmarks.pool import Entry, Pool, shared, withdrawn
from bot.benchmarks.publish import enough, published
from bot.benchmarks.report import Report
from bot.benchmarks.spread import quantile, spread_of, without_outliers
from bot.benchmarks.team import Published
from tests.benchmarks.histories import report

PEOPLE = 5


def joined(pool: Pool, *reports: Report, first: int = 0, at: float = 0.0) -> Pool:
    """The pool with a report each of as many new people, settled after each."""
    for number, each in enumerate(reports, start=first):
        pool = settled(shared(pool, Entry(f"p{number}", each, since=at + number)), at + number, people=PEOPLE)
    return pool


def of(*thousands: int, region: str = "Detroit", **other: Any) -> list[Report]:
    """Reports with these bases in thousands."""
    return [report(amount * 1000, region, **other) for amount in thousands]


def shown(pool: Pool) -> list[tuple[Scope, int]]:
    """Scope and people of each published cell."""
    return [(cell.cell.scope, cell.people) for cell in published(pool, people=PEOPLE)]


def narrowest(pool: Pool) -> Published:
    """The first cell that is published."""
    return published(pool, people=PEOPLE)[0]


def test_nothing_is_published_for_four() -> None:
    """Four people are too few, in whatever cell."""
    assert published(joined((), *of(140, 150, 160, 170)), people=PEOPLE) == ()


def test_a_median_is_published_for_five() -> None:
    """The fifth person makes the median public, rounded to a thousand; no quartiles yet."""
    cell = narrowest(joined((), *of(140, 150, 161, 170, 180)))
    (spread,) = cell.spreads
    assert (cell.people, spread.quartiles, spread.tenths) == (5, None, None)
    assert spread.median == 161_000
    assert str(cell.cell) == "Engineer at Acme, L4, Detroit"
    odd = [report(amount) for amount in (140_111, 150_222, 160_501, 170_333, 180_444)]
    assert narrowest(joined((), *odd)).spreads[0].median == 161_000


def test_quartiles_from_eight_and_tenths_from_twenty() -> None:
    """Quartiles come with the eighth person, the outer tenths with the twentieth."""
    eight = narrowest(joined((), *of(*range(140, 148)))).spreads[0]
    assert (eight.quartiles, eight.tenths) == (pair(142, 145), None)
    assert eight.median == 144_000
    pool = joined((), *of(*range(130, 150)))
    twenty = narrowest(pool).spreads[0]
    assert twenty.people == 20
    assert (twenty.quartiles, twenty.tenths) == (pair(135, 144), pair(132, 147))


@pytest.mark.parametrize("come", [1, 2])
def test_one_or_two_more_change_nothing(come: int) -> None:
    """Published cells stand until a third person has come."""
    five = joined((), *of(140, 150, 160, 170, 180))
    more = joined(five, *of(*[200, 210][:come]), first=5)
    assert published(more, people=PEOPLE) == published(five, people=PEOPLE)
    assert shown(joined(more, *of(*[220, 230][: 3 - come]), first=5 + come))[0] == (Scope.REGION, 8)


def test_who_leaves_takes_the_batch_along_at_once() -> None:
    """A withdrawn report counts no more from that moment, and neither do those that entered with it."""
    pool = joined((), *of(140, 150, 160, 170, 180, 190, 200, 210, 220, 230, 240))
    assert narrowest(pool).people == 11
    left = settled(withdrawn(pool, "p6"), 100.0, people=PEOPLE)
    assert narrowest(left).people == 8
    assert len(left) == 10


def test_below_five_the_cell_is_gone() -> None:
    """Once too few people are left the cell is not published."""
    pool = joined((), *of(140, 150, 160, 170, 180))
    assert shown(settled(withdrawn(pool, "p0"), 100.0, people=PEOPLE)) == []


def test_what_is_left_counts_again_after_three_have_gone() -> None:
    """Of a batch of six, taken as two of three, one may go whole; the other stays."""
    pool = joined((), *of(140, 150, 160, 170, 180), *of(190, 200, 210))
    for number in (5, 6):
        pool = settled(withdrawn(pool, f"p{number}"), 100.0, people=PEOPLE)
        assert shown(pool)[0] == (Scope.REGION, 5)


def test_a_large_batch_that_lost_three_counts_again() -> None:
    """Five waited for two others in a wider cell; when three of the eight have gone, the five count again."""
    entries = [Entry(f"p{n}", each, since=float(n)) for n, each in enumerate(of(*range(140, 160, 2)))]
    pool = settled(entries[:5], 5.0, people=PEOPLE, together=5)
    pool = settled([*pool, *entries[5:]], 10.0, people=PEOPLE, together=5)
    assert len({entry.batch.id for entry in pool if entry.batch}) == 2
    six = settled(entries[:8], 8.0, people=PEOPLE, together=8)
    assert shown(six)[0] == (Scope.REGION, 8)
    for gone, people in ((1, []), (2, []), (3, [5])):
        left = settled(six[gone:], 9.0, people=PEOPLE)
        assert [found for _, found in shown(left)[:1]] == people


def test_the_same_amounts_again_are_no_news() -> None:
    """Sharing the same offer in another month keeps the report's place; other amounts wait for company."""
    pool = joined((), *of(140, 150, 160, 170, 180))
    again = shared(pool, Entry("p0", report(140_000, month="2026-04"), since=50.0))
    assert again == pool
    changed = settled(shared(pool, Entry("p0", report(141_000), since=50.0)), 50.0, people=PEOPLE)
    assert [entry.batch for entry in changed if entry.reporter == "p0"] == [None]
    assert shown(changed) == []


def test_a_person_counts_once_however_wide_the_cell() -> None:
    """Reports of one person for two regions count once in the cell that takes both in."""
    pool = joined((), *of(140, 150, region="Detroit"), *of(160, 170, region="New York"))
    double = settled(shared(pool, Entry("p0", report(150_000, "New York"), since=9.0)), 9.0, people=PEOPLE)
    assert shown(double) == []
    five = joined(double, *of(180, region="Boston"), first=4)
    assert {people for _, people in shown(five)} == {5}


def test_a_cell_that_is_too_small_widens() -> None:
    """Region, then level, then the role's family: the narrowest that has five people, and what it takes in."""
    regions = joined((), *of(140, 150, region="Detroit"), *of(160, 170, 180, region="New York"))
    assert shown(regions)[0] == (Scope.LEVEL, 5)
    assert narrowest(regions).cell.widened().startswith("all regions")
    levels = joined((), *of(140, 150, level="L4"), *of(160, 170, 180, level="L5"))
    assert shown(levels)[0] == (Scope.ROLE, 5)
    assert narrowest(levels).cell.widened().startswith("all regions and levels")
    roles = joined((), *of(140, 150, role="Security Engineer"), *of(160, 170, 180, role="Developer II"))
    assert shown(roles)[0] == (Scope.FAMILY, 5)
    assert str(narrowest(roles).cell) == "engineering roles at Acme"
    assert "engineering" in narrowest(roles).cell.widened()


def test_what_is_no_role_is_no_family() -> None:
    """Companies, currencies, families and roles of no known family never meet."""
    apart = [
        *of(140, role="Baker"), *of(150, role="Gardener"), *of(160, role="Engineer"),
        *of(170, company="Other"), *of(180, currency="EUR"), *of(190, role="Designer"),
    ]  # fmt: skip
    assert shown(joined((), *apart)) == []
    assert [family_of(role) for role in ("Senior Security Engineer", "Engineer, Data", "Baker")] == [
        "engineering", "data", None,
    ]  # fmt: skip


def test_who_waits_at_a_published_cell_widens_after_a_week() -> None:
    """Beside a published cell a report waits for its own kind; after a week it may count in the wider one."""
    detroit = joined((), *of(140, 150, 160, 170, 180))
    mixed = joined(detroit, *of(190, 200, region="New York"), *of(210, region="Detroit"), first=5)
    assert {people for _, people in shown(mixed)} == {5}
    later = settled(mixed, 8.0 + PATIENCE, people=PEOPLE)
    assert shown(later)[:2] == [(Scope.REGION, 5), (Scope.LEVEL, 8)]


def test_names_meet_whatever_their_case() -> None:
    """Case, accents and punctuation do not part reports; the name that most write is shown."""
    written = ("Zürich", "zurich", "ZURICH", "Zürich", "Zürich ")
    pool = joined((), *(report(140_000 + n, region) for n, region in enumerate(written)))
    assert narrowest(pool).cell.region == "Zürich"


def test_a_quarter_is_the_most() -> None:
    """Nobody makes up more than a quarter of a cell, whoever lets them in."""

    def by(*who: str) -> list[Entry]:
        return [Entry(each, report(150_000), since=0.0) for each in who]

    assert enough(by(*"abcde"), PEOPLE)
    assert not enough(by(*"abcd"), PEOPLE)
    assert not enough(by(*"abcdeeee"), PEOPLE)


def test_components_are_counted_each() -> None:
    """A component that fewer than five stated is not shown, though the base is."""
    bonus: list[dict[str, Any]] = [{"bonus": Decimal(20_000 + 1_000 * n)} if n < 4 else {} for n in range(5)]
    pool = joined((), *(report(150_000 + 1_000 * n, **more) for n, more in enumerate(bonus)))
    assert [spread.component for spread in narrowest(pool).spreads] == ["base"]
    total = [report(150_000 + 1_000 * n, total=Decimal(200_000)) for n in range(5)]
    assert [spread.component for spread in narrowest(joined((), *total)).spreads] == ["base", "total"]


def test_outliers_are_left_out_and_people_counted_again() -> None:
    """An amount far from all others does not count, and without it four people are too few."""
    assert spread_of("base", amounts(150, 155, 160, 165, 1_600), "USD", PEOPLE) is None
    six = spread_of("base", amounts(150, 155, 160, 165, 170, 1_600), "USD", PEOPLE)
    assert six is not None
    assert six.people == 5
    assert six.median == 160_000
    assert without_outliers(()) == ()
    close = (150, 150, 150, 150, 165)
    assert without_outliers(tuple(amounts(*close))) == tuple(amounts(*close))


def pair(low: int, high: int) -> tuple[Decimal, Decimal]:
    """Two ends in thousands."""
    return Decimal(low * 1000), Decimal(high * 1000)


def amounts(*thousands: int) -> list[Decimal]:
    """Amounts in thousands."""
    return [Decimal(each * 1000) for each in thousands]


def test_small_units_are_rounded_as_coarsely() -> None:
    """A thousand yen would be somebody's exact pay: such currencies are rounded to about a thousand dollars' worth."""
    yen = spread_of("base", [Decimal(9_000_000 + n * 7_777) for n in range(5)], "JPY", PEOPLE)
    assert yen is not None
    assert yen.median % 100_000 == 0


def test_quantiles_lie_between_neighbours() -> None:
    """A quantile between two amounts is on the line between them."""
    ordered = amounts(100, 200, 300, 400)
    assert [quantile(ordered, Decimal(share)) for share in ("0", "0.25", "0.5", "1")] == [
        100_000,
        175_000,
        250_000,
        400_000,
    ]


def test_cells_are_each_wider_than_the_one_before() -> None:
    """A report counts in four cells, narrow to wide."""
    assert [cell.scope for cell in cells_of(report(1))] == list(Scope)
    assert [cell.widened() == "" for cell in cells_of(report(1))] == [True, False, False, False]


def test_withdrawing_one_or_all() -> None:
    """One report by its cell, or all of a person's."""
    pool: Iterable[Entry] = joined((), *of(140), *of(150))
    pool = shared(pool, Entry("p0", report(160_000, "New York"), since=9.0))
    first = next(entry for entry in pool if entry.reporter == "p0")
    assert len(withdrawn(pool, "p0", first.keys[0])) == 2
    assert [entry.reporter for entry in withdrawn(pool, "p0")] == ["p1"]
