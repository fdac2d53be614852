from itertools import product
from pathlib import Path

import pytest

from generator.checks.base import Judgement, Verdict
from generator.checks.run import examine
from tests.tiny_content import HEADER, read_folder

OTHER = "bieju:\n  名称: 另一个示例局\n"
FIRST = "shili:\n  名称: 示例局\n"


def report(year: int, name: str = "另一个示例局") -> str:
    return HEADER.replace("2023", str(year)).replace("示例局", name)


def ask(
    code: str, folder: Path, entry: str, years: tuple[int, ...], others: tuple[int, ...]
) -> list[Judgement]:
    """What the check concludes of bieju with these years, beside shili with those."""
    files: dict[str, str | bytes] = {"departments.yml": FIRST + OTHER + entry}
    files |= {f"{year}/bieju.yml": report(year) for year in years}
    files |= {f"{year}/shili.yml": report(year, "示例局") for year in others}
    examination = examine(read_folder(folder, files))
    assert not examination.blocked, [finding.message for finding in examination.findings]
    asked = [one.judgement for one in examination.surveyed if one.rule.code == code]
    return [one for one in asked if one.at.path == "bieju"]


def verdicts(
    folder: Path, entry: str, years: tuple[int, ...], others: tuple[int, ...]
) -> list[Verdict]:
    return [one.verdict for one in ask("C305", folder, entry, years, others)]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("", [Verdict.UNLIKELY]),
        ("  应公开: {是否: 否}\n", [Verdict.UNLIKELY]),
        ("  应公开: {是否: 是}\n", []),
        ("  起止年度: 2015-2022\n", [Verdict.CONSISTENT] * 2),
        ("  起止年度: 2015-2022\n  并入: shili\n", [Verdict.CONSISTENT] * 2),
        ("  起止年度: 2015-\n", [Verdict.CONSISTENT, Verdict.UNLIKELY]),
        ("  起止年度: 2015-2023\n", [Verdict.CONSISTENT, Verdict.UNLIKELY]),
        ("  起止年度: 2015-2023\n  并入: shili\n", [Verdict.CONSISTENT, Verdict.UNLIKELY]),
    ],
)
def test_a_department_that_stops_reporting_needs_a_record(
    tmp_path: Path, entry: str, expected: list[Verdict]
) -> None:
    assert verdicts(tmp_path, entry, (2022,), (2022, 2023)) == expected


def test_a_department_that_goes_on_is_consistent(tmp_path: Path) -> None:
    assert verdicts(tmp_path, "", (2022, 2023), (2022, 2023)) == [Verdict.CONSISTENT]


def test_a_year_without_any_report_tells_nothing(tmp_path: Path) -> None:
    assert verdicts(tmp_path, "", (2022,), (2022,)) == []


def test_only_the_year_after_is_asked(tmp_path: Path) -> None:
    asked = ask("C305", tmp_path, "", (2020,), (2020, 2021, 2022, 2023))
    assert [one.words for one in asked] == ["2021年度"]


def test_a_department_that_never_reported_is_not_asked(tmp_path: Path) -> None:
    assert verdicts(tmp_path, "", (), (2022, 2023)) == []


@pytest.mark.parametrize("years", ["2015-2022", "-2022", "2024-", "2022"])
def test_a_report_outside_the_departments_years_is_a_notice(tmp_path: Path, years: str) -> None:
    assert verdicts(tmp_path, f"  起止年度: {years}\n", (2023,), (2023,)) == [Verdict.UNLIKELY]


def test_a_notice_stands_at_the_entry_and_points_at_the_report(tmp_path: Path) -> None:
    [judgement] = ask("C305", tmp_path, "", (2022,), (2023,))
    [related] = judgement.related
    assert (judgement.at.file, related.at.file) == ("departments.yml", "2022/bieju.yml")


DUTIES = ("", "  应公开: {是否: 是}\n", "  应公开: {是否: 否}\n")
SPANS = (
    "",
    "  起止年度: 2023-\n",
    "  起止年度: 2015-2022\n",
    "  起止年度: 2015-2023\n",
    "  起止年度: 2015-2022\n  并入: shili\n",
    "  起止年度: 2015-2023\n  并入: shili\n",
)


@pytest.mark.parametrize("entry", ["".join(lines) for lines in product(DUTIES, SPANS)])
@pytest.mark.parametrize("years", [(), (2022,), (2023,), (2022, 2023), (2021, 2023)])
def test_one_department_and_year_is_never_found_by_two_checks(
    tmp_path: Path, entry: str, years: tuple[int, ...]
) -> None:
    found = [
        one.words
        for code in ("C305", "D402")
        for one in ask(code, tmp_path / code, entry, years, (2021, 2022, 2023))
        if one.verdict is Verdict.UNLIKELY
    ]
    assert len(found) == len(set(found))
