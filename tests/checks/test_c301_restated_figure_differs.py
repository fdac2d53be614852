from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks.base import Example, Verdict
from tests.checks.two_years import LAST_FILE, LAST_HEADER, ask_of_two, ask_once_of_two
from tests.tiny_content import HEADER, HEADER_LINES, examine_example

C301 = "C301"
MERGED = """\
shili:
  名称: 示例局
bieju:
  名称: 另一个示例局
  起止年度: 2015-2022
  并入: shili
"""


def now(figure: str, *, above: str = "") -> str:
    return f"上年数:\n{above}  全年执行数: {figure}\n"


def then(figure: str, *, below: str = "") -> str:
    return f"基本情况:\n  整体收支:\n    全年执行数: {figure}\n{below}"


def correction(after: str, date: str = "2023-10-08") -> str:
    return f"  - {{日期: {date}, 位置: 基本情况.整体收支.全年执行数, 更正值: {after}}}\n"


@pytest.mark.parametrize(
    ("printed", "published", "verdict"),
    [
        ("950", "950.00", Verdict.CONSISTENT),
        ("6,385.04", "6385.04", Verdict.CONSISTENT),
        ("0", "0.00", Verdict.CONSISTENT),
        ("-12.50", "-12.50", Verdict.CONSISTENT),
        ("6385.04", "6385.05", Verdict.MISMATCH),
        ("0", "0.01", Verdict.MISMATCH),
        ("12.50", "-12.50", Verdict.MISMATCH),
        ("232.27", "750.48", Verdict.MISMATCH),
        ("1234567890123.45", "1234567890123.54", Verdict.MISMATCH),
    ],
)
def test_at_the_same_places_the_value_must_be_the_same(
    tmp_path: Path, printed: str, published: str, verdict: Verdict
) -> None:
    judgement = ask_once_of_two(C301, tmp_path, now(printed), then(published))
    assert judgement.verdict is verdict


@pytest.mark.parametrize(
    ("unit", "places", "figure", "verdict"),
    [
        ("元", "2", "63850412.34", Verdict.CONSISTENT),
        ("元", "2", "63850449.99", Verdict.CONSISTENT),
        ("元", "2", "63850460.00", Verdict.MISMATCH),
        ("亿元", "2", "0.64", Verdict.CONSISTENT),
        ("亿元", "2", "0.63", Verdict.MISMATCH),
        ("万元", "1", "6385.0", Verdict.CONSISTENT),
        ("万元", "1", "6385.2", Verdict.MISMATCH),
        ("万元", "0", "6385", Verdict.CONSISTENT),
    ],
)
def test_in_another_unit_or_to_other_places_rounding_is_allowed_for(
    tmp_path: Path, unit: str, places: str, figure: str, verdict: Verdict
) -> None:
    above = f"  金额单位: {unit}\n  金额小数位: {places}\n"
    judgement = ask_once_of_two(C301, tmp_path, now(figure, above=above), then("6385.04"))
    assert judgement.verdict is verdict


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(fen=st.integers(-(10**13), 10**13))
def test_an_amount_rounded_from_yuan_is_never_a_mismatch(tmp_path: Path, fen: int) -> None:
    yuan = Decimal(fen).scaleb(-2)
    rounded = (yuan / 10000).quantize(Decimal("0.01"))
    above = "  金额单位: 元\n"
    judgement = ask_once_of_two(C301, tmp_path, now(f"{yuan:f}", above=above), then(f"{rounded:f}"))
    assert judgement.verdict is Verdict.CONSISTENT


def test_the_difference_is_what_is_printed_now_less_what_was_published(tmp_path: Path) -> None:
    judgement = ask_once_of_two(C301, tmp_path, now("232.27"), then("750.48"))
    assert (judgement.difference, judgement.expected, judgement.actual) == (
        Decimal("-518.21"), Decimal("750.48"), Decimal("232.27"),
    )  # fmt: skip


def test_a_mismatch_stands_at_the_figure_of_this_year(tmp_path: Path) -> None:
    at = ask_once_of_two(C301, tmp_path, now("1"), then("2")).at
    assert (at.line - HEADER_LINES, at.path) == (2, "上年数.全年执行数")


