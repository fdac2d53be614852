import sys
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.source.spotless import is_spotless
from generator.source.traps import INVISIBLE, find_traps
from tests.source.test_traps import KEYS, SLIPS

# Keys of signs that a key of ours never has: whatever the keys are, the glance must not miss a slip.
NASTY_KEYS = KEYS | {"甲", "甲甲", "，", "甲，甲", "-", "甲 甲", " 甲"}

PIECES = [
    *("年度", "名称", "甲", "甲" * 21, "甲，乙", "x", "2023", "é", "𠮷"),
    *(":", ": ", "：", " ：", ":\u3000", "- ", "-", "－ ", "—", "–", "---", "..."),
    *("{", "}", "[", "]", ",", ", ", "，", "。", "“", "”", "；", "《", "、"),
    *(" ", "  ", "\n", "\n  ", "\n- ", "\n\t", "\r", "\x85", "\xa0", "\u3000", "\u200b"),
    *("%", "@", "`", "=", ">=", ">", "|", "#", " #", "?", "!", "*", "&", '"', "'", "\\"),
    *("\ufffc", "\ufffd", "\ufeff", "\x00"),
]

ORDINARY = [
    "",
    "年度: 2023",
    "年度: 2023\n",
    "# 年度：2023 是注释",
    "年度 : 2023",
    "口径:\n来源:\n  文件: 示例",
    "名称: 目标：完成年度任务",
    "名称: 示例，一句，又一句。",
    "名称: 9:30 开始",
    "名称: 99.92%，大于 98%",
    "名称: |\n  第一段。\n\n  第二段，“目标：”",
    "名称: 一句，\n  又一句，目标：接着写",
    "名称: 示例 # 注释",
    "职责:\n  - 完成任务\n  - 一是，做好：工作\n  -\n  - - 甲",
    "职责:\n  - 名称: 示例\n    预算数: 5",
    "职责: {名称: 一, 预算数: 5}\n问题: [一, 二]",
    "- {名称: 示例, 预算数: 5}",
    "名称: '示例'\n预算数: \"5\"",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_writing_is_seen_to_be_spotless(text: str) -> None:
    assert is_spotless(text)


@pytest.mark.parametrize("text", [slip[0] for slip in SLIPS])
def test_a_slip_is_looked_into(text: str) -> None:
    assert not is_spotless(text)


@settings(max_examples=2000)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_in_a_spotless_text_no_slip_is_found(text: str) -> None:
    assert not is_spotless(text) or find_traps(text, "a.yml", frozenset(NASTY_KEYS)) == []


def test_in_no_short_spotless_text_a_slip_is_found() -> None:
    short = (
        "".join(signs)
        for length in range(5)
        for signs in product(" -:：甲,，=>%{[#\n－", repeat=length)
    )
    spotless = [text for text in short if is_spotless(text)]
    missed = [text for text in spotless if find_traps(text, "a.yml", frozenset(NASTY_KEYS))]
    assert (len(spotless) > 1000, missed) == (True, [])


def test_no_spotless_text_holds_an_invisible_character() -> None:
    invisible = (chr(point) for point in range(sys.maxunicode + 1) if INVISIBLE.match(chr(point)))
    assert [sign for sign in invisible if is_spotless(f"甲: {sign}乙")] == []
