from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Example, Judgement, Severity, Verdict
from tests.tiny_content import ask, asked_of, examine_example, examine_report, found_by

A110 = "A110"
FUNDED = "资金明细:\n  年度资金总额: {分值: 10, 得分: 9.8}\n"


def table(*rows: str, more: str = "", above: str = "") -> str:
    lines = "".join(f"    - {{三级指标: 指标{n}, {row}}}\n" for n, row in enumerate(rows, 1))
    return f"{above}绩效指标:\n{more}  指标:\n{lines}"


def weights(*given: str, above: str = "", more: str = "") -> str:
    return table(*(f"分值: {one}" for one in given), above=above, more=more)


def scored(*given: tuple[str, str], total: str, above: str = "") -> str:
    rows = (f"分值: {weight}, 得分: {score}" for weight, score in given)
    return table(*rows, more=f"  总分: {total}\n", above=above)


def about(folder: Path, text: str, subject: str) -> list[Judgement]:
    return [one for one in ask(A110, folder, text) if one.subject == subject]


def the(folder: Path, text: str, subject: str) -> Judgement:
    [judgement] = about(folder, text, subject)
    return judgement


class TestWeights:
    SUBJECT = "各项指标的分值"

    def verdict(self, folder: Path, text: str) -> Verdict:
        return the(folder, text, self.SUBJECT).verdict

    def test_that_make_the_full_score_with_the_fundings_are_consistent(
        self, tmp_path: Path
    ) -> None:
        assert self.verdict(tmp_path, weights("50", "40", above=FUNDED)) is Verdict.CONSISTENT

    def test_that_make_the_full_score_alone_are_consistent(self, tmp_path: Path) -> None:
        assert self.verdict(tmp_path, weights("50", "50", above=FUNDED)) is Verdict.CONSISTENT

    @pytest.mark.parametrize("given", [("50", "40"), ("50", "50")])
    def test_without_funding_may_leave_out_its_points(
        self, tmp_path: Path, given: tuple[str, str]
    ) -> None:
        assert self.verdict(tmp_path, weights(*given)) is Verdict.CONSISTENT

    def test_that_make_anything_else_are_a_mismatch(self, tmp_path: Path) -> None:
        judgement = the(tmp_path, weights("50", "45", above=FUNDED), self.SUBJECT)
        assert (judgement.verdict, judgement.difference) == (Verdict.MISMATCH, Decimal(5))

    def test_without_funding_are_compared_by_themselves(self, tmp_path: Path) -> None:
        judgement = the(tmp_path, weights("50", "45"), self.SUBJECT)
        assert (judgement.verdict, judgement.difference) == (Verdict.MISMATCH, Decimal(-5))

    def test_a_funding_row_without_points_has_those_that_are_set(self, tmp_path: Path) -> None:
        above = "资金明细:\n  年度资金总额: {全年预算数: 5, 全年执行数: 5}\n"
        assert self.verdict(tmp_path, weights("50", "40", above=above)) is Verdict.CONSISTENT

    def test_points_of_the_fundings_parts_are_added(self, tmp_path: Path) -> None:
        above = "资金明细:\n  当年财政拨款: {分值: 12}\n  其他资金: {分值: 8}\n"
        assert self.verdict(tmp_path, weights("50", "30", above=above)) is Verdict.CONSISTENT

    def test_points_of_a_level_without_rows_count(self, tmp_path: Path) -> None:
        levels = "  一级指标分值: [{名称: 投入, 分值: 20}, {名称: 产出, 分值: 80}]\n"
        text = table("一级指标: 产出指标, 分值: 80", more=levels)
        assert self.verdict(tmp_path, text) is Verdict.CONSISTENT

    def test_with_a_blank_may_hold_what_is_missing(self, tmp_path: Path) -> None:
        assert self.verdict(tmp_path, weights("50", "")) is Verdict.NOT_CHECKED

    def test_with_a_row_that_carries_none_may_hold_what_is_missing(self, tmp_path: Path) -> None:
        text = table("分值: 50", "得分: 3")
        assert self.verdict(tmp_path, text) is Verdict.NOT_CHECKED

    def test_with_a_blank_may_tie_already(self, tmp_path: Path) -> None:
        assert self.verdict(tmp_path, weights("50", "50", "")) is Verdict.CONSISTENT

    def test_with_a_blank_can_be_too_many_already(self, tmp_path: Path) -> None:
        assert self.verdict(tmp_path, weights("60", "50", "")) is Verdict.MISMATCH

    def test_all_blank_are_not_checked(self, tmp_path: Path) -> None:
        assert self.verdict(tmp_path, weights("", "")) is Verdict.NOT_CHECKED

    def test_that_are_not_carried_are_not_asked(self, tmp_path: Path) -> None:
        assert about(tmp_path, table("得分: 3"), self.SUBJECT) == []

    @pytest.mark.parametrize("extra", ["一级指标: 加分项", "二级指标: 加分项（5分）"])
    def test_of_extra_points_do_not_count(self, tmp_path: Path, extra: str) -> None:
        text = table("分值: 100", f"{extra}, 分值: 5")
        assert self.verdict(tmp_path, text) is Verdict.CONSISTENT

    def test_are_added_exactly(self, tmp_path: Path) -> None:
        text = weights("33.33", "33.33", "33.33")
        assert the(tmp_path, text, self.SUBJECT).difference == Decimal("-0.01")

    def test_the_full_score_may_be_set(self, tmp_path: Path) -> None:
        rules = "示例办法:\n  起始年度: 2020\n  满分: 120\n  预算执行率分值: 20\n"
        example = Example(weights("60", "60"), beside=(("rules.yml", rules),))
        asked = asked_of(A110, examine_example(tmp_path, example))
        assert [one.verdict for one in asked] == [Verdict.CONSISTENT]

    def test_stand_at_the_list(self, tmp_path: Path) -> None:
        assert the(tmp_path, weights("50", "45"), self.SUBJECT).at.path == "绩效指标.指标"

    def test_block_what_does_not_add_up(self, tmp_path: Path) -> None:
        [finding] = found_by(A110, examine_report(tmp_path, weights("50", "45")))
        assert (finding.severity, finding.blocks) == (Severity.MISMATCH, True)


