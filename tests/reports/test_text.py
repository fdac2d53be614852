"""Findings as text for a terminal, from made-up reports."""

from pathlib import Path

import pytest

from generator.checks.findings import Examination
from generator.reports.tally import tally_of
from generator.reports.text import as_text, summary_line
from tests.reports.examinations import (
    ACKNOWLEDGED,
    DIFFERENCE,
    FAULT,
    PREFIX,
    SOUND,
    examination,
    found,
    reports,
    spot,
    surveyed,
)
from tests.tiny_content import examine_report

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
GROUP_TEXT = """\
300 份文件有同样的问题
  不符  A101  按支出性质各项加起来与公布的全年执行数不符，差 0.5 万元（5,000 元）
      6 + 3.5 = 9.5 ≠ 10
      四舍五入最多能解释 0.015 万元，所以不是尾差：这几个数不可能同时成立，但不能由此断定哪一个错了。
      位置：基本情况.整体收支.按支出性质。逐份与原文核对无误后，写进“已知差异”才能发布。
      content/2023/d0.yml:9
      content/2023/d1.yml:9
      content/2023/d10.yml:9
      content/2023/d100.yml:9
      content/2023/d101.yml:9
      …等 300 处（disclosure check --verbose 逐处列出）

300 份报告：错误 0，不符 300，提示 0；核对 600 项：一致 300，不符 300。不能发布。"""


def text_of(examined: Examination, *, verbose: bool = False) -> str:
    return "\n".join(line.plain for line in as_text(examined, PREFIX, verbose=verbose))


def test_an_open_difference_reads_as_expected(tmp_path: Path) -> None:
    assert text_of(examine_report(tmp_path, DIFFERENCE)) == OPEN_TEXT


def test_a_reading_fault_reads_as_expected(tmp_path: Path) -> None:
    assert text_of(examine_report(tmp_path, FAULT)) == FAULT_TEXT


def test_an_acknowledged_difference_is_called_so(tmp_path: Path) -> None:
    assert "（已确认，照原文公布）" in text_of(examine_report(tmp_path, ACKNOWLEDGED))


def test_an_acknowledged_difference_asks_for_nothing(tmp_path: Path) -> None:
    assert "写进“已知差异”" not in text_of(examine_report(tmp_path, ACKNOWLEDGED))


def test_acknowledged_differences_are_counted(tmp_path: Path) -> None:
    line = summary_line(tally_of(examine_report(tmp_path, ACKNOWLEDGED))).plain
    assert "不符 1（其中已确认 1）" in line


@pytest.mark.parametrize(
    ("report", "end"), [(DIFFERENCE, "不能发布。"), (ACKNOWLEDGED, "可以发布。")]
)
def test_the_summary_ends_with_what_it_means(tmp_path: Path, report: str, end: str) -> None:
    assert summary_line(tally_of(examine_report(tmp_path, report))).plain.endswith(end)


def test_a_sound_report_needs_one_line(tmp_path: Path) -> None:
    assert text_of(examine_report(tmp_path, SOUND)) == (
        "1 份报告：错误 0，不符 0，提示 0；核对 2 项：一致 2。可以发布。"
    )


def test_every_verdict_is_listed_when_asked_for(tmp_path: Path) -> None:
    listed = text_of(examine_report(tmp_path, SOUND), verbose=True)
    assert listed.splitlines()[0] == "content/2023/shili.yml 的全部核对"


def test_what_was_asked_of_all_reports_is_listed_when_asked_for() -> None:
    listed = text_of(surveyed(), verbose=True).splitlines()
    assert listed[listed.index("各份报告之间的核对") + 1] == "  可疑  A101  两年不一致"


def test_what_was_asked_of_all_reports_is_counted() -> None:
    assert "核对 1 项：可疑 1。" in summary_line(tally_of(surveyed())).plain


def test_a_name_that_looks_like_markup_is_kept(tmp_path: Path) -> None:
    assert "“[red]”" in text_of(examine_report(tmp_path, "'[red]': 1\n"))


# --- the same problem in many files ---


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Examination:
    """300 reports with the same open difference."""
    return reports(tmp_path_factory.mktemp("many"), [DIFFERENCE] * 300)


def test_the_same_problem_in_many_reports_is_said_once(many: Examination) -> None:
    assert text_of(many) == GROUP_TEXT


def test_the_same_problem_is_listed_in_each_file_when_asked_for(many: Examination) -> None:
    listed = text_of(many, verbose=True).splitlines()
    assert sum(line.startswith("  9:5  不符  A101") for line in listed) == 300


def test_the_summary_stands_last_when_everything_is_listed(many: Examination) -> None:
    assert text_of(many, verbose=True).splitlines()[-1] == summary_line(tally_of(many)).plain


def test_figures_that_differ_are_called_an_example(tmp_path: Path) -> None:
    differing = [DIFFERENCE.replace("3.5", f"3.{n}") for n in range(6)]
    assert "（各处数字不同，以上是第一处的。）" in text_of(reports(tmp_path, differing))


def test_what_is_found_in_one_file_stands_before_what_is_found_in_many(tmp_path: Path) -> None:
    listed = text_of(reports(tmp_path, [*[DIFFERENCE] * 6, FAULT])).splitlines()
    assert listed.index("content/2023/d6.yml") < listed.index("6 份文件有同样的问题")


def test_the_same_fault_of_reading_in_many_files_is_said_once(tmp_path: Path) -> None:
    assert text_of(reports(tmp_path, [FAULT] * 6)).count("F008") == 1


def test_several_spots_of_a_file_stand_on_one_line() -> None:
    twice = [found(at=spot(f"2023/d{n}.yml", line)) for n in range(6) for line in (3, 8)]
    assert "      content/2023/d0.yml:3、8" in text_of(examination(*twice)).splitlines()


def test_places_that_differ_are_not_called_one_place() -> None:
    spread = [found(at=spot(f"2023/d{n}.yml", key=f"第{n}项")) for n in range(6)]
    assert "位置：" not in text_of(examination(*spread))


def test_many_acknowledged_differences_ask_for_nothing(tmp_path: Path) -> None:
    assert "写进“已知差异”" not in text_of(reports(tmp_path, [ACKNOWLEDGED] * 6))
