"""项目支出绩效自评表 of a department's first two tasks: the same money as in its report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.sample import points, tables
from generator.sample.departments import Department
from generator.sample.stock import sentences
from generator.sample.truth import Task, reason, true_year
from generator.sample.writing import Tree

_HOW_MANY = 2


def forms(one: Department, year: int, name: str) -> Iterator[tuple[str, Tree]]:
    """Each form with the id of its project."""
    for task in true_year(one, year).tasks[:_HOW_MANY]:
        yield task.project.identity, _form(one, year, name, task)


def _form(one: Department, year: int, name: str, task: Task) -> Tree:
    press = tables.expense_press(one)
    original = task.budget // 10_000 * 10_000
    low = 10 * task.executed < 9 * task.budget
    said = reason(one, year, sentences()["任务偏差原因"]) if low else ""
    scored = points.indicators(
        one.rng("form", year, task.project.identity), (task,), adjusted=False
    )
    total = scored.score + Decimal(tables.funding_score(task.budget, task.executed))
    return {
        "年度": str(year),
        "部门": name,
        "报告类型": "项目支出绩效自评表",
        "金额单位": press.unit,
        "金额小数位": str(press.places),
        "项目": {
            "项目名称": task.project.name,
            "主管部门": name,
            "实施单位": f"{name}所属服务中心",
        },
        "资金明细": tables.funding(press, original, task.budget, task.executed, said),
        "年度总体目标": {
            "预期目标": f"{task.project.goal}。",
            "实际完成情况": f"{task.project.result}。",
        },
        "绩效指标": points.table_of(scored, points.plain(total)),
    }
