"""A rate that a sentence prints beside its own two figures: 预算数 20.00 万元，完成数 19.00 万元，执行率 95%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.prose.spoken import Spoken
from generator.money import Interval, percent_of
from generator.prose.figures import Kind, ProseFigure

_BUDGET = re.compile(r"(?:全年|年度|调整后?的?)?预算(?:数|金额|总额)")
_EXECUTED = re.compile(r"(?:实际)?(?:完成|执行|决算|支出)(?:数|金额|总额)")
_RATE = re.compile(r"(?:全年)?(?:预算)?(?:执行|完成)率")
_HUNDRED = Interval(Decimal(100), Decimal(100))
_LEAST_PLACES = 2


@dataclass(frozen=True, slots=True)
class SaidRate:
    """A rate and the two amounts just before it; `computed` in per cent, `agrees` within what is written."""

    budget: Spoken
    executed: Spoken
    rate: Spoken
    computed: Decimal
    agrees: bool


def said_rates(spoken: tuple[Spoken, ...]) -> Iterator[SaidRate]:
    """Every rate that stands right after a budget and what was spent of it, of one and the same thing."""
    for rate in spoken:
        executed = rate.before
        budget = executed.before if executed else None
        if executed is None or budget is None or not _is_of_one_thing(budget, executed, rate):
            continue
        whole, part = _interval(budget.figure), _interval(executed.figure)
        if whole.low <= 0:
            continue
        places = max(rate.figure.places, _LEAST_PLACES)
        yield SaidRate(
            budget,
            executed,
            rate,
            percent_of(executed.figure.value, budget.figure.value, places),
            (_interval(rate.figure) * whole).overlaps(part * _HUNDRED),
        )


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
