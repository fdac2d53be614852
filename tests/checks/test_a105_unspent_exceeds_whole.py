from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Judgement, Severity, Verdict
from tests.tiny_content import HEADER_LINES, ask, ask_once, examine_report, found_by, verdict

A105 = "A105"


def report(*tasks: str, budget: str = "6390.11", executed: str = "6385.04") -> str:
    rows = "".join(f"  - {{名称: 示例{n}, {task}}}\n" for n, task in enumerate(tasks, start=1))
    whole = f"  整体收支: {{全年预算数: {budget}, 全年执行数: {executed}}}\n"
    return f"基本情况:\n{whole}重点工作任务:\n{rows}"


def money(budget: str, executed: str) -> str:
    return f"预算数: {budget}, 完成数: {executed}"


LEFT_5_13 = money("483.12", "477.99")


def shown(judgement: Judgement) -> list[str]:
    return ["".join(term.text for term in line) for line in judgement.working]


def test_a_task_that_left_less_than_the_whole_is_consistent(tmp_path: Path) -> None:
    assert verdict(A105, tmp_path, report(money("483.12", "479.99"))) is Verdict.CONSISTENT


def test_a_task_that_left_more_than_the_whole_is_suspicious(tmp_path: Path) -> None:
    assert verdict(A105, tmp_path, report(LEFT_5_13)) is Verdict.UNLIKELY


def test_it_is_a_notice_and_blocks_nothing(tmp_path: Path) -> None:
    examination = examine_report(tmp_path, report(LEFT_5_13))
    [finding] = found_by(A105, examination)
    assert (finding.severity, examination.blocked) == (Severity.NOTICE, False)


def test_the_difference_is_what_the_tasks_left_beyond_the_whole(tmp_path: Path) -> None:
    judgement = ask_once(A105, tmp_path, report(LEFT_5_13))
    assert (judgement.difference, judgement.tolerance, judgement.at_least) == (
        Decimal("0.06"), Decimal("0.02"), Decimal("0.04"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("spent", "expected"), [("478.03", Verdict.CONSISTENT), ("478.02", Verdict.UNLIKELY)]
)
def test_it_speaks_only_where_rounding_explains_nothing(
    tmp_path: Path, spent: str, expected: Verdict
) -> None:
    assert verdict(A105, tmp_path, report(money("483.12", spent))) is expected


def test_what_other_tasks_overspent_is_taken_off(tmp_path: Path) -> None:
    text = report(LEFT_5_13, money("100", "100.10"))
    assert verdict(A105, tmp_path, text) is Verdict.CONSISTENT


def test_what_several_tasks_left_is_added_up(tmp_path: Path) -> None:
    text = report(money("100", "97"), money("100", "97"))
    assert ask_once(A105, tmp_path, text).actual == 6


def test_tasks_that_spent_all_add_no_rounding(tmp_path: Path) -> None:
    judgement = ask_once(A105, tmp_path, report(LEFT_5_13, money("950", "950")))
    assert judgement.tolerance == Decimal("0.02")


def test_overspending_alone_is_never_suspicious(tmp_path: Path) -> None:
    text = report(money("100", "105"), budget="100", executed="110")
    assert verdict(A105, tmp_path, text) is Verdict.CONSISTENT


def test_the_whole_working_is_shown(tmp_path: Path) -> None:
    assert shown(ask_once(A105, tmp_path, report(LEFT_5_13, money("950", "950")))) == [
        "「示例1」：483.12−477.99=5.13",
        "全部门：6,390.11−6,385.04=5.07",
        "5.13−5.07=0.06",
    ]


def test_it_says_what_may_explain_it(tmp_path: Path) -> None:
    explanation = ask_once(A105, tmp_path, report(LEFT_5_13)).explanation
    assert explanation.startswith(
        "扣除四舍五入，至少多 0.04 万元。除非其他支出超出预算，或该任务预算数与全年预算数口径不同，"
        "否则不能同时成立。"
    )


def test_it_stands_at_the_list_of_tasks(tmp_path: Path) -> None:
    at = ask_once(A105, tmp_path, report(LEFT_5_13)).at
    assert (at.line - HEADER_LINES, at.path) == (3, "重点工作任务")


def test_a_task_whose_budget_is_that_of_the_years_start_is_not_checked(tmp_path: Path) -> None:
    judgement = ask_once(A105, tmp_path, report(f"预算数口径: 年初, {LEFT_5_13}"))
    assert (judgement.verdict, "「示例1」的预算数是年初数" in judgement.message) == (
        Verdict.NOT_CHECKED, True,
    )  # fmt: skip


def test_a_task_said_to_be_on_the_same_basis_is_checked(tmp_path: Path) -> None:
    text = report(f"预算数口径: 全年, {LEFT_5_13}")
    assert verdict(A105, tmp_path, text) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (report(money("483.12", "")), "「示例1」完成数"),
        (report(money("", "477.99")), "「示例1」预算数"),
        (report(LEFT_5_13, budget=""), "全年预算数"),
        (
            report(LEFT_5_13, money("", ""), executed=""),
            "「示例2」预算数、「示例2」完成数、全年执行数",
        ),
    ],
)
def test_what_is_missing_is_said_and_nothing_checked(
    tmp_path: Path, text: str, missing: str
) -> None:
    judgement = ask_once(A105, tmp_path, text)
    assert (judgement.verdict, judgement.explanation) == (
        Verdict.NOT_CHECKED, f"{missing}未载明，无从比较。",
    )  # fmt: skip


def test_a_task_in_another_unit_is_compared_in_one(tmp_path: Path) -> None:
    text = report("金额单位: 元, 预算数: 4831200.00, 完成数: 4779900.00")
    judgement = ask_once(A105, tmp_path, text)
    assert (judgement.difference, judgement.at_least) == (Decimal("0.06"), Decimal("0.05"))


@pytest.mark.parametrize(
    "text",
    [
        report("预算数: 483.12"),
        f"重点工作任务:\n  - {{名称: 示例, {LEFT_5_13}}}\n",
        "基本情况:\n  整体收支: {全年预算数: 6390.11, 全年执行数: 6385.04}\n",
    ],
)
def test_without_tasks_with_money_or_without_a_whole_it_is_not_asked(
    tmp_path: Path, text: str
) -> None:
    assert ask(A105, tmp_path, text) == []


def test_exact_amounts_speak_of_no_rounding(tmp_path: Path) -> None:
    header = "年度: 2023\n部门: 示例局\n报告类型: 部门整体支出绩效自评报告\n金额单位: 元\n金额小数位: 2\n"
    explanation = ask_once(A105, tmp_path, header + report(LEFT_5_13)).explanation
    assert explanation.startswith("除非其他支出超出预算")


def test_what_is_computed_looks_computed(tmp_path: Path) -> None:
    working = ask_once(A105, tmp_path, report(LEFT_5_13)).working
    assert [[term.text for term in line if term.computed] for line in working] == [
        ["5.13"], ["5.07"], ["5.13", "5.07", "0.06"],
    ]  # fmt: skip
