"""Numbers that are no figures: ordinals, codes, ends of ranges, times, dates, round words."""

from __future__ import annotations

import re

from generator.prose.numerals import ONES, SCALES

_NUMERALS = frozenset(f"0123456789０１２３４５６７８９{ONES}{''.join(SCALES)}")
_LETTERS = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")
_CURRENCY = ("RMB", "CNY")
# 3×5, ****34, 1+3, 2023/5, #3: the number is part of something larger.
_JOINED = frozenset("*＊.．_#№+＋×/／\\=＝^@&")
_RANGE = frozenset("-－−–—―~～至到")
_MINUS = frozenset("-－−")
_BEFORE_A_MINUS = re.compile(r"[：:（(，,；;\s]|(?![元万亿千百十点倍年月日号个人次项])[一-龥]")
_NUMBERED_THING = re.compile(
    r"(?:电话|热线|传真|邮编|邮政编码|手机|微信|QQ|[账帐卡编证文]号|编码|代码|序号)[是为：:]?\Z"
)
_LASTING = re.compile(
    r"(?:历时|为期|工期|期限|任期|服务期|合同期|质保期|保修期|有效期|年限|连续|长达|时长)[是为共达：]?\Z"
)
_WITHIN = ("内", "以内", "之内")
_VAGUE = frozenset("几数上好")


def is_part_of_something_else(text: str, start: int) -> bool:
    """Whether what stands right before makes the number an ordinal, a code or half a range."""
    words = text[max(0, start - 4) : start]
    close = words.rstrip()
    if close.endswith("第"):
        return True
    if close != words:  # 12 345.67: blanks between the thousands
        return close[-1:].isdecimal() and "\n" not in words
    if not words:
        return False
    before = words[-1]
    if before in _RANGE or before == "、":
        return _ends_in_a_number(words[:-1])
    if before in "：:":
        return words[-2:-1].isdecimal()
    if before in _JOINED:
        return True
    return bool(_LETTERS.match(before)) and not words.upper().endswith(_CURRENCY)


def _ends_in_a_number(words: str) -> bool:
    last = words.rstrip("-－−–—―~～ \u3000")[-1:]
    return last != "" and (last in _NUMERALS or bool(_LETTERS.match(last)))


def has_minus(text: str, start: int) -> bool:
    """Whether a minus sign, not a dash, stands right before the number."""
    if start == 0 or text[start - 1] not in _MINUS:
        return False
    return start == 1 or bool(_BEFORE_A_MINUS.match(text[start - 2]))


def is_a_budget_code(measure: str, text: str, start: int, end: int) -> bool:
    """Whether 类 or 项 numbers a class of the budget: （210类）, 208类, （05项）."""
    if measure == "类" and end - start > len("12类"):
        return True
    return (
        measure in ("类", "项")
        and text[start - 1 : start] in "（("
        and text[end : end + 1] in "）)"
    )


def is_a_number_in_a_register(words: str) -> bool:
    """Whether the words announce a telephone, a code or the like."""
    return bool(_NUMBERED_THING.search(words))


def is_a_date(measure: str, words: str, text: str, end: int) -> bool:
    """Whether 年 or 日 ends a date and no span of time: 31日前 is a date, 30日内 a span."""
    if measure not in ("年", "日"):
        return False
    if measure == "日" and (words.endswith("月") or not text.startswith(_WITHIN, end)):
        return not _LASTING.search(words)
    return measure == "年" and not _LASTING.search(words)


def is_a_time(words: str) -> bool:
    """Whether 分 after the number means minutes of the clock: 8时30分."""
    return words.endswith(("时", "点"))


def is_vague(run: str, text: str, start: int) -> bool:
    """Whether 几, 数 or 上 stands before a round 十: 数十万元, 几十个."""
    if run[0] not in "十拾" or start == 0 or text[start - 1] not in _VAGUE:
        return False
    return len(run) == 1 or run[1] not in ONES
