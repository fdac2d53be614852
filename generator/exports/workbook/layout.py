"""Widths of columns and heights of rows, for Chinese: estimated, for no font is at hand."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.pages.shown import Shown

_NARROWEST, _WIDEST, _SENTENCES = 6.0, 30.0, 70.0
# Together they fill a sheet of A4 across at a size one can read.
_ACROSS = 165.0
_SHRUNK = 11.0
_LINE, _HIGHEST = 15.0, 300.0
_SEEN = 300  # rows that tell the widths
_TOLD = 120  # characters of a text that do

Value = Shown | str


def words_of(value: Value) -> str:
    """What a cell says."""
    return value if isinstance(value, str) else value.text


def letters(text: str) -> float:
    """How wide a text is in letters: a Chinese character is two of them, and has three bytes."""
    return (len(text) + len(text.encode(errors="replace"))) / 2


def widths_of(titles: Sequence[str], rows: Sequence[Sequence[Value]]) -> list[float]:
    """In letters: as wide as what stands in them, sentences broken so that all fit on the paper."""
    seen = rows[:_SEEN]
    found = [_width(title, _longest(seen, place)) for place, title in enumerate(titles)]
    over = sum(found) - _ACROSS
    spare = sum(max(width - _SHRUNK, 0) for width in found)
    if over <= 0 or not spare:
        return found
    share = min(over / spare, 0.7)
    return [width - max(width - _SHRUNK, 0) * share for width in found]


def _longest(rows: Sequence[Sequence[Value]], place: int) -> float:
    """The width of the longest text of a column; what is too short to be it is not measured."""
    longest = 0.0
    for row in rows:
        text = words_of(row[place])[:_TOLD]
        if 2 * len(text) > longest:
            longest = max(longest, letters(text))
    return longest


def _width(title: str, longest: float) -> float:
    # The filter's button stands beside the words of the head.
    wished = max(longest + 1.5, letters(title) + 3.5, _NARROWEST)
    return min(wished, _SENTENCES if longest > 56 else _WIDEST)


def height_of(row: Sequence[Value], widths: Sequence[float]) -> float | None:
    """Of a row whose sentences take several lines, in points; None for one line."""
    lines = 1
    for value, width in zip(row, widths, strict=True):
        text = words_of(value)
        # Most cells are too short to be broken, whatever letters they are of.
        if 2 * len(text) >= width or "\n" in text:
            lines = max(lines, _lines(text, width))
    return min(lines * _LINE, _HIGHEST) if lines > 1 else None


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column."""
    inside = max(width - 1, 1)
    return sum(math.ceil(letters(part) / inside) or 1 for part in text.split("\n"))
