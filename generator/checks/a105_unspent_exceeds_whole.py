"""A105: the tasks left more unspent than the whole department did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial

from generator.checks.base import Judgement, Severity, Verdict, check, within
from generator.checks.tracing import Line, Related, Term, Trace
from generator.checks.wording import UNKNOWN, bound, gap, money, place_of, rounding_explains
from generator.model.relations.unspent import UnspentClaim, unspent_claim
from generator.model.report import BudgetBasis, Report, Task
from generator.model.values import Figure
from generator.money import ZERO, Amount, Unit, add, add_intervals, subtract


def _claims(report: Report) -> Iterable[UnspentClaim]:
    claim = unspent_claim(report)
    return [claim] if claim else []


@check(
    "A105",
    Severity.NOTICE,
    asks="未用资金",
    of=within(_claims),
    good="""\
基本情况:
  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04}
重点工作任务:
  - {名称: 办公场地整修, 预算数: 483.12, 完成数: 479.99}
""",
    bad="""\
基本情况:
  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04}
重点工作任务:
  - {名称: 办公场地整修, 预算数: 483.12, 完成数: 477.99}
""",
)
def unspent_exceeds_whole(claim: UnspentClaim) -> Iterator[Judgement]:
    """任务未用资金多于全部门未用资金

    ## 查什么
    各重点工作任务没有用完的钱，减去列出的任务超支的钱，通常不应多于全部门没有用完的钱（全年预算数减全年执行数）。

    ## 容差
    每个数取末位半个单位的舍入区间；任务一边的下限高于全部门一边的上限，才作提示。

    ## 为什么只是可疑
    这不是恒等式：没有列出的支出可能超出了预算，任务的预算数可能是年初数或跨年数，任务里也可能有部门预算以外的钱。
    所以只请读者留意，不判为不符，也不妨碍发布。报告注明任务的预算数是年初数的，不作判断（未检查）。

    ## 依据
    部分与整体的关系。
    """
    other_basis = [
        t for t in claim.tasks if t.budget_basis and t.budget_basis.value is BudgetBasis.ORIGINAL
    ]
    if other_basis:
        names = "、".join(f"「{task.name}」" for task in other_basis)
        yield _not_checked(claim, f"{names}的预算数是年初数，与全年预算数口径不同。")
        return
    pairs = [(task, _pair(task.budget, task.executed)) for task in claim.tasks]
    whole = _pair(claim.budget, claim.executed)
    if whole is None or any(pair is None for _, pair in pairs):
        yield _not_checked(claim, f"{_missing(claim)}{UNKNOWN}，无从比较。")
        return
    # A task that spent its budget to the last digit left nothing and overspent nothing.
    moved = [(task, pair) for task, pair in pairs if pair and _left(pair) != 0]
    yield _judge(claim, moved, whole)


Pair = tuple[Amount, Amount]


def _judge(claim: UnspentClaim, moved: list[tuple[Task, Pair]], whole: Pair) -> Judgement:
    pairs = [pair for _, pair in moved]
    parts_left = add(_left(pair) for pair in pairs)
    whole_left = _left(whole)
    parts_range = add_intervals(budget.interval - spent.interval for budget, spent in pairs)
    whole_range = whole[0].interval - whole[1].interval
    underspent = any(_left(pair) > 0 for pair in pairs)
    fires = underspent and parts_range.lies_above(whole_range)
    difference = subtract(parts_left, whole_left)
    at_least = subtract(parts_range.low, whole_range.high)
    unit = whole[0].unit
    return Judgement(
        at=claim.at,
        subject=claim.at.name,
        verdict=Verdict.UNLIKELY if fires else Verdict.CONSISTENT,
        message=_message(difference, unit, fires=fires),
        explanation=_explanation(difference, at_least, unit) if fires else "",
        expected=whole_left,
        actual=parts_left,
        difference=difference,
        tolerance=subtract(difference, at_least),
        at_least=max(at_least, ZERO),
        traced=partial(_trace, claim, moved, whole, at_least),
    )


def _pair(budget: Figure | None, executed: Figure | None) -> Pair | None:
    if budget and budget.amount and executed and executed.amount:
        return budget.amount, executed.amount
    return None


def _left(pair: Pair) -> Decimal:
    return subtract(pair[0].in_wan, pair[1].in_wan)


def _not_checked(claim: UnspentClaim, reason: str) -> Judgement:
    message = f"各任务未用资金与全部门未用资金没有比较：{reason}"
    return Judgement(
        claim.at,
        claim.at.name,
        Verdict.NOT_CHECKED,
        message,
        explanation=reason,
        traced=partial(_looked_at, claim),
    )


def _looked_at(claim: UnspentClaim) -> Trace:
    return Trace(beside=_related(claim))


def _trace(
    claim: UnspentClaim, moved: list[tuple[Task, Pair]], whole: Pair, at_least: Decimal
) -> Trace:
    parts_left = add(_left(pair) for _, pair in moved)
    unit = whole[0].unit
    hidden = subtract(subtract(parts_left, _left(whole)), at_least)
    surely = (
        (("扣除四舍五入，至少多", Term(bound(at_least, unit), computed=True)),)
        if at_least > 0
        else ()
    )
    return Trace(
        beside=_related(claim),
        working=_working(moved, whole, parts_left),
        results=(rounding_explains(hidden, unit), *surely),
    )


def _missing(claim: UnspentClaim) -> str:
    blank = [
        f"「{task.name}」{figure.at.name}"
        for task in claim.tasks
        for figure in (task.budget, task.executed)
        if figure and figure.amount is None
    ]
    named = (("全年预算数", claim.budget), ("全年执行数", claim.executed))
    blank += [name for name, figure in named if figure is None or figure.amount is None]
    return "、".join(blank)


def _message(difference: Decimal, unit: Unit, *, fires: bool) -> str:
    if fires:
        return f"列出的任务没用完的钱，比全部门没用完的还多 {gap(difference, unit)}"
    return "列出的任务没用完的钱，不多于全部门没用完的钱"


def _explanation(difference: Decimal, at_least: Decimal, unit: Unit) -> str:
    # Exact amounts hide nothing, so there is nothing to take off.
    rounded = f"扣除四舍五入，至少多 {bound(at_least, unit)}。" if at_least != difference else ""
    return (
        f"{rounded}除非其他支出超出预算，或该任务预算数与全年预算数口径不同，"
        "否则不能同时成立。报告没有说明，这里照原文公布，请读者留意。"
    )


def _minus_line(pair: Pair) -> Line:
    budget, spent = pair
    left = money(_left(pair), budget.unit)
    return (
        Term(budget.grouped), Term("−"), Term(spent.grouped), Term("="), Term(left, computed=True),
    )  # fmt: skip


def _task_line(task: Task, pair: Pair) -> Line:
    return (Term(f"「{task.name}」："), *_minus_line(pair))


def _working(moved: list[tuple[Task, Pair]], whole: Pair, parts_left: Decimal) -> tuple[Line, ...]:
    """What each task left, what the department left, and the difference."""
    whole_left = _left(whole)
    difference = subtract(parts_left, whole_left)
    values = [
        Term(money(value, whole[0].unit), computed=True)
        for value in (parts_left, whole_left, difference)
    ]
    return (
        *(_task_line(task, pair) for task, pair in moved),
        (Term("全部门："), *_minus_line(whole)),
        (values[0], Term("−"), values[1], Term("="), values[2]),
    )


def _related(claim: UnspentClaim) -> tuple[Related, ...]:
    figures = [f for task in claim.tasks for f in (task.budget, task.executed)]
    return tuple(place_of(f) for f in (*figures, claim.budget, claim.executed) if f)