class TestALevel:
    LEVELS = "  一级指标分值:\n    - {名称: 产出指标, 分值: 50}\n    - {名称: 效益指标, 分值: 40}\n"

    def verdicts(self, folder: Path, *rows: str) -> list[Verdict]:
        found = ask(A110, folder, table(*rows, more=self.LEVELS))
        return [one.verdict for one in found if one.subject.startswith("“")]

    def test_is_the_sum_of_its_indicators(self, tmp_path: Path) -> None:
        rows = (
            "一级指标: 产出指标, 分值: 30",
            "一级指标: 产出指标, 分值: 20",
            "一级指标: 效益, 分值: 40",
        )
        assert self.verdicts(tmp_path, *rows) == [Verdict.CONSISTENT, Verdict.CONSISTENT]

    def test_that_is_not_their_sum_is_a_mismatch(self, tmp_path: Path) -> None:
        rows = ("一级指标: 产出指标（50分）, 分值: 40", "一级指标: 效益指标, 分值: 50")
        assert self.verdicts(tmp_path, *rows) == [Verdict.MISMATCH, Verdict.MISMATCH]

    def test_without_rows_of_its_own_is_not_asked(self, tmp_path: Path) -> None:
        assert self.verdicts(tmp_path, "一级指标: 产出指标, 分值: 50") == [Verdict.CONSISTENT]

    def test_may_hold_a_row_that_names_no_level(self, tmp_path: Path) -> None:
        rows = ("一级指标: 产出指标, 分值: 20", "分值: 30")
        assert self.verdicts(tmp_path, *rows) == [Verdict.NOT_CHECKED]

    def test_named_twice_is_not_asked(self, tmp_path: Path) -> None:
        levels = "  一级指标分值: [{名称: 产出, 分值: 50}, {名称: 产出指标, 分值: 40}]\n"
        found = ask(A110, tmp_path, table("一级指标: 产出, 分值: 90", more=levels))
        assert [one.subject for one in found if one.subject.startswith("“")] == []


