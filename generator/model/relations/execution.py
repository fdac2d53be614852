"""Money spent beside its budget, and the reason given for the deviation: the department, its tasks, 资金明细."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.fields import (
    OptionalText,
)
from generator.model.report import BudgetBasis, Report
from generator.model.values import (
    Figure,
    RateFigure,
)
from generator.source.place import Place

# What stands in a field of reasons where there is none.
_NO_REASON = frozenset(("无", "暂无", "不适用", "/", "—", "——", "-"))


@dataclass(frozen=True, slots=True)
class Execution:
    """What was spent, of which budget, at what printed rate; None: not carried.

    `at` is the rate where one is printed, else what was spent. `explained`: a reason stands beside it.
    """

    at: Place
    subject: str
    budget_name: str
    budget: Figure | None
    executed_name: str
    executed: Figure | None
    rate: RateFigure | None
    explained: bool


def executions(report: Report) -> Iterator[Execution]:
    """The department's, the tasks' and those of 资金明细; the same money is named once.

    A reason given for the department holds for its tasks and its 资金明细 as well.
    """
    overview = report.overview
    reason = overview.deviation_reason if overview else None
    funding_reason = report.funding.deviation_reason if report.funding else None
    whole_explained = _is_reason(reason) or _is_reason(funding_reason)
    seen: set[tuple[Decimal, Decimal]] = set()
    if overview and (
        claim := _execution(
            "全部门", ("全年预算数", overview.budget_adjusted), ("全年执行数", overview.executed),
            overview.execution_rate, explained=whole_explained,
        )
    ):  # fmt: skip
        seen.update(_money(claim))
        yield claim
    for task in report.tasks:
        original = task.budget_basis and task.budget_basis.value is BudgetBasis.ORIGINAL
        if claim := _execution(
            f"「{task.name}」",
            ("年初预算数" if original else "预算数", task.budget), ("完成数", task.executed),
            task.execution_rate, explained=_is_reason(task.deviation_reason) or _is_reason(reason),
        ):  # fmt: skip
            yield claim
    for row in report.funding.rows() if report.funding else ():
        claim = _execution(
            row.at.name, ("全年预算数", row.budget_adjusted), ("全年执行数", row.executed),
            row.execution_rate, explained=whole_explained,
        )  # fmt: skip
        if claim and seen.isdisjoint(_money(claim)):
            seen.update(_money(claim))
            yield claim


def _execution(
    subject: str,
    budget: tuple[str, Figure | None],
    executed: tuple[str, Figure | None],
    rate: RateFigure | None,
    *,
    explained: bool,
) -> Execution | None:
    """The claim, where both amounts are carried, or a rate is printed."""
    if rate is not None and rate.rate is not None:
        return Execution(rate.at, subject, *budget, *executed, rate, explained)
    if budget[1] is None or executed[1] is None:
        return None
    return Execution(executed[1].at, subject, *budget, *executed, None, explained)


def _is_reason(text: OptionalText) -> bool:
    return text is not None and text.rstrip("。") not in _NO_REASON


def _money(claim: Execution) -> set[tuple[Decimal, Decimal]]:
    budget = claim.budget.amount if claim.budget else None
    executed = claim.executed.amount if claim.executed else None
    return {(budget.in_wan, executed.in_wan)} if budget and executed else set()
