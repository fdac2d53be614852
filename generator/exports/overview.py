"""The table of reports, one line each: all departments of a year, all years of a department, everything.

`2023/2023.csv`, `departments/x/x.csv` and `data/all.csv` hold the departments' reports alone. The forms of projects are
left out: their money is in the department's totals already, and a reader who adds up a column must not count it twice.
The data package's `reports.csv` has both, told apart by `project_id`.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.checks.base import Verdict
from generator.exports.columns import Column
from generator.exports.edition import id_of
from generator.exports.printed import figure_cell, in_wan
from generator.exports.summary import Summary
from generator.model.archive import Filed
from generator.money import plain
from generator.pages.page import address_of

_MONEY = (
    ("budget_original", "年初预算数"),
    ("budget_adjusted", "全年预算数"),
    ("executed", "全年执行数"),
)
_PRINTED = "原文公布数，位数照原文；单位见“金额单位”。原文有这一项而没有填数的写“未载明”，没有这一项的为空。"
_VERDICT_MEANINGS = {
    Verdict.CONSISTENT: "核对相符的项数。",
    Verdict.ROUNDING: "差额在四舍五入能解释的范围内的项数。",
    Verdict.UNLIKELY: "值得留意、但不能断定的项数。",
    Verdict.MISMATCH: "几个数不可能同时成立的项数，照原文公布。",
    Verdict.NOT_CHECKED: "缺少数字或口径不同、无从核对的项数；未检查不等于通过。",
}
_ID = (
    Column("id", "编号", "年度/部门ID；项目自评表再加项目ID。各表用它对应。", required=True),
    Column("year", "年度", "预算年度。", "integer", required=True),
    Column("department_id", "部门ID", "部门在本站的代号，多年不变。", required=True),
    Column("department", "部门", "报告上的部门名称。", required=True),
)
_PROJECT = (
    Column("project_id", "项目ID", "项目支出绩效自评表的项目代号；部门整体报告为空。"),
    Column("project", "项目", "项目名称；部门整体报告为空。"),
)
_FIGURES = (
    Column("kind", "报告类型", "报告上的名称。", required=True),
    Column("scope", "口径", "本级或汇总；原文没有写的为空。"),
    Column("unit", "金额单位", "报告用的金额单位：元、万元或亿元。", required=True),
    *(Column(name, title, _PRINTED, "number") for name, title in _MONEY),
    Column("execution_rate", "预算完成率（%）", "原文公布的百分数，不带百分号。", "number"),
    *(
        Column(f"{name}_in_wan", f"{title}（折合万元）", "由公布数换算成万元，分毫不差。", "number")
        for name, title in _MONEY
    ),
    Column(
        "computed_rate",
        "执行率（本站计算，%）",
        "全年执行数÷全年预算数，四舍五入到两位小数；本站计算，不是原文的数。",
        "number",
        computed=True,
    ),
    Column("tasks", "重点工作任务数", "报告列出的重点工作任务个数。", "integer", required=True),
    Column("problems", "问题数", "报告列出的问题个数。", "integer", required=True),
    *(
        Column(verdict.name.lower(), f"核对{verdict.value}", meaning, "integer", required=True)
        for verdict, meaning in _VERDICT_MEANINGS.items()
    ),
    Column("published_on", "公开日期", "政府信息公开记录上的日期；没有记录的为空。"),
    Column("page", "网页", "本站上这份报告的地址，从网站首页算起。", required=True),
)

REPORT_COLUMNS = (*_ID, *_FIGURES)
DOCUMENT_COLUMNS = (*_ID, *_PROJECT, *_FIGURES)


def document_row(summary: Summary) -> list[str]:
    """The line as cells of `DOCUMENT_COLUMNS`."""
    filed = summary.filed
    project = filed.report.project
    named = str(project.name) if project and filed.project_id else ""
    return [*_id_cells(filed), filed.project_id, named, *_figure_cells(summary)]


def report_row(row: Sequence[str]) -> list[str]:
    """The same line as cells of `REPORT_COLUMNS`, without those of a project."""
    first = len(_ID)
    return [*row[:first], *row[first + len(_PROJECT) :]]


def _id_cells(filed: Filed) -> list[str]:
    return [id_of(filed), str(filed.year), filed.department_id, str(filed.report.department)]


def _figure_cells(summary: Summary) -> list[str]:
    report = summary.filed.report
    figures = (summary.budget_original, summary.budget_adjusted, summary.executed)
    rate = summary.execution_rate
    return [
        str(report.kind),
        report.scope.value.value if report.scope else "",
        _unit_of(summary),
        *map(figure_cell, figures),
        figure_cell(rate),
        *map(in_wan, figures),
        "" if summary.computed_rate is None else plain(summary.computed_rate),
        str(summary.tasks),
        str(summary.problems),
        *(str(count) for count in summary.verdicts.values()),
        summary.published_on,
        address_of(summary.filed),
    ]


def _unit_of(summary: Summary) -> str:
    """The unit the totals are printed in: their part of the form may have one of its own."""
    figures = (summary.executed, summary.budget_adjusted, summary.budget_original)
    stated = (figure.amount.unit for figure in figures if figure and figure.amount)
    return next(stated, summary.filed.report.unit.value).value
