from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.base import Severity, Verdict
from generator.checks.earned import share_reached
from generator.model.indicators import Direction
from generator.model.relations.targets import Value
from generator.money import Quantity
from tests.tiny_content import ask, ask_once, examine_report, found_by, verdict

A111 = "A111"


def indicator(direction: str, target: str, actual: str, weight: str, score: str, *more: str) -> str:
    row = (
        f"指标性质: {direction}", f"年度指标值: {target}", f"实际完成值: {actual}",
        f"分值: {weight}", f"得分: {score}", *more,
    )  # fmt: skip
    return f"绩效指标:\n  指标:\n    - {{三级指标: 示例, {', '.join(row)}}}\n"


@pytest.mark.parametrize(
    ("direction", "target", "actual", "score", "expected"),
    [
        ("≥", "1500", "1200", "8", Verdict.CONSISTENT),
        ("≥", "1500", "1200", "8.6", Verdict.UNLIKELY),
        ("≥", "1500", "1200", "8.5", Verdict.UNLIKELY),
        ("≥", "1500", "1600", "10", Verdict.CONSISTENT),
        ("≥", "'1,500'", "'1,200'", "10", Verdict.UNLIKELY),
        ("≥", "1500", "0", "0", Verdict.CONSISTENT),
        ("≥", "1500", "0", "1", Verdict.UNLIKELY),
        ("≥", "0", "0", "10", Verdict.CONSISTENT),
        ("≥", "5", "-5", "2", Verdict.UNLIKELY),
        ("≥", "-5", "-8", "2", Verdict.NOT_CHECKED),
        ("≤", "10", "12.5", "8", Verdict.CONSISTENT),
        ("≤", "10", "20", "8", Verdict.UNLIKELY),
        ("≤", "10", "0", "10", Verdict.CONSISTENT),
        ("≤", "10", "10", "10", Verdict.CONSISTENT),
        ("≤", "0", "0", "10", Verdict.CONSISTENT),
        ("≤", "0", "1", "5", Verdict.UNLIKELY),
        ("≤", "0", "1", "0", Verdict.CONSISTENT),
        ("≤", "-5", "-3", "5", Verdict.NOT_CHECKED),
        ("等于", "3", "3", "10", Verdict.CONSISTENT),
        ("等于", "3", "2", "10", Verdict.NOT_CHECKED),
        ("等于", "3", "2", "11", Verdict.NOT_CHECKED),
        ("等于", "3", "3", "11", Verdict.UNLIKELY),
    ],
)
def test_a_number_earns_its_share(
    tmp_path: Path, direction: str, target: str, actual: str, score: str, expected: Verdict
) -> None:
    assert verdict(A111, tmp_path, indicator(direction, target, actual, "10", score)) is expected


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        ("9", Verdict.CONSISTENT),  # 8.5 … 9.5, and 8.6 is earned
        ("8.6", Verdict.CONSISTENT),
        ("8.65", Verdict.UNLIKELY),
        ("8.7", Verdict.UNLIKELY),
        ("10", Verdict.UNLIKELY),
    ],
)
def test_a_score_may_be_rounded_at_its_places(
    tmp_path: Path, score: str, expected: Verdict
) -> None:
    assert verdict(A111, tmp_path, indicator("≥", "100", "86", "10", score)) is expected


def test_a_share_may_be_rounded_at_its_places(tmp_path: Path) -> None:
    # 95.49 % of 98 % would earn 9.744.
    assert verdict(A111, tmp_path, indicator("≥", "98%", "95%", "10", "9.74")) is Verdict.CONSISTENT


