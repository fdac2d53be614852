"""What a change is measured from: 较2022年, 比上年同期, 同比, 与年初预算相比."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from generator.prose.words import clause_start

_PERIOD = (
    "(?:[0-9０-９〇零一二三四五六七八九]{4}年(?:度|末|底|初)?|上一?年度?末?|去年|前年|上期|上月"
    "|上个?季度|上半年|本年度?|当年|年初|期初|全年)"
)
# The lookahead: in 较上年预算收入增加 the base is 上年, and 预算收入 what grew.
_PLAN = (
    "(?:年初|年中|全年|调整后?的?|批复的?|财政拨款)?(?:预算|决算|计划|目标|指标|执行(?=数)|完成(?=数))"
    "(?:批复|安排)?[数值]?(?![收支拨资])"
)
_BASE = re.compile(
    r".*(?P<phrase>(?:相?较于?|[同环]?比|与|同|和|跟|由|从)"
    rf"(?P<base>{_PERIOD}(?:同期)?(?:的?{_PLAN})?|同期|{_PLAN}))"
)
_YEAR_ON_YEAR = re.compile(r".*(?P<phrase>(?P<base>同比|环比))")
_COMPARED = ("相比", "比较", "对比", "相比较")
_BESIDE_A_BASE = re.compile(
    r"(?:[同环]比|相比较?|比较|对比|略有|小幅|大幅|分别|净|共|的|又|再|也|均|各)+"
)


class Base(NamedTuple):
    """The base as written, the words before its phrase, and those between it and the change."""

    name: str
    before: str
    after: str


def base_in(words: str) -> Base:
    """What the last clause, or the one before if it ends in 相比, names as base; "" if none does."""
    start = clause_start(words)
    clause = words[start:]
    found = _BASE.match(clause) or _YEAR_ON_YEAR.match(clause)
    if found:
        between = _BESIDE_A_BASE.sub("", clause[found.end() :])
        return Base(_straight(found["base"]), clause[: found.start("phrase")], between)
    return Base(_base_before_a_comma(words[:start]), "", clause)


def _base_before_a_comma(words: str) -> str:
    stem = words.rstrip("，,")
    if stem == words or not stem.endswith(_COMPARED):
        return ""
    found = _BASE.match(stem, clause_start(stem))
    return _straight(found["base"]) if found else ""


def _straight(name: str) -> str:
    return unicodedata.normalize("NFKC", name)
