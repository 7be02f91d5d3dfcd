"""Block Kit as a page that looks as Slack shows it, with nothing from outside; for looking at, not for Slack."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from importlib import resources
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from adapters.slack.bars import bars

Json = Mapping[str, Any]


class Shot(NamedTuple):
    """One thing on the page: a message and whose it is, a view, or a caption."""

    kind: str  # "person", "bot", "modal", "home", "caption"
    text: str = ""
    blocks: Sequence[Json] = ()
    view: Json = MappingProxyType({})
    only_you: bool = False


def page(shots: Sequence[Shot]) -> str:
    """The page: everything in light, then everything in dark."""
    style = resources.files(__package__).joinpath("preview.css").read_text("utf-8")
    themes = "".join(f'<main class="{theme}">{_each(shots, _shot)}</main>' for theme in ("light", "dark"))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Negotiate in Slack</title>'
        f"<style>{style}</style></head><body>{themes}</body></html>\n"
    )


def _each(items: Iterable[Any], shown: Callable[[Any], str]) -> str:
    return "".join(shown(item) for item in items)


def _shot(shot: Shot) -> str:
    match shot.kind:
        case "caption":
            return f"<h2>{escape(shot.text)}</h2>"
        case "modal":
            return _modal(shot.view)
        case "home":
            return f'<section class="home">{_tabs()}{_each(shot.view["blocks"], _block)}</section>'
        case "person":
            return _message("You", "A", "person", f"<p>{_lines(shot.text)}</p>", "")
        case _:
            whisper = '<p class="whisper">Only visible to you</p>' if shot.only_you else ""
            return _message("Negotiate", "N", "bot", _each(shot.blocks, _block), whisper)


def _message(name: str, letter: str, whose: str, content: str, whisper: str) -> str:
    badge = '<i class="app">APP</i>' if whose == "bot" else ""
    head = f"<header><b>{name}</b>{badge}<time>10:24</time></header>"
    return f'<article class="{whose}"><i class="face">{letter}</i><div>{whisper}{head}{content}</div></article>'


def _tabs() -> str:
    return "<nav><b>Home</b><span>Messages</span><span>About</span></nav>"


def _modal(view: Json) -> str:
    buttons = "".join(
        f'<button class="{style}">{_text(view[name])}</button>'
        for name, style in (("close", ""), ("submit", "primary go"))
        if name in view
    )
    head = f"<header><b>{_text(view['title'])}</b><span>✕</span></header>"
    return f'<section class="modal">{head}{_each(view["blocks"], _block)}<footer>{buttons}</footer></section>'


def _block(block: Json) -> str:
    shown = _BLOCKS.get(block["type"])
    return shown(block) if shown else f"<pre>{escape(str(block))}</pre>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _text(text: Json) -> str:
    return _lines(text["text"])


def _section(block: Json) -> str:
    side = f'<div class="side">{_element(block["accessory"])}</div>' if "accessory" in block else ""
    return f'<div class="section"><p>{_text(block["text"])}</p>{side}</div>'


def _actions(block: Json) -> str:
    return f'<div class="actions">{_each(block["elements"], _element)}</div>'


def _context(block: Json) -> str:
    return f'<div class="context">{_each(block["elements"], lambda element: f"<p>{_text(element)}</p>")}</div>'


def _element(element: Json) -> str:
    match element["type"]:
        case "button":
            return f'<button class="{element.get("style", "")}">{_text(element["text"])}</button>'
        case "static_select" | "external_select":
            chosen = element.get("initial_option")
            shown = f"<b>{_text(chosen['text'])}</b>" if chosen else _text(element["placeholder"])
            return f'<div class="select"><span>{shown}</span><i>▾</i></div>'
        case "plain_text_input":
            hint = f"<span>{_text(element['placeholder'])}</span>"
            return (
                f'<div class="typed">{_lines(element["initial_value"]) if "initial_value" in element else hint}</div>'
            )
        case kind:
            return f"<pre>{escape(kind)}</pre>"


def _input(block: Json) -> str:
    optional = " <span>(optional)</span>" if block.get("optional") else ""
    return f'<div class="input"><label>{_text(block["label"])}{optional}</label>{_element(block["element"])}</div>'


def _rich(block: Json) -> str:
    return f'<div class="rich">{_each(block["elements"], _rich_element)}</div>'


def _rich_element(element: Json) -> str:
    match element["type"]:
        case "rich_text_section":
            return f"<p>{_each(element['elements'], _words)}</p>"
        case "rich_text_preformatted":
            return f"<pre>{_each(element['elements'], _words)}</pre>"
        case "rich_text_list":
            tag, start = ("ol", element.get("offset", 0) + 1) if element["style"] == "ordered" else ("ul", 1)
            rows = _each(element["elements"], lambda row: f"<li>{_each(row['elements'], _words)}</li>")
            return f'<{tag} start="{start}">{rows}</{tag}>'
        case kind:
            return f"<pre>{escape(kind)}</pre>"


def _words(element: Json) -> str:
    text = _lines(element["text"])
    style = element.get("style", {})
    text = f"<b>{text}</b>" if style.get("bold") else text
    return f"<em>{text}</em>" if style.get("italic") else text


def _table(block: Json) -> str:
    aligned = [setting.get("align", "left") for setting in block.get("column_settings", [])]
    head, *body = block["rows"]
    rows = "".join(f"<tr>{_cells(row, 'td', aligned)}</tr>" for row in body)
    kind = block["type"]
    return f'<div class="grid"><table class="{kind}"><tr>{_cells(head, "th", aligned)}</tr>{rows}</table></div>'


def _cells(row: Sequence[Json], tag: str, aligned: Sequence[str]) -> str:
    sides = [*aligned, *["left"] * len(row)]
    return "".join(f'<{tag} class="{side}">{_cell(cell)}</{tag}>' for cell, side in zip(row, sides, strict=False))


def _cell(cell: Json) -> str:
    return _each(cell["elements"], _rich_element) if cell["type"] == "rich_text" else _lines(cell["text"])


_BLOCKS: Final[Mapping[str, Callable[[Json], str]]] = MappingProxyType(
    {
        "header": lambda block: f"<h3>{_text(block['text'])}</h3>",
        "divider": lambda _: "<hr>",
        "section": _section,
        "actions": _actions,
        "context": _context,
        "input": _input,
        "rich_text": _rich,
        "table": _table,
        "data_table": _table,
        "data_visualization": bars,
    }
)
