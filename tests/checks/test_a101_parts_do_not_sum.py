from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Judgement, Verdict
from tests.tiny_content import HEADER_LINES, ask, ask_once, verdict

A101 = "A101"


def by_nature(total: str, *rows: str, above: str = "") -> str:
    """按支出性质 of 全年执行数; its rows begin on line 5 of the fragment, `above` left out."""
    lines = "".join(f"      {row}\n" for row in rows)
    total_line = f"    全年执行数: {total}\n" if total != "absent" else ""
    return f"基本情况:\n  整体收支:\n{above}{total_line}    按支出性质:\n{lines}"


def two_parts(total: str, basic: str, project: str, above: str = "") -> str:
    return by_nature(total, f"基本支出: {basic}", f"项目支出: {project}", above=above)


def many_parts(total: str, *parts: str) -> str:
    names = ("基本支出", "项目支出", "经营支出", "上缴上级支出", "对附属单位补助支出")
    return by_nature(total, *(f"{name}: {part}" for name, part in zip(names, parts, strict=False)))


def shown(judgement: Judgement) -> str:
    return " / ".join(" ".join(term.text for term in line) for line in judgement.working)


def test_parts_that_make_up_the_total_are_consistent(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, two_parts("100", "60", "40")) is Verdict.CONSISTENT


def test_a_gap_rounding_can_explain_is_a_rounding_difference(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, two_parts("100.01", "60", "40")) is Verdict.ROUNDING


def test_a_gap_at_the_very_edge_of_rounding_is_no_mismatch(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, many_parts("100.02", "60", "30", "10")) is Verdict.UNLIKELY


def test_the_same_gap_is_likely_enough_with_more_parts(tmp_path: Path) -> None:
    text = many_parts("100.02", "50", "30", "10", "5", "5")
    assert verdict(A101, tmp_path, text) is Verdict.ROUNDING


def test_a_gap_over_three_deviations_is_unlikely(tmp_path: Path) -> None:
    text = many_parts("100.02", "60", "30", "5", "5", "0")
    assert verdict(A101, tmp_path, text) is Verdict.UNLIKELY


def test_zeros_are_not_rounded_and_widen_no_band(tmp_path: Path) -> None:
    text = many_parts("100.02", "60", "40", "0", "0", "0")
    assert verdict(A101, tmp_path, text) is Verdict.ROUNDING


def test_a_gap_one_step_beyond_rounding_is_a_mismatch(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, two_parts("100.02", "60", "40")) is Verdict.MISMATCH


def test_a_gap_to_the_other_side_is_a_mismatch_too(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, two_parts("99.98", "60", "40")) is Verdict.MISMATCH


def test_the_difference_is_printed_less_computed(tmp_path: Path) -> None:
    judgement = ask_once(A101, tmp_path, two_parts("99.90", "60", "40"))
    assert judgement.difference == Decimal("-0.10")


def test_the_tolerance_is_half_a_step_of_each_figure(tmp_path: Path) -> None:
    judgement = ask_once(A101, tmp_path, two_parts("100.10", "60", "40"))
    assert (judgement.tolerance, judgement.at_least) == (Decimal("0.015"), Decimal("0.085"))


def test_what_rounding_explains_leaves_nothing_over(tmp_path: Path) -> None:
    assert ask_once(A101, tmp_path, two_parts("100.01", "60", "40")).at_least == 0


def test_a_mismatch_stands_at_the_breakdown(tmp_path: Path) -> None:
    at = ask_once(A101, tmp_path, two_parts("101", "60", "40")).at
    assert (at.line - HEADER_LINES, at.path) == (4, "基本情况.整体收支.按支出性质")


def test_a_mismatch_names_the_total_and_the_parts(tmp_path: Path) -> None:
    judgement = ask_once(A101, tmp_path, two_parts("1101", "60", "40"))
    assert [related.message for related in judgement.related] == [
        "全年执行数 1,101", "基本支出 60", "项目支出 40",
    ]  # fmt: skip


