from pathlib import Path

import pytest

from generator.checks.base import Severity, read_method
from generator.checks.run import examine
from tests.tiny_content import FILE, HEADER, examine_report, found_by, read_folder

OVERVIEW = """\
基本情况:
  整体收支:
    全年预算数: 100
    全年执行数: 100
    预算完成率: 99%
    按支出性质: {{基本支出: 60, 项目支出: {project}}}
"""


def test_findings_come_in_order_of_files_and_lines(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "2022/shili.yml": "",
        FILE: HEADER + OVERVIEW.format(project="50"),
        "说明.docx": "",
    }
    findings = examine(read_folder(tmp_path, files)).findings
    assert [(one.at.file, one.rule.code) for one in findings] == [
        ("2022/shili.yml", "F001"), (FILE, "A102"), (FILE, "A101"), ("说明.docx", "F011"),
    ]  # fmt: skip


def test_checks_asked_come_in_the_order_of_the_registry(tmp_path: Path) -> None:
    asked = examine_report(tmp_path, OVERVIEW.format(project="40")).of_file(FILE)
    assert [one.rule.code for one in asked] == ["A101", "A102", "A103", "A106", "A107"]


def test_a_report_that_cannot_be_read_is_asked_nothing(tmp_path: Path) -> None:
    assert examine_report(tmp_path, OVERVIEW.format(project="四十")).of_file(FILE) == ()


def test_an_error_blocks(tmp_path: Path) -> None:
    assert examine_report(tmp_path, "附注: 甲\n").blocked


def test_what_is_consistent_is_no_finding(tmp_path: Path) -> None:
    assert found_by("A101", examine_report(tmp_path, OVERVIEW.format(project="40"))) == []


def test_what_is_not_checked_is_no_finding(tmp_path: Path) -> None:
    assert found_by("A101", examine_report(tmp_path, OVERVIEW.format(project=""))) == []


@pytest.mark.parametrize("project", ["40.01", "39.99"])
def test_a_rounding_difference_is_a_notice(tmp_path: Path, project: str) -> None:
    found = found_by("A101", examine_report(tmp_path, OVERVIEW.format(project=project)))
    assert [finding.severity for finding in found] == [Severity.NOTICE]


def test_findings_of_two_places_have_two_fingerprints(tmp_path: Path) -> None:
    findings = examine_report(tmp_path, OVERVIEW.format(project="50")).findings
    assert len({finding.fingerprint for finding in findings}) == 2


def test_a_method_text_is_a_title_and_sections() -> None:
    text = """题目

    ## 查什么
    一句，
    又一句。

    ## 依据
    一条。
    """
    assert read_method(text) == ("题目", (("查什么", "一句，又一句。"), ("依据", "一条。")))
