from pathlib import Path

import pytest

from generator.checks.base import Example, Verdict
from tests.tiny_content import ask, ask_once, asked_of, examine_example

D403 = "D403"


def dates(formed: str = "", approved: str = "", published: str = "") -> str:
    return f"公开: {{形成日期: {formed}, 批复日期: {approved}, 公开日期: {published}}}\n"


@pytest.mark.parametrize(
    ("formed", "published", "verdict"),
    [
        # 中秋 15 to 17 September; 14 and 29 September are worked.
        ("2024-08-30", "2024-09-29", Verdict.CONSISTENT),
        ("2024-08-30", "2024-09-30", Verdict.UNLIKELY),
        ("2024-08-30", "2024-08-30", Verdict.CONSISTENT),
        # No holidays at all: four weeks.
        ("2024-07-01", "2024-07-29", Verdict.CONSISTENT),
        ("2024-07-01", "2024-07-30", Verdict.UNLIKELY),
        # 国庆 1 to 7 October, 12 October is worked.
        ("2024-09-20", "2024-10-24", Verdict.UNLIKELY),
        ("2024-09-20", "2024-10-22", Verdict.CONSISTENT),
    ],
)
def test_working_days_are_those_of_the_state_council(
    tmp_path: Path, formed: str, published: str, verdict: Verdict
) -> None:
    judgement = ask_once(D403, tmp_path, dates(formed, published=published))
    assert judgement.verdict is verdict


@pytest.mark.parametrize(
    ("approved", "published", "verdict"),
    [
        ("2024-08-01", "2024-08-21", Verdict.CONSISTENT),
        ("2024-08-01", "2024-08-22", Verdict.UNLIKELY),
        # The twentieth day is a Saturday: the Monday after is the last.
        ("2024-08-04", "2024-08-26", Verdict.CONSISTENT),
        ("2024-08-04", "2024-08-27", Verdict.UNLIKELY),
        # It falls into 国庆: 8 October is the last.
        ("2024-09-13", "2024-10-08", Verdict.CONSISTENT),
        ("2024-09-13", "2024-10-09", Verdict.UNLIKELY),
    ],
)
def test_after_an_approval_calendar_days_count(
    tmp_path: Path, approved: str, published: str, verdict: Verdict
) -> None:
    text = dates("2024-01-05", approved, published)
    assert ask_once(D403, tmp_path, text).verdict is verdict


@pytest.mark.parametrize(
    ("formed", "published", "verdict"),
    [
        ("2024-08", "2024-08-05", Verdict.CONSISTENT),
        ("2024-08", "2024-09-20", Verdict.NOT_CHECKED),
        ("2024-08", "2024-09-29", Verdict.NOT_CHECKED),
        ("2024-08", "2024-09-30", Verdict.UNLIKELY),
        ("2024-07-01", "2024-07", Verdict.NOT_CHECKED),
        ("2024-07-01", "2024-08", Verdict.UNLIKELY),
        ("2024-07", "2024-07", Verdict.NOT_CHECKED),
        ("2024-07", "2024-09", Verdict.UNLIKELY),
        ("2024-07-10", "2024-07", Verdict.CONSISTENT),
    ],
)
def test_a_month_alone_is_judged_only_where_the_day_does_not_matter(
    tmp_path: Path, formed: str, published: str, verdict: Verdict
) -> None:
    judgement = ask_once(D403, tmp_path, dates(formed, published=published))
    assert judgement.verdict is verdict


@pytest.mark.parametrize(
    ("formed", "approved", "published", "verdict"),
    [
        ("2098-03-02", "", "2098-06-30", Verdict.NOT_CHECKED),
        ("2098-03-02", "", "2098-03-22", Verdict.CONSISTENT),
        ("", "2098-03-02", "2098-03-23", Verdict.NOT_CHECKED),
        ("", "2098-03-02", "2098-03-22", Verdict.CONSISTENT),
        ("", "2098-03-02", "2098-04-02", Verdict.UNLIKELY),
    ],
)
def test_beyond_the_calendar_only_what_is_sure_is_said(
    tmp_path: Path, formed: str, approved: str, published: str, verdict: Verdict
) -> None:
    judgement = ask_once(D403, tmp_path, dates(formed, approved, published))
    assert judgement.verdict is verdict


def test_how_far_the_calendar_reaches_is_said(tmp_path: Path) -> None:
    judgement = ask_once(D403, tmp_path, dates("2098-03-02", published="2098-06-30"))
    assert judgement.explanation.startswith("国务院的放假安排只收录到 20")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (dates(formed="2024-03-01"), "公开日期未载明。"),
        (dates(approved="2024-03-01"), "公开日期未载明。"),
        (dates(published="2024-03-01"), "形成日期和批复日期未载明。"),
        (
            dates("2024-03-05", published="2024-03-01"),
            "公开日期 2024-03-01 早于形成日期 2024-03-05，无从计算。",
        ),
    ],
)
def test_what_is_missing_or_turned_round_is_said(tmp_path: Path, text: str, reason: str) -> None:
    judgement = ask_once(D403, tmp_path, text)
    assert (judgement.verdict, judgement.explanation) == (Verdict.NOT_CHECKED, reason)


@pytest.mark.parametrize("text", ["", "公开:\n", dates(), "公开: {索引号: 甲1}\n"])
def test_without_any_date_nothing_is_asked(tmp_path: Path, text: str) -> None:
    assert ask(D403, tmp_path, text) == []


def test_the_last_day_is_told(tmp_path: Path) -> None:
    judgement = ask_once(D403, tmp_path, dates("2024-08-30", published="2024-10-30"))
    assert (judgement.at.path, judgement.words, "最迟应当在 2024-09-29 公开" in judgement.explanation) == (
        "公开.公开日期", "2024-10-30", True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("setting", "text"),
    [
        ("信息公开工作日: 30", dates("2024-08-30", published="2024-10-10")),
        ("决算公开天数: 60", dates(approved="2024-08-30", published="2024-10-10")),
    ],
)
def test_the_days_are_settings(tmp_path: Path, setting: str, text: str) -> None:
    rules = ("rules.yml", f"示例通知:\n  起始年度: 2023\n  {setting}\n")
    [asked] = asked_of(D403, examine_example(tmp_path, Example(text, beside=(rules,))))
    assert asked.verdict is Verdict.CONSISTENT
