"""Where everything in a picture stands: rows of bars, and lines over the years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.pages.charts.drawing import draw_bars, draw_lines
from generator.pages.charts.picture import (
    Figures,
    Lines,
    PlacedBar,
    PlacedCurve,
    PlacedDot,
    PlacedRow,
    Rows,
    Step,
    Tick,
)
from generator.pages.shown import Shown

# Below 320 px there is room for 21 characters in a line, of which figures take up to ten.
_LONGEST_NAME = 16


@dataclass(frozen=True, slots=True)
class Measured:
    """A row to be drawn: its name, the length of each series (None: not stated), and the figures as they are written."""

    name: str
    values: tuple[Decimal | None, ...]
    figures: Figures | None = None


# Hundredths of an em: from row to row, from a row's top to the base of its text, to its bars.
_NAMED = (290, 100, 140)
_SHORT = (195, 115, 40)
_HEAD = 210
# A line of a phone, what a digit takes of it, what stands between two words.
_LINE, _DIGIT, _GAP = 2500, 56, 60
# A bar of the first series is the frame of that of the second.
_FRAME = 85
_INSET = 20


def rows_of(measured: Sequence[Measured], kinds: tuple[str, ...], *, short: bool = False) -> Rows:
    """Bars for each row over one scale; a row without values is a head."""
    pitch, base, bars_at = _SHORT if short else _NAMED
    drawn = iter(
        zip(*draw_bars([*zip(*(one.values for one in measured if one.values), strict=True)]),
            strict=True)
    )  # fmt: skip
    top, rows = 0, []
    for one in measured:
        if not one.values:
            rows.append(PlacedRow(one.name, em(top + 150)))
            top += _HEAD
            continue
        bars = tuple(
            PlacedBar(
                kind,
                bar.x,
                bar.width,
                em(top + bars_at + (_INSET if number else 0)),
                em(_FRAME - (2 * _INSET if number else 0)),
            )
            for number, (kind, bar) in enumerate(zip(kinds, next(drawn), strict=True))
            if bar
        )
        rows.append(PlacedRow(clipped(one.name), em(top + base), bars, one.figures))
        top += pitch
    shape = "short" if short else "named"
    if not short and any(map(_is_tight, measured)):
        shape = "named tight"
    return Rows(shape, em(top), tuple(rows))


def _is_tight(one: Measured) -> bool:
    """Whether name and both figures do not fit into a line of a phone."""
    figures = one.figures
    if figures is None or figures.of is None:
        return False
    written = f"{figures.main.text} / {figures.of.text}"
    return len(clipped(one.name)) * 100 + len(written) * _DIGIT + _GAP > _LINE


@dataclass(frozen=True, slots=True)
class Year:
    """A year to be drawn: both figures (None: not stated), and how executed and rate are written."""

    year: str
    budget: Decimal | None
    executed: Decimal | None
    shown: Shown
    rate: Shown


# Above the plot there is room for a figure, below it for years and rates; hundredths of an em.
_TOP, _PLOT, _STEPS, _RATES, _BELOW, _BELOW_RATES = 190, 1000, 160, 300, 220, 350
# With more years than this only the first and the last are written out.
_LABELLED = 5
# The steps between the years have so much room on a phone.
_ROOM = 1550
# So many steps between years are too many for a phone even without figures.
_CROWDED = 7


def lines_of(years: Sequence[Year]) -> Lines:
    """Budget and executed over the years, oldest first; a year without a figure interrupts the line."""
    drawing = draw_lines([[one.budget for one in years], [one.executed for one in years]])
    last = len(years) - 1
    labels = [one.shown for one in years]
    longest = max(len(label.text) for label in labels)
    tight = last * (longest * _DIGIT + _GAP) > _ROOM

    def dot(at: int, x: str, y: str, *, labelled: bool) -> PlacedDot:
        down = _down(y)
        return PlacedDot(
            x=x,
            y=em(down),
            label_y=em(_label(down)),
            label=labels[at] if labelled and (last < _LABELLED or at in {0, last}) else None,
            inner=tight and at not in {0, last},
        )

    curves = tuple(
        PlacedCurve(
            kind,
            curve.path,
            tuple(
                dot(at, point.x, point.y, labelled=kind == "executed")
                for at, point in enumerate(curve.dots)
                if point
            ),
        )
        for kind, curve in zip(("budget", "executed"), drawing.curves, strict=True)
    )
    rated = last < _LABELLED and not all(one.rate.missing for one in years)
    return Lines(
        height=em(_TOP + _PLOT + (_BELOW_RATES if rated else _BELOW)),
        top=em(_TOP),
        plot=em(_PLOT),
        ticks=tuple(
            Tick(f"{value:,f}", em(_TOP + _down(y)), em(_TOP + _down(y) - 25))
            for value, y in drawing.ticks
        ),
        curves=curves,
        steps=tuple(
            Step(
                one.year,
                _share(at, last),
                one.rate if rated and not one.rate.missing else None,
                "" if at in {0, last} else _gives_way(last),
            )
            for at, one in enumerate(years)
        ),
        steps_y=em(_PLOT + _STEPS),
        rates_y=em(_PLOT + _RATES),
    )


def _down(per_cent: str) -> int:
    """From the top of the plot, in hundredths of an em."""
    return round(Decimal(per_cent) * _PLOT / 100)


def _gives_way(steps: int) -> str:
    """Years between the first and the last: so many steps fit a phone, so many a small one with large type."""
    if steps >= _CROWDED:
        return "inner"
    return "innermost" if steps >= _LABELLED else ""


def _label(down: int) -> int:
    """Below its point, for what was spent mostly lies below the budget; above it where the years would be in the way."""
    return down + 155 if down < _PLOT - 160 else down - 80


def _share(at: int, last: int) -> str:
    """Years stand at even steps."""
    return f"{round(Decimal(at * 100) / (last or 1), 2).normalize() + 0:f}"


def em(hundredths: int) -> str:
    """1 em is a hundred hundredths: 285 -> 2.85."""
    return f"{Decimal(hundredths) / 100:f}"


def clipped(name: str) -> str:
    """A name as long as a picture has room for; the table has it whole."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
