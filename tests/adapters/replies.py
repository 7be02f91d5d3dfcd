"""Replies for every platform's tests: a sample of each part, replies of any kind, and texts that mean harm."""

from decimal import Decimal
from typing import Any, Final

from hypothesis import strategies as st

from bot.conversation.parts import (
    Bar,
    Chart,
    Choice,
    Field,
    Form,
    Heading,
    Mark,
    Note,
    Option,
    Part,
    Reply,
    Script,
    Segment,
    Stack,
    Table,
    Text,
)

BANDS: Final = (
    Bar(
        label="Base",
        low=Decimal(137_000),
        high=Decimal(181_000),
        marks=(Mark(label="Your offer", value=Decimal(150_000)),),
    ),
    Bar(
        label="Total",
        low=Decimal(172_000),
        high=Decimal(240_000),
        marks=(Mark(label="Your offer", value=Decimal(192_000)),),
    ),
)
YEARS: Final = tuple(
    Stack(
        label=f"Year {n}",
        segments=(Segment(label="Base", value=Decimal(150_000)), Segment(label="Stock", value=Decimal(9_000))),
    )
    for n in (1, 2)
)
PARTS: Final[tuple[Part, ...]] = (
    Text(text="A paragraph."),
    Text(text="Three things:\n- one\n- two\n1. first\n2. second\nand an end."),
    Heading(text="A title"),
    Table(
        title="Bands", columns=("", "low", "high"), rows=(("Base", "$137,000", "$181,000"), ("Stock", "", "$55,000"))
    ),
    Table(columns=("a",), rows=()),
    Choice(
        slot="region",
        prompt="Where? The letter says.",
        options=(Option(label="New York", value="New York", hint="NY"),),
    ),
    Choice(
        slot="level", prompt="Which level?", options=tuple(Option(label=f"Level {n}", value=f"L{n}") for n in range(9))
    ),
    Form(name="offer", title="The offer", fields=(Field(name="base", label="Base", example="150k"),)),
    Chart(
        title="Bands", currency="USD", finding="Your base is in the second quarter.", bars=BANDS, note="By the guide."
    ),
    Chart(title="Years", currency="USD", finding="Each year pays the same.", stacks=YEARS),
    Script(title="1. A lever", channel="call", text="Would a base of $165,000 be possible?\n\nWhat can you do?"),
    Note(text="Beware."),
)

HARM: Final = (
    "<!channel> <!here> <!everyone>",
    "@here @channel @everyone",
    "<@U0ADA0001> <#C0OFFERS1> <!subteam^S1>",
    "<https://evil.example|your bank>",
    "https://evil.example/x?a=1&b=2",
    "[your bank](https://evil.example)",
    "*bold* _italic_ ~gone~ `code` :smile:",
    "``` ends the block",
    "&lt;!channel&gt; &amp;",
    "> a quote\n# a title",
    "<t:0:R> </plan:1> ||hidden||",
    "\u202ereversed\u202c",
)
"""What a person or a guide could write to page, link, style or break out."""

_CHARACTERS: Final = st.characters(categories=("L", "N", "P", "S", "Zs"))


def texts(longest: int) -> st.SearchStrategy[str]:
    """Texts short and long, harmless and not."""
    words = st.text(alphabet=_CHARACTERS, min_size=1, max_size=40).filter(str.strip)
    many = st.builds(lambda word, times: (word + " ") * times, words, st.integers(1, max(longest // 40, 1)))
    return st.one_of(words, st.sampled_from(HARM), many).map(lambda text: text[:longest]).filter(str.strip)


def _amounts() -> st.SearchStrategy[Decimal]:
    return st.integers(0, 10_000_000).map(Decimal)


def _tables() -> st.SearchStrategy[Table]:
    def of(columns: int) -> st.SearchStrategy[Table]:
        row = st.tuples(*[st.one_of(st.just(""), texts(60))] * columns)
        return st.builds(
            Table,
            title=texts(200),
            columns=st.tuples(*[texts(30)] * columns),
            rows=st.lists(row, max_size=130).map(tuple),
        )

    return st.integers(1, 24).flatmap(of)


def _choices() -> st.SearchStrategy[Choice]:
    option = st.builds(Option, label=texts(200), value=texts(300), hint=st.one_of(st.just(""), texts(200)))
    options = st.lists(option, max_size=130, unique_by=lambda o: o.value).map(tuple)
    return st.builds(
        Choice, slot=st.sampled_from(["region", "written/capital-one"]), prompt=texts(4_000), options=options
    )


def _charts() -> st.SearchStrategy[Chart]:
    mark = st.builds(Mark, label=texts(40), value=_amounts())
    tails = st.one_of(st.none(), st.tuples(_amounts(), _amounts()))
    bar = st.builds(
        Bar, label=texts(60), low=_amounts(), high=_amounts(), tails=tails, marks=st.lists(mark, max_size=4).map(tuple)
    )
    segment = st.builds(Segment, label=texts(40), value=_amounts())
    stack = st.builds(
        Stack,
        label=texts(40),
        segments=st.lists(segment, min_size=1, max_size=5).map(tuple),
        group=st.sampled_from(["", "Ally"]),
    )
    shared: dict[str, Any] = {
        "title": texts(200),
        "currency": st.sampled_from(["USD", "INR"]),
        "finding": texts(600),
        "note": st.sampled_from(["", "By the guide."]),
    }
    bars = st.builds(Chart, bars=st.lists(bar, min_size=1, max_size=25).map(tuple), **shared)
    return st.one_of(bars, st.builds(Chart, stacks=st.lists(stack, min_size=1, max_size=25).map(tuple), **shared))


def parts() -> st.SearchStrategy[Part]:
    """Any part at all."""
    field = st.builds(
        Field, name=st.sampled_from(["company", "offer"]), label=texts(60), example=texts(200), value=texts(4_000)
    )
    return st.one_of(
        st.sampled_from(PARTS),
        st.builds(Text, text=texts(20_000)),
        st.builds(Heading, text=texts(400)),
        st.builds(Note, text=texts(8_000)),
        st.builds(Script, title=texts(300), channel=st.just("call"), text=texts(15_000)),
        st.builds(
            Form,
            name=st.just("offer"),
            title=texts(200),
            fields=st.lists(field, max_size=6, unique_by=lambda f: f.name).map(tuple),
        ),
        _tables(),
        _choices(),
        _charts(),
    )


def replies() -> st.SearchStrategy[Reply]:
    """Any reply at all."""
    return st.builds(
        Reply, parts=st.lists(parts(), min_size=1, max_size=12).map(tuple), conversation=st.sampled_from(["", "0", "7"])
    )


def harmful(text: str) -> Reply:
    """A reply in which every word a person or a guide could have written is this text."""
    option = Option(label=text[:40], value="x", hint=text[:40])
    return Reply(
        parts=(
            Text(text=text),
            Heading(text=text),
            Note(text=text),
            Table(title=text, columns=(text, "b"), rows=((text, text), ("c", "d"))),
            Table(title=text, columns=(text, "b"), rows=((text, text), ("c", "d"))),
            Script(title=text, channel="call", text=text),
            Chart(
                title=text[:20],
                currency="USD",
                finding=text,
                bars=(Bar(label=text[:20], low=Decimal(1), high=Decimal(2)),),
                note=text,
            ),
            Choice(slot="x", prompt=text, options=(option,)),
            Form(name="offer", title=text[:40], fields=(Field(name="offer", label=text, example=text, value=text),)),
        ),
        conversation="0",
    )
