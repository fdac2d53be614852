"""A figure as a reader of the text sees it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Kind(Enum):
    """What sort of thing a figure counts or measures."""

    AMOUNT = "amount"
    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"
    TIMES = "times"
    SCORE = "score"
    NUMBER = "number"  # without any unit
    LEVEL = "level"  # 持平: a direction without a number


class Direction(Enum):
    """Which way a change goes."""

    UP = "增"
    DOWN = "减"
    LEVEL = "平"


@dataclass(frozen=True, slots=True)
class ProseFigure:
    """One figure of a text, with the words beside it that say how it is meant.

    `text[start:end]` is `printed`: the number and its unit, and a 余 or 多 between them.
    `value` is in 万元 for an amount, in per cent for a percentage (三成 is 30), in ones for a count
    (3.2万人次 is 32000). `half` is half a unit of the last place written, in the same unit; 0 for a
    count not written with 万 or 亿. `digits` counts from the first that is not 0.
    """

    kind: Kind
    printed: str
    start: int
    end: int
    value: Decimal
    half: Decimal
    digits: int
    places: int
    unit: str  # as written, blanks and hedge left out: 万元, %, 个百分点, 人次; "" if none
    hedge: str  # as written: 约, 超过, 余, 以上, 基本(持平) …
    direction: Direction | None
    base: str  # what the change is measured from, as written: 2022年, 上年同期, 年初预算, 同比 …
    level: bool  # 减少为, 增加至: the level reached, not the change
    subject: str  # the words before it that name what it is a figure of
    missing: str  # "%" where 占, 增长 or 下降 is followed by a bare number
    ambiguous: bool = False  # 下降（增长）: template residue, so no direction
