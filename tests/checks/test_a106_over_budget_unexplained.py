from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Severity, Verdict
from tests.tiny_content import HEADER_LINES, ask, ask_once, examine_report, found_by, verdict

A106 = "A106"


def overview(budget: str, executed: str, *more: str) -> str:
    lines = "".join(
        f"    {line}\n" for line in (f"全年预算数: {budget}", f"全年执行数: {executed}", *more)
    )
    return f"基本情况:\n  整体收支:\n{lines}"


def task(*fields: str, name: str = "示例") -> str:
    return f"重点工作任务:\n  - {{{', '.join((f'名称: {name}', *fields))}}}\n"


def test_more_than_the_budget_without_a_reason_is_suspicious(tmp_path: Path) -> None:
    assert verdict(A106, tmp_path, overview("1718.98", "1720.45")) is Verdict.UNLIKELY


def test_it_is_a_notice_and_blocks_nothing(tmp_path: Path) -> None:
    examination = examine_report(tmp_path, overview("1718.98", "1720.45"))
    [finding] = found_by(A106, examination)
    assert (finding.severity, examination.blocked) == (Severity.NOTICE, False)


def test_the_difference_is_what_was_overspent(tmp_path: Path) -> None:
    judgement = ask_once(A106, tmp_path, overview("1718.98", "1720.45"))
    assert (judgement.difference, judgement.tolerance, judgement.at_least) == (
        Decimal("1.47"), Decimal("0.010"), Decimal("1.460"),
    )  # fmt: skip


def test_it_says_both_amounts(tmp_path: Path) -> None:
    assert ask_once(A106, tmp_path, overview("1718.98", "1720.45")).message == (
        "全部门的全年执行数 1,720.45 万元，比全年预算数 1,718.98 万元多 1.47 万元（14,700 元），没有写明原因"
    )


def test_it_stands_at_the_printed_rate(tmp_path: Path) -> None:
    at = ask_once(A106, tmp_path, overview("100", "105", "预算完成率: 105%")).at
    assert (at.line - HEADER_LINES, at.path) == (5, "基本情况.整体收支.预算完成率")


def test_it_stands_at_what_was_spent_where_no_rate_is_printed(tmp_path: Path) -> None:
    at = ask_once(A106, tmp_path, overview("100", "105")).at
    assert at.path == "基本情况.整体收支.全年执行数"


def test_a_reason_makes_it_consistent(tmp_path: Path) -> None:
    text = overview("100", "105", "偏差原因: 年末追加")
    assert verdict(A106, tmp_path, text) is Verdict.CONSISTENT


@pytest.mark.parametrize("nothing", ["", "无", "无。", "/", "—", "不适用"])
def test_a_field_that_gives_none_is_no_reason(tmp_path: Path, nothing: str) -> None:
    text = overview("100", "105", f"偏差原因: {nothing}")
    assert verdict(A106, tmp_path, text) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    ("executed", "expected"),
    [
        ("100.00", Verdict.CONSISTENT),
        ("100.01", Verdict.CONSISTENT),  # 100.005 may stand behind both
        ("100.02", Verdict.UNLIKELY),
        ("99.99", Verdict.CONSISTENT),
        ("-5", Verdict.CONSISTENT),
    ],
)
def test_rounding_never_makes_it_more(tmp_path: Path, executed: str, expected: Verdict) -> None:
    assert verdict(A106, tmp_path, overview("100", executed)) is expected


def test_exact_amounts_are_more_by_a_cent(tmp_path: Path) -> None:
    above = "金额单位: 元"
    assert verdict(A106, tmp_path, overview("100.00", "100.01", above)) is Verdict.UNLIKELY


def test_huge_amounts_are_compared_exactly(tmp_path: Path) -> None:
    text = overview("9999999999999.97", "9999999999999.99")
    assert verdict(A106, tmp_path, text) is Verdict.UNLIKELY


@pytest.mark.parametrize("budget", ["0", "0.00"])
def test_a_budget_of_zero_has_no_rate(tmp_path: Path, budget: str) -> None:
    assert ask(A106, tmp_path, overview(budget, "5", "预算完成率: 500%")) == []


def test_a_budget_below_zero_is_not_judged(tmp_path: Path) -> None:
    judgement = ask_once(A106, tmp_path, overview("-5", "3"))
    assert (judgement.verdict, "是负数" in judgement.explanation) == (Verdict.NOT_CHECKED, True)


