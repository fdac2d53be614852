"""Many reports side by side: totals are ours, and say of what."""

from pathlib import Path

import pytest

from generator.checks.run import examine
from generator.pages.shown import NOTHING, Shown
from generator.pages.year import YearView, year_page
from generator.pages.year_table import YearTable
from tests.pages.charts.drawn import overview, page_of
from tests.pages.made import overview_for
from tests.tiny_content import HEADER, read_folder

DEPARTMENTS = "jia:\n  名称: 示例甲局\nyi:\n  名称: 示例乙局\n"


def table_of(folder: Path, *overviews: str, unit: str = "万元", every: bool = False) -> YearTable:
    """The table of a year with a report for each of the overviews; the last one, or `every` one, prints in `unit`."""
    files: dict[str, str | bytes] = {"departments.yml": DEPARTMENTS}
    names = (("jia", "示例甲局"), ("yi", "示例乙局"))
    for (identity, name), words in zip(names, overviews, strict=False):
        head = HEADER.replace("示例局", name)
        if every or words is overviews[-1]:
            head = head.replace("万元", unit)
        files[f"2023/{identity}.yml"] = f"{head}基本情况:\n  整体收支:\n{words}"
    reading = read_folder(folder, files)
    assert reading.archive is not None
    assert reading.faults == ()
    view = year_page(overview_for(reading.archive, examine(reading)), 2023).view
    assert isinstance(view, YearView)
    assert view.table is not None
    return view.table


def stated(budget: str, executed: str) -> str:
    return f"    全年预算数: {budget}\n    全年执行数: {executed}\n"


def test_one_report_is_its_own_total(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("100", "90"))
    assert (table.budget, table.has_totals) == (Shown("100"), False)


def test_a_total_is_marked_as_computed(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("100", "90"), stated("50.25", "40"))
    assert table.budget == Shown("150.25", computed=True)


def test_a_rate_of_totals_is_computed(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("100", "90"), stated("100", "50"))
    assert table.rate == Shown("70.00%", computed=True)


def test_a_rate_of_totals_may_be_zero(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("100", "0"), stated("100", "0"))
    assert table.rate == Shown("0.00%", computed=True)


def test_units_are_made_one_before_they_are_added(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("100", "90"), stated("12345.60", "10000.00"), unit="元")
    assert (table.budget.text, table.executed.text) == ("101.23", "91")


def test_a_total_with_a_blank_says_what_it_leaves_out(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("100", "90"), stated("", "50"))
    assert table.incomplete == "全年预算数 1 个部门、全年执行数 2 个部门载明"


def test_totals_with_a_blank_make_no_rate(tmp_path: Path) -> None:
    assert table_of(tmp_path, stated("100", "90"), stated("", "50")).rate == NOTHING


def test_a_total_of_nothing_stated_is_not_zero(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("", "90"), stated("", "50"))
    assert table.budget == Shown("未载明", missing=True)


def test_departments_stand_in_the_order_of_their_list(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("1", "1"), stated("2", "2"))
    assert [row.name for row in table.rows] == ["示例甲局", "示例乙局"]


@pytest.mark.parametrize(("executed", "words"), [("90", ["一致"]), ("", ["未检查"])])
def test_a_department_shows_what_is_worth_a_look(
    tmp_path: Path, executed: str, words: list[str]
) -> None:
    table = table_of(tmp_path, stated("100", executed) + "    预算完成率: 90%\n")
    assert [tag.word for tag in table.rows[0].tags] == words


def test_tasks_and_problems_of_all_departments_are_counted(tmp_path: Path) -> None:
    reports = {
        (2023, "甲局"): overview("100", "90")
        + "重点工作任务:\n  - {名称: 一}\n  - {名称: 二}\n问题与改进:\n  - {问题: 难}\n",
        (2023, "乙局"): overview("100", "90") + "问题与改进:\n  - {问题: 很难}\n",
    }
    page = page_of(tmp_path, reports, "2023/")
    assert "重点工作任务 2 项、问题 2 个" in page.xpath("string(//p[@class='run'])")
    assert page.xpath("//tfoot//td/span[@class='computed']/text()")[-2:] == ["2", "2"]


def test_a_sum_over_yuan_has_two_places_at_most(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("100", "90"), stated("12345.60", "10000.00"), unit="元")
    assert table.budget == Shown("101.23", computed=True)


def test_the_sum_is_made_with_all_digits_before_it_is_rounded(tmp_path: Path) -> None:
    # 0.004 and 0.004 万元: rounded first they would be nothing.
    table = table_of(tmp_path, stated("40", "40"), stated("40", "40"), unit="元", every=True)
    assert table.budget == Shown("0.01", computed=True)


def test_what_is_stated_is_never_rounded_to_nothing(tmp_path: Path) -> None:
    table = table_of(tmp_path, stated("100", "90"), stated("36", "36"), unit="元")
    assert table.rows[1].budget == Shown("0.0036", computed=True)


def test_a_printed_figure_is_never_shortened(tmp_path: Path) -> None:
    finer = HEADER.replace("金额小数位: 2", "金额小数位: 6").replace("示例局", "示例甲局")
    files: dict[str, str | bytes] = {
        "departments.yml": DEPARTMENTS,
        "2023/jia.yml": f"{finer}基本情况:\n  整体收支:\n{stated('100.500036', '90')}",
    }
    reading = read_folder(tmp_path, files)
    assert reading.archive is not None
    view = year_page(overview_for(reading.archive, examine(reading)), 2023).view
    assert isinstance(view, YearView)
    assert view.table is not None
    assert view.table.budget == Shown("100.500036")


def test_a_year_of_forms_alone_has_no_table_of_departments(tmp_path: Path) -> None:
    kind = HEADER.replace("部门整体支出绩效自评报告", "项目支出绩效自评表")
    form = (
        "项目:\n  项目名称: 示例项目\n资金明细:\n  年度资金总额: {全年预算数: 20, 全年执行数: 19}\n"
    )
    reading = read_folder(tmp_path, {"2023/shili/xm.yml": kind + form})
    assert reading.archive is not None
    view = year_page(overview_for(reading.archive, examine(reading)), 2023).view
    assert isinstance(view, YearView)
    assert (view.table, view.execution, view.charts) == (None, None, ())
