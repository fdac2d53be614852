"""Faults beside the figures: what was left out, left over, copied, or should never have been published."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from tests.planted import stock
from tests.planted.good_reports import Shape
from tests.planted.pen import one_digit_wrong
from tests.planted.planting import Fault, Plant, Planted, changed, edited, told
from tests.planted.printing import value_of
from tests.planted.tables import OVERVIEW, Good
from tests.planted.truths import Task
from tests.planted.writing import Tree, as_yaml, get

WORDS = ("整体收支", "重点工作任务", "成效", "文字", "公开", "问题与改进")
_ONE_YEAR = Shape(sections=WORDS, years=1)
_TWO_YEARS = Shape(sections=(*WORDS, "上年数", "三公经费"), years=2)
_SCORED = Shape(sections=(*WORDS, "绩效指标"), years=1)
_MANAGED = Shape(sections=(*WORDS, "预算绩效管理"), years=1)
_STAFFED = Shape(sections=(*WORDS, "机构人员"), years=1)

Edit = Callable[[random.Random, Tree], None]


def faults_between_years() -> Iterator[Fault]:
    """What only last year's report can tell."""
    shape = _TWO_YEARS
    yield Fault("上年数抄错一位", "上年数", "years", ("C301",), shape, _last_year_mistyped)
    yield Fault(
        "上年决算数抄错一位", "“三公”经费", "years", ("C301",), shape, _last_outturn_mistyped
    )
    yield Fault("上年问题没有交代", "上年问题落实", "notice", ("C303",), shape, _problem_dropped)
    yield Fault("照抄上年的问题", "问题与改进", "notice", ("C304",), shape, _problem_copied)
    yield Fault("大幅增减不说明", "整体收支", "notice", ("C302",), shape, _jump)


def faults_of_care() -> Iterator[Fault]:
    """Residue, gaps, dates, reasons."""
    for words in ("XX局", "下降（增长）", "202 年", "待填写", "。。"):
        plant = told(lambda rng, words=words: f"全年工作完成情况良好，{words}各项任务有序推进。")  # type: ignore[misc]
        yield Fault(f"模板残留“{words}”", "正文", "notice", ("D401",), _ONE_YEAR, plant)
    for name, where, code, shape, edit in (
        ("问题没有改进措施", "问题与改进", "D405", _ONE_YEAR, _no_measure),
        ("全优而没有问题", "综合评价", "D406", _SCORED, _all_at_best),
        ("完成情况照抄目标", "重点工作任务", "D407", _ONE_YEAR, _goal_repeated),
        ("形成日期早于年末", "公开", "D408", _ONE_YEAR, _formed_early),
        ("公开过迟", "公开", "D403", _ONE_YEAR, _published_late),
        ("截至日期错年", "机构人员", "D404", _STAFFED, _as_of_wrong),
        ("等级个数写错", "预算绩效管理", "A114", _MANAGED, _grade_count_wrong),
    ):
        yield Fault(name, where, "notice", (code,), shape, _after(edit))
    plant = told(_kinds_over_whole)
    yield Fault("各类个数多于总数", "正文", "notice", ("A114",), _ONE_YEAR, plant)
    yield Fault(
        "任务结余多于全部门", "重点工作任务", "notice", ("A105",), _ONE_YEAR, _task_left_more
    )
    yield Fault(
        "任务超过项目支出", "重点工作任务", "notice", ("A108",), _ONE_YEAR, _task_over_projects
    )
    yield Fault("超预算不说明", "整体收支", "notice", ("A106",), _ONE_YEAR, _unexplained(high=True))
    yield Fault(
        "执行率低不说明", "整体收支", "notice", ("A107",), _ONE_YEAR, _unexplained(high=False)
    )


def _after(edit: Edit) -> Plant:
    """The report after the edit; no chance where it changes nothing."""

    def plant(rng: random.Random, good: Good) -> Planted | None:
        tree = copy.deepcopy(good.tree)
        edit(rng, tree)
        return Planted(tree) if tree != good.tree else None

    return plant


def _last_year_mistyped(rng: random.Random, good: Good) -> Planted | None:
    keys = [
        k for k in ("全年预算数", "全年执行数", "基本支出", "项目支出") if k in good.tree["上年数"]
    ]
    return _mistyped(rng, good, ("上年数", rng.choice(keys)))


def _last_outturn_mistyped(rng: random.Random, good: Good) -> Planted | None:
    rows = [
        name for name in ("合计", "公务接待费", "公务用车运行费") if name in good.tree["三公经费"]
    ]
    return _mistyped(rng, good, ("三公经费", rng.choice(rows), "上年决算数"))


def _mistyped(rng: random.Random, good: Good, path: tuple[str | int, ...]) -> Planted | None:
    old = get(good.tree, path)
    if value_of(old) == 0:
        return None
    return Planted(changed(good, {path: one_digit_wrong(rng, old)}).tree)


def _problem_dropped(rng: random.Random, good: Good) -> Planted:
    def edit(tree: Tree) -> None:
        tree["上年问题落实"].pop(rng.randrange(len(tree["上年问题落实"])))

    return edited(good, edit)


