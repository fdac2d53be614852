"""What the page of a report shows: three states, two kinds of figures, sections by what is there."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.values import Figure
from generator.money import Amount, Unit
from generator.pages.report.issues import Paired, PairedPart
from generator.pages.report.overview import OverviewPart
from generator.pages.report.tasks import TasksPart
from generator.pages.report.view import ReportView
from generator.pages.shown import (
    NOTHING,
    Shown,
    bar_width,
    show_amount,
    show_computed,
    show_in_wan,
)
from generator.pages.tables import Cell, Row, Table
from generator.source.place import Place
from tests.pages.one_report import cells, markdown_of, part_of, view_of
from tests.tiny_content import HEADER

OVERVIEW = "基本情况:\n  整体收支:\n"
STATES = (
    OVERVIEW
    + """\
    全年预算数: 100
    全年执行数: 90
    按资金来源:
      一般公共预算财政拨款支出: 90
      政府性基金预算财政拨款支出: 0
      其他资金支出:
"""
)


@pytest.fixture
def states(tmp_path: Path) -> ReportView:
    return view_of(tmp_path, STATES)


def breakdown(view: ReportView) -> Table:
    """The first breakdown of the totals."""
    return part_of(view, "overview", OverviewPart).tables[0]


def tasks(view: ReportView) -> TasksPart:
    return part_of(view, "tasks", TasksPart)


def shown(row: Row) -> list[Shown | None]:
    """Amount, share and bar."""
    return [cell.shown for cell in row.cells]


def bar(row: Row) -> Cell:
    return row.cells[-1]


def test_a_stated_zero_is_shown_as_zero(states: ReportView) -> None:
    assert shown(breakdown(states).rows[1])[0] == Shown("0")


def test_a_blank_is_shown_as_not_stated(states: ReportView) -> None:
    assert shown(breakdown(states).rows[2])[0] == Shown("未载明", missing=True)


def test_what_is_absent_is_not_shown(states: ReportView) -> None:
    assert "国有资本经营预算财政拨款支出" not in {row.name for row in breakdown(states).rows}


def test_zero_and_blank_look_different_on_the_page(tmp_path: Path) -> None:
    made = markdown_of(tmp_path, STATES)
    found = re.findall('data-label="支出"><(?:a|span) class="(num|missing)[^>]*>(0|未载明)</', made)
    assert found == [("num", "0"), ("missing", "未载明")]


def test_a_printed_figure_is_not_marked_as_computed(states: ReportView) -> None:
    assert shown(breakdown(states).rows[0])[0] == Shown("90")


def test_a_share_is_marked_as_computed(states: ReportView) -> None:
    assert shown(breakdown(states).rows[0])[1] == Shown("100.00%", computed=True)


def test_of_a_blank_there_is_no_share(states: ReportView) -> None:
    assert shown(breakdown(states).rows[2])[1] == NOTHING


def test_of_a_blank_there_is_no_bar(states: ReportView) -> None:
    assert bar(breakdown(states).rows[2]).bar == ""


def test_a_rate_that_is_absent_is_computed_and_marked(states: ReportView) -> None:
    assert states.rate == Shown("90.00%", computed=True)


def test_a_rate_that_is_printed_is_shown_as_printed(tmp_path: Path) -> None:
    assert view_of(tmp_path, f"{STATES}    预算完成率: 90%\n").rate == Shown("90%")


def test_a_rate_that_is_blank_is_not_computed(tmp_path: Path) -> None:
    assert view_of(tmp_path, f"{STATES}    预算完成率:\n").rate.text == "未载明"


def test_a_rate_without_a_budget_is_not_stated(tmp_path: Path) -> None:
    assert view_of(tmp_path, f"{OVERVIEW}    全年执行数: 90\n").rate.text == "未载明"


def test_a_rate_on_a_budget_of_zero_is_not_stated(tmp_path: Path) -> None:
    lines = "    全年预算数: 0\n    全年执行数: 0\n"
    assert view_of(tmp_path, OVERVIEW + lines).rate.text == "未载明"


YUAN = (
    HEADER.replace("万元", "元")
    + OVERVIEW
    + "    全年预算数: 1,234,567.80\n    全年执行数: 1000000\n    按支出性质:\n      项目支出: 1000000\n"
)


def test_a_report_in_yuan_keeps_its_digits(tmp_path: Path) -> None:
    assert view_of(tmp_path, YUAN).budget == Shown("1,234,567.80")


def test_a_report_in_yuan_says_so(tmp_path: Path) -> None:
    view = view_of(tmp_path, YUAN)
    assert (view.unit, breakdown(view).unit) == ("元", "元")


def test_yuan_beside_other_reports_are_turned_and_marked() -> None:
    amount = Amount("12345678.90", Decimal("12345678.90"), Unit.YUAN, 2)
    assert show_in_wan(Figure(amount, Place("x"))) == Shown("1,234.57", computed=True)


def test_a_block_in_another_unit_says_so_at_each_figure(tmp_path: Path) -> None:
    lines = "    全年执行数: 100\n    按支出性质:\n      金额单位: 元\n      项目支出: 1000000\n"
    [row] = breakdown(view_of(tmp_path, OVERVIEW + lines)).rows
    assert cells(row) == ["1,000,000 元", "100.00%", ""]


def test_a_task_in_another_unit_says_so_at_each_figure(tmp_path: Path) -> None:
    lines = (
        "重点工作任务:\n  - 名称: 示例\n    金额单位: 元\n    预算数: 20000\n    完成数: 10000\n"
    )
    table = tasks(view_of(tmp_path, lines)).table
    assert table is not None
    assert (table.unit, cells(table.rows[0])[0]) == ("万元", "20,000 元")


def test_tasks_in_another_unit_are_not_added_up(tmp_path: Path) -> None:
    lines = "    全年执行数: 100\n    按支出性质:\n      项目支出: 100\n"
    more = "重点工作任务:\n  - 名称: 示例\n    金额单位: 元\n    完成数: 10000\n"
    assert tasks(view_of(tmp_path, OVERVIEW + lines + more)).explained is None


def test_a_figure_under_its_own_unit_does_not_repeat_it() -> None:
    figure = Figure(Amount("90", Decimal(90), Unit.WAN, 2), Place("x"))
    assert show_amount(figure, "万元") == Shown("90")


def test_a_computed_value_is_grouped() -> None:
    assert show_computed(Decimal("1234.50"), "%") == Shown("1,234.50%", computed=True)


@pytest.mark.parametrize(
    ("share", "width"), [(None, ""), ("0", "0"), ("33.55", "33.55"), ("140", "100"), ("-5", "0")]
)
def test_a_bar_stays_within_its_track(share: str | None, width: str) -> None:
    assert bar_width(None if share is None else Decimal(share)) == width


EVERY_PART = """\
基本情况:
  部门职能:
    概述: 示例概述
  整体收支:
    全年执行数: 1
  绩效目标: 示例目标
