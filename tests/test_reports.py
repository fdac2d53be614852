"""Findings as text and as JSON, from a made-up report."""

import json
from pathlib import Path

import pytest

from generator.checks.findings import Examination
from generator.checks.registry import BY_CODE
from generator.reports import as_json, as_text, explain, summary_line
from tests.tiny_content import FILE, examine_report

PREFIX = "content/"
DIFFERENCE = """\
基本情况:
  整体收支:
    全年执行数: 10
    按支出性质:
      基本支出: 6
      项目支出: 3.5
"""
ACKNOWLEDGED = (
    DIFFERENCE
    + """\
已知差异:
  - 检查: A101
    位置: 基本情况.整体收支.按支出性质
    相差: 0.5
    说明: 示例原文如此。
"""
)
OPEN_TEXT = """\
content/2023/shili.yml
  9:5  不符  A101  按支出性质各项加起来与公布的全年执行数不符，差 0.5 万元（5,000 元）
      6 + 3.5 = 9.5 ≠ 10
      四舍五入最多能解释 0.015 万元，所以不是尾差：这几个数不可能同时成立，但不能由此断定哪一个错了。
      位置：基本情况.整体收支.按支出性质。与原文核对无误后，写进“已知差异”才能发布。

1 份报告：错误 0，不符 1，提示 0；核对 2 项：一致 1，不符 1。不能发布。"""
FAULT_TEXT = """\
content/2023/shili.yml
  8:12  错误  F008  数后不写单位：10 （单位由“金额单位”或“单位”统一说明）

0 份报告：错误 1，不符 0，提示 0。不能发布。"""


def text_of(examination: Examination, *, verdicts: bool = False) -> str:
    return "\n".join(line.plain for line in as_text(examination, PREFIX, verdicts=verdicts))


def test_an_open_difference_reads_as_expected(tmp_path: Path) -> None:
    assert text_of(examine_report(tmp_path, DIFFERENCE)) == OPEN_TEXT


def test_a_reading_fault_reads_as_expected(tmp_path: Path) -> None:
    spoilt = DIFFERENCE.replace("执行数: 10", "执行数: 10万元")
    assert text_of(examine_report(tmp_path, spoilt)) == FAULT_TEXT


def test_an_acknowledged_difference_is_called_so(tmp_path: Path) -> None:
    assert "（已确认，照原文公布）" in text_of(examine_report(tmp_path, ACKNOWLEDGED))


def test_an_acknowledged_difference_asks_for_nothing(tmp_path: Path) -> None:
    assert "写进“已知差异”" not in text_of(examine_report(tmp_path, ACKNOWLEDGED))


def test_acknowledged_differences_are_counted(tmp_path: Path) -> None:
    line = summary_line(examine_report(tmp_path, ACKNOWLEDGED)).plain
    assert "不符 1（其中已确认 1）" in line


@pytest.mark.parametrize(
    ("report", "end"), [(DIFFERENCE, "不能发布。"), (ACKNOWLEDGED, "可以发布。")]
)
def test_the_summary_ends_with_what_it_means(tmp_path: Path, report: str, end: str) -> None:
    assert summary_line(examine_report(tmp_path, report)).plain.endswith(end)


def test_a_sound_report_needs_one_line(tmp_path: Path) -> None:
    sound = DIFFERENCE.replace("3.5", "4")
    assert text_of(examine_report(tmp_path, sound)) == (
        "1 份报告：错误 0，不符 0，提示 0；核对 2 项：一致 2。可以发布。"
    )


def test_every_verdict_is_listed_when_asked_for(tmp_path: Path) -> None:
    listed = text_of(examine_report(tmp_path, DIFFERENCE.replace("3.5", "4")), verdicts=True)
    assert listed.splitlines()[0] == "content/2023/shili.yml 的全部核对"


def test_a_name_that_looks_like_markup_is_kept(tmp_path: Path) -> None:
    assert "“[red]”" in text_of(examine_report(tmp_path, "'[red]': 1\n"))


def findings(examination: Examination) -> list[dict[str, object]]:
    document = json.loads(as_json(examination, PREFIX, "0" * 64))
    found: list[dict[str, object]] = document["findings"]
    return found


def test_a_reason_is_given_to_machines(tmp_path: Path) -> None:
    [found] = findings(examine_report(tmp_path, ACKNOWLEDGED))
    assert found["reason"] == "示例原文如此。"


def test_an_open_difference_has_no_reason(tmp_path: Path) -> None:
    [found] = findings(examine_report(tmp_path, DIFFERENCE))
    assert "reason" not in found


def test_a_reading_fault_has_its_place(tmp_path: Path) -> None:
    [found] = findings(examine_report(tmp_path, "附近: 一\n"))
    assert (found["code"], found["file"], found["line"], found["column"]) == (
        "F006", f"{PREFIX}{FILE}", 6, 1,
    )  # fmt: skip


def test_figures_are_given_as_text_so_that_no_digit_is_lost(tmp_path: Path) -> None:
    [found] = findings(examine_report(tmp_path, DIFFERENCE))
    assert (found["expected"], found["actual"]) == ("9.5", "10")


def test_the_printed_parts_are_related(tmp_path: Path) -> None:
    [found] = findings(examine_report(tmp_path, DIFFERENCE))
    assert found["related"] == [
        {"line": 8, "column": 12, "message": "全年执行数 10"},
        {"line": 10, "column": 13, "message": "基本支出 6"},
        {"line": 11, "column": 13, "message": "项目支出 3.5"},
    ]


def test_two_findings_have_two_fingerprints(tmp_path: Path) -> None:
    both = DIFFERENCE.replace("    按支出", "    按资金来源:\n      其他资金支出: 1\n    按支出")
    prints = [found["fingerprint"] for found in findings(examine_report(tmp_path, both))]
    assert len(set(prints)) == len(prints) == 2


@pytest.mark.parametrize("code", BY_CODE)
def test_an_explanation_begins_with_code_and_title(code: str) -> None:
    assert next(explain(BY_CODE[code])).plain == f"{code} {BY_CODE[code].title}"


@pytest.mark.parametrize("code", BY_CODE)
def test_an_explanation_gives_every_section(code: str) -> None:
    lines = {line.plain for line in explain(BY_CODE[code])}
    assert {heading for heading, _ in BY_CODE[code].sections} <= lines
