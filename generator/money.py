"""An exact amount with its unit and its printed places, and the interval it stands for.

A printed figure claims no more than its last digit: 6385.04 stands for 6385.035 to 6385.045. Every
comparison is made between such intervals (XBRL Calculations 1.1). Nothing here knows files or reports.
"""

from __future__ import annotations

import decimal
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from typing import Final, Protocol

# Wide enough that nothing we read (15 digits at most) can round; should it ever, it raises.
EXACT = decimal.Context(
    prec=80, traps=[decimal.Inexact, decimal.InvalidOperation, decimal.DivisionByZero]
)
# For quotients that are no figures: shares of a grid, means, counts of steps.
WIDE = decimal.Context(prec=40)
_ROUNDING = decimal.Context(prec=80, rounding=decimal.ROUND_HALF_UP)

ZERO = Decimal(0)
HALF = Decimal("0.5")


class Unit(Enum):
    """The unit a report prints its amounts in; `in_wan` is its size in 万元."""

    YUAN = "元"
    WAN = "万元"
    YI = "亿元"

    @property
    def in_wan(self) -> Decimal:
        """How many 万元 one of this unit is."""
        return _IN_WAN[self]


_IN_WAN = {Unit.YUAN: Decimal("0.0001"), Unit.WAN: Decimal(1), Unit.YI: Decimal(10000)}


def add(values: Iterable[Decimal]) -> Decimal:
    """The exact sum; 0 of nothing."""
    total = ZERO
    for value in values:
        total = EXACT.add(total, value)
    return total


def subtract(left: Decimal, right: Decimal) -> Decimal:
    """The exact difference left − right."""
    return EXACT.subtract(left, right)


def percent_of(part: Decimal, whole: Decimal, places: int) -> Decimal:
    """Part ÷ whole in per cent, rounded half up to `places`; `whole` is not 0."""
    quotient = _ROUNDING.divide(_ROUNDING.multiply(part, Decimal(100)), whole)
    return quotient.quantize(step_of(places), context=_ROUNDING)


