"""The geometry of a chart as pygal draws it. The only module that knows pygal.

What goes in is exact; float begins and ends inside pygal. What comes out are lengths of two decimals, as text.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

import pygal  # type: ignore[import-untyped]
from pygal.graph.horizontalbar import HorizontalBar  # type: ignore[import-untyped]
from pygal.graph.line import Line  # type: ignore[import-untyped]

from generator.money import ZERO

Series = Sequence[Decimal | None]

# Any length will do, for what is read off is per cent of it.
_SIZE = 1000


class Element(Protocol):
    """What we read of an element of pygal's tree, be it made by lxml or by the standard library."""

    @property
    def attrib(self) -> Mapping[str, str]:
        """The attributes by name."""

    @property
    def text(self) -> str | None:
        """The words in it."""

    def iter(self, tag: str) -> Iterator[Any]:
        """The elements of that name below it, in document order."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a bar begins and how long it is, in per cent of the width."""

    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line; `x` in per cent of the width, `y` in per cent of the height from above."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through the years: its way in a box of 1000 × 1000, and its points; None where nothing is stated."""

    path: str
    dots: tuple[Dot | None, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Lines over one scale; `ticks` are the round values of the scale with their height in per cent from above."""

    curves: tuple[Curve, ...]
    ticks: tuple[tuple[Decimal, str], ...]


# pygal puts a finder of its own for map plugins into the import system; it has no `find_spec`, so that every later
# import warns. We draw no maps.
sys.meta_path[:] = [
    finder for finder in sys.meta_path if not isinstance(finder, pygal.PluginImportFixer)
]


class _Geometry:
    """What we ask of a chart: that it fills the whole width, and is spared what a picture of its own would need."""

    def _compute(self) -> None:
        self._box.margin = 0  # type: ignore[attr-defined]
        super()._compute()  # type: ignore[misc]

    def _draw(self) -> None:
        super()._draw()  # type: ignore[misc]
        # Next pygal writes styles and scripts into its tree: a quarter of its work.
        self.svg.pre_render = _nothing  # type: ignore[attr-defined]


def _nothing() -> None:
    pass


class _Bars(_Geometry, HorizontalBar):  # type: ignore[misc]
    """Bars."""


class _Lines(_Geometry, Line):  # type: ignore[misc]
    """Lines."""


def draw_bars(series: Sequence[Series]) -> tuple[tuple[Bar | None, ...], ...]:
    """The bars of each series over one scale that holds 0; None where nothing is stated."""
    root = _render(_Bars, series, labels=False)
    return tuple(
        tuple(mark if mark is None else _bar(mark) for mark in marks)
        for marks in _marks(_plot(root, "plot"), series, "rect")
    )


def draw_lines(series: Sequence[Series]) -> Drawing:
    """A line for each series over one scale that holds 0; interrupted where nothing is stated."""
    root = _render(_Lines, series, labels=True)
    plot = _plot(root, "plot")
    # The scale's words take room beside the plot, so its size is read off.
    ground = next(plot.iter("rect"))
    size = (Decimal(ground.attrib["width"]), Decimal(ground.attrib["height"]))
    curves = tuple(
        Curve(
            _path(_series(plot, number), size),
            tuple(mark if mark is None else _dot(mark, size) for mark in marks),
        )
        for number, marks in enumerate(_marks(_plot(root, "plot overlay"), series, "circle"))
    )
    return Drawing(curves, tuple(_ticks(plot, size[1])))


def _render(chart: type[Any], series: Sequence[Series], *, labels: bool) -> Element:
    stated = [value for one in series for value in one if value is not None]
    drawn = chart(
        width=_SIZE,
        height=_SIZE,
        margin=0,
        js=[],
        show_legend=False,
        show_x_labels=False,
        show_y_labels=labels,
        allow_interruptions=True,
        min_scale=2,
        max_scale=4,
        range=(float(min([ZERO, *stated])), float(max([ZERO, *stated]))),
    )
    for number, values in enumerate(series):
        drawn.add(str(number), list(values))
    root: Element = drawn.render_tree()
    return root


def _plot(root: Element, classes: str) -> Element:
    return _group(root, lambda found: found == classes)


def _series(plot: Element, number: int) -> Element:
    return _group(plot, lambda found: f"serie-{number}" in found.split())


def _group(root: Element, wanted: Callable[[str], bool]) -> Element:
    group: Element = next(one for one in root.iter("g") if wanted(one.attrib.get("class", "")))
    return group


def _marks(
    plot: Element, series: Sequence[Series], tag: str
) -> Iterator[tuple[Element | None, ...]]:
    """What pygal drew for each value, in their order: it leaves out a value that is None."""
    for number, values in enumerate(series):
        drawn = _series(plot, number).iter(tag)
        yield tuple(None if value is None else next(drawn) for value in values)


def _bar(mark: Element) -> Bar:
    # pygal leaves out what is 0.
    x, width = (mark.attrib.get(name, "0") for name in ("x", "width"))
    return Bar(_per_cent(x, Decimal(_SIZE)), _per_cent(width, Decimal(_SIZE)))


def _dot(mark: Element, size: tuple[Decimal, Decimal]) -> Dot:
    return Dot(_per_cent(mark.attrib["cx"], size[0]), _per_cent(mark.attrib["cy"], size[1]))


def _path(group: Element, size: tuple[Decimal, Decimal]) -> str:
    """The way of the line in a box of 1000 × 1000; empty where no two points follow each other."""
    return " ".join(_rounded(path.attrib["d"], size) for path in group.iter("path"))


def _rounded(way: str, size: tuple[Decimal, Decimal]) -> str:
    """M0.000000 26.094675 L480.0 12.5 -> M0 26 L1000 13: a thousandth of the box is less than a pixel."""
    words = []
    for place, word in enumerate(way.split()):
        command = word[0] if word[0] in "ML" else ""
        length = Decimal(word.removeprefix(command)) * 1000 / size[place % 2]
        words.append(f"{command}{round(length)}")
    return " ".join(words)


def _ticks(plot: Element, height: Decimal) -> Iterator[tuple[Decimal, str]]:
    axis = _group(plot, lambda found: found.startswith("axis y"))
    for line, text in zip(axis.iter("path"), axis.iter("text"), strict=True):
        # M0.000000 274.615385 h960.000000
        yield Decimal(text.text or 0), _per_cent(line.attrib["d"].split()[1], height)


def _per_cent(length: str, whole: Decimal) -> str:
    """The length in per cent of the whole, to two decimals, without zeros that say nothing."""
    value = round(Decimal(length) * 100 / whole, 2)
    return f"{value.normalize() + 0:f}"
