"""A106: more was spent than budgeted, and no reason is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.deviating import (
    Pair,
    amount,
    has_base,
    not_judged,
    pair_of,
    traced_rate,
    why_not_judged,
)
from generator.checks.tracing import Term, Trace
from generator.checks.wording import differs_by, gap, place_of, rounding_explains
from generator.model.relations.execution import Execution, executions
from generator.money import add, subtract

_WHOLE = Decimal(100)


@check(
    "A106",
    Severity.NOTICE,
    asks="超出预算的原因",
    of=within(executions),
    since="0.2.0",
    good="""\
基本情况:
  整体收支:
    全年预算数: 1718.98
    全年执行数: 1720.45
    预算完成率: 100.09%
    偏差原因: 年末追加人员经费，追加部分未计入全年预算数。
""",
    bad="""\
基本情况:
  整体收支:
    全年预算数: 1718.98
    全年执行数: 1720.45
    预算完成率: 100.09%
""",
)
def over_budget_unexplained(claim: Execution) -> Iterator[Judgement]:
    """执行数超过预算数而没有写明原因

    ## 查什么
    全部门、各重点工作任务和资金明细各行，执行数超过预算数（执行率超过 100%）的，应当写明偏差原因。

    ## 容差
    执行数和预算数各取末位半个单位的舍入区间，执行数的区间整个在预算数之上才算超过；印出的执行率大于 100% 的，也算超过。

    ## 例外
    原因写在全部门的“偏差原因”里，任务和资金明细也算已经说明。预算数为零的没有执行率，不在这里判断。
    任务的预算数注明是年初数的照样核对，提示里写明比的是年初预算数。“三公”经费各行没有填写原因的地方，不核对。
    同一笔钱（预算数和执行数都相同）只提示一次。

    ## 不能说明什么
    只看“偏差原因”一栏有没有字，不判断理由是否成立；写在别的段落里的说明，这里看不到。

    ## 依据
    预算法第十三条：各级政府、各部门、各单位的支出必须以经批准的预算为依据，未列入预算的不得支出。
    """
    if not has_base(claim):
        return
    if reason := why_not_judged(claim):
        yield not_judged(claim, "执行数是否超过预算数", reason)
        return
    pair = pair_of(claim)
    rate = claim.rate.rate if claim.rate else None
    exceeds = pair is not None and pair[1].interval.lies_above(pair[0].interval)
    traced = partial(traced_rate, claim, worked=True)
    if not exceeds and not (rate and rate.value > _WHOLE):
        message = f"{claim.subject}的{claim.executed_name}没有超过{claim.budget_name}"
        within_budget = partial(_within, claim, pair) if pair else traced
        yield Judgement(claim.at, claim.subject, Verdict.CONSISTENT, message, traced=within_budget)
        return
    if claim.explained:
        message = f"{claim.subject}的{claim.executed_name}超过{claim.budget_name}，报告写明了原因"
        yield Judgement(claim.at, claim.subject, Verdict.CONSISTENT, message, traced=traced)
        return
    yield _found(claim, exceeds=exceeds)


def _found(claim: Execution, *, exceeds: bool) -> Judgement:
    found = Judgement(
        at=claim.at,
        subject=claim.subject,
        verdict=Verdict.UNLIKELY,
        message="",
        explanation="超出预算可能有正当的缘由，但报告没有写“偏差原因”；这里照原文公布，请读者留意。",
        traced=partial(traced_rate, claim, worked=True),
    )
    pair = pair_of(claim)
    return _by_amounts(found, claim, pair) if exceeds and pair else _by_rate(found, claim)


def _within(claim: Execution, pair: Pair) -> Trace:
    budget, executed = pair
    # What was rounded may look greater and still not be.
    sign = "≤" if executed.in_wan <= budget.in_wan else "≈"
    seen = [place_of(one) for one in (claim.executed, claim.budget) if one]
    return Trace(
        seen[0],
        tuple(seen[1:]),
        working=((Term(amount(executed)), Term(sign), Term(amount(budget))),),
    )


def _by_amounts(found: Judgement, claim: Execution, pair: Pair) -> Judgement:
    budget, executed = pair
    difference = subtract(executed.in_wan, budget.in_wan)
    tolerance = add((executed.half, budget.half))
    return replace(
        found,
        message=(
            f"{claim.subject}的{claim.executed_name} {amount(executed)}，"
            f"比{claim.budget_name} {amount(budget)}多 {gap(difference, budget.unit)}，没有写明原因"
        ),
        expected=budget.in_wan,
        actual=executed.in_wan,
        difference=difference,
        tolerance=tolerance,
        at_least=subtract(difference, tolerance),
        traced=partial(
            traced_rate,
            claim,
            results=(
                differs_by(difference, budget.unit),
                rounding_explains(tolerance, budget.unit),
            ),
            worked=True,
        ),
    )


def _by_rate(found: Judgement, claim: Execution) -> Judgement:
    """The amounts are not stated, or (A102 speaks of it) do not bear the rate out."""
    rate = claim.rate.rate if claim.rate else None
    printed, value = (rate.printed, rate.value) if rate else ("", _WHOLE)
    return replace(
        found,
        message=f"{claim.subject}执行率印的是 {printed}，超过 100%，没有写明原因",
        counted="%",
        expected=_WHOLE,
        actual=value,
        difference=subtract(value, _WHOLE),
    )