@pytest.mark.parametrize(("budget", "executed"), [("", "5"), ("5", "")])
def test_a_blank_amount_without_a_rate_is_not_judged(
    tmp_path: Path, budget: str, executed: str
) -> None:
    assert verdict(A106, tmp_path, overview(budget, executed)) is Verdict.NOT_CHECKED


def test_a_printed_rate_alone_is_enough(tmp_path: Path) -> None:
    judgement = ask_once(A106, tmp_path, overview("", "", "预算完成率: 100.09%"))
    assert (judgement.verdict, judgement.counted, judgement.difference) == (
        Verdict.UNLIKELY, "%", Decimal("0.09"),
    )  # fmt: skip


def test_a_printed_rate_of_the_whole_is_not_more(tmp_path: Path) -> None:
    assert verdict(A106, tmp_path, task("执行率: 100.00%")) is Verdict.CONSISTENT


def test_a_printed_rate_that_the_amounts_do_not_bear_out_is_asked_about_too(tmp_path: Path) -> None:
    judgement = ask_once(A106, tmp_path, overview("100", "100", "预算完成率: 120%"))
    assert (judgement.verdict, "印的是 120%" in judgement.message) == (Verdict.UNLIKELY, True)


def test_an_amount_that_is_not_carried_is_not_asked_about(tmp_path: Path) -> None:
    assert ask(A106, tmp_path, task("完成数: 5")) == []


def test_a_tasks_own_reason_is_enough(tmp_path: Path) -> None:
    text = task("预算数: 100", "完成数: 105", "偏差原因: 追加")
    assert verdict(A106, tmp_path, text) is Verdict.CONSISTENT


def test_the_departments_reason_holds_for_its_tasks(tmp_path: Path) -> None:
    text = overview("100", "100", "偏差原因: 追加") + task("预算数: 100", "完成数: 105")
    assert {one.verdict for one in ask(A106, tmp_path, text)} == {Verdict.CONSISTENT}


def test_a_tasks_reason_does_not_hold_for_the_department(tmp_path: Path) -> None:
    text = overview("100", "105") + task("预算数: 100", "完成数: 105", "偏差原因: 追加")
    assert [one.verdict for one in ask(A106, tmp_path, text)] == [
        Verdict.UNLIKELY, Verdict.CONSISTENT,
    ]  # fmt: skip


def test_a_budget_of_the_years_start_is_called_so(tmp_path: Path) -> None:
    judgement = ask_once(A106, tmp_path, task("预算数口径: 年初", "预算数: 100", "完成数: 105"))
    assert "比年初预算数 100 万元多" in judgement.message


def test_tasks_of_one_name_are_asked_each(tmp_path: Path) -> None:
    row = "  - {名称: 示例, 预算数: 100, 完成数: 105}\n"
    assert len(ask(A106, tmp_path, f"重点工作任务:\n{row}{row}")) == 2


FUNDING = """\
资金明细:
  年度资金总额: {{全年预算数: 100, 全年执行数: 105}}
  当年财政拨款: {{全年预算数: {part}, 全年执行数: 105}}
{more}"""


def test_the_same_money_is_asked_about_once(tmp_path: Path) -> None:
    assert len(ask(A106, tmp_path, FUNDING.format(part="100", more=""))) == 1


def test_other_rows_of_the_funding_are_asked_too(tmp_path: Path) -> None:
    assert len(ask(A106, tmp_path, FUNDING.format(part="90", more=""))) == 2


def test_the_fundings_reason_holds_for_its_rows(tmp_path: Path) -> None:
    text = FUNDING.format(part="90", more="  偏差原因: 追加\n")
    assert {one.verdict for one in ask(A106, tmp_path, text)} == {Verdict.CONSISTENT}


def test_amounts_in_two_units_are_compared_in_one(tmp_path: Path) -> None:
    text = (
        "资金明细:\n  年度资金总额:\n    全年预算数: 100\n    全年执行数: 105\n"
        "  当年财政拨款: {金额单位: 元, 全年预算数: 1000000.00, 全年执行数: 1000000.01}\n"
    )
    assert [one.difference for one in ask(A106, tmp_path, text)] == [
        Decimal(5), Decimal("0.000001"),
    ]  # fmt: skip


def test_three_public_rows_have_no_reason_to_give(tmp_path: Path) -> None:
    text = "三公经费:\n  公务接待费: {预算数: 1, 决算数: 2, 完成率: 200%}\n"
    assert ask(A106, tmp_path, text) == []
