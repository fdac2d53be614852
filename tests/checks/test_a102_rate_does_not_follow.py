from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import HEADER_LINES, ask, ask_once, verdict

A102 = "A102"


def overview(budget: str, executed: str, rate: str) -> str:
    return (
        "基本情况:\n  整体收支:\n"
        f"    全年预算数: {budget}\n    全年执行数: {executed}\n    预算完成率: {rate}\n"
    )


def task(budget: str, executed: str, rate: str, name: str = "示例") -> str:
    return f"  - {{名称: {name}, 预算数: {budget}, 完成数: {executed}, 执行率: {rate}}}\n"


def tasks(*rows: str) -> str:
    return "重点工作任务:\n" + "".join(rows)


def test_the_quotient_of_its_figures_is_consistent(tmp_path: Path) -> None:
    text = overview("6390.11", "6385.04", "99.92%")
    assert verdict(A102, tmp_path, text) is Verdict.CONSISTENT


def test_swapped_digits_are_a_mismatch(tmp_path: Path) -> None:
    text = overview("6390.11", "6385.04", "99.29%")
    assert verdict(A102, tmp_path, text) is Verdict.MISMATCH


def test_the_difference_is_printed_less_computed_in_per_cent(tmp_path: Path) -> None:
    judgement = ask_once(A102, tmp_path, overview("6390.11", "6385.04", "99.29%"))
    assert (judgement.counted, judgement.difference) == ("%", Decimal("-0.63"))


def test_rounding_of_small_figures_may_explain_the_rate(tmp_path: Path) -> None:
    assert verdict(A102, tmp_path, overview("0.03", "0.02", "60.00%")) is Verdict.CONSISTENT


def test_the_same_rate_of_great_figures_is_a_mismatch(tmp_path: Path) -> None:
    assert verdict(A102, tmp_path, overview("300", "200", "60.00%")) is Verdict.MISMATCH


def test_a_rate_that_fits_when_cut_off_is_said_to_be_cut_off(tmp_path: Path) -> None:
    judgement = ask_once(A102, tmp_path, overview("3000", "2000", "66.66%"))
    assert "疑为截断而非四舍五入" in judgement.explanation


def test_a_rate_that_is_cut_off_is_a_mismatch_all_the_same(tmp_path: Path) -> None:
    assert verdict(A102, tmp_path, overview("3000", "2000", "66.66%")) is Verdict.MISMATCH


def test_a_rate_wrong_otherwise_is_not_said_to_be_cut_off(tmp_path: Path) -> None:
    judgement = ask_once(A102, tmp_path, overview("3000", "2000", "66.65%"))
    assert "截断" not in judgement.explanation


def test_a_mismatch_says_what_the_quotient_is(tmp_path: Path) -> None:
    message = ask_once(A102, tmp_path, overview("3000", "2000", "66.6%")).message
    assert message == "预算完成率印的是 66.6%，按全年执行数除以全年预算数算是 66.7%"


def test_a_mismatch_stands_at_the_rate(tmp_path: Path) -> None:
    at = ask_once(A102, tmp_path, overview("3000", "2000", "66.6%")).at
    assert (at.line - HEADER_LINES, at.path) == (5, "基本情况.整体收支.预算完成率")


def test_a_mismatch_names_both_figures(tmp_path: Path) -> None:
    judgement = ask_once(A102, tmp_path, overview("3000", "2000", "66.6%"))
    assert [related.message for related in judgement.related] == [
        "全年执行数 2,000", "全年预算数 3,000",
    ]  # fmt: skip


def test_a_whole_rate_alone_claims_no_decimals(tmp_path: Path) -> None:
    assert verdict(A102, tmp_path, tasks(task("100", "99.56", "100%"))) is Verdict.CONSISTENT


def test_a_whole_rate_beside_one_with_decimals_has_them_too(tmp_path: Path) -> None:
    text = tasks(task("100", "99.56", "100%"), task("483.12", "477.99", "98.94%", "别的"))
    verdicts = [asked.verdict for asked in ask(A102, tmp_path, text)]
    assert verdicts == [Verdict.MISMATCH, Verdict.CONSISTENT]


def test_the_rate_of_the_department_is_one_of_those_beside(tmp_path: Path) -> None:
    text = overview("6390.11", "6385.04", "99.92%") + tasks(task("100", "99.56", "100%"))
    verdicts = [asked.verdict for asked in ask(A102, tmp_path, text)]
    assert verdicts == [Verdict.CONSISTENT, Verdict.MISMATCH]


