from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once, examine_report, found_by

D404 = "D404"


def published(formed: str, on: str, approved: str = "") -> str:
    return f"公开: {{形成日期: {formed}, 批复日期: {approved}, 公开日期: {on}}}\n"


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2023-12-31", Verdict.CONSISTENT),
        ("2023-12", Verdict.CONSISTENT),
        ("2023-01-01", Verdict.CONSISTENT),
        ("2022-12-31", Verdict.UNLIKELY),
        ("2024-01-01", Verdict.UNLIKELY),
        ("2024-12-31", Verdict.UNLIKELY),
    ],
)
def test_people_are_counted_within_the_year(tmp_path: Path, as_of: str, verdict: Verdict) -> None:
    text = f"机构人员: {{在职人数: 3, 截至: {as_of}}}\n"
    assert ask_once(D404, tmp_path, text).verdict is verdict


@pytest.mark.parametrize(
    ("formed", "verdict"),
    [
        ("2023-12-31", Verdict.CONSISTENT),
        ("2023-12", Verdict.CONSISTENT),
        ("2025-12-31", Verdict.CONSISTENT),
        ("2026-01", Verdict.UNLIKELY),
        ("2032-03-20", Verdict.UNLIKELY),
    ],
)
def test_a_report_is_formed_within_two_years(tmp_path: Path, formed: str, verdict: Verdict) -> None:
    assert ask_once(D404, tmp_path, published(formed, "")).verdict is verdict


@pytest.mark.parametrize(
    ("formed", "approved", "on", "verdict"),
    [
        ("2024-03-20", "", "2024-03-20", Verdict.CONSISTENT),
        ("2024-03-20", "", "2024-03-19", Verdict.UNLIKELY),
        ("2024-03-20", "", "2024-03", Verdict.CONSISTENT),
        ("2024-03", "", "2024-03-01", Verdict.CONSISTENT),
        ("2024-03", "", "2024-02-29", Verdict.UNLIKELY),
        ("", "2024-03-20", "2024-03-19", Verdict.UNLIKELY),
        ("", "", "2023-12-30", Verdict.UNLIKELY),
        ("", "", "2023-12", Verdict.CONSISTENT),
        ("", "", "2031-01-01", Verdict.CONSISTENT),
    ],
)
def test_a_report_is_published_after_it_is_made(
    tmp_path: Path, formed: str, approved: str, on: str, verdict: Verdict
) -> None:
    asked = ask(D404, tmp_path, published(formed, on, approved))
    assert asked[-1].verdict is verdict


def test_the_date_that_speaks_against_it_is_pointed_at(tmp_path: Path) -> None:
    judgement = ask(D404, tmp_path, published("2024-03-20", "2024-03-19"))[-1]
    assert [one.at.path for one in judgement.related] == ["公开.形成日期"]


@pytest.mark.parametrize("on", ["", "2023-11-02"])
def test_a_report_formed_before_the_years_end_is_left_to_d408(tmp_path: Path, on: str) -> None:
    examination = examine_report(tmp_path, published("2023-11-01", on))
    assert [len(found_by(code, examination)) for code in ("D404", "D408")] == [0, 1]


@pytest.mark.parametrize(
    ("date", "verdict"),
    [
        ("2024-09-29", Verdict.UNLIKELY),
        ("2024-09-30", Verdict.CONSISTENT),
        ("2024-09", Verdict.CONSISTENT),
    ],
)
def test_a_correction_follows_the_publication(tmp_path: Path, date: str, verdict: Verdict) -> None:
    text = (
        published("", "2024-09-30")
        + f"前言: 甲\n更正记录:\n  - {{日期: {date}, 位置: 前言, 更正值: 甲}}\n"
    )
    assert ask(D404, tmp_path, text)[-1].verdict is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("截至2023年12月31日，在职30人", Verdict.CONSISTENT),
        ("截至2024年3月", Verdict.CONSISTENT),
        ("截至2015年底，累计建成3处", Verdict.CONSISTENT),
        ("截止2032年12月31日，在职30人", Verdict.UNLIKELY),
        ("截至2033年底", Verdict.UNLIKELY),
    ],
)
def test_prose_counts_up_to_no_year_to_come(tmp_path: Path, words: str, verdict: Verdict) -> None:
    assert ask_once(D404, tmp_path, f"前言: {words}\n").verdict is verdict


@pytest.mark.parametrize("text", ["", "前言: 到2035年建成示例区。\n", "公开: {索引号: 甲1}\n"])
def test_without_a_date_nothing_is_asked(tmp_path: Path, text: str) -> None:
    assert ask(D404, tmp_path, text) == []
