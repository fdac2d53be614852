"""Findings as JSON, from made-up reports."""

import json
from pathlib import Path
from typing import Any

from generator.checks.findings import Examination
from generator.checks.tracing import Related
from generator.reports.json_report import as_json
from tests.reports.examinations import (
    ACKNOWLEDGED,
    DIFFERENCE,
    DIGEST,
    PREFIX,
    examination,
    found,
    hostile,
    reports,
    spot,
    surveyed,
)
from tests.tiny_content import FILE, examine_report


def findings(examined: Examination) -> list[dict[str, Any]]:
    document = json.loads(as_json(examined, PREFIX, DIGEST))
    listed: list[dict[str, Any]] = document["findings"]
    return listed


def test_a_reason_is_given_to_machines(tmp_path: Path) -> None:
    [one] = findings(examine_report(tmp_path, ACKNOWLEDGED))
    assert one["reason"] == "示例原文如此。"


def test_an_open_difference_has_no_reason(tmp_path: Path) -> None:
    [one] = findings(examine_report(tmp_path, DIFFERENCE))
    assert "reason" not in one


def test_a_reading_fault_has_its_place(tmp_path: Path) -> None:
    [one] = findings(examine_report(tmp_path, "附近: 一\n"))
    assert (one["code"], one["file"], one["line"], one["column"]) == (
        "F006", f"{PREFIX}{FILE}", 6, 1,
    )  # fmt: skip


def test_figures_are_given_as_text_so_that_no_digit_is_lost(tmp_path: Path) -> None:
    [one] = findings(examine_report(tmp_path, DIFFERENCE))
    assert (one["expected"], one["actual"]) == ("9.5", "10")


def test_the_printed_parts_are_related(tmp_path: Path) -> None:
    [one] = findings(examine_report(tmp_path, DIFFERENCE))
    assert one["related"] == [
        {"file": f"{PREFIX}{FILE}", "line": 8, "column": 12, "message": "全年执行数 10"},
        {"file": f"{PREFIX}{FILE}", "line": 10, "column": 13, "message": "基本支出 6"},
        {"file": f"{PREFIX}{FILE}", "line": 11, "column": 13, "message": "项目支出 3.5"},
    ]


def test_a_related_spot_may_lie_in_another_file() -> None:
    other = Related(spot("2022/shili.yml"), "上年数")
    [one] = findings(examination(found(related=(other,))))
    assert one["related"][0]["file"] == f"{PREFIX}2022/shili.yml"


def test_what_was_asked_of_all_reports_is_among_the_verdicts() -> None:
    document = json.loads(as_json(surveyed(), PREFIX, DIGEST))
    assert [one["message"] for one in document["verdicts"]] == ["两年不一致"]


def test_every_finding_has_a_fingerprint_of_its_own() -> None:
    prints = [one["fingerprint"] for one in findings(hostile())]
    assert len(set(prints)) == len(prints)


def test_the_same_fault_in_many_files_is_listed_in_each(tmp_path: Path) -> None:
    assert len(findings(reports(tmp_path, [DIFFERENCE] * 6))) == 6


def test_hostile_words_come_back_as_they_were() -> None:
    examined = hostile()
    assert [one["message"] for one in findings(examined)] == [
        finding.message for finding in examined.findings
    ]