def percent_range(part: Interval, whole: Interval, places: int) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest part ÷ whole in per cent, to `places`, outward; None where the whole may be 0."""
    if whole.low <= 0:
        return None
    hundred = Interval(Decimal(100), Decimal(100))
    scaled = part * hundred
    low = min(WIDE.divide(scaled.low, end) for end in (whole.low, whole.high))
    high = max(WIDE.divide(scaled.high, end) for end in (whole.low, whole.high))
    step = step_of(places)
    return (
        low.quantize(step, rounding=decimal.ROUND_FLOOR, context=WIDE),
        high.quantize(step, rounding=decimal.ROUND_CEILING, context=WIDE),
    )


def percent_cut_off(part: Decimal, whole: Decimal, places: int) -> Decimal:
    """Part ÷ whole in per cent with the digits after `places` cut off; `whole` is not 0."""
    quotient = _ROUNDING.divide(_ROUNDING.multiply(part, Decimal(100)), whole)
    return quotient.quantize(step_of(places), rounding=decimal.ROUND_DOWN, context=_ROUNDING)


@cache
def step_of(places: int) -> Decimal:
    """One unit of the last printed place: 0.01 for two places."""
    return Decimal(1).scaleb(-places)


# Not cached: 1 and 1.0000 are one key, so that the places printed would depend on which of them was asked first.
def half_of(step: Decimal) -> Decimal:
    """Half a step: what rounding to it may hide to each side."""
    return EXACT.multiply(step, HALF)


# Made by the ten thousand, so it is `Final` to the type checker and not frozen at run time, which costs four times as much.
@dataclass(slots=True, unsafe_hash=True)
class Interval:
    """All values a printed figure may stand for, both ends included."""

    low: Final[Decimal]
    high: Final[Decimal]

    @classmethod
    def around(cls, middle: Decimal, half: Decimal) -> Interval:
        """The interval `half` to each side of `middle`."""
        return cls(EXACT.subtract(middle, half), EXACT.add(middle, half))

    def __add__(self, other: Interval) -> Interval:
        return Interval(EXACT.add(self.low, other.low), EXACT.add(self.high, other.high))

    def __sub__(self, other: Interval) -> Interval:
        return Interval(EXACT.subtract(self.low, other.high), EXACT.subtract(self.high, other.low))

    def __mul__(self, other: Interval) -> Interval:
        products = [
            EXACT.multiply(mine, theirs)
            for mine in (self.low, self.high)
            for theirs in (other.low, other.high)
        ]
        return Interval(min(products), max(products))

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def lies_above(self, other: Interval) -> bool:
        """Whether every value here is greater than every value there."""
        return self.low > other.high


def add_intervals(intervals: Iterable[Interval]) -> Interval:
    """The interval of the sum; 0 … 0 of nothing."""
    low = high = ZERO
    for interval in intervals:
        low, high = EXACT.add(low, interval.low), EXACT.add(high, interval.high)
    return Interval(low, high)


# A figure is written again wherever it is looked at.
@lru_cache(maxsize=1 << 12)
def group_thousands(digits: str) -> str:
    """The same digits with a comma after every third: 6390.11 -> 6,390.11; places are kept."""
    whole, point, fraction = digits.replace(",", "").partition(".")
    if len(whole) <= 3:
        return f"{whole}{point}{fraction}"
    sign = "-" if whole.startswith("-") else ""
    whole = whole.removeprefix("-")
    return f"{sign}{int(whole):,}{point}{fraction}"


def plain(value: Decimal) -> str:
    """A computed value in plain digits, never 1E+3."""
    return f"{value:f}"


def shortest(value: Decimal) -> str:
    """A computed bound in plain digits, zeros at the end left out: 0.04, not 0.040."""
    return f"{value.normalize(EXACT):f}"


class Printed(Protocol):
    """A printed number that can be added up: money in 万元, people or points in ones."""

    @property
    def base(self) -> Decimal:
        """The value in the unit comparisons are made in."""

    @property
    def value(self) -> Decimal:
        """The value as printed."""

    @property
    def step(self) -> Decimal:
        """One unit of the last place, in the unit of `base`; 0 where the number is exact."""

    @property
    def half(self) -> Decimal:
        """What rounding may hide to each side."""

    @property
    def interval(self) -> Interval:
        """All values that would have been printed like this."""

    @property
    def grouped(self) -> str:
        """As printed, with thousands separated by commas."""


@dataclass(slots=True, unsafe_hash=True)
class Amount:
    """A printed amount: its characters, its value in `unit`, and the places its source prints.

    `places` is the report's 金额小数位, not the digits typed: 950 in a report of two places means 950.00.
    What follows from these is worked out once, for every check asks for it again.
    """

    printed: Final[str]
    value: Final[Decimal]
    unit: Final[Unit]
    places: Final[int]
    in_wan: Decimal = field(init=False, repr=False, compare=False)
    """The value in 万元."""
    step: Decimal = field(init=False, repr=False, compare=False)
    """One unit of the last place, in 万元; 0 where the amount is exact (元 to the 分)."""
    half: Decimal = field(init=False, repr=False, compare=False)
    """What rounding may hide to each side, in 万元."""
    interval: Interval = field(init=False, repr=False, compare=False)
    """All amounts, in 万元, that would have been printed like this."""

    def __post_init__(self) -> None:
        self.step = _step_in_wan(self.unit, self.places)
        self.half = half_of(self.step)
        # By far the most are printed in 万元.
        one_by_one = self.unit is Unit.WAN
        self.in_wan = self.value if one_by_one else EXACT.multiply(self.value, self.unit.in_wan)
        self.interval = Interval.around(self.in_wan, self.half)

    @property
    def base(self) -> Decimal:
        """The value in 万元, as amounts are compared."""
        return self.in_wan

    @property
    def grouped(self) -> str:
        """As printed, with thousands separated by commas."""
        return group_thousands(self.printed)

    @property
    def digits(self) -> str:
        """As printed, without separators."""
        return self.printed.replace(",", "")


def _step_in_wan(unit: Unit, places: int) -> Decimal:
    if unit is Unit.YUAN and places >= 2:
        return ZERO
    step = step_of(places)
    return step if unit is Unit.WAN else EXACT.multiply(step, unit.in_wan)


@dataclass(frozen=True, slots=True)
class Rate:
    """A printed percentage; `value` 99.92 with two places is 99.92%."""

    printed: str
    value: Decimal
    places: int

    def at_places(self, places: int) -> Rate:
        """The same rate, claimed to `places`: 100% beside 98.94% means 100.00%."""
        return Rate(self.printed, self.value, places)

    @property
    def interval(self) -> Interval:
        """All percentages that would have been printed like this."""
        return Interval.around(self.value, half_of(step_of(self.places)))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed number of things, people or points, as stated; exact, so its interval is a point."""

    printed: str
    value: Decimal

    @property
    def base(self) -> Decimal:
        """The value itself."""
        return self.value

    @property
    def step(self) -> Decimal:
        """0: nothing is rounded."""
        return ZERO

    @property
    def half(self) -> Decimal:
        """0: nothing is rounded."""
        return ZERO

    @property
    def interval(self) -> Interval:
        """The value and nothing else."""
        return Interval(self.value, self.value)

    @property
    def grouped(self) -> str:
        """As printed, with thousands separated by commas."""
        return group_thousands(self.printed)

    @property
    def digits(self) -> str:
        """As printed, without separators."""
        return self.printed.replace(",", "")
