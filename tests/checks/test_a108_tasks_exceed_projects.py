from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Severity, Verdict
from tests.tiny_content import ask, ask_once, examine_report, found_by, verdict

A108 = "A108"


def report(project: str, *executed: str, basis: str = "") -> str:
    nature = ", ".join(part for part in (basis, f"项目支出: {project}") if part)
    rows = "".join(
        f"  - {{名称: 示例{n}, 完成数: {amount}}}\n" for n, amount in enumerate(executed, 1)
    )
    return f"基本情况:\n  整体收支: {{按支出性质: {{{nature}}}}}\n重点工作任务:\n{rows}"


def test_tasks_within_project_spending_are_consistent(tmp_path: Path) -> None:
    assert verdict(A108, tmp_path, report("4243.08", "950", "477.99")) is Verdict.CONSISTENT


def test_tasks_beyond_project_spending_are_suspicious(tmp_path: Path) -> None:
    assert verdict(A108, tmp_path, report("400", "950", "477.99")) is Verdict.UNLIKELY


def test_it_is_a_notice_and_blocks_nothing(tmp_path: Path) -> None:
    examination = examine_report(tmp_path, report("400", "950"))
    [finding] = found_by(A108, examination)
    assert (finding.severity, examination.blocked) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    ("project", "expected"),
    [("149.99", Verdict.CONSISTENT), ("149.98", Verdict.UNLIKELY)],
)
def test_it_speaks_only_where_rounding_explains_nothing(
    tmp_path: Path, project: str, expected: Verdict
) -> None:
    # 100 + 50 is 149.99 at least; 149.98 is 149.985 at most.
    assert verdict(A108, tmp_path, report(project, "100", "50")) is expected


def test_the_difference_is_what_the_tasks_have_more(tmp_path: Path) -> None:
    judgement = ask_once(A108, tmp_path, report("400", "450", "0.10"))
    assert (judgement.difference, judgement.tolerance, judgement.at_least) == (
        Decimal("50.10"), Decimal("0.015"), Decimal("50.085"),
    )  # fmt: skip


def test_a_blank_task_may_hold_anything(tmp_path: Path) -> None:
    judgement = ask_once(A108, tmp_path, report("400", "300", ""))
    assert (judgement.verdict, "「示例2」" in judgement.message) == (Verdict.NOT_CHECKED, True)


def test_what_is_stated_may_be_too_much_already(tmp_path: Path) -> None:
    assert verdict(A108, tmp_path, report("400", "450", "")) is Verdict.UNLIKELY


def test_beside_a_negative_task_a_blank_one_is_not_judged(tmp_path: Path) -> None:
    assert verdict(A108, tmp_path, report("400", "450", "-3", "")) is Verdict.NOT_CHECKED


@pytest.mark.parametrize("text", [report("", "450"), report("400", "", "")])
def test_without_figures_nothing_is_checked(tmp_path: Path, text: str) -> None:
    assert verdict(A108, tmp_path, text) is Verdict.NOT_CHECKED


@pytest.mark.parametrize("basis", ["合计口径: 全年预算数", "合计口径: 年初预算数"])
def test_a_breakdown_of_the_budget_is_not_asked(tmp_path: Path, basis: str) -> None:
    assert ask(A108, tmp_path, report("400", "450", basis=basis)) == []


def test_a_breakdown_of_what_was_spent_is_asked(tmp_path: Path) -> None:
    text = report("400", "450", basis="合计口径: 全年执行数")
    assert verdict(A108, tmp_path, text) is Verdict.UNLIKELY


def test_project_spending_of_zero_is_a_figure(tmp_path: Path) -> None:
    assert verdict(A108, tmp_path, report("0", "0.02")) is Verdict.UNLIKELY


def test_tasks_in_another_unit_are_added_in_one(tmp_path: Path) -> None:
    text = report("400", "450").replace("完成数: 450", "金额单位: 元, 完成数: 4000050.01")
    assert verdict(A108, tmp_path, text) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    "text",
    [
        "重点工作任务:\n  - {名称: 示例, 完成数: 5}\n",
        "基本情况:\n  整体收支: {按支出性质: {基本支出: 5}}\n重点工作任务:\n  - {名称: 示例, 完成数: 9}\n",
        "基本情况:\n  整体收支: {按支出性质: {项目支出: 5}}\n重点工作任务:\n  - {名称: 示例, 预算数: 9}\n",
        "基本情况:\n  整体收支: {按支出性质: {项目支出: 5}}\n",
    ],
)
def test_without_both_sides_it_is_not_asked(tmp_path: Path, text: str) -> None:
    assert ask(A108, tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "missing"), [(report("", "450"), "项目支出"), (report("400", ""), "各任务完成数")]
)
def test_what_is_missing_is_named(tmp_path: Path, text: str, missing: str) -> None:
    assert ask_once(A108, tmp_path, text).explanation == f"{missing}未载明，无从比较。"


def test_what_the_tasks_spent_is_worked_out(tmp_path: Path) -> None:
    [line] = ask_once(A108, tmp_path, report("400", "450", "0.10")).working
    assert " ".join(term.text for term in line) == "450 + 0.10 = 450.10 > 400"


def test_rounding_is_taken_off(tmp_path: Path) -> None:
    judgement = ask_once(A108, tmp_path, report("400", "450"))
    assert judgement.explanation.startswith("扣除四舍五入，至少多 49.99 万元。")


def test_of_exact_amounts_nothing_is_taken_off(tmp_path: Path) -> None:
    text = (
        "基本情况:\n  整体收支: {金额单位: 元, 按支出性质: {项目支出: 400.00}}\n"
        "重点工作任务:\n  - {名称: 示例, 金额单位: 元, 完成数: 450.00}\n"
    )
    assert ask_once(A108, tmp_path, text).explanation.startswith("除非")


def test_beside_a_task_of_zero_a_blank_one_leaves_too_much_too_much(tmp_path: Path) -> None:
    assert verdict(A108, tmp_path, report("400", "450", "0", "")) is Verdict.UNLIKELY


def test_a_task_without_a_figure_of_what_it_spent_is_not_asked_of(tmp_path: Path) -> None:
    text = report("400", "450") + "  - {名称: 别的, 预算数: 5}\n"
    assert verdict(A108, tmp_path, text) is Verdict.UNLIKELY


def test_beside_a_task_below_zero_by_little_a_blank_one_is_not_judged(tmp_path: Path) -> None:
    assert verdict(A108, tmp_path, report("400", "450", "-0.50", "")) is Verdict.NOT_CHECKED


def test_only_the_blank_task_is_named(tmp_path: Path) -> None:
    explanation = ask_once(A108, tmp_path, report("400", "300", "")).explanation
    assert explanation == "「示例2」的完成数未载明，差额可能就在其中。"


def test_the_sum_looks_computed(tmp_path: Path) -> None:
    [line] = ask_once(A108, tmp_path, report("400", "450")).working
    assert [term.text for term in line if term.computed] == ["450"]
