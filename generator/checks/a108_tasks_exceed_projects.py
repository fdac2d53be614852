"""A108: the key tasks spent more than the department's 项目支出."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.tracing import Term, Trace
from generator.checks.wording import (
    UNKNOWN,
    bound,
    gap,
    money,
    place_of,
    rounding_explains,
    sum_line,
)
from generator.model.relations.task_spending import TaskSpending, task_spending
from generator.money import ZERO, Amount, Unit, add, add_intervals, subtract


@check(
    "A108",
    Severity.NOTICE,
    asks="任务支出与项目支出",
    of=within(task_spending),
    since="0.2.0",
    good="""\
基本情况:
  整体收支:
    全年执行数: 6385.04
    按支出性质: {基本支出: 2141.96, 项目支出: 4243.08}
重点工作任务:
  - {名称: 物业管理费, 完成数: 950}
  - {名称: 办公场地整修, 完成数: 477.99}
""",
    bad="""\
基本情况:
  整体收支:
    全年执行数: 2541.96
    按支出性质: {基本支出: 2141.96, 项目支出: 400.00}
重点工作任务:
  - {名称: 物业管理费, 完成数: 950}
  - {名称: 办公场地整修, 完成数: 477.99}
""",
)
def tasks_exceed_projects(claim: TaskSpending) -> Iterator[Judgement]:
    """各任务完成数之和大于项目支出

    ## 查什么
    重点工作任务一般用项目支出来做，各任务的完成数加起来，通常不应大于全部门的项目支出。

    ## 容差
    每个数取末位半个单位的舍入区间；各任务之和的下限高于项目支出的上限，才作提示。

    ## 为什么只是可疑
    任务里可能含有公用经费，可能列的是跨年累计数，也可能有部门预算以外的钱；绩效口径与决算口径可以不同。所以不判为不符，也不妨碍发布。

    ## 例外
    只在按支出性质分的是全年执行数时才比较。完成数留空的任务可以是零以上的任何数：已经载明的加起来已超过项目支出的，照样提示；没有超过的，不作判断（未检查）。

    ## 依据
    部分与整体的关系；预算法实施条例第五条把部门支出分为基本支出和项目支出。
    """
    amounts = [task.executed.amount if task.executed else None for task in claim.tasks]
    stated = [amount for amount in amounts if amount]
    project = claim.project.amount
    if project is None or not stated:
        missing = "项目支出" if project is None else "各任务完成数"
        yield _not_checked(claim, f"{missing}{UNKNOWN}，无从比较。")
        return
    fires = add_intervals(amount.interval for amount in stated).lies_above(project.interval)
    blank = len(stated) < len(amounts)
    if blank and (not fires or any(amount.value < 0 for amount in stated)):
        names = "、".join(
            f"「{t.name}」" for t in claim.tasks if t.executed and not t.executed.amount
        )
        yield _not_checked(claim, f"{names}的完成数{UNKNOWN}，差额可能就在其中。")
        return
    yield _judge(claim, stated, project, fires=fires)


def _judge(claim: TaskSpending, stated: list[Amount], project: Amount, *, fires: bool) -> Judgement:
    total = add(amount.in_wan for amount in stated)
    difference = subtract(total, project.in_wan)
    tolerance = add([project.half, *(amount.half for amount in stated)])
    at_least = max(subtract(difference, tolerance), ZERO)
    unit = project.unit
    outcome = f"比项目支出多 {gap(difference, unit)}" if fires else "不多于项目支出"
    return Judgement(
        at=claim.at,
        subject=claim.at.name,
        verdict=Verdict.UNLIKELY if fires else Verdict.CONSISTENT,
        message=f"各任务的完成数加起来，{outcome}",
        explanation=_explanation(difference, at_least, unit) if fires else "",
        expected=project.in_wan,
        actual=total,
        difference=difference,
        tolerance=tolerance,
        at_least=at_least,
        traced=partial(_trace, claim, stated, project, fires=fires),
    )


def _trace(claim: TaskSpending, stated: list[Amount], project: Amount, *, fires: bool) -> Trace:
    seen = _looked_at(claim)
    unit, total = project.unit, add(amount.in_wan for amount in stated)
    # What was rounded may look greater and still not be.
    sign = ">" if fires else "≤" if total <= project.in_wan else "≈"
    tail = (Term("="), Term(money(total, unit), computed=True), Term(sign), Term(project.grouped))
    tolerance = add([project.half, *(amount.half for amount in stated)])
    return Trace(
        seen.checked,
        seen.beside,
        working=(sum_line(stated, tail),),
        results=(rounding_explains(tolerance, unit),),
        listed=True,
    )


def _looked_at(claim: TaskSpending) -> Trace:
    tasks = tuple(place_of(task.executed) for task in claim.tasks if task.executed)
    return Trace(place_of(claim.project), tasks, listed=True)


def _not_checked(claim: TaskSpending, reason: str) -> Judgement:
    message = f"各任务完成数与项目支出没有比较：{reason}"
    return Judgement(
        claim.at,
        claim.at.name,
        Verdict.NOT_CHECKED,
        message,
        explanation=reason,
        traced=partial(_looked_at, claim),
    )


def _explanation(difference: Decimal, at_least: Decimal, unit: Unit) -> str:
    # Exact amounts hide nothing, so there is nothing to take off.
    rounded = f"扣除四舍五入，至少多 {bound(at_least, unit)}。" if at_least != difference else ""
    return f"{rounded}除非任务里含有公用经费、跨年的或部门预算以外的钱，否则不能同时成立；报告没有说明，请读者留意。"
