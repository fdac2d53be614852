from pathlib import Path

import pytest

from generator.checks.base import Example, Severity, Verdict
from tests.checks.two_years import LAST_FILE, LAST_HEADER, ask_of_two, ask_once_of_two
from tests.tiny_content import asked_of, examine_example, found_by

C302 = "C302"


def spent(figure: str, more: str = "") -> str:
    return f"基本情况:\n  整体收支:\n    全年执行数: {figure}\n{more}"


@pytest.mark.parametrize(
    ("now", "last", "verdict"),
    [
        ("1300", "1000", Verdict.CONSISTENT),
        ("1300.01", "1000.00", Verdict.CONSISTENT),  # rounding may hide it
        ("1300.02", "1000", Verdict.UNLIKELY),
        ("699.99", "1000", Verdict.UNLIKELY),
        ("700.00", "1000", Verdict.CONSISTENT),
        ("0", "1000", Verdict.UNLIKELY),
        ("-5", "1000", Verdict.UNLIKELY),
        ("0.02", "0.01", Verdict.CONSISTENT),
        ("0", "0", Verdict.CONSISTENT),
        ("5", "0", Verdict.NOT_CHECKED),
        ("5", "-5", Verdict.NOT_CHECKED),
        ("", "1000", Verdict.NOT_CHECKED),
        ("1000", "", Verdict.NOT_CHECKED),
    ],
)
def test_only_a_sure_jump_is_a_notice(
    tmp_path: Path, now: str, last: str, verdict: Verdict
) -> None:
    assert ask_once_of_two(C302, tmp_path, spent(now), spent(last)).verdict is verdict


def test_a_jump_never_blocks(tmp_path: Path) -> None:
    example = Example(spent("5000"), beside=((LAST_FILE, LAST_HEADER + spent("1000")),))
    [finding] = found_by(C302, examine_example(tmp_path, example))
    assert finding.severity is Severity.NOTICE


@pytest.mark.parametrize(
    ("prose", "verdict"),
    [
        ("全年执行数比上年增加，主要原因是新增工程。", Verdict.CONSISTENT),
        ("本年支出合计1500万元，较上年增长50%。", Verdict.CONSISTENT),
        ("群众满意度比上年增加。", Verdict.UNLIKELY),
        ("本年支出合计1500万元。", Verdict.UNLIKELY),
    ],
)
def test_a_paragraph_that_names_the_figure_and_a_change_is_a_reason(
    tmp_path: Path, prose: str, verdict: Verdict
) -> None:
    text = spent("1500", f"年度总体工作: {prose}\n")
    assert ask_once_of_two(C302, tmp_path, text, spent("1000")).verdict is verdict


def test_name_and_change_must_stand_in_one_paragraph(tmp_path: Path) -> None:
    text = spent("1500", "年度总体工作: |\n  支出合计1500万元。\n\n  满意度比上年增加。\n")
    assert ask_once_of_two(C302, tmp_path, text, spent("1000")).verdict is Verdict.UNLIKELY


def test_a_note_of_ours_is_no_reason_of_theirs(tmp_path: Path) -> None:
    note = "更正记录:\n  - {位置: 基本情况.整体收支.全年执行数, 更正值: 1500, 原因: 决算数增加。}\n"
    text = spent("1500", note)
    assert ask_once_of_two(C302, tmp_path, text, spent("1000")).verdict is Verdict.UNLIKELY


def test_the_reason_of_the_rate_explains_no_three_public_expenses(tmp_path: Path) -> None:
    text = "基本情况:\n  整体收支:\n    偏差原因: 追加预算。\n三公经费: {合计: {决算数: 9}}\n"
    last = "三公经费: {合计: {决算数: 3}}\n"
    assert ask_once_of_two(C302, tmp_path, text, last).verdict is Verdict.UNLIKELY


def test_without_last_years_report_the_figures_printed_here_serve(tmp_path: Path) -> None:
    text = spent("1500", "上年数: {全年执行数: 1000}\n")
    assert ask_once_of_two(C302, tmp_path, text, None).verdict is Verdict.UNLIKELY


def test_last_years_outturn_beside_the_three_public_expenses_serves(tmp_path: Path) -> None:
    text = "三公经费: {合计: {决算数: 9, 上年决算数: 3}}\n"
    assert ask_once_of_two(C302, tmp_path, text, None).verdict is Verdict.UNLIKELY


def test_the_corrected_figure_of_last_year_counts(tmp_path: Path) -> None:
    put_right = "更正记录:\n  - {位置: 基本情况.整体收支.全年执行数, 更正值: 1450}\n"
    last = spent("1000", put_right)
    assert ask_once_of_two(C302, tmp_path, spent("1500"), last).verdict is Verdict.CONSISTENT


def test_without_last_year_nothing_is_asked(tmp_path: Path) -> None:
    assert ask_of_two(C302, tmp_path, spent("1500"), None) == []


def test_what_only_one_year_states_is_not_asked(tmp_path: Path) -> None:
    last = "基本情况:\n  整体收支: {全年预算数: 7}\n"
    assert ask_of_two(C302, tmp_path, spent("1500"), last) == []


def test_every_total_is_asked(tmp_path: Path) -> None:
    text = """\
基本情况:
  整体收支:
    全年预算数: 4
    全年执行数: 3
    按支出性质: {基本支出: 1, 项目支出: 2}
三公经费: {合计: {决算数: 1}}
"""
    asked = ask_of_two(C302, tmp_path, text, text)
    assert [one.subject for one in asked] == [
        "全年执行数", "全年预算数", "基本支出", "项目支出", "“三公”经费合计",
    ]  # fmt: skip


def test_the_limit_is_a_setting(tmp_path: Path) -> None:
    rules = "示例通知:\n  起始年度: 2023\n  增减说明幅度: 60%\n"
    beside = ((LAST_FILE, LAST_HEADER + spent("1000")), ("rules.yml", rules))
    examination = examine_example(tmp_path, Example(spent("1500"), beside=beside))
    [asked] = asked_of(C302, examination)
    assert asked.verdict is Verdict.CONSISTENT


def test_two_scopes_are_not_compared(tmp_path: Path) -> None:
    now, last = "口径: 本级\n" + spent("1500"), "口径: 汇总\n" + spent("1000")
    assert ask_once_of_two(C302, tmp_path, now, last).verdict is Verdict.NOT_CHECKED


def test_mixed_units_are_compared_in_one(tmp_path: Path) -> None:
    last = "基本情况:\n  整体收支:\n    金额单位: 元\n    全年执行数: 14500000.00\n"
    assert ask_once_of_two(C302, tmp_path, spent("1500"), last).verdict is Verdict.CONSISTENT


def test_the_message_says_by_how_much(tmp_path: Path) -> None:
    message = ask_once_of_two(C302, tmp_path, spent("500"), spent("1000")).message
    said = "全年执行数比上年减少 500 万元（5,000,000 元），下降 50.00%，报告没有说明原因"
    assert message == said
