"""What an indicator aimed at and what it reached, as two numbers of one unit; and what 资金明细 is scored by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.funding import FundingRow
from generator.model.indicators import Direction, Indicator
from generator.model.relations.indicators import is_extra
from generator.model.report import Report
from generator.money import HALF, ZERO, Interval, step_of
from generator.source.numerals import MAX_DIGITS, places_of

_VALUE = re.compile(
    r"(?P<sign>≥|>=|＞|>|≤|<=|＜|<|=|＝)?(?P<number>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(?P<unit>[^0-9]*)"
)
_DIRECTIONS = {
    "≥": Direction.AT_LEAST, ">=": Direction.AT_LEAST, "＞": Direction.AT_LEAST, ">": Direction.AT_LEAST,
    "≤": Direction.AT_MOST, "<=": Direction.AT_MOST, "＜": Direction.AT_MOST, "<": Direction.AT_MOST,
    "=": Direction.EQUAL, "＝": Direction.EQUAL,
}  # fmt: skip
# 12月底 and 2023年 are points in time: no share of them can be reached.
_TIME = re.compile(r"[年月日号时点](?!均|度|次|平)|季度|前|后|底")


@dataclass(frozen=True, slots=True)
class Value:
    """A number read from a cell of words, with the sign before it and the unit behind it."""

    number: Decimal
    places: int
    sign: Direction | None
    unit: str

    @property
    def interval(self) -> Interval:
        """What a share may have been before it was rounded; a whole number of things is exact."""
        rounded = self.places > 0 or self.unit == "%"
        return Interval.around(self.number, step_of(self.places) * HALF if rounded else ZERO)


@dataclass(frozen=True, slots=True)
class Aim:
    """An indicator whose direction is known. `target` and `actual` are None where they cannot be compared."""

    row: Indicator
    direction: Direction
    target: Value | None
    actual: Value | None


def aims(report: Report) -> Iterator[Aim]:
    """The scored indicators of known direction that are numbers; 定性 and 加分项 are not asked of."""
    for row in report.indicators.rows if report.indicators else ():
        if row.score is None or row.direction_known is Direction.QUALITATIVE or is_extra(row):
            continue
        yield from _aim(row)