class TestAScore:
    SUBJECT = "得分与分值"

    def test_above_its_points_is_only_a_notice(self, tmp_path: Path) -> None:
        text = table("分值: 100, 得分: 101")
        assert the(tmp_path, text, "「指标1」得分").verdict is Verdict.UNLIKELY

    def test_of_all_its_points_is_consistent(self, tmp_path: Path) -> None:
        text = table("分值: 100, 得分: 100.00")
        assert the(tmp_path, text, self.SUBJECT).verdict is Verdict.CONSISTENT

    def test_without_points_is_never_a_pass(self, tmp_path: Path) -> None:
        judgement = the(tmp_path, table("得分: 9"), self.SUBJECT)
        assert (judgement.verdict, "「指标1」有得分而没有印分值" in judgement.message) == (
            Verdict.NOT_CHECKED, True,
        )  # fmt: skip

    def test_on_no_points_at_all_is_more(self, tmp_path: Path) -> None:
        text = table("分值: 0, 得分: 2")
        assert the(tmp_path, text, "「指标1」得分").difference == 2

    def test_of_points_to_be_taken_off_is_not_compared(self, tmp_path: Path) -> None:
        text = table("分值: -5, 得分: 0")
        assert the(tmp_path, text, self.SUBJECT).verdict is Verdict.CONSISTENT

    def test_of_the_funding_is_compared_too(self, tmp_path: Path) -> None:
        text = "资金明细:\n  年度资金总额: {分值: 10, 得分: 10.5}\n"
        assert the(tmp_path, text, "年度资金总额得分").verdict is Verdict.UNLIKELY

    def test_under_one_name_twice_is_two(self, tmp_path: Path) -> None:
        row = "    - {三级指标: 同名, 分值: 5, 得分: 6}\n"
        text = f"绩效指标:\n  指标:\n{row}{row}"
        assert [one.at.path for one in about(tmp_path, text, "「同名」得分")] == [
            "绩效指标.指标[1].得分", "绩效指标.指标[2].得分",
        ]  # fmt: skip


