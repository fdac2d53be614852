"""The page of published differences: by kind, each leading to its section; what concerns all reports stands here alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.checks.base import Verdict
from generator.checks.findings import Examination
from generator.checks.run import examine
from generator.model.archive import Archive
from generator.pages.differences import FindingsView, findings_page
from tests.accusing import accused
from tests.pages.made import markdown, overview_for
from tests.tiny_content import HEADER, read_folder

DEPARTMENTS = "jia:\n  名称: 示例甲局\n  应公开: {是否: 是}\nyi:\n  名称: 示例乙局\n"
OVERVIEW = "基本情况:\n  整体收支:\n    全年预算数:\n    全年执行数: 1\n    预算完成率: 90%\n"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    text = HEADER.replace("示例局", "示例乙局") + OVERVIEW
    form = text.replace("基本情况", "项目: {项目名称: 示例项目}\n基本情况")
    reading = read_folder(
        tmp_path,
        {"departments.yml": DEPARTMENTS, "2023/yi.yml": text, "2023/yi/xm.yml": form},
    )
    assert reading.archive is not None
    assert reading.faults == ()
    return reading.archive


def view_of(archive: Archive, examination: Examination) -> FindingsView:
    view = findings_page(overview_for(archive, examination)).view
    assert isinstance(view, FindingsView)
    return view


def test_documents_of_both_kinds_are_named(archive: Archive) -> None:
    found = view_of(archive, accused(archive)).notices
    assert {one.document for one in found} == {
        "示例乙局 2023 年度报告",
        "示例乙局 2023 年度“示例项目”自评表",
    }


def test_a_difference_leads_to_its_section(archive: Archive) -> None:
    found = view_of(archive, accused(archive)).notices
    assert {(one.address, one.fragment) for one in found} == {
        ("2023/yi/", "top"),
        ("2023/yi/", "overview"),
        ("2023/yi/", "verdicts"),
        ("2023/yi/xm/", "top"),
        ("2023/yi/xm/", "project"),
        ("2023/yi/xm/", "overview"),
        ("2023/yi/xm/", "verdicts"),
    }


def open_once(archive: Archive) -> Examination:
    """An examination that left everything open."""
    asked = {
        file: tuple(
            replace(one, judgement=replace(one.judgement, verdict=Verdict.NOT_CHECKED))
            for one in ones
        )
        for file, ones in accused(archive).asked.items()
    }
    return Examination((), asked)


def test_what_was_left_open_stands_by_check_each_document_once(archive: Archive) -> None:
    examination = open_once(archive)
    [one] = view_of(archive, examination).not_checked
    assert one.count == sum(map(len, examination.asked.values()))
    assert [words for words, _, _ in one.places] == [
        "示例乙局 2023 年度报告",
        "示例乙局 2023 年度“示例项目”自评表",
    ]


def surveyed(archive: Archive) -> Examination:
    """An examination whose only conclusion concerns all reports together."""
    [one, *_] = accused(archive).of_file("2023/yi.yml")
    return Examination((), {}, (one,))


def test_what_concerns_all_reports_stands_among_the_differences(archive: Archive) -> None:
    assert len(view_of(archive, surveyed(archive)).surveyed) == 1


def test_what_concerns_all_reports_stands_nowhere_else(archive: Archive) -> None:
    pages = markdown(archive, surveyed(archive))
    assert [name for name, made in pages.items() if "示例差异在" in made] == ["findings/index.md"]


def test_a_department_without_its_report_is_among_them(archive: Archive, tmp_path: Path) -> None:
    view = view_of(archive, examine(read_folder(tmp_path, {"departments.yml": DEPARTMENTS})))
    assert any("示例甲局" in one.message for one in view.surveyed)
