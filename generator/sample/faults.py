"""Faults as they stand in real reports, planted by role and year; those that contradict figures are acknowledged.

Each acknowledgement states the difference that the checks will find, worked out here from the printed digits alone.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from generator.sample.departments import ROLES, Department
from generator.sample.faults_in_words import FAULTS_IN_WORDS
from generator.sample.printing import two_swapped, value_of
from generator.sample.writing import Quoted, Tree

# Past the first round of roles a fault is planted once in so many reports.
_SELDOM = 5
_CENT = Decimal("0.01")


def plant(one: Department, year: int, tree: Tree, *, first: bool) -> None:
    """Put into the report the fault that falls to this role and year, if one does.

    `first`: there is no report of the year before, so nothing contradicts it.
    """
    fault = _FAULTS.get((one.role, year % 3))
    if fault is None or (first and fault in _AGAINST_LAST_YEAR):
        return
    if one.number >= ROLES and one.rng("fault", year).randrange(_SELDOM):
        return
    fault(one, tree)


def _acknowledge(tree: Tree, code: str, path: str, difference: Decimal, words: str) -> None:
    entry = {"检查": code, "位置": path, "相差": f"{difference:f}", "说明": f"原文如此：{words}"}
    tree.setdefault("已知差异", []).append(entry)


def _rate(part: Decimal, whole: Decimal) -> Decimal:
    return (100 * part / whole).quantize(_CENT, ROUND_HALF_UP)


def _sources_do_not_sum(one: Department, tree: Tree) -> None:
    """One source five steps short, as in the reference report."""
    block = tree["基本情况"]["整体收支"]
    parts, key = block["按资金来源"], "一般公共预算财政拨款支出"
    parts[key] = f"{value_of(parts[key]) - 5 * one.press.step:f}"
    total = sum((value_of(text) for text in parts.values()), Decimal(0))
    difference = value_of(block["全年执行数"]) - total
    said = f"四项资金来源合计{total:f}{one.press.unit}，比全年执行数少{difference:f}{one.press.unit}，原文没有说明原因。"
    _acknowledge(tree, "A101", "基本情况.整体收支.按资金来源", difference, said)


def _task_left_more(one: Department, tree: Tree) -> None:
    """A task that left more than its whole department, as in the reference report."""
    block = tree["基本情况"]["整体收支"]
    left = value_of(block["全年预算数"]) - value_of(block["全年执行数"])
    row = max(tree["重点工作任务"], key=lambda task: value_of(task["预算数"]))
    budget = value_of(row["预算数"])
    done = budget - max(left, Decimal(0)) - 600 * one.press.step
    if done > 0:
        row["完成数"] = f"{done.quantize(one.press.step):f}"
        row["执行率"] = f"{_rate(done, budget):f}%"
        row["偏差原因"] = "按合同约定，部分款项在验收合格后支付。"


def _restated(one: Department, tree: Tree) -> None:
    """Last year's outturn copied with two digits swapped."""
    block = tree["上年数"]
    right, wrong = block["全年执行数"], two_swapped(block["全年执行数"])
    block["全年执行数"] = wrong
    difference = value_of(wrong) - value_of(right)
    said = (
        f"上年的报告公布的全年执行数是{right}{one.press.unit}，本报告抄作{wrong}{one.press.unit}。"
    )
    _acknowledge(tree, "C301", "上年数.全年执行数", difference, said)


def _posts_do_not_add_up(_: Department, tree: Tree) -> None:
    """One post more than its kinds."""
    posts = tree["机构人员"]["编制数"]
    posts["合计"] = str(int(posts["合计"]) + 1)
    said = "编制数合计比行政、参公、事业三类之和多1人，原文没有说明原因。"
    _acknowledge(tree, "A113", "机构人员.编制数", Decimal(1), said)


def _income_does_not_sum(one: Department, tree: Tree) -> None:
    """The total of the income, a digit of it mistyped."""
    side = tree["收支"]["收入"]
    side["合计"] = f"{value_of(side['合计']) + 90 * one.press.step:f}"
    total = sum((value_of(row["金额"]) for row in side["明细"]), Decimal(0))
    difference = value_of(side["合计"]) - total
    said = f"收入合计比明细之和多{difference:f}{one.press.unit}，疑为合计录入有误。"
    _acknowledge(tree, "A109", "收支.收入", difference, said)
    offices = sum((value_of(row["收入"]) for row in tree["收支"]["分机构"]), Decimal(0))
    said = "各机构收入之和与收入合计不符，差额与收入明细的差额出于同一处。"
    _acknowledge(tree, "A109", "收支.收入.合计", value_of(side["合计"]) - offices, said)


