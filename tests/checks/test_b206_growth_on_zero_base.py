from pathlib import Path

import pytest

from generator.checks.base import Severity, Verdict
from generator.checks.findings import Examination
from tests.tiny_content import ask, ask_once, examine_report, verdict

ZERO = "三公经费:\n  因公出国（境）费: {预算数: 0.20, 决算数: 0.40, 上年决算数: 0}\n"
REAL = "三公经费:\n  合计: {决算数: 76.95, 上年决算数: 78.59}\n"
BOTH_ZERO = "三公经费:\n  公务用车购置费: {决算数: 0, 上年决算数: 0}\n"
FAULT = "因公出国（境）费比上年增加0.40万元，增长100%"


def said(sentence: str, report: str = ZERO, more: str = "") -> str:
    return f"{report}综合评价:\n  自评结论: {sentence}\n{more}"


def known(words: str) -> str:
    return (
        f"已知差异:\n  - {{检查: B206, 位置: 综合评价.自评结论, 原文: {words}, 说明: 原文如此}}\n"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        f"{FAULT}。",
        "因公出国（境）费0.40万元，比上年增加0.40，增长100%。",
        "因公出国（境）费增加0.40，增长100%。",
        "因公出国（境）费决算数为0.40万元，比2022年度增加0.40万元，增长100%，主要是恢复出访。",
        "因公出国（境）费支出0.40万元，同比增长100%。",
        "全年安排因公出国一次，支出增加0.40万元，增长100%。",
    ],
)
def test_growth_on_nothing_is_a_mismatch(sentence: str, tmp_path: Path) -> None:
    assert verdict("B206", tmp_path, said(sentence)) is Verdict.MISMATCH


@pytest.mark.parametrize(
    "sentence",
    [
        "因公出国（境）费比年初预算增加0.20万元，增长100%。",
        "因公出国（境）费预算0.20万元，决算0.40万元，增加0.20万元，增长100%。",
        "因公出国（境）费比2019年增长100%。",
        "因公出国（境）团组1个、2人次，比上年增长100%。",
        "因公出国（境）费0.40万元，共2人，增长100%。",
        "培训费比上年增加0.40万元，增长100%。",
        "所属单位因公出国（境）费比上年增长100%。",
        "因公出国（境）费0.15万元，比上年增长100%。",
        "2024年因公出国（境）费计划比上年增长100%。",
        "2022年因公出国（境）费同比增长100%。",
    ],
)
def test_growth_of_something_else_does_not_block(sentence: str, tmp_path: Path) -> None:
    assert not examine_report(tmp_path, said(sentence)).blocked


def test_a_goal_does_not_block(tmp_path: Path) -> None:
    report = f"基本情况:\n  绩效目标: {FAULT}。\n{ZERO}"
    assert not examine_report(tmp_path, report).blocked


def test_twice_on_nothing_is_found_twice(tmp_path: Path) -> None:
    report = f"{ZERO}  公务接待费: {{决算数: 0.40, 上年决算数: 0}}\n"
    sentence = "因公出国（境）费增加0.40，增长100%。公务接待费增加0.40，增长100%。"
    assert len(ask("B206", tmp_path, said(sentence, report))) == 2


def test_the_same_words_twice_in_a_text_are_one_finding(tmp_path: Path) -> None:
    assert len(ask("B206", tmp_path, said(f"{FAULT}。{FAULT}。"))) == 1


def test_zero_over_zero_as_0_percent_is_customary(tmp_path: Path) -> None:
    sentence = said("公务用车购置费0万元，比上年增长0%。", BOTH_ZERO)
    assert verdict("B206", tmp_path, sentence) is Verdict.CONSISTENT


def test_zero_over_zero_as_100_percent_is_a_notice(tmp_path: Path) -> None:
    sentence = said("公务用车购置费比上年下降100%。", BOTH_ZERO)
    assert verdict("B206", tmp_path, sentence) is Verdict.UNLIKELY


def test_a_zero_that_may_be_rounded_is_not_judged(tmp_path: Path) -> None:
    report = "三公经费:\n  公务接待费: {决算数: 0.01, 上年决算数: 0}\n"
    sentence = said("公务接待费比上年增长150%。", report)
    assert verdict("B206", tmp_path, sentence) is Verdict.NOT_CHECKED


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“三公”经费比上年下降2.09%。", Verdict.CONSISTENT),
        ("“三公”经费76.95万元，比上年减少1.64万元，下降2.1%。", Verdict.CONSISTENT),
        ("“三公”经费76.95万元，比上年下降2.90%。", Verdict.UNLIKELY),
        ("“三公”经费比上年减少1.64万元，下降3.09%。", Verdict.UNLIKELY),
        ("“三公”经费比上年下降3.09%。", Verdict.NOT_CHECKED),
        ("“三公”经费76.95万元，比上年下降约3%。", Verdict.NOT_CHECKED),
    ],
)
def test_a_rate_on_a_real_base_is_worked_out(
    sentence: str, expected: Verdict, tmp_path: Path
) -> None:
    assert verdict("B206", tmp_path, said(sentence, REAL)) is expected


def test_the_message_says_what_the_base_is(tmp_path: Path) -> None:
    assert ask_once("B206", tmp_path, said(f"{FAULT}。")).message == (
        f"正文“{FAULT}”，但因公出国（境）费上年是 0：基数为零，没有增减幅度可言"
    )


def test_marks_within_the_words_become_single_ones(tmp_path: Path) -> None:
    judgement = ask_once("B206", tmp_path, said("“三公”经费76.95万元，下降2.90%。", REAL))
    assert judgement.message.startswith(
        "正文“‘三公’经费76.95万元，下降2.90%”，按“三公”经费两年的数算是下降 2.09%"
    )


def codes(examination: Examination) -> list[str]:
    return [f.rule.code for f in examination.findings if f.severity is Severity.ERROR]


def test_confirmed_in_the_very_words_it_may_be_published(tmp_path: Path) -> None:
    examination = examine_report(tmp_path, said(f"{FAULT}。", more=known(FAULT)))
    assert not examination.blocked


def test_a_confirmation_is_stale_when_the_text_changes(tmp_path: Path) -> None:
    changed = FAULT.replace("100%", "200%")
    assert codes(examine_report(tmp_path, said(f"{changed}。", more=known(FAULT)))) == ["F013"]


def test_a_confirmation_is_stale_when_the_fault_is_gone(tmp_path: Path) -> None:
    sentence = "因公出国（境）费比上年增加0.40万元。"
    assert codes(examine_report(tmp_path, said(sentence, more=known(FAULT)))) == ["F013"]
