"""Which way a figure points: 增加, 下降, 持平, how far that is a change, and what of."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.prose.bases import Base, base_in
from generator.prose.figures import Direction
from generator.prose.words import clause_start, name_in

_UP_WORDS = "增加|增长|提高|提升|上升|上涨|上浮|上调|新增|追加|扩大|调增|净增|增收|增支|增|升"
_DOWN_WORDS = (
    "减少|下降|降低|压减|压缩|缩减|削减|下滑|下浮|下调|回落|调减|核减|净减|减收|减支|减|降"
)
_WORD = f"{_UP_WORDS}|{_DOWN_WORDS}"
# Only when measured from something: 较预算节约5万元, but 全年节约5万元 is no change.
_NEEDS_A_BASE = {
    "多": Direction.UP,
    "少": Direction.DOWN,
    "节约": Direction.DOWN,
    "节省": Direction.DOWN,
}
_DIRECTION = (
    dict.fromkeys(_UP_WORDS.split("|"), Direction.UP)
    | dict.fromkeys(_DOWN_WORDS.split("|"), Direction.DOWN)
    | _NEEDS_A_BASE
)

# 增加财政拨款收入500万元: what changed stands between. Not after 提高, which often states a purpose.
_MOVES_AN_OBJECT = (
    "(?<=增加)|(?<=减少)|(?<=降低)|(?<=[压缩削核调]减)|(?<=压缩)|(?<=调增)|(?<=追加)|(?<=新增)"
    "|(?<=节[约省])|(?<=[多少])"
)
_OBJECT = rf"""
    (?:{_MOVES_AN_OBJECT})
    (?P<object>
        (?:(?!投入|安排|用于|购置|支付|发放|开展|完成|导致|造成|相应)[一-龥（）“”](?<![使由为而后以])){{0,10}}?
        (?:支出|收入|资金|经费|费用?|拨款|预算|编制|面积|成本|投资|人员|人数|用车|车辆|岗位)
        (?:总计|合计)?
    )
"""
_CHANGE = re.compile(
    rf"""
    (?=[增提上新追扩调净减下降压缩削回核节多少升])(?P<word>(?<![增减升])(?:{_WORD})|节约|节省|[多少])
    (?:(?P<noun>额度?|数额?|率|幅度?|金额|比例|比率|值)|{_OBJECT})?
    了?(?P<reach>[到至为]|达到?|的|是)?(?:了|共计|合计|共)?\Z
    """,
    re.VERBOSE,
)
_LEVELS = frozenset("到至为")
_MAY_HOLD_ONE = re.compile(r"[增减升降提压缩削下上涨滑浮调追扩回核节多少]")
_LONGEST = 24

_RESIDUE = re.compile(
    rf"(?:{_WORD})[（(/／或、](?:{_WORD})[）)]?(?:额|数|率|幅度?|比例)?(?:了|为|是)?\Z"
)
_KEEPING = re.compile(r"(?:保持|维持|继续|仍|均|总体|相)+\Z")
_STEADY = re.compile(r"(?:基本|大致|大体)\Z")


class Change(NamedTuple):
    """A direction with its base, what changed, and where in the words its phrase begins."""

    direction: Direction | None
    base: str
    subject: str
    level: bool = False
    ambiguous: bool = False
    word: str = ""
    start: int = -1
    hedge: str = ""


def change_before(words: str) -> Change | None:
    """The change a number after these words measures, or None."""
    tail = words[-_LONGEST:].rstrip("：:")
    if not _MAY_HOLD_ONE.search(tail):
        return None
    if residue := _RESIDUE.search(tail):
        start = len(words) - len(words[-_LONGEST:]) + residue.start()
        base = base_in(words[:start])
        return Change(None, base.name, _what_changed(base), ambiguous=True, start=start)
    clause = words[clause_start(words) :].rstrip("：:")
    found = _CHANGE.search(clause, max(0, len(clause) - _LONGEST))
    return (
        _change(words, len(words.rstrip("：:")) - len(clause) + found.start(), found)
        if found
        else None
    )


def _change(words: str, start: int, found: re.Match[str]) -> Change | None:
    base = base_in(words[:start])
    word = found["word"]
    if word in _NEEDS_A_BASE and not base.name:
        return None
    level = found["reach"] in _LEVELS and not found["noun"] and not found["object"]
    subject = name_in(found["object"]) if found["object"] else _what_changed(base)
    return Change(_DIRECTION[word], base.name, subject, level, word=word, start=start)


def steadiness_before(words: str) -> Change:
    """What 持平 after these words says: its base, and 基本 as its hedge."""
    stem = _KEEPING.sub("", words)
    steady = _STEADY.search(stem)
    if steady:
        stem = _KEEPING.sub("", stem[: steady.start()])
    base = base_in(stem)
    return Change(
        Direction.LEVEL,
        base.name,
        _what_changed(base),
        start=len(stem),
        hedge=steady[0] if steady else "",
    )


def _what_changed(base: Base) -> str:
    return name_in(base.after) or name_in(base.before)
