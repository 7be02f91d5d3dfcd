"""A chart as a page: its title, its bars or stacks, and where the figures come from."""

from bot.conversation.parts import Chart
from bot.drawing import bars, stacks
from bot.drawing.colours import DARK, LIGHT
from bot.drawing.page import MARGIN, NOTE, TITLE, WIDTH, Column, Page, Ruler
from bot.drawing.wrapping import sentences, wrapped


def laid_out(chart: Chart, ruler: Ruler, *, dark: bool) -> Page:
    """Everything on its place; nothing leaves the page, however long a name is."""
    look = DARK if dark else LIGHT
    column = Column(ruler, look.paper)
    room = WIDTH - 2 * MARGIN
    column.paragraph(wrapped(chart.title, TITLE, room, ruler, lines=4), TITLE, look.text)
    column.y += 20
    if chart.bars:
        bars.draw(chart, look, column)
    if chart.stacks:
        stacks.draw(chart, look, column)
    if chart.note:
        column.y += 14
        column.paragraph(sentences(chart.note, NOTE, room, ruler), NOTE, look.quiet)
    return column.page()
