"""What a picture is before it is written: small frozen views, every length as text.

Down the page lengths are `em`, across it per cent; `charts.css` says how large an em is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.checks.tracing import Term
from generator.pages.shown import Shown
from generator.pages.tables import Table

# What a page with a picture needs besides the style of every page.
CHART_STYLES = ("charts.css",)


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A bar of a series: its class, where it begins and how long it is in per cent, `y` and `height` in em."""

    kind: str
    x: str
    width: str
    y: str
    height: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What is written at the end of a row: the figure, what it is `of`, and the rate where there is room for it."""

    main: Shown
    of: Shown | None = None
    rate: Shown | None = None


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row of bars with its name and figures; one without figures is the head of those that follow."""

    name: str
    y: str
    bars: tuple[PlacedBar, ...] = ()
    figures: Figures | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of bars. `shape` named: names above the bars, beside them where there is room; short: always beside.

    A `tight` one has no room on a phone for more than one figure beside a name.
    """

    shape: str
    height: str
    rows: tuple[PlacedRow, ...]


@dataclass(frozen=True, slots=True)
class PlacedDot:
    """A point of a line: `x` in per cent, `y` in em, and the figure written by it at `label_y`, if any.

    An `inner` figure is left out where the picture is too narrow for all of them.
    """

    x: str
    y: str
    label_y: str
    label: Shown | None
    inner: bool


@dataclass(frozen=True, slots=True)
class PlacedCurve:
    """A line of a series: its class, its way in a box of 1000 × 1000, its points."""

    kind: str
    path: str
    dots: tuple[PlacedDot, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A round value of the scale: its words at `text_y`, its rule at `y`, both em."""

    words: str
    y: str
    text_y: str


@dataclass(frozen=True, slots=True)
class Step:
    """A year below the lines, at `x` per cent, with its rate if there is room for it.

    `gives_way` is the class by which it is left out: where the picture is narrow, or only where it is very narrow.
    """

    words: str
    x: str
    rate: Shown | None
    gives_way: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines over the years: the plot's top and height, where the years and their rates stand; all em."""

    height: str
    top: str
    plot: str
    ticks: tuple[Tick, ...]
    curves: tuple[PlacedCurve, ...]
    steps: tuple[Step, ...]
    steps_y: str
    rates_y: str


@dataclass(frozen=True, slots=True)
class Key:
    """What a kind of bar or line stands for."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with its title, unit, message, key, source, and the table of the same figures.

    `name` makes its ids. Of `bars` and `lines` one is there. `message` says in a sentence or two what is to be seen: it
    is the picture's text alternative and stands beside it for everyone. `table` is None where the page has it in the
    same figure.
    """

    name: str
    title: str
    unit: str
    message: tuple[Term, ...]
    source: str
    keys: tuple[Key, ...] = ()
    bars: Rows | None = None
    lines: Lines | None = None
    table: Table | None = None


def said(*parts: str | Shown) -> tuple[Term, ...]:
    """A sentence of words and figures; a figure of ours stays marked as such."""
    return tuple(
        Term(part) if isinstance(part, str) else Term(part.text, part.computed) for part in parts
    )


def joined(sentences: Iterable[tuple[Term, ...]]) -> tuple[Term, ...]:
    """Several sentences as one."""
    return tuple(term for sentence in sentences for term in sentence)