重点工作任务:
  - 名称: 示例任务
    完成情况: 示例情况
综合评价:
  自评结论: 示例结论
  工作成效:
    - 内容: 示例成效
问题与改进:
  - 问题: 示例问题
    改进措施: 示例措施
"""
OFFICIAL = [
    "一、基本情况",
    "（一）部门职能",
    "（二）部门整体收支情况",
    "（三）部门整体支出绩效目标",
    "（四）部门年度重点工作任务",
    "二、综合评价分析",
    "（一）自评结论综述",
    "（二）各重点工作任务绩效目标完成情况分析",
    "（三）主要工作成效",
    "三、存在的主要问题",
    "四、下一步改进措施",
]


def headings(made: str) -> list[str]:
    """The numbered headings of a page, in order."""
    found = re.findall(r"^#{2,3} (.*?) \{#", made, re.MULTILINE)
    return [words for words in found if re.match("（|[一二三四]、", words)]


def test_a_whole_report_has_the_official_headings(tmp_path: Path) -> None:
    assert headings(markdown_of(tmp_path, EVERY_PART)) == OFFICIAL


def test_sections_are_numbered_by_what_is_there(tmp_path: Path) -> None:
    only = "综合评价:\n  工作成效:\n    - 内容: 示例\n问题与改进:\n  - 改进措施: 示例\n"
    assert headings(markdown_of(tmp_path, only)) == [
        "一、综合评价分析",
        "（一）主要工作成效",
        "二、下一步改进措施",
    ]


def test_an_empty_report_has_no_official_heading(tmp_path: Path) -> None:
    assert headings(markdown_of(tmp_path, HEADER)) == []


def test_a_score_alone_makes_its_section(tmp_path: Path) -> None:
    assert "（一）自评结论综述" in headings(markdown_of(tmp_path, "综合评价:\n  自评得分: 95.5\n"))


ISSUES = """\
问题与改进:
  - 问题: 示例问题甲
  - 问题: 示例问题乙
    改进措施: 示例措施乙
  - 改进措施: 示例措施丙
