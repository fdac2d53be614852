from pathlib import Path

import pytest

from generator.checks.base import Severity, Verdict
from tests.tiny_content import ask, ask_once, examine_report, found_by, verdict

A104 = "A104"


def task(budget: str, executed: str, rate: str) -> str:
    row = f"名称: 示例, 预算数: {budget}, 完成数: {executed}, 执行率: {rate}"
    return f"重点工作任务:\n  - {{{row}}}\n"


def test_a_rate_of_something_on_nothing_is_a_mismatch(tmp_path: Path) -> None:
    assert verdict(A104, tmp_path, task("0", "0.30", "100%")) is Verdict.MISMATCH


@pytest.mark.parametrize("rate", ["0%", "0.00%", "100%"])
def test_a_rate_of_nothing_on_nothing_is_only_a_notice(tmp_path: Path, rate: str) -> None:
    [finding] = found_by(A104, examine_report(tmp_path, task("0", "0.00", rate)))
    assert (finding.judgement and finding.judgement.verdict, finding.severity) == (
        Verdict.UNLIKELY, Severity.NOTICE,
    )  # fmt: skip


def test_a_mismatch_states_the_words_printed_and_no_difference(tmp_path: Path) -> None:
    judgement = ask_once(A104, tmp_path, task("0.00", "0.30", "100%"))
    assert (judgement.words, judgement.difference) == ("100%", None)


def test_a_mismatch_stands_at_the_rate(tmp_path: Path) -> None:
    at = ask_once(A104, tmp_path, task("0", "0.30", "100%")).at
    assert at.path == "重点工作任务「示例」.执行率"


def test_the_rate_of_the_department_is_asked_too(tmp_path: Path) -> None:
    text = "基本情况:\n  整体收支: {全年预算数: 0, 全年执行数: 5, 预算完成率: 100%}\n"
    assert verdict(A104, tmp_path, text) is Verdict.MISMATCH


def test_without_the_executed_amount_nothing_is_checked(tmp_path: Path) -> None:
    assert verdict(A104, tmp_path, task("0", "", "100%")) is Verdict.NOT_CHECKED


@pytest.mark.parametrize(
    ("budget", "executed", "rate"),
    [("0", "0.30", ""), ("", "0.30", "100%"), ("0.30", "0.30", "100%"), ("0.01", "0", "0%")],
)
def test_without_a_rate_on_a_stated_zero_it_is_not_asked(
    tmp_path: Path, budget: str, executed: str, rate: str
) -> None:
    assert ask(A104, tmp_path, task(budget, executed, rate)) == []


@pytest.mark.parametrize(("executed", "words"), [("0.30", "没有来由"), ("0", "填表习惯")])
def test_a_rate_on_nothing_is_explained_by_what_was_spent(
    tmp_path: Path, executed: str, words: str
) -> None:
    assert words in ask_once(A104, tmp_path, task("0", executed, "100%")).explanation


def test_money_taken_back_on_nothing_is_a_mismatch_too(tmp_path: Path) -> None:
    assert verdict(A104, tmp_path, task("0", "-0.30", "100%")) is Verdict.MISMATCH
