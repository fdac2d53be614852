"""A conclusion stands beside the part it speaks of, and none is lost."""

import html
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.checks.base import Check, Judgement, Verdict
from generator.checks.findings import Asked
from generator.checks.registry import CHECKS
from generator.checks.run import examine
from generator.model.reading import read_archive
from generator.pages.concluded import gathered
from generator.pages.report.order import present_in
from generator.pages.report.placing import HEAD, VERDICTS, section_of, split
from generator.source.place import Place
from tests.accusing import accused
from tests.pages.made import markdown
from tests.pages.one_report import archive_of
from tests.sites import ROOT

GOLDEN = sorted(path.parent for path in (ROOT / "tests" / "golden").glob("*/content"))
EVERYWHERE = frozenset({HEAD, "overview", "tasks", "results", "problems", "actions", "outcomes"})


def place(*keys: str | int) -> Place:
    """The spot that these keys lead to."""
    at = Place("2023/shili.yml")
    for key in keys:
        at = Place("2023/shili.yml", parent=at, key=key)
    return at


@pytest.mark.parametrize(
    ("keys", "section"),
    [
        (("基本情况", "整体收支", "按资金来源"), "overview"),
        (("基本情况", "整体收支", "预算完成率"), "overview"),
        (("重点工作任务", 1, "执行率"), "tasks"),
        (("重点工作任务",), "tasks"),
        (("重点工作任务", 2, "完成情况"), "results"),
        (("问题与改进", 1, "问题"), "problems"),
        (("问题与改进", 1, "改进措施"), "actions"),
        (("综合评价", "工作成效", 1, "内容"), "outcomes"),
        (("公开", "公开日期"), HEAD),
        (("封面", "报告日期"), HEAD),
        (("收支", "收入"), VERDICTS),
        (("已知差异", 1), VERDICTS),
        ((), VERDICTS),
    ],
)
def test_a_spot_stands_in_its_section(keys: tuple[str | int, ...], section: str) -> None:
    assert section_of(place(*keys), EVERYWHERE) == section


def test_what_has_no_section_of_its_own_stands_in_that_of_what_holds_it() -> None:
    assert section_of(place("重点工作任务", 1, "完成情况"), {"tasks"}) == "tasks"


def judged(at: Place, verdict: Verdict = Verdict.UNLIKELY, explanation: str = "") -> Asked:
    check: Check = CHECKS[0]
    return Asked(check, Judgement(at, "示例", verdict, "示例", explanation=explanation), None)


def test_a_conclusion_on_a_part_stands_at_the_narrowest_place() -> None:
    one = judged(place("收支", "收入", "明细"))
    taken, rest = split([one], place("收支"), place("收支", "收入"))
    assert (taken, rest) == (((), (one,)), ())


def test_a_name_that_only_begins_alike_is_another_place() -> None:
    one = judged(place("收支", "收入合计"))
    assert split([one], place("收支", "收入")) == (((),), (one,))


def test_what_was_left_open_for_one_reason_goes_together() -> None:
    ones = [judged(place("收支", key), Verdict.NOT_CHECKED, "没有数。") for key in "甲乙"]
    other = judged(place("收支"), Verdict.NOT_CHECKED, "口径不同。")
    assert [len(group) for group in gathered([*ones, other])] == [2, 1]


def test_what_is_at_fault_stands_alone() -> None:
    ones = [judged(place("收支", key), explanation="同。") for key in "甲乙"]
    assert [len(group) for group in gathered(ones)] == [1, 1]


def boxes(made: str) -> list[str]:
    """The sentences in the boxes of a page."""
    found = re.findall(r'<div class="diff [a-z]+">.*?<strong>(.*?)</strong>', made, re.DOTALL)
    return [html.unescape(words) for words in found]


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda path: path.name)
def test_no_conclusion_is_lost_or_said_twice(folder: Path) -> None:
    archive = read_archive(folder / "content").archive
    assert archive is not None
    examination = accused(archive)
    pages = markdown(archive, examination)
    for filed in archive.documents:
        made = pages[f"{filed.file.removesuffix('.yml')}/index.md"]
        expected = {one.judgement.message: 1 for one in examination.of_file(filed.file)}
        assert Counter(boxes(made)) == expected


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda path: path.name)
def test_the_list_of_differences_leads_to_a_section_of_the_page(folder: Path) -> None:
    archive = read_archive(folder / "content").archive
    assert archive is not None
    pages = markdown(archive, accused(archive))
    links = re.findall(
        r'href="\.\./(20[^"#]*)#([a-z]+)"', html.unescape(pages["findings/index.md"])
    )
    lost = {link for link in links if f"{{#{link[1]}}}" not in pages[f"{link[0]}index.md"]}
    assert (bool(links), lost) == (True, set())


def test_a_report_has_the_sections_of_its_parts(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, "机构人员:\n  内设机构数: 3\n前言: 示例\n")
    assert present_in(archive.reports[0]) == {HEAD, "staffing", "preface"}


def test_the_real_checks_lose_nothing_either() -> None:
    reading = read_archive(ROOT / "content")
    assert reading.archive is not None
    examination = examine(reading)
    pages = markdown(reading.archive, examination)
    for filed in reading.archive.documents:
        made = pages[f"{filed.file.removesuffix('.yml')}/index.md"]
        assert len(boxes(made)) == len(gathered(examination.of_file(filed.file)))