@pytest.mark.parametrize(
    ("target", "actual", "unit"),
    [
        ("95%", "90%", ""),
        ("95％", "90%", ""),
        ("95", "90%", "计量单位: '%'"),
        ("1500场", "1200场", ""),
        ("1500场", "1200", "计量单位: 场"),
        ("1500", "1200", "计量单位: 场"),
        ("≥1500场", "1200场", ""),
        ("不少于1500场", "1200场", ""),
        ("95%以上", "90%", ""),
        ("6个月", "4个月", ""),
    ],
)
def test_a_unit_in_the_cell_is_read(tmp_path: Path, target: str, actual: str, unit: str) -> None:
    more = (unit,) if unit else ()
    text = indicator("≥", f"'{target}'", f"'{actual}'", "10", "10.0", *more)
    assert verdict(A111, tmp_path, text) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    ("target", "actual", "unit"),
    [
        ("1500场", "1200人", ""),
        ("1500场", "1200", ""),
        ("1.2万人", "12000人", ""),
        ("95%", "0.9", ""),
        ("95", "0.9", "计量单位: '%'"),
        ("1500余场", "1200场", ""),
        ("90-95", "80", ""),
        ("2023年12月", "2023年11月", ""),
        ("12月底前", "11月底前", ""),
        ("2023年", "2022年", ""),
        ("12", "11", "计量单位: 月"),
        ("显著提高", "80", ""),
        ("80", "基本完成", ""),
        ("80", "≥75", ""),
        ("≤80", "75", ""),
        ("≥80以下", "75", ""),
        ("80", "", ""),
        ("", "80", ""),
        ("95%，无投诉", "90%", ""),
        ("１００", "90", ""),
    ],
)
def test_what_are_not_two_numbers_of_one_unit_is_not_checked(
    tmp_path: Path, target: str, actual: str, unit: str
) -> None:
    more = (unit,) if unit else ()
    text = indicator(
        "大于等于",
        f"'{target}'" if target else "",
        f"'{actual}'" if actual else "",
        "10",
        "10",
        *more,
    )
    assert verdict(A111, tmp_path, text) is Verdict.NOT_CHECKED


@pytest.mark.parametrize("sign", ["≥", "不低于", ">="])
def test_a_sign_in_the_target_is_a_direction(tmp_path: Path, sign: str) -> None:
    text = indicator("", f"'{sign}95%'", "80%", "10", "10")
    assert verdict(A111, tmp_path, text) is Verdict.UNLIKELY


@pytest.mark.parametrize("direction", ["定性", ""])
def test_without_a_direction_it_is_not_asked(tmp_path: Path, direction: str) -> None:
    assert ask(A111, tmp_path, indicator(direction, "100", "50", "10", "10")) == []


def test_an_adjusted_target_is_the_one_in_force(tmp_path: Path) -> None:
    text = indicator("≥", "1500", "1200", "10", "10", "调整指标值: 1200")
    assert verdict(A111, tmp_path, text) is Verdict.CONSISTENT


@pytest.mark.parametrize("score", ["", "absent"])
def test_without_a_score_it_is_not_asked(tmp_path: Path, score: str) -> None:
    text = indicator("≥", "1500", "1200", "10", "").replace(
        ", 得分: }", "}" if score else ", 得分: }"
    )
    assert ask(A111, tmp_path, text) == []


def test_without_points_it_is_not_checked(tmp_path: Path) -> None:
    judgement = ask_once(A111, tmp_path, indicator("≥", "1500", "1200", "", "9"))
    assert (judgement.verdict, judgement.explanation) == (
        Verdict.NOT_CHECKED, "「示例」没有印分值。",
    )  # fmt: skip


def test_extra_points_are_not_asked(tmp_path: Path) -> None:
    text = indicator("≥", "1500", "1200", "10", "10", "一级指标: 加分项")
    assert ask(A111, tmp_path, text) == []


def test_it_says_what_was_earned(tmp_path: Path) -> None:
    message = ask_once(A111, tmp_path, indicator("≥", "1500", "1000", "10", "9.5")).message
    assert message == "「示例」得 9.5 分，按完成情况应得 6.67 分"


def test_the_difference_is_in_points(tmp_path: Path) -> None:
    judgement = ask_once(A111, tmp_path, indicator("≥", "1500", "1200", "10", "9.5"))
    assert (judgement.expected, judgement.actual, judgement.difference) == (
        Decimal("8.00"), Decimal("9.5"), Decimal("1.50"),
    )  # fmt: skip


def test_it_is_a_notice_at_the_score(tmp_path: Path) -> None:
    examination = examine_report(tmp_path, indicator("≥", "1500", "1200", "10", "9.5"))
    [finding] = found_by(A111, examination)
    assert (finding.severity, finding.at.path) == (Severity.NOTICE, "绩效指标.指标「示例」.得分")