class TestTheTotal:
    SUBJECT = "总分"

    def verdict(self, folder: Path, text: str) -> Verdict:
        return the(folder, text, self.SUBJECT).verdict

    def test_of_the_scores_and_that_of_the_funding_is_consistent(self, tmp_path: Path) -> None:
        text = scored(("50", "48"), ("40", "40"), total="97.8", above=FUNDED)
        assert self.verdict(tmp_path, text) is Verdict.CONSISTENT

    def test_that_leaves_the_funding_out_is_a_mismatch(self, tmp_path: Path) -> None:
        text = scored(("50", "48"), ("40", "40"), total="88", above=FUNDED)
        assert the(tmp_path, text, self.SUBJECT).difference == Decimal("-9.8")

    def test_of_indicators_that_hold_the_funding_leaves_it_out(self, tmp_path: Path) -> None:
        text = scored(("50", "48"), ("50", "49.8"), total="97.8", above=FUNDED)
        assert self.verdict(tmp_path, text) is Verdict.CONSISTENT

    def test_that_counts_the_funding_twice_is_a_mismatch(self, tmp_path: Path) -> None:
        text = scored(("50", "40"), ("50", "40"), total="89.8", above=FUNDED)
        assert self.verdict(tmp_path, text) is Verdict.MISMATCH

    def test_may_hold_a_score_of_the_funding_that_is_not_printed(self, tmp_path: Path) -> None:
        text = scored(("50", "48"), ("40", "40"), total="97.8")
        assert self.verdict(tmp_path, text) is Verdict.NOT_CHECKED

    def test_holds_no_more_than_the_fundings_points(self, tmp_path: Path) -> None:
        text = scored(("50", "48"), ("40", "38"), total="98")
        assert self.verdict(tmp_path, text) is Verdict.MISMATCH

    def test_below_the_scores_is_a_mismatch(self, tmp_path: Path) -> None:
        text = scored(("50", "48"), ("40", "40"), total="87")
        assert self.verdict(tmp_path, text) is Verdict.MISMATCH

    def test_may_hold_a_blank_score(self, tmp_path: Path) -> None:
        text = scored(("50", "48"), ("50", ""), total="97")
        assert self.verdict(tmp_path, text) is Verdict.NOT_CHECKED

    def test_can_be_passed_by_the_scores_that_are_there(self, tmp_path: Path) -> None:
        text = scored(("50", "48"), ("50", ""), total="47")
        assert self.verdict(tmp_path, text) is Verdict.MISMATCH

    def test_of_scores_below_zero_is_added(self, tmp_path: Path) -> None:
        text = scored(("100", "98"), ("0", "-2"), total="96")
        assert self.verdict(tmp_path, text) is Verdict.CONSISTENT

    def test_is_not_judged_where_a_blank_stands_beside_what_is_taken_off(
        self, tmp_path: Path
    ) -> None:
        text = scored(("100", "98"), ("0", "-2"), ("0", ""), total="90")
        assert self.verdict(tmp_path, text) is Verdict.NOT_CHECKED

    @pytest.mark.parametrize("total", ["95", "100", "98"])
    def test_may_hold_extra_points_or_not(self, tmp_path: Path, total: str) -> None:
        # 98 = 95 + 3; the full score is as far as it goes where the sum would pass it.
        extra, given = ("5", "98") if total == "100" else ("3", "95")
        text = table(
            f"分值: 100, 得分: {given}",
            f"一级指标: 加分项, 得分: {extra}",
            more=f"  总分: {total}\n",
        )
        assert self.verdict(tmp_path, text) is Verdict.CONSISTENT

    def test_to_fewer_places_may_be_rounded(self, tmp_path: Path) -> None:
        text = scored(("50", "47.25"), ("50", "49.1"), total="96.4")
        assert self.verdict(tmp_path, text) is Verdict.ROUNDING

    def test_to_as_many_places_is_exact(self, tmp_path: Path) -> None:
        text = scored(("50", "47.25"), ("50", "49.10"), total="96.36")
        judgement = the(tmp_path, text, self.SUBJECT)
        assert (judgement.verdict, judgement.difference) == (Verdict.MISMATCH, Decimal("0.01"))

    def test_left_blank_is_not_checked(self, tmp_path: Path) -> None:
        assert self.verdict(tmp_path, scored(("100", "98"), total="")) is Verdict.NOT_CHECKED

    def test_without_scores_is_not_checked(self, tmp_path: Path) -> None:
        assert self.verdict(tmp_path, "绩效指标: {总分: 98}\n") is Verdict.NOT_CHECKED

    def test_above_the_full_score_is_worth_a_look(self, tmp_path: Path) -> None:
        verdicts = [one.verdict for one in about(tmp_path, "绩效指标: {总分: 101}\n", "总分")]
        assert verdicts == [Verdict.NOT_CHECKED, Verdict.UNLIKELY]


