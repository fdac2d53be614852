"""What an indicator aimed at beside what it reached, as two numbers of one unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.fields import (
    OptionalText,
)
from generator.model.indicators import Direction, Indicator
from generator.model.relations.indicators import is_extra
from generator.model.report import Report
from generator.money import HALF, ZERO, Interval, step_of
from generator.source.numerals import places_of

_AT_LEAST = ("≥", ">=", ">", "不低于", "不少于", "不小于", "至少", "以上", "及以上")
_AT_MOST = ("≤", "<=", "<", "不高于", "不超过", "不大于", "至多", "以内", "以下", "及以下")
_SIDES = {
    **dict.fromkeys(_AT_LEAST, Direction.AT_LEAST),
    **dict.fromkeys(_AT_MOST, Direction.AT_MOST),
    "=": Direction.EQUAL,
}
_HALF_WIDTH = str.maketrans("％＞＜＝＋－", "%><=+-")
_VALUE = re.compile(
    r"(?P<before>≥|≤|[><]=?|=|不低于|不少于|不小于|至少|不高于|不超过|不大于|至多)?\s*"
    r"(?P<number>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,9})?)\s*"
    r"(?P<unit>[^0-9]*?)\s*(?P<after>及?以[上下]|以内)?"
)
# 12月底 and 2023年 are days, not quantities; 6个月 and 30天 are.
_POINT_IN_TIME = re.compile(r"[年月日号时点]")
_SPANS = frozenset(("年", "个月", "小时", "工作日", "个工作日", "日历天"))
_FIRST_YEAR = 1900
_PER_CENT = "%"


@dataclass(frozen=True, slots=True)
class Value:
    """A number read from a cell of words, with the side that words beside it name, and its unit."""

    number: Decimal
    places: int
    side: Direction | None
    unit: str

    @property
    def interval(self) -> Interval:
        """What a share or a measure may have been before it was rounded; a whole number of things is exact."""
        rounded = self.places > 0 or self.unit == _PER_CENT
        return Interval.around(self.number, step_of(self.places) * HALF if rounded else ZERO)


@dataclass(frozen=True, slots=True)
class Aim:
    """A scored indicator whose direction is known; without `values` its target and result are no two numbers.

    `values` are target and result, in one unit.
    """

    row: Indicator
    direction: Direction
    values: tuple[Value, Value] | None


def aims(report: Report) -> Iterator[Aim]:
    """The scored indicators with a known direction; 定性 and 加分项 are left out."""
    for row in report.indicators.rows if report.indicators else ():
        if row.score is None or row.score.stated is None or is_extra(row):
            continue
        target = read_value(row.target_in_force)
        side = target.side if target else None
        direction = row.direction.value if row.direction else side
        if direction is None or direction is Direction.QUALITATIVE:
            continue
        agreed = target if side in (None, direction) else None
        yield Aim(row, direction, _comparable(agreed, read_value(row.actual), row.unit))


def read_value(text: OptionalText) -> Value | None:
    """The number that a cell of words holds and nothing else; None where there is more to it."""
    found = _VALUE.fullmatch(text.translate(_HALF_WIDTH)) if text else None
    if found is None:
        return None
    digits = found["number"].replace(",", "")
    sides = {_SIDES[word] for word in (found["before"], found["after"]) if word}
    if len(sides) > 1:
        return None
    return Value(Decimal(digits), places_of(digits), next(iter(sides), None), found["unit"])


def _comparable(
    target: Value | None, actual: Value | None, unit: OptionalText
) -> tuple[Value, Value] | None:
    if target is None or actual is None or actual.side is not None:
        return None
    # A unit typed into the cell says no more than the column does.
    units = {value.unit or str(unit or "") for value in (target, actual)}
    if len(units) > 1 or _is_point_in_time(target, *units) or _mixes_shares(target, actual, *units):
        return None
    return target, actual


def _is_point_in_time(target: Value, unit: str) -> bool:
    if unit == "年" and target.number >= _FIRST_YEAR:
        return True
    return unit not in _SPANS and bool(_POINT_IN_TIME.search(unit))


def _mixes_shares(target: Value, actual: Value, unit: str) -> bool:
    """Whether 95 in a column of % stands beside 0.95."""
    low, high = sorted((abs(target.number), abs(actual.number)))
    return unit == _PER_CENT and ZERO < low <= 1 < high
