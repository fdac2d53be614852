"""What a template leaves behind in a text that was not filled in to the end: XX局, 下降（增长）, 202 年, 。。"""

from __future__ import annotations

import re

_X = "[Xx×Ｘ]"
_OFFICE = (
    "局(?!长)|委(?!员)|厅(?!长)|办(?!公室主任)|处(?![长理])|科(?![长员])|中心(?!主任)|单位|部门(?!负责)"
    "|街道|社区|区|县(?!长)|市(?!长)|镇(?!长)|公司|学校|医院|项目(?!经理)|工程(?!师)"
)
_MEASURE = "[万亿]?元|[%％]|个(?!人)|人次|月|日|年(?=[度底末初以，。、0-9Xx×])|平方米|公里"
_UP, _DOWN = "增加|增长|上升|提高", "减少|下降|降低"

# XX stands for an office or a figure only before one: 李XX is a masked name, 4XX a status, XXL a size.
_RESIDUE = re.compile(
    rf"""
    (?<![0-9A-Za-z×Ｘ]){_X}{{2,}}(?:{_OFFICE}|{_MEASURE})
  | (?<![0-9A-Za-z.])20{_X}{{2}}(?![0-9A-Za-z])年?度?
  | \A{_X}{{2,}}[。.]?\Z
  | 某某(?:{_OFFICE})
  | (?:{_UP})[（(](?:{_DOWN})[)）] | (?:{_DOWN})[（(](?:{_UP})[)）]
  | (?<![0-9.,])20[12]\ ?年度?(?![前来间历])
  | (?<![0-9.,\-–—～~至/第近])20\ ?年度
  | 待填写 | 此处填写 | (?<![需敬邀])请填写(?!问卷|调查|后|并)
  | (?:\A|(?<=[（(\[【，。；：、:]))待(?:补充|完善)(?=[）)\]】，。；、]|\Z)
  | 。。+ | 、、+ | ，，+ | ；；+
  | _{{3,}} | ＿＿+
  | \$?[{{｛]+[^{{}}｛｝\n]{{0,40}}[}}｝]+
    """,
    re.VERBOSE,
)
# One of these begins every residue but a brace: where none is found, no text need be read. Each begins with a
# character of its own, which is looked for first: that is a hundred times faster than the expression.
_BEGINNINGS = tuple(
    (beginning.removeprefix("\\")[0], re.compile(beginning))
    for beginning in (
        "XX", "xx", "××", "ＸＸ", "某某", "20(?:[12] ?| ?)年", "待(?:填写|补充|完善)", "此处填写", "请填写",
        "（[增减下上降提]", r"\([增减下上降提]", "。。", "、、", "，，", "；；", "___", "＿＿", "｛",
    )
)  # fmt: skip
# Before the brace of a mapping stands one of these; within a sentence, a letter or a character.
_BEFORE_A_MAPPING = frozenset(" [,\n")


def may_hold_residue(text: str) -> bool:
    """Whether it is worth looking closer at the text of a file: a quick test."""
    return any(
        first in text and beginning.search(text) for first, beginning in _BEGINNINGS
    ) or _has_brace_in_words(text)


def residues(text: str) -> list[str]:
    """Every residue in the words of one text, in order."""
    return [found[0] for found in _RESIDUE.finditer(text)]


def _has_brace_in_words(text: str) -> bool:
    brace = text.find("{")
    while brace >= 0:
        if brace == 0 or text[brace - 1] not in _BEFORE_A_MAPPING:
            return True
        brace = text.find("{", brace + 1)
    return False
