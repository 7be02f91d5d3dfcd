"""Whether Slack would take a payload: slackblocks' constructors, slack_sdk's models, and the rules neither knows.

What is wrong is named by `faults_of_message`, `faults_of_view`, `faults_of_blocks`; no fault: Slack would take it.
"""

import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal

import slackblocks as sb
from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block as SdkBlock
from slack_sdk.models.views import View as SdkView
from slackblocks._surfaces import validate_surface_blocks

Json = Mapping[str, Any]
Surface = Literal["message", "modal", "home"]
_CHARACTERS: Final = 12_000
_LEFT_OUT: Final = frozenset({"emoji", "offset", "border", "optional", "private_metadata"})
_UNKNOWN_TO_SDK: Final = frozenset({"data_table", "data_visualization"})


class MalformedError(Exception):
    """A payload that no constructor could be found for."""


def faults_of_message(message: Json) -> list[str]:
    """What is wrong with the arguments of a post: text, blocks, thread."""
    text, blocks = message.get("text"), message.get("blocks") or []
    found = [] if isinstance(text, str) and text.strip() else ["text: missing, so no notification and no screen reader"]
    if isinstance(text, str) and len(text) > 4_000:
        found.append("text: longer than 4000, it would become several messages")
    return [*found, *faults_of_blocks(blocks, "message")]


def faults_of_view(view: Json) -> list[str]:
    """What is wrong with a modal or a home view."""
    kind = view.get("type")
    if kind not in {"modal", "home"}:
        return [f"type: {kind!r}"]
    found = [*_own_rules(view.get("blocks") or []), *_slackblocks(_view, view), *_sdk_view(view)]
    return found if view.get("blocks") else [*found, "blocks: none"]


def faults_of_blocks(blocks: Sequence[Json], surface: Surface) -> list[str]:
    """What is wrong with some blocks on a surface."""
    found = list(_own_rules(blocks))
    if surface == "message":
        found += _message_rules(blocks)
    for place, block in enumerate(blocks):
        found += [f"blocks[{place}]: {fault}" for fault in _slackblocks(loaded, block)]
        found += [f"blocks[{place}]: {fault}" for fault in _sdk(block)]
    return found or [*_totals(blocks, surface)]


def _totals(blocks: Sequence[Json], surface: Surface) -> Iterator[str]:
    try:
        made = [loaded(block) for block in blocks]
        validate_surface_blocks(made, surface)
        if surface == "message":
            sb.Message(channel="C1", text="-", blocks=made)
    except sb.InvalidUsageError as error:
        yield str(error)


def _slackblocks(make: Callable[[Json], Any], payload: Json) -> Iterator[str]:
    try:
        made = make(payload)
    except (sb.InvalidUsageError, MalformedError, TypeError, ValueError, KeyError) as error:
        yield f"slackblocks: {type(error).__name__}: {error}"
        return
    again, given = _bare(made._resolve()), _bare(payload)  # noqa: SLF001 - what it would send
    yield from (
        f"slackblocks would send another {key!r}" for key in {*again, *given} if again.get(key) != given.get(key)
    )


def _bare(value: Any) -> Any:
    """A payload without what means the same when it is left out, and without ids, which slackblocks makes up."""
    if isinstance(value, Mapping):
        return {k: _bare(v) for k, v in value.items() if k != "block_id" and (k not in _LEFT_OUT or v)}
    return [_bare(item) for item in value] if isinstance(value, list | tuple) else value


def _sdk(block: Json) -> Iterator[str]:
    if block.get("type") in _UNKNOWN_TO_SDK:
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            parsed = SdkBlock.parse(dict(block))
            if parsed is None:
                yield "slack_sdk does not know this block"
            else:
                parsed.validate_json()
    except (SlackObjectFormationError, UserWarning, TypeError) as error:
        yield f"slack_sdk: {error}"


def _sdk_view(view: Json) -> Iterator[str]:
    known = [block for block in view.get("blocks") or [] if block.get("type") not in _UNKNOWN_TO_SDK]
    try:
        SdkView(**{**view, "blocks": known}).validate_json()
    except (SlackObjectFormationError, TypeError) as error:
        yield f"slack_sdk: {error}"


# The rules that no checker knows.


