"""A107: much less was spent than budgeted, and no reason is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Severity, Verdict, check
from generator.checks.deviating import (
    has_base,
    not_judged,
    pair_of,
    per_cent,
    rate_of,
    traced_rate,
    why_not_judged,
)
from generator.checks.tracing import Trace
from generator.model.archive import Case
from generator.model.relations.execution import Execution, executions
from generator.model.settings import Setting
from generator.money import EXACT, shortest, subtract

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class LowExecution:
    """Money spent beside its budget, and the rate below which a reason is asked for."""

    execution: Execution
    limit: Setting[Decimal]


def _claims(case: Case) -> Iterator[LowExecution]:
    limit = case.settings.explain_below
    return (LowExecution(execution, limit) for execution in executions(case.report))


@check(
    "A107",
    Severity.NOTICE,
    asks="执行率偏低的原因",
    of=_claims,
    since="0.2.0",
    good="""\
基本情况:
  整体收支:
    全年预算数: 1000.00
    全年执行数: 899.00
    偏差原因: 办公楼维修工程受雨季影响，推迟到次年支付。
""",
    bad="""\
基本情况:
  整体收支:
    全年预算数: 1000.00
    全年执行数: 899.00
""",
)
def low_execution_unexplained(claim: LowExecution) -> Iterator[Judgement]:
    """执行率偏低而没有写明原因

    ## 查什么
    全部门、各重点工作任务和资金明细各行，执行率低于规定下限（没有另行规定的按 90%）的，应当写明偏差原因。

    ## 容差
    执行数和预算数各取末位半个单位的舍入区间，商的上限低于下限才算偏低。没有印出执行数或预算数的，看印出的执行率。

    ## 例外
    原因写在全部门的“偏差原因”里，任务和资金明细也算已经说明。预算数为零的没有执行率，不判断。
    同一笔钱（预算数和执行数都相同）只提示一次。

    ## 不能说明什么
    只看“偏差原因”一栏有没有字，不判断理由是否成立；写在别的段落里的说明，这里看不到。执行率低不等于做得不好，可能是节约。

    ## 依据
    下限写在 rules.yml 的“执行率说明下限”里，连同它的出处；没有写的，依各地绩效自评通知的常见要求，按 90%。
    """
    execution, limit = claim.execution, claim.limit.value
    if not has_base(execution):
        return
    if reason := why_not_judged(execution):
        yield not_judged(execution, f"执行率是否低于 {shortest(limit)}%", reason)
        return
    low = _is_low(execution, limit)
    if not low or execution.explained:
        traced = partial(_held, execution, limit if low else None)
        outcome = (
            f"低于 {shortest(limit)}%，报告写明了原因" if low else f"不低于 {shortest(limit)}%"
        )
        message = f"{execution.subject}执行率{outcome}"
        yield Judgement(execution.at, execution.subject, Verdict.CONSISTENT, message, traced=traced)
        return
    actual = rate_of(execution, limit)
    said = f"{execution.subject}执行率 {per_cent(actual)}"
    yield Judgement(
        at=execution.at,
        subject=execution.subject,
        verdict=Verdict.UNLIKELY,
        message=f"{said}，低于 {shortest(limit)}%，没有写明原因",
        explanation=f"按{claim.limit.basis}，执行率低于 {shortest(limit)}% 的应当写明原因；报告没有写“偏差原因”。",
        counted="%",
        expected=limit,
        actual=actual,
        difference=subtract(actual, limit),
        traced=partial(traced_rate, execution, limit, worked=True),
    )


def _held(execution: Execution, limit: Decimal | None) -> Trace:
    """The printed rate with the quotient it is of; without one, the two amounts."""
    trace = traced_rate(execution, limit, worked=True)
    return Trace(trace.checked, working=trace.working) if trace.checked else trace


def _is_low(execution: Execution, limit: Decimal) -> bool:
    if pair := pair_of(execution):
        budget, executed = pair
        most = EXACT.multiply(executed.interval.high, _HUNDRED)
        return most < EXACT.multiply(budget.interval.low, limit)
    rate = execution.rate.rate if execution.rate else None
    return rate is not None and rate.interval.high < limit
