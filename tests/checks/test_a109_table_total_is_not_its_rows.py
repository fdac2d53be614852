from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once, verdict

A109 = "A109"
ROWS = ("当年财政拨款", "上年结转资金", "其他资金")


def funding(total: str, *parts: str) -> str:
    rows = "".join(
        f"  {name}: {{{part}}}\n" for name, part in zip(ROWS, parts, strict=False) if part
    )
    return f"资金明细:\n  年度资金总额: {{{total}}}\n{rows}"


def executed(total: str, *parts: str) -> str:
    return funding(f"全年执行数: {total}", *(f"全年执行数: {part}" for part in parts))


class TestFunding:
    def test_rows_that_make_up_the_total_are_consistent(self, tmp_path: Path) -> None:
        assert verdict(A109, tmp_path, executed("100", "90", "10", "0")) is Verdict.CONSISTENT

    def test_a_total_of_zero_over_rows_with_money_is_a_mismatch(self, tmp_path: Path) -> None:
        judgement = ask_once(A109, tmp_path, executed("0", "90", "", ""))
        assert (judgement.verdict, judgement.difference) == (Verdict.MISMATCH, Decimal(-90))

    def test_rounding_may_explain_a_gap(self, tmp_path: Path) -> None:
        assert verdict(A109, tmp_path, executed("100.01", "90", "10", "0")) is Verdict.ROUNDING

    def test_a_blank_row_may_hold_what_is_missing(self, tmp_path: Path) -> None:
        assert verdict(A109, tmp_path, executed("100", "90", "5", "")) is Verdict.NOT_CHECKED

    def test_a_blank_total_is_not_checked(self, tmp_path: Path) -> None:
        assert verdict(A109, tmp_path, executed("", "90", "5", "0")) is Verdict.NOT_CHECKED

    def test_rows_without_a_total_are_not_asked(self, tmp_path: Path) -> None:
        assert ask(A109, tmp_path, "资金明细:\n  当年财政拨款: {全年执行数: 90}\n") == []

    def test_a_total_without_rows_is_not_asked(self, tmp_path: Path) -> None:
        assert ask(A109, tmp_path, executed("90")) == []

    def test_every_phase_is_asked_by_itself(self, tmp_path: Path) -> None:
        total = "年初预算数: 80, 全年预算数: 90, 全年执行数: 89"
        row = "年初预算数: 70, 全年预算数: 90, 全年执行数: 89"
        none = "年初预算数: 0, 全年预算数: 0, 全年执行数: 0"
        verdicts = [one.verdict for one in ask(A109, tmp_path, funding(total, row, none, none))]
        assert verdicts == [Verdict.MISMATCH, Verdict.CONSISTENT, Verdict.CONSISTENT]

    def test_a_row_that_does_not_carry_the_column_has_a_blank_in_it(self, tmp_path: Path) -> None:
        text = funding("全年执行数: 100", "全年执行数: 90", "全年预算数: 10", "全年执行数: 0")
        assert verdict(A109, tmp_path, text) is Verdict.NOT_CHECKED

    def test_fewer_rows_than_the_form_has_do_not_claim_to_be_all(self, tmp_path: Path) -> None:
        assert verdict(A109, tmp_path, executed("100", "90")) is Verdict.UNLIKELY

    def test_fewer_rows_cannot_be_more_than_the_total(self, tmp_path: Path) -> None:
        assert verdict(A109, tmp_path, executed("80", "90")) is Verdict.MISMATCH

    def test_it_is_called_by_row_and_column(self, tmp_path: Path) -> None:
        message = ask_once(A109, tmp_path, executed("0", "90", "0", "0")).message
        assert message.startswith(
            "资金明细的全年执行数各项加起来与公布的年度资金总额全年执行数不符"
        )

    def test_a_row_may_be_in_a_unit_of_its_own(self, tmp_path: Path) -> None:
        text = funding(
            "全年执行数: 90.00",
            "金额单位: 元, 全年执行数: 900000.00",
            "全年执行数: 0",
            "全年执行数: 0",
        )
        assert verdict(A109, tmp_path, text) is Verdict.CONSISTENT


def income(total: str, *lines: str, more: str = "") -> str:
    rows = "".join(f"      - {{{line}}}\n" for line in lines)
    return f"收支:\n{more}  收入:\n    {total}\n    明细:\n{rows}"


