"""How wide the columns of a table are: figures never broken, sentences share what is left."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.exports.word.frame import UPRIGHT_WIDTH, WIDE_WIDTH
from generator.exports.word.styles import WU, XIAO_SI

# What a cell keeps free on both sides, in twentieths of a point.
_PADDING = 190
# A column of words is at least so many characters wide; a longer head than this may stand in two lines.
_WORDS, _SENTENCES, _HEAD = 6.0, 8.0, 4.0
_TIGHT, _TIGHT_HEAD = 4.0, 2.0
_LONGEST = 40.0


@dataclass(frozen=True, slots=True)
class Measured:
    """A column: its head, the longest of its values, in characters, and whether they may be broken."""

    head: float
    longest: float
    breaks: bool
    sentences: bool = False

    @property
    def least(self) -> float:
        """The narrowest it can be and still be read."""
        if not self.breaks:
            return max(self.longest, _head(self.head))
        return max(min(self.longest, _SENTENCES if self.sentences else _WORDS), _head(self.head))

    @property
    def tightest(self) -> float:
        """The same where even the long side of the paper is short: words in lines of four characters."""
        head = min(self.head, max(_TIGHT_HEAD, math.ceil(self.head / 3)))
        return max(min(self.longest, _TIGHT) if self.breaks else self.longest, head)

    @property
    def wish(self) -> float:
        """As wide as it would like to be."""
        return max(self.least, min(self.longest, _LONGEST), min(self.head, 6.0))


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns in twentieths of a point, the size of the letters in half-points, and which way the paper lies."""

    columns: tuple[int, ...]
    size: int
    wide: bool


def _head(length: float) -> float:
    """A head of six characters may stand in two lines of three."""
    return math.ceil(length / 2) if length > _HEAD else length


def length_of(text: str) -> float:
    """In characters as wide as they are high; letters and digits are half of that."""
    return sum(
        1.0 if ord(character) >= 0x2E80 or character in "“”‘’—…" else 0.52 for character in text
    )


def layout_of(columns: Sequence[Measured]) -> Layout:
    """Upright while it fits, with smaller letters if need be, else across the long side of the paper."""
    for width, size, wide in (
        (UPRIGHT_WIDTH, XIAO_SI, False),
        (UPRIGHT_WIDTH, WU, False),
        (WIDE_WIDTH, XIAO_SI, True),
        (WIDE_WIDTH, WU, True),
    ):
        if sum(_twips(column.least, size) for column in columns) <= width:
            return Layout(_shared(columns, width, size), size, wide)
    tight = [_twips(column.tightest, WU) for column in columns]
    if sum(tight) <= WIDE_WIDTH:
        more = [_twips(column.least, WU) - own for column, own in zip(columns, tight, strict=True)]
        left = WIDE_WIDTH - sum(tight)
        given = [own + left * one // sum(more) for own, one in zip(tight, more, strict=True)]
        return Layout(_filled(given, WIDE_WIDTH), WU, wide=True)
    squeezed = [own * WIDE_WIDTH // sum(tight) for own in tight]
    return Layout(_filled(squeezed, WIDE_WIDTH), WU, wide=True)


def _shared(columns: Sequence[Measured], width: int, size: int) -> tuple[int, ...]:
    """The whole width: what is left over goes to those that wish more, then to all by their width."""
    least = [_twips(column.least, size) for column in columns]
    more = [_twips(column.wish, size) - own for column, own in zip(columns, least, strict=True)]
    left = width - sum(least)
    wished = sum(more)
    if wished >= left:
        given = [own * left // wished if wished else 0 for own in more]
    else:
        wide = [own + extra for own, extra in zip(least, more, strict=True)]
        rest = left - wished
        given = [extra + rest * own // sum(wide) for own, extra in zip(wide, more, strict=True)]
    return _filled([own + extra for own, extra in zip(least, given, strict=True)], width)


def _filled(columns: Sequence[int], width: int) -> tuple[int, ...]:
    """The same with what rounding left over in the first column."""
    return (columns[0] + width - sum(columns), *columns[1:])


def _twips(characters: float, size: int) -> int:
    return int(characters * size * 10) + _PADDING
