"""A rate that a sentence prints beside its own two figures.

预算数 20.00 万元，完成数 19.00 万元，执行率 95%; 支出 12.30 万元，比上年增加 0.30 万元，增长 2.5%;
全年支出 100 万元，其中基本支出 60 万元，占全年支出的 60%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.prose.spoken import Spoken, plain_subject
from generator.money import EXACT, HALF, Interval, percent_of
from generator.prose.figures import Direction, Kind, ProseFigure

_BUDGET = re.compile(r"(?:全年|年度|调整后?的?)?预算(?:数|金额|总额)")
_EXECUTED = re.compile(r"(?:实际)?(?:完成|执行|决算|支出)(?:数|金额|总额)")
_RATE = re.compile(r"(?:全年)?(?:预算)?(?:执行|完成)率")
_SHARE = re.compile(r"[，,（(]?占(?P<whole>[^，,。；;：:]{2,24}?)的?(?:比例|比重)?[为约达]?")
_HUNDRED = Interval(Decimal(100), Decimal(100))
_LEAST_PLACES = 2
_WAYS = frozenset((Direction.UP, Direction.DOWN))


@dataclass(frozen=True, slots=True)
class SaidRate:
    """A rate and what the sentence's own figures make of it, in per cent; `agrees` within what is written.

    `working` is the quotient as the sentence prints its figures.
    """

    rate: Spoken
    working: tuple[str, ...]
    computed: Decimal
    agrees: bool


def said_rates(spoken: tuple[Spoken, ...]) -> Iterator[SaidRate]:
    """Every rate that stands right after the two figures it is the quotient of, of one and the same thing."""
    for rate in spoken:
        nearer = rate.before
        farther = nearer.before if nearer else None
        if nearer is None or farther is None:
            continue
        if whole := _whole_of_share(nearer, rate):
            working = (nearer.figure.printed, "÷", whole.figure.printed)
            yield from _said(rate, nearer.figure, _interval(whole.figure), working)
        elif _is_of_one_thing(farther, nearer, rate):
            working = (nearer.figure.printed, "÷", farther.figure.printed)
            yield from _said(rate, nearer.figure, _interval(farther.figure), working)
        elif _is_growth(farther, nearer, rate):
            base, worked = _base_of(farther.figure, nearer.figure)
            yield from _said(rate, nearer.figure, base, worked)


def _said(
    rate: Spoken, part: ProseFigure, whole: Interval, working: tuple[str, ...]
) -> Iterator[SaidRate]:
    if whole.low <= 0:
        return
    places = max(rate.figure.places, _LEAST_PLACES)
    middle = EXACT.multiply(EXACT.add(whole.low, whole.high), HALF)
    agrees = (_interval(rate.figure) * whole).overlaps(_interval(part) * _HUNDRED)
    yield SaidRate(rate, working, percent_of(part.value, middle, places), agrees)


def _whole_of_share(part: Spoken, rate: Spoken) -> Spoken | None:
    """The amount that the words after 占 name, where the sentence has printed it before the part."""
    figures = (part.figure, rate.figure)
    if [one.kind for one in figures] != [Kind.AMOUNT, Kind.PERCENT]:
        return None
    if any(one.hedge or one.direction or one.base or one.ambiguous for one in figures):
        return None
    named = _SHARE.fullmatch(rate.text, part.figure.end, rate.figure.start)
    before = part.before
    while named and before is not None:
        figure = before.figure
        if before.own and plain_subject(named["whole"]) == before.subject:
            plain = not (figure.hedge or figure.direction or figure.base or figure.ambiguous)
            return before if figure.kind is Kind.AMOUNT and plain else None
        before = before.before
    return None


def _is_growth(value: Spoken, change: Spoken, rate: Spoken) -> bool:
    """Whether the value, its change and the rate of it follow each other with nothing of another thing between."""
    first, moved, grown = value.figure, change.figure, rate.figure
    kinds = [first.kind, moved.kind, grown.kind]
    if kinds != [Kind.AMOUNT, Kind.AMOUNT, Kind.PERCENT] or not (change.linked and rate.linked):
        return False
    plain_value = not (first.direction or first.base or first.level)
    ways = moved.direction in _WAYS and moved.direction is grown.direction
    one_base = not moved.base or not grown.base or moved.base == grown.base
    exact = not any(one.hedge or one.ambiguous for one in (first, moved, grown))
    return plain_value and ways and one_base and exact and not (moved.level or grown.level)


def _base_of(value: ProseFigure, moved: ProseFigure) -> tuple[Interval, tuple[str, ...]]:
    """What the change is measured from: the value less what was added, or with what was taken off."""
    now, by = _interval(value), _interval(moved)
    if moved.direction is Direction.UP:
        return now - by, (moved.printed, "÷（", value.printed, "−", moved.printed, "）")
    return now + by, (moved.printed, "÷（", value.printed, "+", moved.printed, "）")


def _is_of_one_thing(budget: Spoken, executed: Spoken, rate: Spoken) -> bool:
    figures = (budget.figure, executed.figure, rate.figure)
    kinds = [figure.kind for figure in figures]
    if kinds != [Kind.AMOUNT, Kind.AMOUNT, Kind.PERCENT]:
        return False
    if any(one.hedge or one.direction or one.base or one.ambiguous for one in figures):
        return False
    between = rate.text[budget.figure.end : rate.figure.start]
    name = _BUDGET.search(budget.subject)
    return (
        name is not None
        and name.end() == len(budget.subject)
        and "年初" not in budget.subject
        and _EXECUTED.fullmatch(executed.subject) is not None
        and _RATE.fullmatch(rate.subject) is not None
        and not any(mark in between for mark in "；;")
    )


def _interval(figure: ProseFigure) -> Interval:
    return Interval.around(figure.value, figure.half)