def _own_rules(blocks: Sequence[Json]) -> Iterator[str]:
    ids = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    yield from (f"block_id {name!r} stands {count} times" for name, count in ids.items() if count > 1)
    for place, block in enumerate(blocks):
        if block.get("type") in {"actions", "context"} and not block.get("elements"):
            yield f"blocks[{place}]: an empty {block['type']}"
        names = Counter(element["action_id"] for element in _interactive(block) if element.get("action_id"))
        yield from (f"blocks[{place}]: action_id {name!r} twice" for name, count in names.items() if count > 1)
        yield from (f"blocks[{place}]: {fault}" for element in _interactive(block) for fault in _initial(element))
        yield from (f"blocks[{place}]: {fault}" for fault in _emptiness(block))


def _interactive(block: Json) -> list[Json]:
    kind = block.get("type")
    if kind == "actions":
        return list(block.get("elements") or [])
    found = block.get("element") if kind == "input" else block.get("accessory")
    return [found] if found else []


def _initial(element: Json) -> Iterator[str]:
    initial, options = element.get("initial_option"), element.get("options")
    if initial and options is not None and initial not in options:
        yield "initial_option is not among the options"


def _emptiness(value: Any, path: str = "") -> Iterator[str]:
    """Texts of no characters, which Slack refuses wherever they stand, and buttons of none."""
    if isinstance(value, Mapping):
        if "text" in value and value["text"] == "":
            yield f"an empty text{path}"
        for key, inner in value.items():
            yield from _emptiness(inner, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _emptiness(inner, path)


def _message_rules(blocks: Sequence[Json]) -> Iterator[str]:
    kinds = Counter(block.get("type") for block in blocks)
    if kinds["table"] > 1:
        yield "two tables in one message"
    tables = [block for block in blocks if block.get("type") == "table"]
    if any(sum(map(_characters, table["rows"])) > 10_000 for table in tables):
        yield "a table of more than 10000 characters"
    if _characters(blocks) > _CHARACTERS:
        yield "msg_blocks_too_long"


def _characters(value: Any) -> int:
    """The characters of every text in it."""
    if isinstance(value, Mapping):
        texts = sum(len(v) for k, v in value.items() if k == "text" and isinstance(v, str))
        return texts + sum(_characters(v) for k, v in value.items() if not (k == "text" and isinstance(v, str)))
    return sum(map(_characters, value)) if isinstance(value, list | tuple) else 0


# The loader: JSON replayed through slackblocks' constructors.


def loaded(json: Any) -> Any:
    """A block, an element or an object as slackblocks makes it. Raises MalformedError on an unknown kind or field."""
    kind = json.get("type") if isinstance(json, Mapping) else None
    make = _MAKERS.get(kind or "")
    if make is None:
        raise MalformedError(f"unknown type {kind!r}")
    return make({key: value for key, value in json.items() if key != "type"})


def _with(maker: Callable[..., Any], **readers: Callable[[Any], Any]) -> Callable[[Json], Any]:
    """A constructor that is given each field as its reader makes it; a field without a reader is unknown."""

    def make(fields: Json) -> Any:
        unknown = fields.keys() - readers.keys()
        if unknown:
            raise MalformedError(f"unknown fields {sorted(unknown)} of {maker.__name__}")
        return maker(**{name: readers[name](value) for name, value in fields.items()})

    return make


def _same(value: Any) -> Any:
    return value


def _each(reader: Callable[[Any], Any]) -> Callable[[Any], list[Any]]:
    return lambda values: [reader(value) for value in values]


def _text(json: Json) -> sb.Text:
    given = {key: value for key, value in json.items() if key != "type"}
    match json.get("type"):
        case "plain_text":
            return _with(_plain, text=_same, emoji=_same)(given)  # type: ignore[no-any-return]
        case "mrkdwn":
            return _with(sb.Markdown, text=_same, verbatim=_same)(given)  # type: ignore[no-any-return]
        case kind:
            raise MalformedError(f"unknown text {kind!r}")


def _plain(text: str, emoji: bool = False) -> sb.Text:  # noqa: FBT001, FBT002 - as slackblocks has it
    return sb.Text(text, type_=sb.TextType.PLAINTEXT, emoji=emoji)


def _option(json: Json) -> sb.Option:
    return _with(sb.Option, text=_text, value=_same, description=_text)(json)  # type: ignore[no-any-return]


def _rich_text(fields: Json) -> sb.RichText:
    style = fields.get("style", {})
    if fields.keys() - {"text", "style"} or style.keys() - {"bold", "italic", "strike", "code"}:
        raise MalformedError(f"unknown fields of text: {sorted(fields)}")
    return sb.RichText(text=fields["text"], **style)


def _cell(json: Json) -> Any:
    if json.get("type") == "rich_text":
        if len(json["elements"]) != 1:
            raise MalformedError("a cell of rich text holds one element")
        return loaded(json["elements"][0])
    return loaded(json)


def _points(json: Json) -> sb.DataSeries:
    return sb.DataSeries(json["name"], [sb.DataPoint(point["label"], point["value"]) for point in json["data"]])


def _chart(json: Json) -> Any:
    kinds = {"bar": sb.BarChart, "line": sb.LineChart, "area": sb.AreaChart}
    axis = _with(sb.AxisConfig, categories=_same, x_label=_same, y_label=_same)(json["axis_config"])
    return kinds[json["type"]]([_points(series) for series in json["series"]], axis)


def _view(json: Json) -> Any:
    common = {"blocks": _each(loaded), "private_metadata": _same, "callback_id": _same, "external_id": _same}
    modal = {"title": _text, "submit": _text, "close": _text, "clear_on_close": _same, "notify_on_close": _same}
    fields = {key: value for key, value in json.items() if key != "type"}
    return (
        _with(sb.HomeTabView, **common)(fields)
        if json["type"] == "home"
        else _with(sb.ModalView, **common, **modal)(fields)
    )


_COMMON: Final[dict[str, Callable[[Any], Any]]] = {"block_id": _same}
_CONFIRM: Final = _with(sb.ConfirmationDialogue, title=_text, text=_text, confirm=_text, deny=_text, style=_same)
_CHOSEN: Final[dict[str, Callable[[Any], Any]]] = {
    "action_id": _same, "placeholder": _text, "initial_option": _option, "confirm": _CONFIRM, "focus_on_load": _same,
}  # fmt: skip
_MAKERS: Final[dict[str, Callable[[Json], Any]]] = {
    "plain_text": lambda fields: _text({"type": "plain_text", **fields}),
    "mrkdwn": lambda fields: _text({"type": "mrkdwn", **fields}),
    "actions": _with(sb.ActionsBlock, elements=_each(loaded), **_COMMON),
    "context": _with(sb.ContextBlock, elements=_each(loaded), **_COMMON),
    "divider": _with(sb.DividerBlock, **_COMMON),
    "header": _with(sb.HeaderBlock, text=_text, **_COMMON),
    "section": _with(sb.SectionBlock, text=_text, fields=_each(_text), accessory=loaded, **_COMMON),
    "image": _with(sb.ImageBlock, image_url=_same, alt_text=_same, title=_text, **_COMMON),
    "input": _with(
        sb.InputBlock, label=_text, element=loaded, hint=_text, optional=_same, dispatch_action=_same, **_COMMON
    ),
    "rich_text": _with(sb.RichTextBlock, elements=_each(loaded), **_COMMON),
    "rich_text_section": _with(sb.RichTextSection, elements=_each(loaded)),
    "rich_text_preformatted": _with(sb.RichTextCodeBlock, elements=_each(loaded), border=_same),
    "rich_text_quote": _with(sb.RichTextQuote, elements=_each(loaded), border=_same),
    "rich_text_list": _with(
        sb.RichTextList, elements=_each(loaded), style=_same, indent=_same, offset=_same, border=_same
    ),
    "text": _rich_text,
    "raw_text": _with(sb.RawText, text=_same),
    "raw_number": _with(sb.RawNumber, value=_same, text=_same),
    "table": _with(
        sb.TableBlock,
        rows=_each(_each(_cell)),
        column_settings=_each(_with(sb.ColumnSettings, align=_same, is_wrapped=_same)),
        **_COMMON,
    ),
    "data_table": _with(
        sb.DataTableBlock,
        rows=_each(_each(loaded)),
        caption=_same,
        page_size=_same,
        row_header_column_index=_same,
        **_COMMON,
    ),
    "data_visualization": _with(sb.DataVisualizationBlock, title=_same, chart=_chart, **_COMMON),
    "button": _with(
        sb.Button, text=_text, action_id=_same, value=_same, url=_same, style=_same, confirm=_CONFIRM,
        accessibility_label=_same,
    ),
    "static_select": _with(sb.StaticSelectMenu, options=_each(_option), **_CHOSEN),
    "external_select": _with(sb.ExternalSelectMenu, min_query_length=_same, **_CHOSEN),
    "plain_text_input": _with(
        sb.PlainTextInput, action_id=_same, multiline=_same, initial_value=_same, min_length=_same, max_length=_same,
        placeholder=_text, focus_on_load=_same,
    ),
}  # fmt: skip