def test_one_line_sums_up_what_agrees(tmp_path: Path) -> None:
    row = "    - {三级指标: 示例, 指标性质: ≥, 年度指标值: 5, 实际完成值: 5, 分值: 10, 得分: 10}\n"
    [judgement] = ask(A111, tmp_path, f"绩效指标:\n  指标:\n{row}{row}{row}")
    assert judgement.message == "比较了 3 项得分，都不高于完成情况应得的分"


def funding(*fields: str) -> str:
    return f"资金明细:\n  年度资金总额: {{{', '.join(fields)}}}\n"


@pytest.mark.parametrize(
    ("score", "expected"),
    [("7.6", Verdict.CONSISTENT), ("7.7", Verdict.UNLIKELY), ("8", Verdict.CONSISTENT), ("0", Verdict.CONSISTENT)],
)  # fmt: skip
def test_the_budgets_points_are_earned_by_the_rate(
    tmp_path: Path, score: str, expected: Verdict
) -> None:
    text = funding("全年预算数: 100", "全年执行数: 76", "分值: 10", f"得分: {score}")
    assert verdict(A111, tmp_path, text) is expected


def test_the_rate_is_capped(tmp_path: Path) -> None:
    text = funding("全年预算数: 100", "全年执行数: 120", "分值: 10", "得分: 10.5")
    assert ask_once(A111, tmp_path, text).expected == 10


def test_a_printed_rate_alone_is_enough(tmp_path: Path) -> None:
    text = funding("执行率: 76%", "分值: 10", "得分: 9.0")
    assert verdict(A111, tmp_path, text) is Verdict.UNLIKELY


def test_of_two_rates_the_better_one_counts(tmp_path: Path) -> None:
    text = funding("全年预算数: 100", "全年执行数: 76", "执行率: 96%", "分值: 10", "得分: 9.6")
    assert verdict(A111, tmp_path, text) is Verdict.CONSISTENT


def test_the_smallest_base_may_have_been_spent_whole(tmp_path: Path) -> None:
    text = funding("全年预算数: 0.02", "全年执行数: 0.01", "分值: 10", "得分: 10")
    assert verdict(A111, tmp_path, text) is Verdict.CONSISTENT


def test_the_rate_is_said_as_it_is(tmp_path: Path) -> None:
    text = funding("全年预算数: 100", "全年执行数: 50", "执行率: 50%", "分值: 10", "得分: 10")
    judgement = ask_once(A111, tmp_path, text)
    shown = "".join(term.text for line in judgement.working for term in line)
    assert shown == "执行率 50.00%，分值 10：5.00 分"


def test_money_taken_back_earns_nothing(tmp_path: Path) -> None:
    text = funding("全年预算数: 100", "全年执行数: -3", "分值: 10", "得分: 1")
    assert verdict(A111, tmp_path, text) is Verdict.UNLIKELY


def test_a_budget_of_zero_is_not_asked(tmp_path: Path) -> None:
    assert (
        ask(A111, tmp_path, funding("全年预算数: 0", "全年执行数: 0", "分值: 10", "得分: 10")) == []
    )


@pytest.mark.parametrize(
    "fields",
    [
        ("全年预算数: 100", "全年执行数: ", "分值: 10", "得分: 9"),
        ("全年预算数: 100", "全年执行数: 76", "得分: 9"),
        ("全年预算数: -100", "全年执行数: 76", "分值: 10", "得分: 9"),
    ],
)
def test_what_is_missing_leaves_the_funding_unchecked(
    tmp_path: Path, fields: tuple[str, ...]
) -> None:
    assert verdict(A111, tmp_path, funding(*fields)) is Verdict.NOT_CHECKED


@given(
    target=st.integers(1, 10**9), actual=st.integers(0, 10**9), weight=st.integers(1, 100),
    places=st.integers(0, 2),
)  # fmt: skip
def test_a_score_rounded_from_what_was_earned_is_never_above_it(
    target: int, actual: int, weight: int, places: int
) -> None:
    earned = Decimal(min(actual, target) * weight) / target
    score = f"{earned:.{places}f}"
    values = [Value(Decimal(one), 0, None, "场") for one in (target, actual)]
    share = share_reached(Direction.AT_LEAST, *values)
    assert share is not None
    assert not share.is_passed_by(Quantity(score, Decimal(score)), Decimal(weight))
