from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.base import Verdict
from generator.checks.likeness import alike, bare
from tests.tiny_content import ask, ask_once, verdict

D407 = "D407"
GOAL = "做好全年会议的会务服务和会场布置，提供及时周到的后勤保障"


def task(goal: str, result: str) -> str:
    return f"重点工作任务:\n  - {{名称: 甲, 预期总体目标: {goal}, 完成情况: {result}}}\n"


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (GOAL, Verdict.UNLIKELY),
        (GOAL.replace("，", "。") + "。", Verdict.UNLIKELY),
        ("已" + GOAL, Verdict.UNLIKELY),
        (GOAL.replace("做好", "做好了"), Verdict.UNLIKELY),
        (GOAL + "，保障会议1500场次，满意度96%", Verdict.CONSISTENT),
        ("全年保障会议1500场次，参会人员满意度96%，没有发生责任事故", Verdict.CONSISTENT),
    ],
)
def test_the_goal_told_again_is_a_notice(tmp_path: Path, result: str, expected: Verdict) -> None:
    assert verdict(D407, tmp_path, task(GOAL, result)) is expected


def test_the_goal_of_a_project_is_asked_too(tmp_path: Path) -> None:
    text = f"前言: 示例。\n年度总体目标: {{预期目标: {GOAL}, 实际完成情况: 已{GOAL}}}\n"
    judgement = ask_once(D407, tmp_path, text)
    assert (judgement.verdict, judgement.at.path) == (
        Verdict.UNLIKELY, "年度总体目标.实际完成情况",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("goal", "result"), [(GOAL[:19], GOAL[:19]), (GOAL, ""), ("", GOAL), (GOAL, "已完成")]
)
def test_short_or_missing_words_are_not_asked(tmp_path: Path, goal: str, result: str) -> None:
    assert ask(D407, tmp_path, task(goal, result)) == []


def test_a_notice_stands_at_the_result(tmp_path: Path) -> None:
    judgement = ask_once(D407, tmp_path, task(GOAL, GOAL))
    assert (judgement.at.path, [one.at.path for one in judgement.related]) == (
        "重点工作任务「甲」.完成情况", ["重点工作任务「甲」.预期总体目标"],
    )  # fmt: skip


# --- likeness ---

WORDS = st.text(alphabet="甲乙丙丁", max_size=40)


@given(WORDS, st.integers(1, 100))
def test_a_text_is_like_itself(text: str, per_cent: int) -> None:
    assert alike(text, text, per_cent)


@given(WORDS, WORDS)
def test_texts_of_no_common_character_are_not_alike(one: str, other: str) -> None:
    assert not (one and alike(one, other.translate(str.maketrans("甲乙丙丁", "一二三四")), 10))


@pytest.mark.parametrize(
    ("one", "other", "per_cent", "expected"),
    [
        ("一二三四五六七八九十", "一二三四五六七八九甲", 90, True),
        ("一二三四五六七八九十", "一二三四五六七八甲乙", 90, False),
        ("一二三四五六七八九十", "十九八七六五四三二一", 50, False),
        ("甲一二三四乙", "丙一二三四丁", 66, True),
        ("甲一二三四乙", "丙一二三四丁", 67, False),
        ("", "甲", 1, False),
    ],
)
def test_what_stands_in_both_in_order_counts(
    one: str, other: str, per_cent: int, expected: bool
) -> None:
    assert alike(one, other, per_cent) is expected


def test_very_long_texts_that_differ_throughout_are_not_compared() -> None:
    assert not alike("甲乙丙丁" * 5000, "乙甲丁丙" * 5000, 40)


def test_bare_words_have_no_punctuation_and_no_blanks() -> None:
    assert bare("“甲” 乙，丙_1。\n丁%") == "甲乙丙1丁"


@pytest.mark.parametrize(("length", "asked"), [(19, 0), (20, 1)])
def test_twenty_characters_are_enough_to_be_asked(tmp_path: Path, length: int, asked: int) -> None:
    words = bare(GOAL)[:length]
    assert len(ask(D407, tmp_path, task(words, words))) == asked


ONE = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"


@pytest.mark.parametrize(
    ("result", "expected"),
    [(ONE[:18] + "天地", Verdict.UNLIKELY), (ONE[:17] + "天地人", Verdict.CONSISTENT)],
)
def test_nine_tenths_in_order_are_the_goal_again(
    tmp_path: Path, result: str, expected: Verdict
) -> None:
    assert verdict(D407, tmp_path, task(ONE, result)) is expected
