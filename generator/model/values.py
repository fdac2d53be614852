"""The leaves of a report: what one value becomes, with the spot it comes from.

Three states stay three things: a field that is absent is None; a figure left blank (未载明) is a `Figure` without
amount; 0 is an amount.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final, Generic, TypeVar

from pydantic_core import PydanticCustomError

from generator.money import Amount, Quantity, Rate, Unit
from generator.source.nodes import Scalar
from generator.source.place import Place

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

_CHINESE = "\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_GAP = re.compile(rf"(?<=[{_CHINESE}]) +(?=[{_CHINESE}])")


@dataclass(slots=True)
class Cell:
    """A scalar together with the unit and places in force where it stands."""

    # One is made for every value of every file, and freezing it would cost three times as much.
    scalar: Final[Scalar]
    unit: Final[Unit]
    places: Final[int]

    @property
    def text(self) -> str:
        """The characters written, blanks around them left out; a full-width blank is a slip, and stays."""
        return self.scalar.text.strip(" \t\n")


class Text(str):
    """Words of the report, tidied, with the spot they come from; paragraphs are separated by a line feed."""

    __slots__ = ("at",)
    at: Place

    def __new__(cls, words: str, at: Place) -> Text:
        """The words, knowing where they stand."""
        text = super().__new__(cls, words)
        text.at = at
        return text

    def __getnewargs__(self) -> tuple[str, Place]:  # type: ignore[override]
        """What a copy in another process is made of."""
        return str(self), self.at

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs in order, without line feeds."""
        return self.split("\n")


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount as printed and the spot it comes from; without amount it was left blank (未载明)."""

    amount: Amount | None
    at: Place

    @property
    def stated(self) -> Amount | None:
        """The amount; None where it was left blank."""
        return self.amount


@dataclass(frozen=True, slots=True)
class Number:
    """A number of people, things or points as printed, and its spot; without quantity it was left blank."""

    quantity: Quantity | None
    at: Place

    @property
    def stated(self) -> Quantity | None:
        """The quantity; None where it was left blank."""
        return self.quantity


@dataclass(frozen=True, slots=True)
class RateFigure:
    """A percentage as printed and its spot; without rate it was left blank."""

    rate: Rate | None
    at: Place

    @property
    def value(self) -> Decimal | None:
        """The per cent; None where it was left blank."""
        return self.rate.value if self.rate else None


@dataclass(frozen=True, slots=True)
class Chosen(Generic[T]):
    """One of a fixed set of words, with its spot."""

    value: T
    at: Place


def tidy(words: str, *, literal: bool = False) -> str:
    """Words as a reader sees them: wraps and blanks between Chinese characters dropped, others made one blank.

    An empty line is a new paragraph; YAML has folded it to one line feed already, except in a literal (`|`) text.
    """
    if (
        " " not in words and words.isprintable()
    ):  # no blank to tidy: the plain one is the only printable
        return words
    parts = re.split(r"\n\s*\n" if literal else r"\n", words)
    paragraphs = (_GAP.sub("", " ".join(part.split())) for part in parts)
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def refuse(code: str, message: str) -> PydanticCustomError:
    """An error that carries the code and the very message (braces in it stay braces)."""
    return PydanticCustomError(code, "{message}", {"message": message})


@dataclass(frozen=True, slots=True)
class Span:
    """The years from `first` to `last`, both included; None: open on that side."""

    first: int | None
    last: int | None

    def __contains__(self, year: int) -> bool:
        return (self.first or year) <= year <= (self.last or year)
