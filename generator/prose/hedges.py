"""Words that keep a figure from being exact: 约, 近, 超过 before it, 以上, 左右 after it."""

from __future__ import annotations

import re

_BEFORE = (
    "大约", "约", "将近", "接近", "近", "超过", "超", "逾", "不足", "不到", "不少于", "不低于",
    "不超过", "不多于", "不高于", "低于", "高于", "少于", "多于", "不小于", "不大于", "小于", "大于", "至少", "最多", "多达", "≥", "≤", "＞", "＜", ">", "<",
)  # fmt: skip
_LONGEST_FIRST = sorted(_BEFORE, key=len, reverse=True)
# Words that end in a hedge's character: 节约, 附近; 泮塘五约 is a place.
_OTHER_WORDS = (
    "节约", "预约", "合约", "签约", "续约", "集约", "违约", "契约", "条约", "特约", "公约", "制约", "解约",
    "履约", "邀约", "简约", "五约", "最近", "附近", "临近", "靠近", "邻近", "新近", "就近", "亲近", "高超",
    "赶超",
)  # fmt: skip
_AFTER = re.compile(
    r"\s?(以上|以下|以内|之内|之多|左右|上下|有余|余(?![额款下量地粮])|多(?![个项次元种样方层级少]))"
)


def split_hedge(words: str) -> tuple[str, str]:
    """The hedge the words end in, or "", and the words before it."""
    if not words.endswith(_BEFORE) or words.endswith(_OTHER_WORDS):
        return "", words
    hedge = next(hedge for hedge in _LONGEST_FIRST if words.endswith(hedge))
    return hedge, words[: -len(hedge)]


def hedge_after(text: str, end: int) -> str:
    """The hedge that follows a unit, or ""."""
    found = _AFTER.match(text, end)
    return found[1] if found else ""