def test_a_mismatch_says_the_gap_in_yuan_as_well(tmp_path: Path) -> None:
    message = ask_once(A101, tmp_path, two_parts("100.05", "60", "40")).message
    assert message.endswith("按支出性质各项加起来与公布的全年执行数不符，差 0.05 万元（500 元）")


def test_a_mismatch_shows_the_sum_beside_what_is_printed(tmp_path: Path) -> None:
    judgement = ask_once(A101, tmp_path, two_parts("1100.05", "1060", "40"))
    assert shown(judgement) == "1,060 + 40 = 1,100 ≠ 1,100.05"


def test_only_the_sum_is_marked_as_computed(tmp_path: Path) -> None:
    judgement = ask_once(A101, tmp_path, two_parts("101", "60", "40"))
    assert [term.text for term in judgement.working[0] if term.computed] == ["100"]


class TestABlankPart:
    def test_is_no_fault_where_the_stated_parts_tie(self, tmp_path: Path) -> None:
        assert verdict(A101, tmp_path, two_parts("60", "60", "")) is Verdict.CONSISTENT

    def test_may_hold_what_is_missing(self, tmp_path: Path) -> None:
        judgement = ask_once(A101, tmp_path, two_parts("100", "60", ""))
        assert (judgement.verdict, "未载明" in judgement.message) == (Verdict.NOT_CHECKED, True)

    def test_cannot_hold_less_than_nothing(self, tmp_path: Path) -> None:
        assert verdict(A101, tmp_path, two_parts("50", "60", "")) is Verdict.MISMATCH

    def test_may_hide_an_excess_that_rounding_explains(self, tmp_path: Path) -> None:
        assert verdict(A101, tmp_path, two_parts("59.99", "60", "")) is Verdict.ROUNDING

    def test_beside_a_negative_one_may_hold_anything(self, tmp_path: Path) -> None:
        judgement = ask_once(A101, tmp_path, many_parts("50", "60", "-5", ""))
        assert (judgement.verdict, "又有负数" in judgement.message) == (Verdict.NOT_CHECKED, True)

    def test_is_shown_as_not_stated(self, tmp_path: Path) -> None:
        assert "未载明" in shown(ask_once(A101, tmp_path, two_parts("50", "60", "")))


def test_a_breakdown_of_blanks_alone_is_not_checked(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, two_parts("50", "", "")) is Verdict.NOT_CHECKED


def test_negative_parts_are_added_like_others(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, two_parts("55", "60", "-5")) is Verdict.CONSISTENT


def test_negative_parts_can_fail_to_make_up_the_total(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, two_parts("65", "60", "-5")) is Verdict.MISMATCH


@pytest.mark.parametrize("total", ["", "absent"])
def test_without_a_total_nothing_is_checked(tmp_path: Path, total: str) -> None:
    judgement = ask_once(A101, tmp_path, two_parts(total, "60", "40"))
    assert (judgement.verdict, judgement.explanation) == (
        Verdict.NOT_CHECKED, "全年执行数未载明，无从比较。",
    )  # fmt: skip


class TestYuanToTheFen:
    IN_YUAN = "    金额单位: 元\n"

    def test_are_exact(self, tmp_path: Path) -> None:
        text = two_parts("100.01", "60.00", "40.00", above=self.IN_YUAN)
        assert verdict(A101, tmp_path, text) is Verdict.MISMATCH

    def test_are_said_to_be_exact(self, tmp_path: Path) -> None:
        text = two_parts("100.01", "60.00", "40.00", above=self.IN_YUAN)
        assert "是准确数" in ask_once(A101, tmp_path, text).explanation

    def test_differ_by_an_amount_said_in_yuan_alone(self, tmp_path: Path) -> None:
        text = two_parts("100.01", "60.00", "40.00", above=self.IN_YUAN)
        assert ask_once(A101, tmp_path, text).message.endswith("差 0.01 元")

    def test_are_consistent_where_they_tie(self, tmp_path: Path) -> None:
        text = two_parts("100.01", "60.00", "40.01", above=self.IN_YUAN)
        assert verdict(A101, tmp_path, text) is Verdict.CONSISTENT


def test_whole_yuan_are_rounded(tmp_path: Path) -> None:
    above = "    金额单位: 元\n    金额小数位: 0\n"
    text = two_parts("101", "60", "40", above=above)
    assert verdict(A101, tmp_path, text) is Verdict.ROUNDING