def test_a_whole_rate_takes_the_fewest_decimals_beside_it(tmp_path: Path) -> None:
    text = tasks(
        task("100", "99.96", "100%"),
        task("1000", "989.40", "98.9%", "甲"),
        task("483.12", "477.99", "98.94%", "乙"),
    )
    assert ask(A102, tmp_path, text)[0].verdict is Verdict.CONSISTENT


def test_a_true_hundred_beside_decimals_is_consistent(tmp_path: Path) -> None:
    text = tasks(task("950", "950", "100%"), task("483.12", "477.99", "98.94%", "别的"))
    verdicts = [asked.verdict for asked in ask(A102, tmp_path, text)]
    assert verdicts == [Verdict.CONSISTENT, Verdict.CONSISTENT]


def test_a_rate_over_a_hundred_may_follow(tmp_path: Path) -> None:
    text = overview("1718.98", "1720.45", "100.09%")
    assert verdict(A102, tmp_path, text) is Verdict.CONSISTENT


def test_a_negative_rate_may_follow(tmp_path: Path) -> None:
    assert verdict(A102, tmp_path, overview("200", "-3", "-1.50%")) is Verdict.CONSISTENT


@pytest.mark.parametrize(
    ("budget", "executed", "rate", "missing"),
    [
        ("", "90", "90%", "全年预算数"),
        ("100", "", "90%", "全年执行数"),
        ("100", "90", "", "预算完成率"),
        ("", "", "90%", "全年执行数、全年预算数"),
    ],
)
def test_what_is_missing_is_said_and_nothing_checked(
    tmp_path: Path, budget: str, executed: str, rate: str, missing: str
) -> None:
    judgement = ask_once(A102, tmp_path, overview(budget, executed, rate))
    assert (judgement.verdict, judgement.explanation) == (
        Verdict.NOT_CHECKED, f"{missing}未载明，无从比较。",
    )  # fmt: skip


def test_figures_that_are_absent_are_missing(tmp_path: Path) -> None:
    text = tasks("  - {名称: 示例, 执行率: 76%}\n")
    assert verdict(A102, tmp_path, text) is Verdict.NOT_CHECKED


def test_a_zero_base_is_left_to_another_check(tmp_path: Path) -> None:
    assert ask(A102, tmp_path, overview("0", "5", "100%")) == []


def test_a_report_without_rates_is_not_asked(tmp_path: Path) -> None:
    assert ask(A102, tmp_path, tasks("  - {名称: 示例, 预算数: 5, 完成数: 5}\n")) == []


def test_yuan_to_the_fen_leave_only_the_rate_its_rounding(tmp_path: Path) -> None:
    text = "金额单位: 元, 预算数: 10000.00, 完成数: {}, 执行率: 66.67%"
    row = tasks("  - {名称: 示例, " + text.format("6666.49") + "}\n")
    assert verdict(A102, tmp_path, row) is Verdict.MISMATCH


def test_yuan_at_the_edge_of_the_rate_are_consistent(tmp_path: Path) -> None:
    text = "金额单位: 元, 预算数: 10000.00, 完成数: {}, 执行率: 66.67%"
    row = tasks("  - {名称: 示例, " + text.format("6666.50") + "}\n")
    assert verdict(A102, tmp_path, row) is Verdict.CONSISTENT


def test_a_task_is_named_in_what_is_said(tmp_path: Path) -> None:
    judgement = ask_once(A102, tmp_path, tasks(task("300", "200", "60%")))
    assert (judgement.subject, judgement.at.path) == (
        "「示例」执行率", "重点工作任务「示例」.执行率",
    )  # fmt: skip


def test_a_rate_that_does_not_follow_is_worked_out(tmp_path: Path) -> None:
    [line] = ask_once(A102, tmp_path, overview("6390.11", "6385.04", "99.29%")).working
    assert " ".join(term.text for term in line) == "6,385.04 ÷ 6,390.11 = 99.92% ≠ 99.29%"


def test_a_rate_that_follows_is_worked_out_as_well(tmp_path: Path) -> None:
    [line] = ask_once(A102, tmp_path, overview("6390.11", "6385.04", "99.92%")).working
    assert "".join(term.text for term in line) == "6,385.04÷6,390.11=99.92%"