class TestTheSelfScore:
    SUBJECT = "自评得分"

    def report(self, own: str, total: str = "") -> str:
        more = f"  总分: {total}\n" if total else ""
        return table("分值: 100, 得分: 97.85", more=more) + f"综合评价:\n  自评得分: {own}\n"

    def test_that_is_the_total_is_consistent(self, tmp_path: Path) -> None:
        text = self.report("97.85", "97.85")
        assert the(tmp_path, text, self.SUBJECT).verdict is Verdict.CONSISTENT

    def test_that_is_another_is_only_a_notice(self, tmp_path: Path) -> None:
        text = self.report("95", "97.85")
        assert the(tmp_path, text, self.SUBJECT).verdict is Verdict.UNLIKELY

    def test_may_be_rounded(self, tmp_path: Path) -> None:
        text = self.report("98", "97.85")
        assert the(tmp_path, text, self.SUBJECT).verdict is Verdict.ROUNDING

    def test_stands_for_a_total_that_is_not_printed(self, tmp_path: Path) -> None:
        text = self.report("95.00")
        assert the(tmp_path, text, self.SUBJECT).verdict is Verdict.UNLIKELY

    def test_without_any_indicator_is_not_checked(self, tmp_path: Path) -> None:
        text = "综合评价:\n  自评得分: 95\n"
        assert the(tmp_path, text, self.SUBJECT).verdict is Verdict.NOT_CHECKED

    def test_left_blank_beside_a_total_is_not_checked(self, tmp_path: Path) -> None:
        text = self.report("", "97.85")
        assert the(tmp_path, text, self.SUBJECT).verdict is Verdict.NOT_CHECKED


class TestTheGrade:
    def verdict(self, folder: Path, score: str, grade: str) -> Verdict:
        text = f"综合评价: {{自评得分: {score}, 自评等级: {grade}}}\n"
        return the(folder, text, "自评等级").verdict

    @pytest.mark.parametrize(
        ("score", "grade"),
        [("100", "优"), ("90", "优"), ("89.99", "良"), ("80", "良"), ("60", "中"), ("0", "差"), ("95", "优秀")],
    )  # fmt: skip
    def test_of_the_score_is_consistent(self, tmp_path: Path, score: str, grade: str) -> None:
        assert self.verdict(tmp_path, score, grade) is Verdict.CONSISTENT

    @pytest.mark.parametrize(("score", "grade"), [("89.99", "优"), ("90", "良"), ("59", "中")])
    def test_of_another_score_is_only_a_notice(
        self, tmp_path: Path, score: str, grade: str
    ) -> None:
        assert self.verdict(tmp_path, score, grade) is Verdict.UNLIKELY

    @pytest.mark.parametrize(("score", "grade"), [("95", "合格"), ("", "优"), ("-1", "差")])
    def test_that_cannot_be_placed_is_not_checked(
        self, tmp_path: Path, score: str, grade: str
    ) -> None:
        assert self.verdict(tmp_path, score, grade) is Verdict.NOT_CHECKED

    def test_names_the_words_at_fault(self, tmp_path: Path) -> None:
        text = "综合评价: {自评得分: 89, 自评等级: 优}\n"
        assert the(tmp_path, text, "自评等级").words == "优"

    def test_of_the_review_is_asked_too(self, tmp_path: Path) -> None:
        text = "财政复核: {得分: 85, 等级: 优}\n"
        assert (
            the(tmp_path, text, "等级").message == "85 分，等级印的是“优”，按规定的分数线应是“良”"
        )

    def test_goes_by_the_bands_that_are_set(self, tmp_path: Path) -> None:
        rules = """\
示例办法:
  起始年度: 2021
  等级: [{名称: 优, 下限: 85}, {名称: 良, 下限: 75}, {名称: 合格, 下限: 60}, {名称: 不合格, 下限: 0}]
"""
        text = "财政复核: {得分: 85, 等级: 优}\n"
        examination = examine_example(tmp_path, Example(text, beside=(("rules.yml", rules),)))
        assert [one.verdict for one in asked_of(A110, examination)] == [Verdict.CONSISTENT]

    def test_goes_by_the_total_where_no_score_of_its_own_is_printed(self, tmp_path: Path) -> None:
        text = "绩效指标: {总分: 85}\n综合评价: {自评等级: 优}\n"
        assert the(tmp_path, text, "自评等级").verdict is Verdict.UNLIKELY


def test_a_report_without_points_and_scores_is_not_asked(tmp_path: Path) -> None:
    assert ask(A110, tmp_path, "绩效指标:\n  指标:\n    - {三级指标: 示例, 实际完成值: 5}\n") == []
