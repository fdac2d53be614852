"""What only the words around a number can tell: a score, a share, money without 元, a date."""

from __future__ import annotations

import re

from generator.prose.changes import Change
from generator.prose.figures import Kind
from generator.prose.nonfigures import (
    is_a_budget_code,
    is_a_date,
    is_a_number_in_a_register,
    is_a_time,
)
from generator.prose.quantities import Quantity
from generator.prose.words import clause_start

_SCORED = re.compile(
    r"得分|评分|总分|满分|分值|分数|平均分|打分|加分|计分|自评|测评|考核|评价|满意度|权重|扣|得\Z"
)
_SCORE_IS = re.compile(r"(?:得分|评分|总分|分值|满分|分数|平均分)(?:为|是|[:：])?\Z")
_SHARE = re.compile(r"占(?![地用据有道线领压])[一-龥“”]{0,16}\Z")
_MONEY = re.compile(r"资金|经费|投入|投资|预算|决算|支出|收入|拨款|金额|费|补助|奖金|资产")
_RATE_IS = re.compile(r"(?:增长|下降|[增降]幅)(?:率|幅度?|比例)?(?:了|为|是|达到?)?[:：]?\Z")
_NEAR = 20
# 约三成由…: without such a word beside it 三成 may be 三 and 成立.
_BEFORE_TENTHS = ("占", "达", "达到", "有", "为", "到", "至", "了")
_AFTER_TENTHS = re.compile(r"\s*(?:[，。；、）)]|以[上下]|左右|多|由|的|来自|\Z)")


def sense_of(
    quantity: Quantity, candidate: re.Match[str], words: str, hedge: str, change: Change | None
) -> Kind | None:
    """The kind of figure the words make of the quantity; None if they make it none."""
    match candidate.lastgroup:
        case "tenths":
            if hedge or change or words.endswith(_BEFORE_TENTHS):
                return Kind.PERCENT
            followed = _AFTER_TENTHS.match(candidate.string, candidate.end())
            return Kind.PERCENT if followed else None
        case "count":
            return Kind.COUNT if _is_a_count(quantity.unit, candidate, words) else None
        case "score":
            if is_a_time(words):
                return None
            return Kind.SCORE if _SCORED.search(words[-_NEAR:]) else Kind.COUNT
        case "bare":
            return _sense_of_bare(quantity, words, change)
        case _:
            return quantity.kind


def _is_a_count(measure: str, candidate: re.Match[str], words: str) -> bool:
    text, start, end = candidate.string, candidate.start(), candidate.end()
    return not (
        is_a_date(measure, words, text, end)
        or is_a_budget_code(measure, text, start, end)
        or is_a_number_in_a_register(words)
    )


def _sense_of_bare(quantity: Quantity, words: str, change: Change | None) -> Kind | None:
    if quantity.kind is Kind.AMOUNT:
        return Kind.AMOUNT if _MONEY.search(words, clause_start(words)) else None
    if _SCORE_IS.search(words):
        return Kind.SCORE
    return Kind.NUMBER if change or _SHARE.search(words) else None


def missing_unit(change: Change | None, words: str) -> str:
    """A per cent sign after 占, 增长 or 下降; nothing where the number may be of anything."""
    if change is None:
        return "%"  # 占 alone makes a bare number a figure without a change
    return "%" if _RATE_IS.search(words) and not change.level else ""
