from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, verdict

D408 = "D408"


@pytest.mark.parametrize("key", ["封面: {报告日期: DATE}\n", "公开: {形成日期: DATE}\n"])
@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2023-12-30", Verdict.UNLIKELY),
        ("2023-11", Verdict.UNLIKELY),
        ("2022-12-31", Verdict.UNLIKELY),
        ("2023-12-31", Verdict.CONSISTENT),
        ("2023-12", Verdict.CONSISTENT),
        ("2024-03-20", Verdict.CONSISTENT),
    ],
)
def test_a_report_is_dated_after_its_year(
    tmp_path: Path, key: str, date: str, expected: Verdict
) -> None:
    assert verdict(D408, tmp_path, key.replace("DATE", date)) is expected


def test_both_dates_are_asked(tmp_path: Path) -> None:
    text = "封面: {报告日期: 2023-11-01}\n公开: {形成日期: 2023-11-02}\n"
    assert [one.words for one in ask(D408, tmp_path, text)] == ["2023-11-01", "2023-11-02"]


@pytest.mark.parametrize("text", ["", "封面: {报告日期: }\n", "公开: {公开日期: 2023-11-01}\n"])
def test_without_a_date_nothing_is_asked(tmp_path: Path, text: str) -> None:
    assert ask(D408, tmp_path, text) == []
