"""One value of a report as its printed characters, as digits, and in 万元: always text, so that no place is lost."""

from __future__ import annotations

from generator.model.values import Chosen, Figure, Number, RateFigure, Text
from generator.money import Amount, plain
from generator.pages.shown import wan_of

NOT_STATED = "未载明"


def characters(value: object) -> str | None:
    """What is printed: 6,390.11, 99.92%, words with a line feed between paragraphs; None where it was left blank."""
    if isinstance(value, Text):
        return str(value)
    if isinstance(value, Chosen):
        return str(value.value.value)
    if isinstance(value, Figure):
        return value.amount.printed if value.amount else None
    if isinstance(value, Number):
        return value.quantity.printed if value.quantity else None
    if isinstance(value, RateFigure):
        return value.rate.printed if value.rate else None
    return str(value) if isinstance(value, int) else None


def digits(value: object) -> str:
    """The number with its places, no separators, no %: 6390.11, 950, 99.92; empty for what is none."""
    if isinstance(value, Figure | Number):
        return plain(value.stated.value) if value.stated else ""
    if isinstance(value, RateFigure):
        return "" if value.value is None else plain(value.value)
    return str(value) if isinstance(value, int) else ""


def in_wan(value: object) -> str:
    """An amount in 万元, exact; empty for what is no money or was left blank."""
    if isinstance(value, Figure) and isinstance(value.stated, Amount):
        return plain(wan_of(value.stated))
    return ""


def cell(value: object) -> str:
    """A value in a table of one column a key: digits, words, 未载明 where it was left blank."""
    printed = characters(value)
    return NOT_STATED if printed is None else digits(value) or printed


def figure_cell(figure: Figure | RateFigure | None) -> str:
    """The same of a figure the report may not have: empty where it has not."""
    return "" if figure is None else cell(figure)
