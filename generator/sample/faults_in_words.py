"""Faults in the words of a report: slips that are only noticed, so that nothing has to be acknowledged."""

from __future__ import annotations

from collections.abc import Callable

from generator.sample.departments import Department
from generator.sample.printing import two_swapped
from generator.sample.truth import true_year
from generator.sample.words import issues
from generator.sample.writing import Flat, Tree


def _figure_mistyped(one: Department, tree: Tree) -> None:
    """The outturn told with two digits swapped."""
    told = two_swapped(tree["基本情况"]["整体收支"]["全年执行数"])
    tree["综合评价"]["自评结论"] += f"全年执行数{told}{one.press.unit}，总体符合序时进度。"


def _template_left_over(_: Department, tree: Tree) -> None:
    tree["综合评价"]["自评结论"] += "会议费和培训费比上年下降（增长），主要是严格控制会议规模。"


def _no_percent_sign(_: Department, tree: Tree) -> None:
    tree["综合评价"]["工作成效"].append(
        {"内容": "推进窗口标准化建设，平均等候时间缩短，办件量比上年增长13.95，群众评价持续向好。"}
    )


def _direction_wrong(_: Department, tree: Tree) -> None:
    told = tree["综合评价"]["自评结论"]
    way, other = ("增加", "减少") if "比上年增加" in told else ("减少", "增加")
    tree["综合评价"]["自评结论"] = told.replace(f"比上年{way}", f"比上年{other}")


def _unit_wrong(one: Department, tree: Tree) -> None:
    budget = tree["基本情况"]["整体收支"]["全年预算数"]
    told = tree["综合评价"]["自评结论"]
    wrong = "万元" if one.press.unit == "元" else "亿元"
    tree["综合评价"]["自评结论"] = told.replace(
        f"全年预算数{budget}{one.press.unit}", f"全年预算数{budget}{wrong}"
    )


def _goal_copied(_: Department, tree: Tree) -> None:
    row = tree["重点工作任务"][0]
    row["完成情况"] = f"根据年度计划{row['预期总体目标']}"


def _published_late(_: Department, tree: Tree) -> None:
    tree["公开"]["公开日期"] = f"{int(tree['年度']) + 1}-11-20"


def _all_at_its_best(_: Department, tree: Tree) -> None:
    block = tree["预算绩效管理"]
    projects = block["绩效自评"]["项目数"]
    block["绩效自评"]["等级个数"] = [Flat(名称="优", 个数=projects), Flat(名称="良", 个数="0")]
    block["绩效自评"]["平均得分"] = "99.33"
    block["发现问题"] = Flat(个数="0", 已整改="0", 整改中="0")


def _grades_do_not_add_up(_: Department, tree: Tree) -> None:
    row = tree["预算绩效管理"]["绩效自评"]["等级个数"][0]
    row["个数"] = str(int(row["个数"]) + 2)


def _problem_copied(one: Department, tree: Tree) -> None:
    tree["问题与改进"] += issues(true_year(one, int(tree["年度"]) - 1), detailed=False)[:1]


def _no_measure(_: Department, tree: Tree) -> None:
    del tree["问题与改进"][0]["改进措施"]


def _grade_wrong(_: Department, tree: Tree) -> None:
    tree["综合评价"]["自评等级"] = "中"


FAULTS_IN_WORDS: dict[tuple[int, int], Callable[[Department, Tree], None]] = {
    (0, 0): _goal_copied,
    (1, 1): _figure_mistyped,
    (1, 2): _template_left_over,
    (2, 2): _no_percent_sign,
    (4, 1): _published_late,
    (4, 2): _unit_wrong,
    (5, 0): _grades_do_not_add_up,
    (5, 1): _all_at_its_best,
    (7, 0): _direction_wrong,
    (9, 1): _problem_copied,
    (10, 2): _no_measure,
    (11, 1): _grade_wrong,
}