"""


def paired(view: ReportView, fragment: str) -> tuple[Paired, ...]:
    return part_of(view, fragment, PairedPart).items


def test_problems_and_measures_are_counted_apart(tmp_path: Path) -> None:
    view = view_of(tmp_path, ISSUES)
    found = [[one.number for one in paired(view, name)] for name in ("problems", "actions")]
    assert found == [["一", "二"], ["一", "二"]]


def test_a_problem_names_the_measure_of_its_own(tmp_path: Path) -> None:
    assert [one.partner for one in paired(view_of(tmp_path, ISSUES), "problems")] == ["", "一"]


def test_a_measure_names_the_problem_of_its_own(tmp_path: Path) -> None:
    assert [one.partner for one in paired(view_of(tmp_path, ISSUES), "actions")] == ["二", ""]


@pytest.mark.parametrize("name", ["索引号", "文号", "形成日期", "公开日期", "口径"])
def test_a_mark_that_is_not_on_record_is_not_stated(tmp_path: Path, name: str) -> None:
    facts = {fact.name: (fact.value, fact.missing) for fact in view_of(tmp_path, HEADER).facts}
    assert facts[name] == ("未载明", True)


def test_a_consolidated_report_says_of_how_many_units(tmp_path: Path) -> None:
    facts = view_of(tmp_path, f"{HEADER}口径: 汇总\n所属单位数: 3\n").facts
    assert "汇总（所属单位 3 个）" in {fact.value for fact in facts}


@pytest.mark.parametrize(
    ("hedge", "words"),
    [("余", "1500余场次"), ("多", "1500多场次"), ("约", "约1500场次"), ("近", "近1500场次")],
)
def test_a_hedge_stands_where_it_is_said(tmp_path: Path, hedge: str, words: str) -> None:
    lines = (
        "综合评价:\n  工作成效:\n    - 内容: 示例\n      量化:\n"
        f"        - {{指标: 会议, 数量: 1500, 约数: {hedge}, 单位: 场次}}\n"
    )
    [outcome] = part_of(view_of(tmp_path, lines), "outcomes", tuple)
    assert outcome.measures == (("会议", words),)


def test_a_check_that_could_not_be_asked_is_named(tmp_path: Path) -> None:
    codes = {code for code, _ in view_of(tmp_path, HEADER).verdicts.not_applicable}
    assert codes >= {"A101", "A102", "A103", "A104", "A105"}


def test_the_line_of_a_table_is_that_of_its_block(states: ReportView) -> None:
    lines = (HEADER + STATES).splitlines()
    assert lines[breakdown(states).line - 1].strip() == "按资金来源:"
