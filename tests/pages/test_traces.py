"""On the page of a report every figure leads to the trace of what was concluded of it."""

import re
from pathlib import Path

import pytest

from generator.pages.agreements import Agreement
from generator.pages.report.overview import OverviewPart
from generator.pages.report.verdicts import VerdictRow
from generator.pages.report.view import ReportView
from generator.pages.tables import Row
from generator.pages.traces import Seen, source_of_file
from tests.pages import one_report

TEXT = """\
基本情况:
  整体收支:
    全年预算数: 6390.11
    全年执行数: 6385.04
    预算完成率: 99.92%
    按资金来源: {一般公共预算财政拨款支出: 5394.61, 政府性基金预算财政拨款支出: 990.38}
    按支出性质: {基本支出: 2141.96, 项目支出: 4243.08}
已知差异:
  - {检查: A101, 位置: 基本情况.整体收支.按资金来源, 相差: 0.05, 说明: 原文如此。}
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> ReportView:
    return one_report.view_of(tmp_path_factory.mktemp("content"), TEXT)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return one_report.markdown_of(tmp_path_factory.mktemp("content"), TEXT)


def overview(report: ReportView) -> OverviewPart:
    return one_report.part_of(report, "overview", OverviewPart)


def ways(row: Row) -> list[str]:
    return [cell.shown.trace for cell in row.cells if cell.shown]


def nature(report: ReportView) -> Agreement:
    [found] = [one for one in overview(report).tables[1].agreements if one.code == "A101"]
    return found


def test_a_figure_leads_to_the_gravest_conclusion_on_it(report: ReportView) -> None:
    assert report.executed.trace == "A101n1"


def test_a_part_leads_to_the_sum_it_is_part_of(report: ReportView) -> None:
    assert ways(overview(report).tables[1].rows[0]) == ["A101n2", ""]


def test_a_rate_leads_to_the_check_of_its_quotient(report: ReportView) -> None:
    assert report.rate.trace == "A102n1"


def test_a_figure_of_ours_leads_nowhere(report: ReportView) -> None:
    shares = [row.cells[1].shown for row in overview(report).tables[1].rows]
    assert [share and share.trace for share in shares] == ["", ""]


def test_what_holds_is_told_with_its_figure(report: ReportView) -> None:
    assert nature(report).message == "按支出性质各项加起来等于公布的全年执行数 6,385.04"


def test_a_trace_shows_the_printed_figure_and_what_it_stands_for(report: ReportView) -> None:
    trace = nature(report).trace
    assert trace.checked is not None
    assert (trace.checked.words, trace.interval) == (
        "全年执行数 6,385.04",
        "6,385.035 至 6,385.045",
    )


def test_each_part_names_its_line(report: ReportView) -> None:
    assert nature(report).trace.beside == (
        Seen("基本支出 2,141.96", "第 12 行", "2023/shili/source/", "L12"),
        Seen("项目支出 4,243.08", "第 12 行", "2023/shili/source/", "L12"),
    )


def test_a_difference_keeps_its_box_and_gets_its_trace(report: ReportView) -> None:
    [box] = overview(report).tables[0].differences
    assert (box.trace.fragment, dict(box.trace.results)["相差"].text) == (
        "A101n1",
        "0.05 万元（500 元）",
    )


def test_a_conclusion_in_the_list_leads_to_its_trace(report: ReportView) -> None:
    def of(code: str) -> VerdictRow:
        return [row for row in report.verdicts.rows if row.code == code][-1]

    assert [one.fragment for one in of("A101").subjects] == ["A101n2"]
    assert [one.fragment for one in of("A103").subjects] == ["A103n1", "A103n2"]


def test_a_conclusion_on_words_alone_leads_to_the_data(report: ReportView) -> None:
    rows = [row for row in report.verdicts.rows if row.code == "P501"]
    sources = {one.source for row in rows for one in row.subjects}
    assert sources <= {"2023/shili/source/"}


def test_every_way_ends_at_a_trace(page: str) -> None:
    ids = re.findall(r'id="([A-Z][0-9]{3}n[0-9]+)"', page)
    assert set(re.findall(r'href="#([A-Z][0-9]{3}n[0-9]+)"', page)) <= set(ids)
    assert len(ids) == len(set(ids)) > 5


def test_a_way_in_is_named_for_what_it_does(page: str) -> None:
    assert 'href="#A101n2" aria-label="2,141.96 怎么核对的">2,141.96</a>' in page


def test_a_trace_needs_no_script(page: str) -> None:
    assert page.count('<details class="trace"') == page.count("</details>")


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("2023/shili.yml", "2023/shili/source/"),
        ("2023/shili/xiangmu-1.yml", "2023/shili/xiangmu-1/source/"),
        ("departments.yml", ""),
    ],
)
def test_a_line_is_shown_where_its_file_has_a_page(file: str, address: str) -> None:
    assert source_of_file(file) == address


def test_what_several_left_open_is_one_trace_of_all(tmp_path: Path) -> None:
    text = "重点工作任务:\n  - {名称: 甲, 预算数: , 完成数: 1, 执行率: 100%}\n  - {名称: 乙, 预算数: , 完成数: 2, 执行率: 100%}\n"
    view = one_report.view_of(tmp_path, text)
    [row] = [row for row in view.verdicts.rows if row.code == "A102"]
    assert {one.fragment for one in row.subjects} == {"A102n1"}


def test_scores_of_a_long_form_stand_in_one_trace(tmp_path: Path) -> None:
    rows = "".join(
        f"    - {{三级指标: 指标{n}, 分值: 3, 得分: 3, 年度指标值: 9件, 实际完成值: 9件, 指标性质: 大于等于}}\n"
        for n in range(30)
    )
    made = one_report.markdown_of(tmp_path, f"绩效指标:\n  指标:\n{rows}  总分: 90\n")
    traces = re.findall(r'<details class="trace".*?</details>', made, re.DOTALL)
    # In proportion: well under half a kilobyte for every indicator, for all that is asked of it.
    assert sum(len(one.encode()) for one in traces) < 30 * 700
