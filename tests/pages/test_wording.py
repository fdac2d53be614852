"""The form's own sentences, made from the fields in the official wording."""

from pathlib import Path

import pytest

from generator.model.reading import read_archive
from generator.model.report import Report
from generator.pages.wording import (
    chinese_number,
    goal_sentence,
    overview_sentences,
    result_sentence,
    we,
)
from tests.pages.one_report import report_of
from tests.sites import CONTENT

DIGITS = "零一二三四五六七八九"


@pytest.fixture(scope="module")
def real() -> Report:
    archive = read_archive(CONTENT).archive
    assert archive is not None
    return archive.reports[0].report


def value_of(numeral: str) -> int:
    """What a Chinese numeral below a hundred stands for."""
    if "十" not in numeral:
        return DIGITS.index(numeral)
    tens, ones = numeral.split("十")
    return (DIGITS.index(tens) if tens else 1) * 10 + (DIGITS.index(ones) if ones else 0)


@pytest.mark.parametrize("number", range(1, 100))
def test_a_numeral_stands_for_its_number(number: int) -> None:
    assert value_of(chinese_number(number)) == number


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九"), (100, "100")],
)  # fmt: skip
def test_a_numeral_is_written_as_sections_are(number: int, numeral: str) -> None:
    assert chinese_number(number) == numeral


@pytest.mark.parametrize(
    ("department", "pronoun"),
    [
        ("广州市荔湾区机关事务管理局", "我局"),
        ("示例区卫生健康委", "我委"),
        ("示例人民法院", "我院"),
        ("示例区人民政府办公室", "我单位"),
        ("示例服务中心", "我单位"),
        ("", "我单位"),
    ],
)
def test_a_department_calls_itself_as_it_does(department: str, pronoun: str) -> None:
    assert we(department) == pronoun


def test_the_totals_are_told_as_in_the_document(real: Report) -> None:
    assert real.overview is not None
    assert overview_sentences(real.overview)[0] == (
        "部门整体支出绩效自评情况：全年预算数 6390.11 万元，执行数 6385.04 万元，完成预算的 99.92%。"
    )


def test_the_breakdowns_are_told_as_in_the_document(real: Report) -> None:
    assert real.overview is not None
    assert overview_sentences(real.overview)[1] == (
        "按资金来源分，一般公共预算财政拨款支出 5394.61 万元，政府性基金预算财政拨款支出 990.38 万元，"
        "国有资本经营预算财政拨款支出 0 万元，其他资金支出 0 万元。"
        "按支出性质看，基本支出 2141.96 万元，项目支出 4243.08 万元。"
    )


def test_a_task_that_is_no_project_is_named_in_its_figures(real: Report) -> None:
    assert result_sentence(real.tasks[0], last=False).endswith(
        "，年度物业管理费项目支出预算数 950 万元，预算完成数 950 万元，执行率 100%；"
    )


def test_a_task_that_is_a_project_is_not_named_again(real: Report) -> None:
    assert result_sentence(real.tasks[1], last=True).endswith(
        "，年度支出预算数 483.12 万元，预算完成数 477.99 万元，执行率 98.94%。"
    )


def test_a_result_begins_with_what_was_done(real: Report) -> None:
    assert result_sentence(real.tasks[1], last=True).startswith(
        "按时、按质、按量完成芳村大道西341号"
    )


def test_a_goal_is_numbered(real: Report) -> None:
    assert goal_sentence(2, real.tasks[1], last=True).startswith(
        "（2）芳村大道西341号办公场地整修工程项目，预期总体目标：完成"
    )


@pytest.mark.parametrize(("last", "end"), [(False, "工作；"), (True, "工作。")])
def test_only_the_last_goal_ends_the_sentence(real: Report, last: bool, end: str) -> None:
    assert goal_sentence(1, real.tasks[0], last=last).endswith(end)


def test_the_mark_that_ends_a_text_is_not_doubled(tmp_path: Path) -> None:
    report = report_of(tmp_path, "重点工作任务:\n  - 名称: 示例\n    完成情况: 已完成。\n")
    assert result_sentence(report.tasks[0], last=True) == "已完成。"


def test_of_a_task_that_states_nothing_nothing_is_said(tmp_path: Path) -> None:
    report = report_of(tmp_path, "重点工作任务:\n  - 名称: 示例\n")
    assert result_sentence(report.tasks[0], last=True) == ""


def sentences(folder: Path, lines: str) -> str:
    report = report_of(folder, f"基本情况:\n  整体收支:\n{lines}")
    assert report.overview is not None
    return "".join(overview_sentences(report.overview))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("    全年执行数: 0\n", "执行数 0 万元"),
        ("    年初预算数: 1,000.50\n", "年初预算数 1000.50 万元"),
        ("    全年执行数:\n", "执行数未载明"),
        ("    预算完成率:\n", "预算完成率未载明"),
    ],
)
def test_a_total_is_told_as_it_is_stated(tmp_path: Path, lines: str, said: str) -> None:
    assert sentences(tmp_path, lines) == f"部门整体支出绩效自评情况：{said}。"


def test_of_an_absent_total_nothing_is_said(tmp_path: Path) -> None:
    assert "预算数" not in sentences(tmp_path, "    全年执行数: 5\n")


def test_of_an_empty_overview_nothing_is_said(tmp_path: Path) -> None:
    assert sentences(tmp_path, "    偏差原因: 示例\n") == ""


def test_parts_are_told_in_the_order_they_are_written(tmp_path: Path) -> None:
    lines = "    按支出性质:\n      项目支出: 2\n      基本支出: 1\n"
    assert sentences(tmp_path, lines) == "按支出性质看，项目支出 2 万元，基本支出 1 万元。"
