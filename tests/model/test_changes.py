from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.base import Example
from generator.model.archive import Case
from generator.model.relations.changes import Change, changes, half_of, percentage
from generator.money import Amount, Unit
from tests.tiny_content import FILE, HEADER, read_folder, whole_report

NOW = "基本情况:\n  整体收支: {全年执行数: 110, 按支出性质: {基本支出: 44, 项目支出: 66}}\n"
LAST = HEADER.replace("2023", "2022") + NOW.replace("110", "100").replace("44", "40").replace(
    "66", "60"
)
PRINTED = "上年数: {全年执行数: 99, 三公经费: 5}\n"
PUBLIC = "三公经费:\n  合计: {决算数: 4, 上年决算数: 8}\n  公务接待费: {决算数: 4, 上年决算数: 8}\n"


def case_of(folder: Path, now: str, last: str | None = None, departments: str = "") -> Case:
    example = Example(now, beside=(("2022/shili.yml", last),) if last else ())
    files: dict[str, str | bytes] = {**dict(example.beside), FILE: whole_report(now)}
    if departments:
        files["departments.yml"] = departments
    archive = read_folder(folder, files).archive
    assert archive is not None
    return next(case for case in archive.cases() if case.filed.file == FILE)


def found(case: Case) -> dict[str, tuple[str, str]]:
    return {one.name: (one.last_amount.printed, one.now_amount.printed) for one in changes(case)}


def test_last_years_figures_come_from_last_years_report(tmp_path: Path) -> None:
    assert found(case_of(tmp_path, NOW, LAST)) == {
        "全年执行数": ("100", "110"), "基本支出": ("40", "44"), "项目支出": ("60", "66"),
    }  # fmt: skip


def test_what_this_report_prints_of_last_year_comes_first(tmp_path: Path) -> None:
    assert found(case_of(tmp_path, NOW + PRINTED, LAST))["全年执行数"] == ("99", "110")


def test_without_last_year_there_is_no_change(tmp_path: Path) -> None:
    assert changes(case_of(tmp_path, NOW)) == ()


def test_a_blank_on_either_side_is_no_change(tmp_path: Path) -> None:
    blank = NOW.replace("全年执行数: 110", "全年执行数: ")
    assert "全年执行数" not in found(case_of(tmp_path, blank, LAST))


def test_figures_of_another_scope_are_not_set_beside(tmp_path: Path) -> None:
    case = case_of(tmp_path, f"口径: 本级\n{NOW}", f"{LAST}口径: 汇总\n")
    assert changes(case) == ()


def test_a_merger_leaves_nothing_to_compare_with(tmp_path: Path) -> None:
    departments = (
        "shili:\n  名称: 示例局\njiu:\n  名称: 旧局\n  起止年度: 2019-2022\n  并入: shili\n"
    )
    assert changes(case_of(tmp_path, NOW, LAST, departments)) == ()


def test_each_thing_changes_once(tmp_path: Path) -> None:
    names = [change.name for change in changes(case_of(tmp_path, NOW + PRINTED + PUBLIC, LAST))]
    assert len(names) == len(set(names))


def test_the_table_of_expenses_is_nearer_than_last_years_totals(tmp_path: Path) -> None:
    assert found(case_of(tmp_path, NOW + PRINTED + PUBLIC))["“三公”经费"] == ("8", "4")


def test_the_total_of_expenses_may_come_from_last_years_totals(tmp_path: Path) -> None:
    public = "三公经费:\n  合计: {决算数: 4}\n"
    assert found(case_of(tmp_path, NOW + PRINTED + public))["“三公”经费"] == ("5", "4")


@pytest.mark.parametrize(
    ("row", "term"),
    [
        ("公务接待费", "公务接待费支出"),
        ("公务用车运行费", "公务用车运行维护费"),
        ("公务用车购置及运行维护费", "公务用车购置及运行费"),
        ("因公出国（境）费", "因公出国(境)费用"),
    ],
)
def test_a_row_has_the_names_prose_gives_it(row: str, term: str, tmp_path: Path) -> None:
    case = case_of(tmp_path, f"三公经费:\n  {row}: {{决算数: 4, 上年决算数: 8}}\n")
    assert term in changes(case)[0].terms


def only(folder: Path, now: str, last: str) -> Change:
    text = f"三公经费:\n  公务接待费: {{决算数: {now}, 上年决算数: {last}}}\n"
    [change] = changes(case_of(folder, text))
    return change


def test_a_gap_may_be_off_by_the_rounding_of_both(tmp_path: Path) -> None:
    assert only(tmp_path, "4.40", "4.00").gap == (Decimal("0.40"), Decimal("0.01"))


@pytest.mark.parametrize("last", ["0", "-4.00"])
def test_on_a_base_of_zero_or_less_there_is_no_growth(last: str, tmp_path: Path) -> None:
    assert only(tmp_path, "4.40", last).growth is None


def test_growth_is_in_per_cent(tmp_path: Path) -> None:
    growth = only(tmp_path, "4.40", "4.00").growth
    assert growth is not None
    assert growth.may_be(Decimal("10.0"), Decimal("0.05"))


def amount(hundredths: int, unit: Unit = Unit.WAN) -> Amount:
    value = Decimal(hundredths).scaleb(-2)
    return Amount(f"{value:f}", value, unit, 2)


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.integers(-49, 49), st.integers(-49, 49))
def test_a_percentage_holds_whatever_was_rounded(
    part: int, whole: int, off_part: int, off_whole: int
) -> None:
    share = percentage(amount(part), amount(whole))
    true = Decimal(part * 100 + off_part) / Decimal(whole * 100 + off_whole) * 100
    assert share is not None
    assert share.may_be(true, Decimal("1e-12"))


@pytest.mark.parametrize("unit", list(Unit))
def test_what_rounding_hides_is_what_the_amount_says(unit: Unit) -> None:
    assert half_of(amount(1, unit)) == amount(1, unit).half