class TestIncome:
    GRANT, OTHER = "名称: 财政拨款, 金额: 106.13", "名称: 其他收入, 金额: 86.10"

    def test_lines_that_make_up_the_total_are_consistent(self, tmp_path: Path) -> None:
        text = income("合计: 192.23", self.GRANT, self.OTHER)
        assert verdict(A109, tmp_path, text) is Verdict.CONSISTENT

    def test_lines_that_do_not_are_a_mismatch(self, tmp_path: Path) -> None:
        text = income("合计: 193.23", self.GRANT, self.OTHER)
        assert verdict(A109, tmp_path, text) is Verdict.MISMATCH

    def test_a_total_may_hold_what_was_carried_in(self, tmp_path: Path) -> None:
        text = income("合计: 229.46", self.GRANT, self.OTHER, more="  上年结转: 37.23\n")
        assert verdict(A109, tmp_path, text) is Verdict.CONSISTENT

    def test_a_total_need_not_hold_what_was_carried_in(self, tmp_path: Path) -> None:
        text = income("合计: 192.23", self.GRANT, self.OTHER, more="  上年结转: 37.23\n")
        assert verdict(A109, tmp_path, text) is Verdict.CONSISTENT

    def test_a_total_that_is_neither_is_a_mismatch_of_the_lines(self, tmp_path: Path) -> None:
        text = income("合计: 230.46", self.GRANT, self.OTHER, more="  上年结转: 37.23\n")
        judgement = ask_once(A109, tmp_path, text)
        assert (judgement.verdict, judgement.difference) == (Verdict.MISMATCH, Decimal("38.23"))

    def test_a_line_without_an_amount_may_hold_what_is_missing(self, tmp_path: Path) -> None:
        text = income("合计: 192.23", self.GRANT, "名称: 其他收入")
        assert verdict(A109, tmp_path, text) is Verdict.NOT_CHECKED

    def test_lines_without_any_amount_are_not_asked(self, tmp_path: Path) -> None:
        assert ask(A109, tmp_path, income("合计: 192.23", "名称: 其他收入")) == []

    def test_lines_without_a_total_are_not_checked(self, tmp_path: Path) -> None:
        assert verdict(A109, tmp_path, income("合计:", self.GRANT)) is Verdict.NOT_CHECKED

    def test_two_lines_of_one_name_are_two_lines(self, tmp_path: Path) -> None:
        text = income("合计: 212.26", self.GRANT, self.GRANT)
        assert verdict(A109, tmp_path, text) is Verdict.CONSISTENT

    def test_a_line_below_zero_is_added(self, tmp_path: Path) -> None:
        text = income("合计: 100.00", self.GRANT, "名称: 退回, 金额: -6.13")
        assert verdict(A109, tmp_path, text) is Verdict.CONSISTENT


def below(word: str, *amounts: str) -> str:
    subs = ", ".join(f"{{名称: 款{n}, 金额: {amount}}}" for n, amount in enumerate(amounts, 1))
    line = f"名称: 302商品和服务支出, 金额: 1844.57, {word}: [{subs}]"
    return f"收支:\n  支出:\n    明细:\n      - {{{line}}}\n"


class TestLinesBelowALine:
    def of_line(self, folder: Path, text: str) -> Verdict:
        return ask(A109, folder, text)[-1].verdict

    def test_a_class_printed_twice_below_itself_is_a_mismatch(self, tmp_path: Path) -> None:
        text = below("明细", "1844.57", "1844.57")
        assert ask(A109, tmp_path, text)[-1].difference == Decimal("-1844.57")

    def test_details_that_fall_short_are_a_mismatch(self, tmp_path: Path) -> None:
        assert self.of_line(tmp_path, below("明细", "1000")) is Verdict.MISMATCH

    def test_some_that_fall_short_are_only_worth_a_look(self, tmp_path: Path) -> None:
        assert self.of_line(tmp_path, below("其中", "1000", "500")) is Verdict.UNLIKELY

    def test_some_that_are_more_are_a_mismatch(self, tmp_path: Path) -> None:
        assert self.of_line(tmp_path, below("其中", "1000", "900")) is Verdict.MISMATCH

    def test_some_that_are_more_beside_a_negative_one_are_not_checked(self, tmp_path: Path) -> None:
        assert self.of_line(tmp_path, below("其中", "1900", "-5")) is Verdict.NOT_CHECKED

    def test_they_are_called_by_their_line(self, tmp_path: Path) -> None:
        message = ask(A109, tmp_path, below("其中", "1000", "900"))[-1].message
        assert message.startswith(
            "“302商品和服务支出”其中所列各项加起来与公布的“302商品和服务支出”不符"
        )


