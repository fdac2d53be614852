"""Digits as people type them, to exact numbers; every habit we do not read is refused with its mend.

`[0-9]` throughout: the class of all digits would also take `１２`.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

MAX_DIGITS = 15

_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_WITH_UNIT = re.compile(r"(-?[0-9][0-9,]*(?:\.[0-9]+)?)\s*(元|万元|亿元|万|亿|人|个|场|次|件)")
_DASHES = frozenset(
    {"-", "—", "——", "–", "―", "/", "\\", "无", "N/A", "n/a", "NA", "null", "~", "暂无", "不适用"}
)
_OFF_WORDS = frozenset({"no", "off", "yes", "on", "true", "false", "y", "n", "是", "否"})
# Also the true minus sign, which our own pages print.
_MEANT = str.maketrans("，。−", ",.-")


class NotANumber(ValueError):
    """Why some characters are no number, as a sentence in Chinese that says what to write instead."""


def read_number(text: str) -> Decimal:
    """The exact value of `6390.11` or `6,390.11`.

    Raises:
        NotANumber: with the reason and the mend.

    """
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        digits = text.replace(",", "")
        if len(digits) > MAX_DIGITS and sum(c.isdigit() for c in digits) > MAX_DIGITS:
            raise NotANumber(f"“{text}”超过 {MAX_DIGITS} 位数字，请核对是否多打了数字。")
        return Decimal(digits)
    raise NotANumber(_why_not(text))


def read_percent(text: str) -> Decimal:
    """The value of `99.92%` in per cent.

    Raises:
        NotANumber: with the reason and the mend.

    """
    straight = _straighten(text)
    close = straight.replace(" ", "")
    if close != text and close.endswith("%") and _is_number(close[:-1]):
        raise NotANumber(f"“{text}”应写成半角、中间不空格：{close}")
    if text.endswith("%"):
        return read_number(text[:-1])
    if _PLAIN.fullmatch(straight):
        raise NotANumber(
            f"比率要带百分号：{straight}% （如果原文是小数，如 0.9992，请换算成百分数）"
        )
    raise NotANumber(_why_not(text, example="99.92%"))


def places_of(digits: str) -> int:
    """How many digits stand after the point."""
    return len(digits.rstrip("%").partition(".")[2])


def _straighten(text: str) -> str:
    """Full-width digits and signs as the half-width ones they stand for."""
    return unicodedata.normalize("NFKC", text).translate(_MEANT).strip()


def _why_not(text: str, example: str = "6390.11") -> str:
    straight = _straighten(text)
    if text and not straight:
        return "这里只有全角空格，请删掉：原文没有写这个数就什么也不写，确实是零就写 0。"
    if text in _DASHES:
        return f"“{text}”不是数。原文没有写这个数就留空（显示为“未载明”）；确实是零就写 0。"
    if text.lower() in _OFF_WORDS:
        return f"“{text}”不是数。应写数字，如 {example}；原文没有就留空。"
    if straight != text and _is_number(straight):
        return f"“{text}”是全角数字或标点，请改成半角：{straight}"
    if found := _WITH_UNIT.fullmatch(straight):
        number = _without_leading_zeros(found[1].replace(",", ""))
        return f"数后不写单位：{number} （单位由“金额单位”或“单位”统一说明）"
    if re.fullmatch(r"-?0[0-9]+(?:\.[0-9]+)?", straight):
        return f"“{text}”前面多了 0，请写成 {_without_leading_zeros(straight)}"
    if re.fullmatch(r"-?\.[0-9]+", straight):
        return f"小数点前要写 0：{straight.replace('.', '0.', 1)}"
    if re.fullmatch(r"[0-9]+(?::[0-9]+)+", straight):
        return f"“{text}”像时间，不是数。应写成 {example} 这样的数字。"
    if re.fullmatch(r"[0-9.]+[eE][+-]?[0-9]+", straight):
        return f"“{text}”是科学记数法，请把数字全部写出来，如 1000。"
    if re.fullmatch(r"\(([0-9.,]+)\)", straight):
        return f"负数请写减号：-{straight[1:-1]}"
    if re.fullmatch(r"-?[0-9]+(?:[0-9,_ ]*)(?:\.[0-9]+)?", straight):
        return f"“{text}”里的分隔不对：每三位一个半角逗号，或者不写分隔：{_without_leading_zeros(re.sub('[,_ ]', '', straight))}"
    if straight.endswith("%") and _is_number(straight[:-1]):
        return f"这里要写数，不是百分比：“{text}”。"
    return f"“{text}”不是数。应写成 {example} 这样的半角数字；原文没有就留空。"


def _without_leading_zeros(digits: str) -> str:
    return re.sub(r"^(-?)0+(?=[0-9])", r"\1", digits)


def _is_number(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text) or _GROUPED.fullmatch(text))