MIXED = """\
基本情况:
  整体收支:
    全年执行数: {total}
    按支出性质:
      金额单位: 元
      基本支出: 600000.00
      项目支出: 400049.99
"""


def test_parts_in_another_unit_are_compared_in_one(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, MIXED.format(total="100.00")) is Verdict.ROUNDING


def test_parts_in_another_unit_can_fail_to_make_up_the_total(tmp_path: Path) -> None:
    assert verdict(A101, tmp_path, MIXED.format(total="100.01")) is Verdict.MISMATCH


def test_the_gap_of_mixed_units_is_said_in_that_of_the_total(tmp_path: Path) -> None:
    message = ask_once(A101, tmp_path, MIXED.format(total="101")).message
    assert message.endswith("差 0.995001 万元（9,950.01 元）")


def test_a_breakdown_may_divide_another_total(tmp_path: Path) -> None:
    text = """\
基本情况:
  整体收支:
    全年预算数: 100
    全年执行数: 90
    按资金来源: {合计口径: 全年预算数, 其他资金支出: 100}
"""
    assert verdict(A101, tmp_path, text) is Verdict.CONSISTENT


def test_a_total_is_called_as_it_is_printed(tmp_path: Path) -> None:
    text = "基本情况:\n  整体收支:\n    决算数: 90\n    按支出性质: {项目支出: 100}\n"
    assert "公布的决算数不符" in ask_once(A101, tmp_path, text).message


DIVIDED = "基本支出: {{合计: {total}, 人员经费: 50, 公用经费: 10}}"


def test_kinds_of_basic_expenditure_are_a_breakdown_of_their_own(tmp_path: Path) -> None:
    text = by_nature("101", DIVIDED.format(total="61"), "项目支出: 40")
    assert [(asked.subject, asked.verdict) for asked in ask(A101, tmp_path, text)] == [
        ("按支出性质", Verdict.CONSISTENT), ("基本支出", Verdict.MISMATCH),
    ]  # fmt: skip


def test_kinds_without_a_total_leave_their_part_blank(tmp_path: Path) -> None:
    text = by_nature("100", "基本支出: {人员经费: 50, 公用经费: 10}", "项目支出: 40")
    verdicts = [asked.verdict for asked in ask(A101, tmp_path, text)]
    assert verdicts == [Verdict.NOT_CHECKED, Verdict.NOT_CHECKED]


def test_a_report_without_breakdowns_is_not_asked(tmp_path: Path) -> None:
    assert ask(A101, tmp_path, "基本情况:\n  整体收支:\n    全年执行数: 5\n") == []


def test_a_breakdown_without_parts_is_not_asked(tmp_path: Path) -> None:
    text = "基本情况:\n  整体收支:\n    全年执行数: 5\n    按支出性质:\n"
    assert ask(A101, tmp_path, text) == []


def test_a_gap_that_rounding_hardly_makes_says_so(tmp_path: Path) -> None:
    parts = "一般公共预算财政拨款支出: 10, 单位资金: 10, 上年结转: 10, 其他资金支出: 10"
    text = f"基本情况:\n  整体收支:\n    全年执行数: 40.02\n    按资金来源: {{{parts}}}\n"
    assert ask_once("A101", tmp_path, text).message.endswith("单靠四舍五入很难凑成")


def test_beside_a_negative_part_a_blank_one_gives_its_reason(tmp_path: Path) -> None:
    text = "基本情况:\n  整体收支:\n    全年执行数: 10\n    按支出性质: {基本支出: -0.50, 项目支出: }\n"
    said = ask_once("A101", tmp_path, text).explanation
    assert said == "有的分项未载明，又有负数，无从判断。"


def test_a_part_alone_is_set_against_the_total(tmp_path: Path) -> None:
    text = "基本情况:\n  整体收支:\n    全年执行数: 10\n    按支出性质: {基本支出: 9}\n"
    [line] = ask_once("A101", tmp_path, text).working
    assert " ".join(term.text for term in line) == "9 ≠ 10"
