from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Example, Judgement, Severity, Verdict
from tests.tiny_content import (
    ask,
    ask_once,
    asked_of,
    examine_example,
    examine_report,
    found_by,
    verdict,
)

A107 = "A107"


def overview(budget: str, executed: str, *more: str) -> str:
    lines = "".join(
        f"    {line}\n" for line in (f"全年预算数: {budget}", f"全年执行数: {executed}", *more)
    )
    return f"基本情况:\n  整体收支:\n{lines}"


@pytest.mark.parametrize(
    ("executed", "expected"),
    [
        ("89.99", Verdict.UNLIKELY),
        ("90", Verdict.CONSISTENT),
        ("0", Verdict.UNLIKELY),
        ("-3", Verdict.UNLIKELY),
        ("120", Verdict.CONSISTENT),
    ],
)
def test_it_speaks_only_below_the_limit(tmp_path: Path, executed: str, expected: Verdict) -> None:
    assert verdict(A107, tmp_path, overview("100", executed)) is expected


def test_rounding_may_lift_it_to_the_limit(tmp_path: Path) -> None:
    # 9.00 of 10.01 is 89.91 %, but 9.005 of 10.005 is over 90 %.
    assert verdict(A107, tmp_path, overview("10.01", "9.00")) is Verdict.CONSISTENT


def test_it_is_a_notice(tmp_path: Path) -> None:
    [finding] = found_by(A107, examine_report(tmp_path, overview("100", "76")))
    assert finding.severity is Severity.NOTICE


def test_the_difference_is_in_per_cent_from_the_limit(tmp_path: Path) -> None:
    judgement = ask_once(A107, tmp_path, overview("100", "76"))
    assert (judgement.counted, judgement.actual, judgement.expected, judgement.difference) == (
        "%", Decimal("76.00"), Decimal(90), Decimal("-14.00"),
    )  # fmt: skip


def test_what_lies_below_is_never_said_to_be_the_limit(tmp_path: Path) -> None:
    judgement = ask_once(A107, tmp_path, overview("1000000.00", "899960.00"))
    assert judgement.message == "全部门执行率 89.99%，低于 90%，没有写明原因"


def test_it_names_where_the_limit_comes_from(tmp_path: Path) -> None:
    explanation = ask_once(A107, tmp_path, overview("100", "76")).explanation
    assert explanation.startswith("按各地绩效自评通知的常见要求，")


def with_rules(folder: Path, text: str) -> Judgement:
    rules = "示例通知:\n  起始年度: 2022\n  执行率说明下限: 75%\n"
    examination = examine_example(folder, Example(text, beside=(("rules.yml", rules),)))
    [asked] = asked_of(A107, examination)
    return asked.judgement


def test_another_limit_may_be_set(tmp_path: Path) -> None:
    assert with_rules(tmp_path, overview("100", "76")).verdict is Verdict.CONSISTENT


def test_the_limit_that_is_set_is_named_with_its_source(tmp_path: Path) -> None:
    judgement = with_rules(tmp_path, overview("100", "74"))
    assert judgement.explanation.startswith("按示例通知，执行率低于 75% 的")


def test_a_reason_makes_it_consistent(tmp_path: Path) -> None:
    text = overview("100", "76", "偏差原因: 工程顺延")
    assert verdict(A107, tmp_path, text) is Verdict.CONSISTENT


def test_a_budget_of_zero_has_no_rate(tmp_path: Path) -> None:
    assert ask(A107, tmp_path, overview("0", "0", "预算完成率: 0%")) == []


def test_the_smallest_base_may_hide_the_rate(tmp_path: Path) -> None:
    assert verdict(A107, tmp_path, overview("0.02", "0.01")) is Verdict.CONSISTENT


def test_nothing_spent_of_the_smallest_base_may_be_almost_all(tmp_path: Path) -> None:
    assert verdict(A107, tmp_path, overview("0.01", "0")) is Verdict.CONSISTENT


def test_a_printed_rate_alone_is_enough(tmp_path: Path) -> None:
    text = "重点工作任务:\n  - {名称: 示例, 执行率: 89.9%}\n"
    assert verdict(A107, tmp_path, text) is Verdict.UNLIKELY


def test_a_printed_rate_may_be_rounded(tmp_path: Path) -> None:
    rules = "示例通知:\n  起始年度: 2022\n  执行率说明下限: 89.5%\n"
    text = "重点工作任务:\n  - {名称: 示例, 执行率: 89%}\n"
    examination = examine_example(tmp_path, Example(text, beside=(("rules.yml", rules),)))
    assert [one.verdict for one in asked_of(A107, examination)] == [Verdict.CONSISTENT]


def test_the_amounts_count_and_not_a_rate_that_does_not_follow(tmp_path: Path) -> None:
    judgement = ask_once(A107, tmp_path, overview("100", "80", "预算完成率: 98%"))
    assert judgement.message == "全部门执行率 80.00%，低于 90%，没有写明原因"


@pytest.mark.parametrize(("budget", "executed"), [("", "5"), ("5", ""), ("", "")])
def test_a_blank_amount_is_not_judged(tmp_path: Path, budget: str, executed: str) -> None:
    assert verdict(A107, tmp_path, overview(budget, executed)) is Verdict.NOT_CHECKED


def test_what_is_blank_is_named(tmp_path: Path) -> None:
    explanation = ask_once(A107, tmp_path, overview("", "5")).explanation
    assert explanation == "全年预算数未载明，无从比较。"


def test_a_reason_is_told_where_it_was_needed(tmp_path: Path) -> None:
    text = overview("100", "76", "偏差原因: 项目跨年实施。")
    assert ask_once(A107, tmp_path, text).message == "全部门执行率低于 90%，报告写明了原因"


def test_what_reaches_the_limit_says_so(tmp_path: Path) -> None:
    assert ask_once(A107, tmp_path, overview("100", "95")).message == "全部门执行率不低于 90%"


@pytest.mark.parametrize(
    ("rate", "expected"), [("90%", Verdict.CONSISTENT), ("150%", Verdict.CONSISTENT)]
)
def test_a_printed_rate_from_the_limit_on_is_consistent(
    tmp_path: Path, rate: str, expected: Verdict
) -> None:
    text = f"重点工作任务:\n  - {{名称: 示例, 执行率: {rate}}}\n"
    assert verdict(A107, tmp_path, text) is expected


def test_an_amount_that_may_be_the_very_limit_is_consistent(tmp_path: Path) -> None:
    # Exact amounts in 元: 90.00 of 100.00 is the limit itself.
    text = "基本情况:\n  整体收支: {金额单位: 元, 全年预算数: 100.00, 全年执行数: 90.00}\n"
    assert verdict(A107, tmp_path, text) is Verdict.CONSISTENT