def test_last_years_figure_is_pointed_at(tmp_path: Path) -> None:
    [related] = ask_once_of_two(C301, tmp_path, now("1"), then("2")).related
    assert (related.at.file, related.at.path) == (LAST_FILE, "基本情况.整体收支.全年执行数")


# --- what 更正记录 of last year says ---


def test_a_correction_is_what_stands(tmp_path: Path) -> None:
    last = then("750.48", below="更正记录:\n" + correction("232.27"))
    assert ask_once_of_two(C301, tmp_path, now("232.27"), last).verdict is Verdict.CONSISTENT


def test_a_correction_carried_out_already_changes_nothing(tmp_path: Path) -> None:
    last = then("232.27", below="更正记录:\n" + correction("232.27"))
    assert ask_once_of_two(C301, tmp_path, now("232.27"), last).verdict is Verdict.CONSISTENT


def test_the_figure_before_the_correction_is_a_mismatch(tmp_path: Path) -> None:
    last = then("232.27", below="更正记录:\n" + correction("232.27"))
    judgement = ask_once_of_two(C301, tmp_path, now("750.48"), last)
    assert (judgement.verdict, "已经把它更正为 232.27" in judgement.explanation) == (
        Verdict.MISMATCH, True,
    )  # fmt: skip


def test_the_latest_of_two_corrections_stands(tmp_path: Path) -> None:
    corrections = correction("3", "2023-11-01") + correction("2", "2023-10-01")
    last = then("1", below="更正记录:\n" + corrections)
    assert ask_once_of_two(C301, tmp_path, now("3"), last).verdict is Verdict.CONSISTENT


def test_the_correction_is_pointed_at(tmp_path: Path) -> None:
    last = then("750.48", below="更正记录:\n" + correction("232.27"))
    related = ask_once_of_two(C301, tmp_path, now("750.48"), last).related
    assert [one.at.path for one in related] == ["基本情况.整体收支.全年执行数", "更正记录[1]"]


def test_a_correction_that_is_no_number_leaves_the_figure(tmp_path: Path) -> None:
    last = then("5", below="更正记录:\n" + correction("约五万"))
    assert ask_once_of_two(C301, tmp_path, now("5"), last).verdict is Verdict.CONSISTENT


def test_a_correction_may_state_its_unit(tmp_path: Path) -> None:
    last = then("750.48", below="更正记录:\n" + correction("232.27万元"))
    assert ask_once_of_two(C301, tmp_path, now("232.27"), last).verdict is Verdict.CONSISTENT


def test_the_correction_of_another_figure_does_not_matter(tmp_path: Path) -> None:
    other = "  - {位置: 基本情况.整体收支.全年预算数, 更正值: 7}\n"
    last = then("5\n    全年预算数: 7", below="更正记录:\n" + other)
    assert ask_once_of_two(C301, tmp_path, now("5"), last).verdict is Verdict.CONSISTENT


# --- what is not checked ---


def test_without_last_years_report_nothing_is_checked(tmp_path: Path) -> None:
    judgement = ask_once_of_two(C301, tmp_path, now("5"), None)
    assert (judgement.verdict, judgement.explanation) == (
        Verdict.NOT_CHECKED, "没有 2022 年度的报告。",
    )  # fmt: skip


@pytest.mark.parametrize("last", ["", then("")])
def test_what_last_year_did_not_state_is_not_checked(tmp_path: Path, last: str) -> None:
    judgement = ask_once_of_two(C301, tmp_path, now("5"), last)
    assert (judgement.verdict, judgement.explanation) == (
        Verdict.NOT_CHECKED, "上年的报告里，全年执行数未载明。",
    )  # fmt: skip


def test_a_figure_left_blank_now_is_not_asked(tmp_path: Path) -> None:
    assert ask_of_two(C301, tmp_path, now(""), then("5")) == []


@pytest.mark.parametrize(
    ("scope", "before", "verdict"),
    [
        ("本级", "汇总", Verdict.NOT_CHECKED),
        ("本级", "本级", Verdict.MISMATCH),
        ("本级", "", Verdict.MISMATCH),
        ("", "汇总", Verdict.MISMATCH),
    ],
)
def test_two_scopes_are_not_compared(
    tmp_path: Path, scope: str, before: str, verdict: Verdict
) -> None:
    this = f"口径: {scope}\n" + now("1")
    last = f"口径: {before}\n" + then("2")
    assert ask_once_of_two(C301, tmp_path, this, last).verdict is verdict


