"""Findings as a GitLab code quality report."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.checks.base import Verdict
from generator.checks.findings import Examination
from generator.reports.gitlab import as_gitlab
from tests.reports.examinations import (
    ACKNOWLEDGED,
    DIFFERENCE,
    DIGEST,
    FAULT,
    PREFIX,
    SOUND,
    examination,
    found,
    hostile,
)
from tests.tiny_content import examine_report


def issues(examined: Examination, prefix: str = PREFIX) -> list[Any]:
    listed: list[Any] = json.loads(as_gitlab(examined, prefix, DIGEST))
    return listed


def issue(examined: Examination) -> Any:
    [one] = issues(examined)
    return one


def test_an_open_difference_reads_as_expected(tmp_path: Path) -> None:
    examined = examine_report(tmp_path, DIFFERENCE)
    assert issue(examined) == {
        "description": "按支出性质各项加起来与公布的全年执行数不符，差 0.5 万元（5,000 元）",
        "check_name": "A101",
        "fingerprint": examined.findings[0].fingerprint,
        "severity": "major",
        "location": {"path": "content/2023/shili.yml", "lines": {"begin": 9}},
    }


def test_a_sound_report_is_an_empty_list(tmp_path: Path) -> None:
    assert issues(examine_report(tmp_path, SOUND)) == []


def test_a_reading_fault_is_a_blocker(tmp_path: Path) -> None:
    assert issue(examine_report(tmp_path, FAULT))["severity"] == "blocker"


def test_an_acknowledged_difference_is_for_information(tmp_path: Path) -> None:
    assert issue(examine_report(tmp_path, ACKNOWLEDGED))["severity"] == "info"


def test_an_acknowledged_difference_is_called_so(tmp_path: Path) -> None:
    assert "已确认" in issue(examine_report(tmp_path, ACKNOWLEDGED))["description"]


@pytest.mark.parametrize(
    ("verdict", "severity"), [(Verdict.UNLIKELY, "minor"), (Verdict.ROUNDING, "info")]
)
def test_a_notice_is_as_severe_as_its_verdict(verdict: Verdict, severity: str) -> None:
    assert issue(examination(found(verdict=verdict)))["severity"] == severity


def test_every_issue_has_a_fingerprint_of_its_own() -> None:
    prints = [one["fingerprint"] for one in issues(hostile())]
    assert len(set(prints)) == len(prints)


def test_issues_come_in_the_order_of_the_findings() -> None:
    examined = hostile()
    assert [one["description"] for one in issues(examined)] == [
        finding.message for finding in examined.findings
    ]


def test_a_file_is_named_from_the_root_of_the_repository() -> None:
    [one] = issues(examination(found()), "./")
    assert one["location"]["path"] == "2023/shili.yml"