def _problem_copied(rng: random.Random, good: Good) -> Planted | None:
    if good.before is None:
        return None
    problem, measure = rng.choice(good.before.truth.problems)

    def edit(tree: Tree) -> None:
        tree["问题与改进"].append({"问题": problem, "改进措施": measure})

    return edited(good, edit)


def _jump(rng: random.Random, good: Good) -> Planted | None:
    """Last year's total half of what it was; nobody says why."""
    if good.before is None or "主要" in as_yaml(good.tree):
        return None
    tree = copy.deepcopy(good.tree)
    del tree["上年数"]
    last = copy.deepcopy(good.before.tree)
    tree["基本情况"]["整体收支"].pop("偏差原因", None)
    block = last["基本情况"]["整体收支"]
    for key in ("全年预算数", "全年执行数"):
        fen = {"全年预算数": good.truth.budget, "全年执行数": good.truth.executed}[key]
        block[key] = good.press.amount(int(fen * rng.uniform(0.3, 0.6)))
    return Planted(tree, last=last)


def _no_measure(rng: random.Random, tree: Tree) -> None:
    del rng.choice(tree["问题与改进"])["改进措施"]


def _all_at_best(rng: random.Random, tree: Tree) -> None:
    del tree["问题与改进"]
    gain = Decimal(0)
    for row in tree["绩效指标"]["指标"]:
        gain += value_of(row["分值"]) - value_of(row["得分"])
        row["得分"], row["实际完成值"] = row["分值"], row["年度指标值"]
    total = value_of(tree["绩效指标"]["总分"]) + gain
    tree["绩效指标"]["总分"] = tree["综合评价"]["自评得分"] = f"{total:f}"
    tree["综合评价"]["自评等级"] = "优" if total >= 90 else "良"


def _goal_repeated(rng: random.Random, tree: Tree) -> None:
    task = rng.choice(tree.get("重点工作任务", [{}]))
    if task:
        goal = "做好办公区物业管理工作，营造安全、舒适、卫生的办公环境，提供专业的服务保障"
        task["预期总体目标"], task["完成情况"] = goal, f"按计划{goal}"


def _formed_early(rng: random.Random, tree: Tree) -> None:
    tree["公开"]["形成日期"] = f"{tree['年度']}-{rng.randint(1, 11):02}-15"


def _published_late(rng: random.Random, tree: Tree) -> None:
    tree["公开"]["公开日期"] = f"{int(tree['年度']) + 1}-{rng.randint(10, 12)}-15"


def _as_of_wrong(rng: random.Random, tree: Tree) -> None:
    tree["机构人员"]["截至"] = f"{int(tree['年度']) + rng.choice((-1, 1))}-12-31"


def _grade_count_wrong(rng: random.Random, tree: Tree) -> None:
    row = rng.choice(tree["预算绩效管理"]["绩效自评"]["等级个数"])
    row["个数"] = str(int(row["个数"]) + rng.choice((-1, 1, 3)))


def _kinds_over_whole(rng: random.Random) -> str:
    first, second = rng.randint(3, 40), rng.randint(3, 40)
    whole = first + second - rng.randint(1, 2)
    return f"全年实施项目{whole}个，其中基本建设类{first}个、信息化类{second}个。"


def _unexplained(*, high: bool) -> Plant:
    def plant(rng: random.Random, good: Good) -> Planted | None:
        truth = good.truth
        over, low = truth.executed > truth.budget, 10 * truth.executed < 9 * truth.budget
        if not (over if high else low):
            return None
        tree = copy.deepcopy(good.tree)
        get(tree, OVERVIEW).pop("偏差原因")
        for row in tree.get("重点工作任务", []):
            row.pop("偏差原因", None)
        return Planted(tree)

    return plant


def _task_left_more(rng: random.Random, good: Good) -> Planted | None:
    """A task that left thrice what its department did."""
    left = good.truth.budget - good.truth.executed
    return (
        _with_task(rng, good, good.truth.tasks, lambda spent: spent + 3 * left)
        if left > 0
        else None
    )


def _task_over_projects(rng: random.Random, good: Good) -> Planted | None:
    """A task that spent a fifth more than all projects."""
    spent = good.truth.natures["项目支出"] * 6 // 5
    tasks = [replace(task, executed=spent) for task in good.truth.tasks]
    return _with_task(rng, good, tasks, lambda spent: spent)


def _with_task(
    rng: random.Random, good: Good, tasks: Sequence[Task], budget: Callable[[int], int]
) -> Planted | None:
    if not tasks:
        return None
    number = rng.randrange(len(tasks))
    task = tasks[number]
    if not task.executed:
        return None

    def edit(tree: Tree) -> None:
        row = tree["重点工作任务"][number]
        row["预算数"], row["完成数"] = (
            good.press.amount(fen) for fen in (budget(task.executed), task.executed)
        )
        row["偏差原因"] = stock.REASONS_LOW[0]
        del row["执行率"]

    return edited(good, edit)