def test_after_a_merger_nothing_is_checked(tmp_path: Path) -> None:
    judgement = ask_once_of_two(C301, tmp_path, now("1"), then("2"), MERGED)
    assert (judgement.verdict, "另一个示例局并入" in judgement.explanation) == (
        Verdict.NOT_CHECKED, True,
    )  # fmt: skip


# --- every figure that is printed again ---


def test_every_total_is_asked(tmp_path: Path) -> None:
    this = """\
上年数: {年初预算数: 1, 调整预算数: 2, 决算数: 3, 预算完成率: 150%, 基本支出: 1, 项目支出: 2, 三公经费: 9}
"""
    last = """\
基本情况:
  整体收支:
    年初预算数: 1
    全年预算数: 2
    全年执行数: 3
    预算执行率: 150%
    按支出性质: {基本支出: {合计: 1}, 项目支出: 2}
三公经费: {合计: {决算数: 9}}
"""
    asked = ask_of_two(C301, tmp_path, this, last)
    assert [one.verdict for one in asked] == [Verdict.CONSISTENT] * 7


def test_every_row_of_the_three_public_expenses_is_asked(tmp_path: Path) -> None:
    this = """\
三公经费:
  合计: {上年决算数: 9}
  因公出国（境）费: {上年决算数: 0}
  公务用车购置及运行维护费: {上年决算数: 6}
  公务用车运行费: {上年决算数: 6}
  公务接待费: {上年决算数: 4}
"""
    last = """\
三公经费:
  合计: {决算数: 9}
  因公出国(境)费: {决算数: 0}
  公务用车购置及运行费: {决算数: 6}
  公务接待费: {决算数: 3}
"""
    asked = {one.subject: one.verdict for one in ask_of_two(C301, tmp_path, this, last)}
    assert asked == {
        "“三公”经费合计上年决算数": Verdict.CONSISTENT,
        "因公出国（境）费上年决算数": Verdict.CONSISTENT,
        "公务用车购置及运行维护费上年决算数": Verdict.CONSISTENT,
        "公务用车运行费上年决算数": Verdict.NOT_CHECKED,
        "公务接待费上年决算数": Verdict.MISMATCH,
    }


def test_a_breakdown_of_the_budget_is_not_what_was_spent(tmp_path: Path) -> None:
    last = "基本情况:\n  整体收支:\n    按支出性质: {合计口径: 全年预算数, 项目支出: 7}\n"
    judgement = ask_once_of_two(C301, tmp_path, "上年数: {项目支出: 5}\n", last)
    assert judgement.verdict is Verdict.NOT_CHECKED


@pytest.mark.parametrize(
    ("printed", "published", "verdict"),
    [
        ("99.24%", "99.24%", Verdict.CONSISTENT),
        ("99.24%", "99.25%", Verdict.MISMATCH),
        ("99%", "99.24%", Verdict.CONSISTENT),
        ("100%", "99.24%", Verdict.MISMATCH),
        ("99.2%", "99.24%", Verdict.CONSISTENT),
    ],
)
def test_a_rate_is_compared_as_a_rate(
    tmp_path: Path, printed: str, published: str, verdict: Verdict
) -> None:
    this = f"上年数: {{预算完成率: {printed}}}\n"
    last = f"基本情况:\n  整体收支: {{预算完成率: {published}}}\n"
    judgement = ask_once_of_two(C301, tmp_path, this, last)
    assert (judgement.verdict, judgement.counted) == (verdict, "%")


def test_a_project_is_compared_with_its_own_form_of_last_year(tmp_path: Path) -> None:
    project = "项目: {项目名称: 示例项目}\n"
    files = {
        "2022/shili.yml": LAST_HEADER + then("1"),
        "2022/shili/a.yml": LAST_HEADER + project + then("2"),
        "2023/shili/a.yml": HEADER + project + now("2"),
    }
    examination = examine_example(tmp_path, Example("", beside=tuple(files.items())))
    asked = [one for one in examination.of_file("2023/shili/a.yml") if one.rule.code == C301]
    assert [one.verdict for one in asked] == [Verdict.CONSISTENT]