class TestOffices:
    TWO = """\
收支:
  支出: {{合计: {total}}}
  当年结余: {balance}
  分机构:
    - {{名称: 示例一科, 支出: 60, 当年结余: {first}}}
    - {{名称: 示例二科, 支出: {second}, 当年结余: -2}}
"""

    def verdicts(self, folder: Path, **figures: str) -> list[Verdict]:
        given = {"total": "100", "balance": "3", "first": "5", "second": "40"} | figures
        return [one.verdict for one in ask(A109, folder, self.TWO.format(**given))]

    def test_that_make_up_the_whole_are_consistent(self, tmp_path: Path) -> None:
        assert self.verdicts(tmp_path) == [Verdict.CONSISTENT, Verdict.CONSISTENT]

    def test_that_do_not_are_a_mismatch(self, tmp_path: Path) -> None:
        assert self.verdicts(tmp_path, total="101")[0] is Verdict.MISMATCH

    def test_with_a_blank_may_hold_what_is_missing(self, tmp_path: Path) -> None:
        assert self.verdicts(tmp_path, second="")[0] is Verdict.NOT_CHECKED

    def test_a_blank_balance_beside_a_negative_one_is_not_checked(self, tmp_path: Path) -> None:
        assert self.verdicts(tmp_path, first="")[1] is Verdict.NOT_CHECKED

    def test_a_blank_balance_may_be_below_zero(self, tmp_path: Path) -> None:
        text = """\
收支:
  当年结余: 3
  分机构:
    - {名称: 示例一科, 当年结余: 5}
    - {名称: 示例二科, 当年结余: }
"""
        assert verdict(A109, tmp_path, text) is Verdict.UNLIKELY

    def test_an_office_that_does_not_carry_the_column_has_a_blank(self, tmp_path: Path) -> None:
        text = self.TWO.format(total="100", balance="3", first="5", second="40")
        text = text.replace("支出: 40, ", "")
        assert ask(A109, tmp_path, text)[0].verdict is Verdict.NOT_CHECKED


def balances(**figures: str) -> str:
    given = {"carried_in": "10", "income": "100", "spending": "97", "left": "3", "out": "13"}
    given |= figures
    return """\
收支:
  上年结转: {carried_in}
  收入: {{合计: {income}}}
  支出: {{合计: {spending}}}
  当年结余: {left}
  累计结余: {out}
""".format(**given)


class TestBalances:
    def verdicts(self, folder: Path, **figures: str) -> list[Verdict]:
        return [one.verdict for one in ask(A109, folder, balances(**figures))]

    def test_that_tie_are_consistent(self, tmp_path: Path) -> None:
        assert self.verdicts(tmp_path) == [Verdict.CONSISTENT, Verdict.CONSISTENT]

    def test_that_do_not_are_only_worth_a_look(self, tmp_path: Path) -> None:
        assert self.verdicts(tmp_path, left="5") == [Verdict.UNLIKELY, Verdict.UNLIKELY]

    def test_are_what_is_left_of_an_income_that_holds_what_was_carried_in(
        self, tmp_path: Path
    ) -> None:
        assert self.verdicts(tmp_path, income="110") == [Verdict.CONSISTENT, Verdict.CONSISTENT]

    def test_may_be_below_zero(self, tmp_path: Path) -> None:
        verdicts = self.verdicts(tmp_path, spending="112", left="-12", out="-2")
        assert verdicts == [Verdict.CONSISTENT, Verdict.CONSISTENT]

    def test_left_blank_are_not_checked(self, tmp_path: Path) -> None:
        assert self.verdicts(tmp_path, left="") == [Verdict.NOT_CHECKED, Verdict.NOT_CHECKED]

    @pytest.mark.parametrize("word", ["合计", "总计"])
    def test_need_both_sides(self, tmp_path: Path, word: str) -> None:
        assert ask(A109, tmp_path, f"收支: {{收入: {{{word}: 5}}, 当年结余: 3}}\n") == []

    def test_are_not_looked_for_in_a_grand_total_that_holds_them(self, tmp_path: Path) -> None:
        text = balances(spending="110").replace("支出: {合计", "支出: {总计")
        [judgement] = ask(A109, tmp_path, text)
        assert judgement.subject == "上年结转与当年结余"


@pytest.mark.parametrize(
    ("among", "expected"),
    [
        ("{名称: 甲, 金额: 30}", []),
        ("{名称: 甲, 金额: 101}", []),
        ("{名称: 甲, 金额: 30}, {名称: 乙, 金额: 20}", [Verdict.UNLIKELY]),
        ("{名称: 甲, 金额: 30}, {名称: 乙, 金额: 71}", [Verdict.MISMATCH]),
    ],
)
def test_one_line_named_among_others_is_no_list(
    tmp_path: Path, among: str, expected: list[Verdict]
) -> None:
    line = f"{{名称: 财政拨款, 金额: 100, 其中: [{among}]}}"
    text = f"收支:\n  收入:\n    合计: 100\n    明细:\n      - {line}\n"
    asked = [one.verdict for one in ask("A109", tmp_path, text)]
    assert asked == [Verdict.CONSISTENT, *expected]
