"""核对结果: every check that was asked of the report, its verdict, the working, the difference."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.exports.workbook.book import Head, Sheet
from generator.exports.workbook.layout import Value
from generator.exports.written import Written
from generator.money import plain
from generator.pages.shown import Shown

_HEADS = (
    Head("核对编号", "用的哪一项核对，方法见网站的“核对方法”。"),
    Head("核对什么", "问的是什么。"),
    Head("对象", "问的是哪些数。"),
    Head("结论", "一致、尾差、可疑、不符或未检查。"),
    Head("说明", "一句话说明。"),
    Head("计算过程", "由网站列出的算式；多行的依次往下算。"),
    Head("解释", "四舍五入能解释多少，或为什么没有核对。"),
    Head("相差", "两边相差多少，由网站计算；金额为万元。", type="number"),
    Head("相差的单位", "万元、%、人、分等。"),
    Head("核对说明", "照原文公布的差异，填报人写的说明。"),
    Head("位置", "在数据文件里的位置。"),
    Head("数据行号", "在数据文件（YAML）的第几行。", type="integer"),
)


def verdict_sheet(written: Written) -> Sheet:
    """The sheet, in the order of the checks."""
    return Sheet("核对结果", _HEADS, tuple(tuple(_cells(one)) for one in written.asked))


def _cells(one: Asked) -> Iterator[Value]:
    judgement = one.judgement
    yield one.rule.code
    yield one.rule.asks
    yield judgement.subject
    yield one.verdict.value
    yield judgement.message
    yield _working(one)
    yield judgement.explanation
    gap = None if one.verdict is Verdict.CONSISTENT else judgement.difference
    yield "" if gap is None else Shown(plain(gap), computed=True)
    yield "" if gap is None else judgement.counted or "万元"
    yield one.finding.reason or "" if one.finding else ""
    yield judgement.at.path
    yield str(judgement.at.line)


def _working(one: Asked) -> str:
    """Of what holds the sentence says enough."""
    if one.verdict is Verdict.CONSISTENT:
        return ""
    return "\n".join(" ".join(term.text for term in line) for line in one.judgement.working)
