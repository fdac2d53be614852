from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.checks.test_c305_gone_without_record import ask

DUTY = "  应公开: {是否: 是, 依据: 示例通知}\n"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (DUTY, [Verdict.UNLIKELY]),
        (f"{DUTY}  起止年度: 2015-\n", [Verdict.UNLIKELY]),
        (f"{DUTY}  起止年度: 2015-2023\n", [Verdict.UNLIKELY]),
        (f"{DUTY}  起止年度: 2015-2022\n", []),
        (f"{DUTY}  起止年度: 2024-\n", []),
        (f"{DUTY}  起止年度: 2015-2023\n  并入: shili\n", [Verdict.UNLIKELY]),
        ("", []),
        ("  应公开:\n", []),
        ("  应公开: {是否: 否, 依据: 涉密单位}\n", []),
    ],
)
def test_a_department_that_must_publish_and_did_not_is_a_notice(
    tmp_path: Path, entry: str, expected: list[Verdict]
) -> None:
    asked = ask("D402", tmp_path, entry, (), (2023,))
    assert [one.verdict for one in asked] == expected


def test_a_department_that_published_is_consistent(tmp_path: Path) -> None:
    [judgement] = ask("D402", tmp_path, DUTY, (2023,), (2023,))
    assert judgement.verdict is Verdict.CONSISTENT


def test_every_year_that_has_reports_is_asked(tmp_path: Path) -> None:
    asked = ask("D402", tmp_path, DUTY, (2021,), (2020, 2023))
    assert [(one.verdict, one.words) for one in asked] == [
        (Verdict.UNLIKELY, "2023年度"), (Verdict.CONSISTENT, ""), (Verdict.UNLIKELY, "2020年度"),
    ]  # fmt: skip


def test_the_ground_of_the_duty_is_told(tmp_path: Path) -> None:
    [judgement] = ask("D402", tmp_path, DUTY, (), (2023,))
    assert "应当公开的依据：示例通知。" in judgement.explanation


def test_a_notice_stands_at_the_entry(tmp_path: Path) -> None:
    [judgement] = ask("D402", tmp_path, DUTY, (), (2023,))
    assert (judgement.at.file, judgement.at.path) == ("departments.yml", "bieju")
