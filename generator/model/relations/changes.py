"""The figures of two years side by side: last year's as this report prints them, else as last year's report did."""

from __future__ import annotations

import decimal
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.model.archive import Case
from generator.model.follow_up import LastYear
from generator.model.overview import BasicExpenditure
from generator.model.report import Report
from generator.model.values import Figure
from generator.money import EXACT, HALF, Amount, Unit, add, step_of, subtract

# Far finer than any prose; the bound of what rounding may do is rounded up.
_QUICK = decimal.Context(prec=24, rounding=decimal.ROUND_UP)
_HUNDRED = Decimal(100)
# By 金额小数位, which is 6 at most.
_HALVES_OF_WAN = tuple(EXACT.multiply(step_of(places), HALF) for places in range(7))
_THREE_PUBLIC = "“三公”经费"
# What prose calls each total. 支出 or 决算数 alone may be said of any part of it, so they name none.
_TERMS = {
    "budget_original": ("年初预算数",),
    "budget_adjusted": ("全年预算数", "调整预算数"),
    "executed": ("全年执行数", "支出合计", "总支出", "全年支出", "全年总支出"),
    "basic": ("基本支出",),
    "project": ("项目支出",),
    "three_public": (_THREE_PUBLIC, "三公经费", f"{_THREE_PUBLIC}支出", f"{_THREE_PUBLIC}合计"),
}


class Computed(NamedTuple):
    """A value we computed and how far the rounding of its figures may have moved it, to each side."""

    value: Decimal
    half: Decimal

    def may_be(self, value: Decimal, half: Decimal) -> bool:
        """Whether a figure printed so, itself rounded by `half`, may stand for it."""
        return abs(subtract(self.value, value)) <= add((self.half, half))


@dataclass(frozen=True, slots=True)
class Change:
    """One thing in two years, both stated; `terms` are the names prose has for it."""

    name: str
    terms: tuple[str, ...]
    now: Figure
    last: Figure
    now_amount: Amount
    last_amount: Amount

    @property
    def gap(self) -> Computed:
        """By how much it grew, in 万元; below 0 if it fell."""
        now, last = self.now_amount, self.last_amount
        slack = EXACT.add(half_of(now), half_of(last))
        return Computed(subtract(now.in_wan, last.in_wan), slack)

    @property
    def growth(self) -> Computed | None:
        """By how many per cent it grew (below 0: fell); None on a base that may be 0."""
        ratio = percentage(self.now_amount, self.last_amount)
        return ratio and Computed(subtract(ratio.value, _HUNDRED), ratio.half)


def half_of(amount: Amount) -> Decimal:
    """What rounding may hide of the amount to each side, in 万元; looked up where it is printed in 万元."""
    return _HALVES_OF_WAN[amount.places] if amount.unit is Unit.WAN else amount.half


def percentage(part: Amount, whole: Amount) -> Computed | None:
    """Part ÷ whole in per cent; None on a base that may be 0 or less."""
    base, slack = whole.in_wan, half_of(whole)
    if base <= slack:
        return None
    value = _QUICK.divide(EXACT.multiply(part.in_wan, _HUNDRED), base)
    moved = _QUICK.fma(abs(value), slack, EXACT.multiply(half_of(part), _HUNDRED))
    return Computed(value, _QUICK.divide(moved, EXACT.subtract(base, slack)))


@lru_cache(maxsize=2)
def changes(case: Case) -> tuple[Change, ...]:
    """Every figure that is known for both years, each once."""
    return tuple(_changes(case))


def _changes(case: Case) -> Iterator[Change]:
    report = case.report
    rows = tuple(_expenses(report))
    printed = _printed_last_year(report.last_year) if report.last_year else {}
    published = _published_last_year(case)
    for key, figure in _totals(report).items():
        last = printed.get(key) or published.get(key)
        if key == "three_public":
            if last and all(row.name != _THREE_PUBLIC for row in rows):
                yield from _change(_THREE_PUBLIC, _TERMS[key], figure, last)
        elif last:
            name = _TERMS[key][0] if figure.at.name == "合计" else figure.at.name
            yield from _change(name, _TERMS[key], figure, last)
    yield from rows


def _change(
    name: str, terms: tuple[str, ...], now: Figure | None, last: Figure | None
) -> Iterator[Change]:
    if now and last and now.amount and last.amount:
        yield Change(name, terms, now, last, now.amount, last.amount)


def amount_of(figure: Figure | BasicExpenditure | None) -> Figure | None:
    """A figure that is stated; of a figure with kinds, its 合计."""
    if isinstance(figure, BasicExpenditure):
        figure = figure.total
    return figure if figure is not None and figure.amount is not None else None


def _totals(report: Report) -> dict[str, Figure]:
    overview = report.overview
    nature = overview.by_nature if overview else None
    public = report.three_public.total if report.three_public else None
    found = {
        "budget_original": overview.budget_original if overview else None,
        "budget_adjusted": overview.budget_adjusted if overview else None,
        "executed": overview.executed if overview else None,
        "basic": amount_of(nature.basic) if nature else None,
        "project": nature.project if nature else None,
        "three_public": public.final if public else None,
    }
    return {key: figure for key, value in found.items() if (figure := amount_of(value))}


def _printed_last_year(last: LastYear) -> dict[str, Figure]:
    return {key: figure for key in _TERMS if (figure := amount_of(getattr(last, key)))}


def _published_last_year(case: Case) -> dict[str, Figure]:
    """Last year's own figures, where they can be set beside this year's."""
    last = case.last_year
    if last is None or case.merged:
        return {}
    ours, theirs = case.report.scope, last.report.scope
    if ours and theirs and ours.value is not theirs.value:
        return {}
    return _totals(last.report)


def _expenses(report: Report) -> Iterator[Change]:
    """The rows of “三公”经费, which print last year's outturn beside this year's."""
    for row in report.three_public.rows() if report.three_public else ():
        if row.at.name == "合计":
            yield from _change(_THREE_PUBLIC, _TERMS["three_public"], row.final, row.last_year)
        else:
            yield from _change(row.at.name, _row_terms(row.at.name), row.final, row.last_year)


@lru_cache(maxsize=64)
def _row_terms(name: str) -> tuple[str, ...]:
    """因公出国（境）费, with 用, 支出 or 决算数 after it, with half-width brackets; 运行费 and 运行维护费 are the same."""
    names = {name, name.replace("运行维护费", "运行费"), name.replace("运行费", "运行维护费")}
    names |= {one.replace("（", "(").replace("）", ")") for one in names}
    return tuple(f"{one}{end}" for one in sorted(names) for end in ("", "用", "支出", "决算数"))
