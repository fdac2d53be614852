"""A rate in a sentence is held against the two amounts just before it."""

from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask

OVERVIEW = "基本情况:\n  整体收支: {全年预算数: 9000.00, 全年执行数: 8000.00}\n"


def verdicts(folder: Path, text: str) -> list[Verdict]:
    """What B204 concludes of a report whose prose is the text."""
    report = f"{OVERVIEW}综合评价:\n  自评结论: {text}\n"
    return [one.verdict for one in ask("B204", folder, report)]


@pytest.mark.parametrize(
    "text",
    [
        "示例工程预算数20.94万元，完成数20.11万元，执行率96.04%。",
        "示例工程全年预算数200万元，实际支出金额150万元，预算执行率75%。",
        "示例工程预算数2.38万元，完成数1.65万元，执行率69.3%。",
        "示例工程预算数3万元，完成数2万元，执行率67%。",
        "示例工程预算数0.65亿元，执行数6385.04万元，执行率98.2%。",
    ],
)
def test_a_rate_that_follows_is_consistent(tmp_path: Path, text: str) -> None:
    assert verdicts(tmp_path, text) == [Verdict.CONSISTENT]


@pytest.mark.parametrize(
    "text",
    [
        "示例工程预算数20.94万元，完成数20.11万元，执行率9.04%。",
        "示例工程预算数20.94万元，完成数20.11万元，执行率96.40%。",
        "示例工程预算数150.00万元，完成数150.00万元，执行率10%。",
        "示例工程全年预算数200万元，实际支出金额50万元，预算执行率75%。",
    ],
)
def test_a_rate_that_does_not_follow_is_a_notice(tmp_path: Path, text: str) -> None:
    assert verdicts(tmp_path, text) == [Verdict.UNLIKELY]


@pytest.mark.parametrize(
    "text",
    [
        "示例工程预算数约20万元，完成数20.11万元，执行率50%。",
        "示例工程年初预算数20万元，完成数20.11万元，执行率50%。",
        "示例工程预算数20万元；完成数5.11万元，执行率50%。",
        "示例工程预算数20万元。完成数5.11万元，执行率50%。",
        "示例工程预算数20万元，另一工程完成数5.11万元，执行率50%。",
        "示例工程预算数20万元，完成数5.11万元，满意率50%。",
        "示例工程预算数20万元，完成数5.11万元，执行率比上年提高50%。",
        "示例工程预算数0万元，完成数5.11万元，执行率50%。",
    ],
)
def test_what_is_not_said_of_one_thing_is_not_judged(tmp_path: Path, text: str) -> None:
    assert verdicts(tmp_path, text) == []


def test_the_rate_is_worked_out(tmp_path: Path) -> None:
    text = "示例工程预算数20.94万元，完成数20.11万元，执行率9.04%。"
    report = f"{OVERVIEW}综合评价:\n  自评结论: {text}\n"
    [judgement] = ask("B204", tmp_path, report)
    [line] = judgement.working
    assert " ".join(term.text for term in line) == "20.11万元 ÷ 20.94万元 = 96.04% ≠ 9.04%"


def test_the_message_quotes_the_sentence(tmp_path: Path) -> None:
    text = "示例工程预算数20.94万元，完成数20.11万元，执行率9.04%。"
    report = f"{OVERVIEW}综合评价:\n  自评结论: {text}\n"
    [judgement] = ask("B204", tmp_path, report)
    assert judgement.message == (
        "正文写“示例工程预算数20.94万元，完成数20.11万元，执行率9.04%”，按这句话里的数算是 96.04%"
    )


@pytest.mark.parametrize(
    "text",
    [
        "示例支出12.30万元，比上年增加0.30万元，增长2.5%。",
        "示例支出12.00万元，比上年减少0.30万元，下降2.44%。",
        "示例支出1.23亿元，比上年增加300万元，增长2.5%。",
    ],
)
def test_a_growth_that_follows_from_its_sentence_is_consistent(tmp_path: Path, text: str) -> None:
    assert verdicts(tmp_path, text) == [Verdict.CONSISTENT]


@pytest.mark.parametrize(
    "text",
    [
        "示例支出12.30万元，比上年增加0.30万元，增长5.2%。",
        "示例支出12.30万元，比上年增加3.00万元，增长2.5%。",
        "示例支出12.00万元，比上年减少0.30万元，下降24.4%。",
    ],
)
def test_a_growth_that_does_not_is_a_notice(tmp_path: Path, text: str) -> None:
    assert verdicts(tmp_path, text) == [Verdict.UNLIKELY]


@pytest.mark.parametrize(
    "text",
    [
        "示例支出12.30万元，比上年增加约0.30万元，增长5.2%。",
        "示例支出12.30万元，其中维修费比上年增加0.30万元，增长5.2%。",
        "示例支出12.30万元，比上年增加0.30万元，维修费增长5.2%。",
        "示例支出12.30万元，比上年增加0.30万元，比预算增长5.2%。",
        "示例支出0.30万元，比上年增加0.30万元，增长100%。",
    ],
)
def test_growth_of_another_thing_or_from_nothing_is_not_judged(tmp_path: Path, text: str) -> None:
    assert Verdict.UNLIKELY not in verdicts(tmp_path, text)


@pytest.mark.parametrize(
    ("share", "expected"),
    [("64.02%", Verdict.CONSISTENT), ("62.04%", Verdict.UNLIKELY), ("6.40%", Verdict.UNLIKELY)],
)
def test_a_share_is_held_against_the_whole_its_sentence_prints(
    tmp_path: Path, share: str, expected: Verdict
) -> None:
    text = f"示例支出74075.60万元，其中维修费47421.82万元，占示例支出的{share}。"
    assert verdicts(tmp_path, text) == [expected]


def test_a_share_of_what_the_sentence_does_not_print_is_not_judged(tmp_path: Path) -> None:
    text = "示例支出74075.60万元，其中维修费47421.82万元，占资本性支出的6.40%。"
    assert verdicts(tmp_path, text) == []
