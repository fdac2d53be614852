"""Which figure of the report each figure of its prose speaks of, if any.

Prose claims as much as it writes: 1.23 亿元 speaks of everything from 1.225 to 1.235 亿元. A figure is bound when a
known one, rounded to what is written, is the very number written; a hedge (约, 余, 近) widens that by one unit of
the last digit that is not 0. A figure that is not bound but all but equals a known one is a near miss.
"""

from __future__ import annotations

import decimal
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from generator.checks.known_figures import Known, Measure, known_of
from generator.checks.slips import Slip, slip_between
from generator.model.archive import Case
from generator.model.relations.prose import prose_of
from generator.model.values import Text
from generator.money import EXACT, ZERO, step_of
from generator.prose.figures import Kind, ProseFigure
from generator.prose.reading import figures_in

_MEASURES = {
    Kind.AMOUNT: Measure.MONEY,
    Kind.PERCENT: Measure.PERCENT,
    Kind.POINTS: Measure.POINTS,
    Kind.SCORE: Measure.SCORE,
}
# A figure of fewer digits comes near others by chance.
_TELLING_DIGITS = 4
_UPWARD = frozenset({"余", "多", "超", "逾", "超过", "以上", "超出", "不少于", "不低于"})
_DOWNWARD = frozenset({"近", "不足", "不到", "以下", "以内", "不超过", "将近", "接近"})
_WIDE = decimal.Context(prec=40)
_TWO = Decimal(2)
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure of the prose, the text it stands in, and what it speaks of; `slip` where it nearly does."""

    figure: ProseFigure
    text: Text
    known: tuple[Known, ...] = ()
    slip: Slip | None = None

    @property
    def bound(self) -> bool:
        """Whether it speaks of a figure of the report."""
        return bool(self.known)


@dataclass(frozen=True)
class ProseBinding:
    """Every amount, percentage and score in the prose of a report, in order."""

    readings: tuple[Reading, ...]
    known: tuple[Known, ...]

    @property
    def figures(self) -> int:
        """How many there are."""
        return len(self.readings)

    @property
    def bound(self) -> int:
        """How many speak of a figure of the report."""
        return sum(reading.bound for reading in self.readings)

    @property
    def near(self) -> tuple[Reading, ...]:
        """Those that nearly do."""
        return tuple(reading for reading in self.readings if reading.slip)

    @property
    def unexplained(self) -> tuple[str, ...]:
        """The others, as written."""
        return tuple(reading.figure.printed for reading in self.readings if not reading.bound)

    @cached_property
    def chance(self) -> Decimal | None:
        """How likely a random figure of the same size and digits would have been bound, in per cent.

        The mean over the figures; None where there is none.
        """
        chances = [
            _chance(reading.figure, _alike(reading.figure, self.known))
            for reading in self.readings
            if _step(reading.figure) > 0 and reading.figure.value != 0
        ]
        if not chances:
            return None
        mean = _WIDE.divide(sum(chances, ZERO), Decimal(len(chances)))
        return mean.quantize(step_of(1), rounding=decimal.ROUND_HALF_UP)


@lru_cache(maxsize=2)
def read_prose(case: Case) -> tuple[tuple[Text, tuple[ProseFigure, ...]], ...]:
    """The texts of the report that hold figures, each with its figures; every check of prose asks for them."""
    found = ((text, figures_in(text)) for text in prose_of(case.report))
    return tuple((text, figures) for text, figures in found if figures)


@lru_cache(maxsize=2)
def bound_prose(case: Case) -> ProseBinding:
    """What the amounts, percentages and scores of the prose speak of; counts of things are left to the reader."""
    figures = [
        (figure, text)
        for text, found in read_prose(case)
        for figure in found
        if figure.kind in _MEASURES
    ]
    if not figures:
        return ProseBinding((), ())
    known = known_of(case)
    return ProseBinding(
        tuple(_read(figure, text, _alike(figure, known)) for figure, text in figures), known
    )


def _read(figure: ProseFigure, text: Text, known: Sequence[Known]) -> Reading:
    bound = tuple(one for one in known if _speaks_of(figure, one))
    slip = None if bound or not _is_telling(figure) else _nearest(figure, known)
    return Reading(figure, text, bound, slip)


def _alike(figure: ProseFigure, known: Iterable[Known]) -> tuple[Known, ...]:
    measure = _MEASURES[figure.kind]
    return tuple(one for one in known if one.measure is measure)


def _step(figure: ProseFigure) -> Decimal:
    """One unit of the last place written."""
    return EXACT.multiply(figure.half, _TWO)


def _speaks_of(figure: ProseFigure, known: Known) -> bool:
    low, high = _reach(figure, known)
    return low <= abs(figure.value) <= high


def _reach(figure: ProseFigure, known: Known) -> tuple[Decimal, Decimal]:
    """From where to where a figure written like this may lie and still speak of the known one."""
    value = abs(known.value)
    # A printed figure at least as fine as the prose is rounded to it; what is coarser, or derived, is a range itself.
    own = ZERO if known.printed and known.half <= figure.half else known.half
    slack = EXACT.add(figure.half, own)
    low, high = EXACT.subtract(value, slack), EXACT.add(value, slack)
    if not figure.hedge:
        return low, high
    unit = _last_digit(figure)
    if figure.hedge not in _UPWARD:
        high = EXACT.add(high, unit)
    if figure.hedge not in _DOWNWARD:
        low = EXACT.subtract(low, unit)
    return low, high


def _last_digit(figure: ProseFigure) -> Decimal:
    """One unit of the last digit that is not 0: 100 万元 of 6300 万元."""
    step = _step(figure)
    if step == 0:
        return ZERO
    count = _WIDE.divide(abs(figure.value), step).to_integral_value()
    unit = step
    while count and count % 10 == 0:
        count, unit = count // 10, EXACT.multiply(unit, Decimal(10))
    return unit


def _is_telling(figure: ProseFigure) -> bool:
    """Whether enough digits are written, and meant exactly, for a near miss to be no chance."""
    if figure.hedge or _step(figure) == 0:
        return False
    if figure.places:
        return figure.digits >= _TELLING_DIGITS
    written = str(_WIDE.divide(abs(figure.value), _step(figure)).to_integral_value())
    return len(written.rstrip("0")) >= _TELLING_DIGITS


def _nearest(figure: ProseFigure, known: Iterable[Known]) -> Slip | None:
    """The likeliest slip: towards a printed figure before a derived one."""
    ordered = sorted(known, key=lambda one: not one.printed)
    slips = (slip_between(abs(figure.value), _step(figure), one) for one in ordered)
    return next((slip for slip in slips if slip), None)


def _chance(figure: ProseFigure, known: Iterable[Known]) -> Decimal:
    """What share, in per cent, of the numbers with the same digits before and after the point would be bound."""
    step = _step(figure)
    first = Decimal(1).scaleb(abs(figure.value).adjusted())
    last = EXACT.subtract(EXACT.multiply(first, Decimal(10)), step)
    cells = sum(
        count
        for low, high in _merged(_cells(figure, known, step))
        if (count := _within(low, high, first, last, step)) > 0
    )
    total = _WIDE.divide(EXACT.subtract(last, first), step) + 1
    return _WIDE.divide(_WIDE.multiply(Decimal(cells), _HUNDRED), total)


def _cells(figure: ProseFigure, known: Iterable[Known], step: Decimal) -> Iterator[tuple[int, int]]:
    """The numbers, in steps, that each known figure would bind."""
    for one in known:
        low, high = _reach(figure, one)
        yield (
            int(_WIDE.divide(low, step).to_integral_value(decimal.ROUND_CEILING)),
            int(_WIDE.divide(high, step).to_integral_value(decimal.ROUND_FLOOR)),
        )


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans without overlap, in order."""
    current: tuple[int, int] | None = None
    for low, high in sorted(spans):
        if current is None:
            current = (low, high)
        elif low <= current[1] + 1:
            current = (current[0], max(current[1], high))
        else:
            yield current
            current = (low, high)
    if current is not None:
        yield current


def _within(low: int, high: int, first: Decimal, last: Decimal, step: Decimal) -> int:
    bottom = int(_WIDE.divide(first, step).to_integral_value(decimal.ROUND_CEILING))
    top = int(_WIDE.divide(last, step).to_integral_value(decimal.ROUND_FLOOR))
    return min(high, top) - max(low, bottom) + 1
