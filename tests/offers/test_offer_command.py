"""`negotiate offer`: the command-line contract."""

import json

from typer.testing import CliRunner

from bot.cli.offer import app

KEYS = {
    "company",
    "role",
    "level",
    "location",
    "currency",
    "base",
    "equity",
    "bonus",
    "sign_on",
    "relocation",
    "total_comp",
}

runner = CliRunner()


def test_lines_of_json_are_answered_line_by_line() -> None:
    """`--jsonl` answers every id with offers in exactly the label's keys, amounts as plain numbers."""
    lines = [{"id": "a", "text": "base 150k, bonus 15%, RSU 200k/4"}, {"id": "b", "text": "hello"}]
    answer = runner.invoke(app, ["parse", "--jsonl"], input="\n".join(map(json.dumps, lines)) + "\n\n")
    assert answer.exit_code == 0
    first, second = (json.loads(line) for line in answer.stdout.splitlines())
    assert set(first["offers"][0]) == KEYS
    assert first["offers"][0]["base"] == {"low": 150000, "high": 150000, "period": "year"}
    assert first["offers"][0]["equity"] == {"total": 200000, "years": 4, "yearly": None, "kind": "rsu"}
    assert second == {"id": "b", "offers": []}


def test_spans_and_terms_are_added_on_request() -> None:
    """`--json` adds where each field was read, whether it is certain, and the terms."""
    answer = runner.invoke(app, ["parse", "--json", "base 150k in writing, deadline Friday"])
    (offer,) = json.loads(answer.stdout)["offers"]
    assert offer["written"] is True
    assert offer["deadline"] == "Friday"
    assert {"field": "base", "start": 5, "end": 9, "certain": True, "assumed": ""} in offer["fields"]


def test_a_broken_line_is_named() -> None:
    """A line that is no JSON stops with its number and exit code 2."""
    answer = runner.invoke(app, ["parse", "--jsonl"], input='{"id": 1, "text": "base 150k"}\nnonsense\n')
    assert answer.exit_code == 2
    assert "line 2" in answer.stderr


def test_a_text_is_shown_as_a_table() -> None:
    """Without options a person reads the text again, and what each amount was taken for."""
    answer = runner.invoke(app, ["parse", "Grab Singapore: base 10.8k SGD/month, 36k USD RSU, bonus 10-15%, 500 RSUs"])
    assert answer.exit_code == 0
    assert "per month" in answer.stdout
    assert "10/15 %" in answer.stdout


def test_a_text_is_read_from_standard_input() -> None:
    """A pasted mail can be piped in; one without an offer says so."""
    assert "No offer is stated here." in runner.invoke(app, ["parse"], input="hello").stdout


def test_years_stand_side_by_side() -> None:
    """Two offers of one currency share a table, with a thin last year flagged."""
    texts = ["Google 180k base, RSU 200k 33/33/22/12, sign-on 50k", "Meta 190k base, options worth $300k over 4 years"]
    answer = runner.invoke(app, ["compare", *texts])
    assert answer.exit_code == 0
    assert "$296,000" in answer.stdout
    assert "thin: " in answer.stdout
    assert "Private stock" in answer.stdout


def test_currencies_are_neither_summed_nor_ranked() -> None:
    """Two currencies stand in two tables; an offer mixed in itself has no years."""
    texts = [
        "base $150k",
        "base £90k",
        "Base: 50 LPA\nRSU: $60,000 over 4 years",
        "205k TC at Capital One",
        "RSU 40k total",
    ]
    answer = runner.invoke(app, ["compare", *texts])
    assert "Year by year, USD" in answer.stdout
    assert "Year by year, GBP" in answer.stdout
    assert "not added up" in answer.stdout
    assert "neither a base nor a total" in answer.stdout
    assert "not ranked" in answer.stdout


def test_a_text_that_is_not_read_is_named() -> None:
    """What could be read is laid out; the text that could not is quoted, and the exit code tells."""
    answer = runner.invoke(app, ["compare", "150k base", "   ", "nothing of pay is said in this rather long text"])
    assert answer.exit_code == 1
    assert "$150,000" in answer.stdout
    assert 'Text 2 (""): no offer is stated.' in answer.stdout
    assert 'Text 3 ("nothing of pay is said in this rather lo…")' in answer.stdout


def test_a_sign_on_spread_over_years_is_paid_in_each() -> None:
    """Half of 30,000 falls in each of two years."""
    answer = runner.invoke(app, ["compare", "150k base, 30k sign on split over two years"])
    assert answer.exit_code == 0
    both = next(line for line in answer.stdout.splitlines() if "Years 1 to 2" in line)
    assert "$165,000" in both


def test_without_an_offer_there_is_nothing_to_compare() -> None:
    """No offer, exit code 1."""
    assert runner.invoke(app, ["compare", "hello"]).exit_code == 1


def test_a_start_within_the_year_prorates_the_first_bonus() -> None:
    """Of a text that names the first day the first year holds the months' share of the bonus, and a line says so."""
    answer = runner.invoke(app, ["compare", "Acme: 150k base, 10% bonus prorated, start 1 October"])
    assert answer.exit_code == 0
    assert "$153,750" in answer.stdout
    assert "the first bonus counts for 3 of 12 months" in answer.stdout


def test_a_guaranteed_bonus_is_not_prorated() -> None:
    """A guaranteed bonus is paid in full whatever the first day."""
    answer = runner.invoke(app, ["compare", "Acme: 150k base, guaranteed bonus 10%, start date 1 October"])
    assert "$165,000" in answer.stdout
    assert "of 12 months" not in answer.stdout


def below(*texts: str) -> list[str]:
    """The lines below the tables of a comparison."""
    answer = runner.invoke(app, ["compare", *texts])
    assert answer.exit_code == 0
    return answer.stdout.rpartition("┘\n")[2].splitlines()


def test_stock_that_no_year_counts_is_named() -> None:
    """Options, a share of the company and shares without a price each have a line under their offer's name."""
    assert below(
        "140k base, 15,000 options at $2.10 strike over 4 years, private",
        "120k base, 0.5% equity",
        "Nvidia: 190k base, 1,200 RSUs over 4 years",
    ) == [
        "Offer 1: 15,000 options are not counted: no price is known that they could be sold at.",
        "Offer 2: 0.5 % of the company is not counted: ask how many shares that is, and at what price.",
        "Nvidia: 1,200 shares are not counted: ask for the price they were granted at.",
    ]


def test_a_range_and_a_rate_say_how_they_count() -> None:
    """A range with its low end, a day with 260 of them, an hour with 2,080; each in its own currency."""
    assert below("Acme: 150-170k base, 10-15% bonus", "Beta: 800 a day contract", "Gamma: £75 an hour") == [
        "Acme: of a range the low end counts: base $150,000 to $170,000, bonus 10 to 15 %.",
        "Beta: the daily base counts for 260 days a year.",
        "Gamma: the hourly base counts for 2,080 hours a year.",
        "Different currencies are not ranked: that takes a rate, and you would have to name it.",
    ]


def test_a_thin_last_year_has_a_line() -> None:
    """With both amounts; an offer that holds has none."""
    assert below("Acme: 165k base, 80k RSUs over 4 years 60/30/5/5", "Nvidia: 190k base, 40k RSUs over 4 years") == [
        "Acme: thin: year 4 pays $169,000 after $213,000 in year 1."
    ]
    assert "Year 5, nothing new granted" in runner.invoke(app, ["compare", "165k base, 80k RSUs 60/30/5/5"]).stdout