def _rate_on_nothing(_: Department, tree: Tree) -> None:
    """A full rate beside a budget of nothing."""
    name = "因公出国（境）费"
    row = tree["三公经费"][name]
    if value_of(row["预算数"]) == 0:
        row["完成率"] = "100%"
        tree.setdefault("已知差异", []).append(
            {
                "检查": "A104", "位置": f"三公经费.{name}.完成率", "原文": Quoted("100%"),
                "说明": "原文如此：没有安排预算，也没有支出，完成率仍印作100%。",
            }
        )  # fmt: skip


def _total_score_wrong(_: Department, tree: Tree) -> None:
    """A total of one point more than its scores, carried on into the self-score."""
    table = tree["绩效指标"]
    score = value_of(table["总分"]) + 1
    table["总分"] = tree["综合评价"]["自评得分"] = f"{score:f}"
    said = "各项得分之和比总分少1分，原文没有说明原因。"
    _acknowledge(tree, "A110", "绩效指标.总分", Decimal(1), said)


def _score_unearned(_: Department, tree: Tree) -> None:
    """Full points for three quarters of the work."""
    row = tree["绩效指标"]["指标"][0]
    target = int(row["调整指标值"])
    row["实际完成值"] = Quoted(str(target * 3 // 4))


def _rate_mistyped(_: Department, tree: Tree) -> None:
    """The rate of a task with two digits swapped."""
    rows = [row for row in tree["重点工作任务"] if row["执行率"] and row["执行率"] != "100%"]
    if not rows:
        return
    row = rows[0]
    right = _rate(value_of(row["完成数"]), value_of(row["预算数"]))
    row["执行率"] = f"{two_swapped(f'{right:f}')}%"
    wrong = value_of(row["执行率"])
    if abs(wrong - right) <= _CENT:
        row["执行率"] = f"{right + 1:f}%"
        wrong = right + 1
    said = f"按完成数除以预算数计算是{right:f}%，印作{wrong:f}%，疑为数字颠倒。"
    _acknowledge(tree, "A102", f"重点工作任务「{row['名称']}」.执行率", wrong - right, said)


def _over_budget(one: Department, tree: Tree) -> None:
    """A little more spent than there was, and nobody says why."""
    block = tree["基本情况"]["整体收支"]
    executed = value_of(block["全年执行数"])
    budget = (executed * 9991 / 10_000).quantize(one.press.step)
    block["全年预算数"] = f"{budget:f}"
    block["预算完成率"] = f"{_rate(executed, budget):f}%"
    block.pop("偏差原因", None)


def _expenses_do_not_sum(one: Department, tree: Tree) -> None:
    """The budget of “三公”经费 in all with a digit of the tens mistyped; no later report prints it again."""
    table = tree["三公经费"]
    row = table["合计"]
    row["预算数"] = f"{value_of(row['预算数']) + 20 * one.press.step:f}"
    row.pop("完成率", None)
    kinds = ("因公出国（境）费", "公务用车购置及运行费", "公务接待费")
    total = sum((value_of(table[kind]["预算数"]) for kind in kinds), Decimal(0))
    difference = value_of(row["预算数"]) - total
    said = f"三项之和比合计少{difference:f}{one.press.unit}，疑为合计录入有误。"
    _acknowledge(tree, "A112", "三公经费.合计.预算数", difference, said)


_AGAINST_LAST_YEAR = (_restated,)

_FAULTS: dict[tuple[int, int], Callable[[Department, Tree], None]] = {
    (0, 2): _sources_do_not_sum,
    (0, 1): _task_left_more,
    (1, 0): _restated,
    (2, 0): _posts_do_not_add_up,
    (3, 0): _score_unearned,
    (3, 1): _total_score_wrong,
    (6, 2): _rate_mistyped,
    (6, 1): _over_budget,
    (7, 1): _expenses_do_not_sum,
    (8, 1): _rate_on_nothing,
    (8, 2): _income_does_not_sum,
} | FAULTS_IN_WORDS
