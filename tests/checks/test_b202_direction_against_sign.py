from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once, verdict

PUBLIC = """\
三公经费:
  公务用车运行费: {决算数: 0, 上年决算数: 2.50}
  公务接待费: {预算数: 2.00, 决算数: 1.20, 上年决算数: 1.60}
"""
SPENT = "基本情况:\n  整体收支: {全年执行数: 6385.04}\n上年数: {全年执行数: 6253.87}\n"


def said(sentence: str, report: str = PUBLIC) -> str:
    return f"{report}综合评价:\n  自评结论: {sentence}\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "公务用车运行费减少为0.00万元，与2022年持平。",
        "公务接待费比2022年增加0.15万元，下降27.78%。",
        "公务接待费比上年增加0.40万元。",
        "公务接待费比上年增长25%。",
        "公务接待费1.20万元，较上年增加0.3万元。",
        "公务接待费与上年持平。",
        "印刷费比上年增加0.15万元，下降27.78%。",
        "公务接待费与上年持平，减少0.40万元。",
    ],
)
def test_a_direction_that_cannot_be_is_found(sentence: str, tmp_path: Path) -> None:
    assert verdict("B202", tmp_path, said(sentence)) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    "sentence",
    [
        "公务接待费比上年减少0.40万元，下降25%。",
        "公务接待费比预算减少0.80万元，比上年减少0.40万元。",
        "公务接待费比上年减少0.40万元，与预算持平。",
        "公务接待费减少为1.20万元，与预算持平。",
        "公务接待费较上年基本持平，减少0.40万元。",
        "公务接待费总体与上年持平。",
        "公务接待费与预算持平。",
        "公务接待费与2019年持平。",
        "国内公务接待费比上年增加0.10万元。",
        "印刷费比上年增加0.40万元。",
        "力争公务接待费与上年持平。",
        "公务接待费比上年减少0.40万元，主要原因是来访人数减少；会议费增加0.40万元。",
        "公务接待费比上年减少0.40万元，降幅增加2个百分点。",
        "公务接待费减少0.40万元，会议费增加0.40万元。",
        "公务接待费2022年增加0.40万元，2023年减少0.40万元。",
        "人员减少2人，公务接待费减少25%。",
    ],
)
def test_what_may_well_be_is_left_alone(sentence: str, tmp_path: Path) -> None:
    assert verdict("B202", tmp_path, said(sentence)) is Verdict.CONSISTENT


def test_a_long_amount_need_not_be_named(tmp_path: Path) -> None:
    sentence = said("支出比上年减少131.17万元。", SPENT)
    assert verdict("B202", tmp_path, sentence) is Verdict.UNLIKELY


def test_what_rounding_may_hide_has_no_direction(tmp_path: Path) -> None:
    report = "三公经费:\n  公务接待费: {决算数: 1.21, 上年决算数: 1.20}\n"
    assert verdict("B202", tmp_path, said("公务接待费与上年持平。", report)) is Verdict.CONSISTENT


def test_the_message_gives_both_years(tmp_path: Path) -> None:
    assert ask_once("B202", tmp_path, said("公务接待费比上年增加0.40万元。")).message == (
        "正文“公务接待费比上年增加0.40万元”：公务接待费 2022 年 1.60 万元，2023 年 1.20 万元，是减少"
    )


def test_one_wrong_word_is_said_once(tmp_path: Path) -> None:
    assert len(ask("B202", tmp_path, said("公务接待费比上年增加0.40万元，增长25%。"))) == 1


def test_two_wrong_sentences_are_two_findings(tmp_path: Path) -> None:
    sentence = "公务接待费比上年增加0.40万元。公务用车运行费比上年增加2.50万元。"
    assert len(ask("B202", tmp_path, said(sentence))) == 2


def test_a_goal_is_not_what_happened(tmp_path: Path) -> None:
    report = f"基本情况:\n  绩效目标: 公务接待费与上年持平。\n{PUBLIC}"
    assert verdict("B202", tmp_path, report) is Verdict.CONSISTENT


def test_prose_without_a_direction_is_not_asked(tmp_path: Path) -> None:
    assert ask("B202", tmp_path, said("公务接待费1.20万元。")) == []
