"""数据字典: the last sheet of every workbook, which says of each column what it means, in what unit, of what type."""

from __future__ import annotations

from collections.abc import Iterable

from generator.exports.workbook.book import Head, Sheet

NAME = "数据字典"
_TYPES = {"text": "文字", "number": "数", "integer": "整数"}
_HEADS = (
    Head("工作表", "这一列在哪张工作表。"),
    Head("列", "列的名称。"),
    Head("含义", "这一列是什么。"),
    Head("单位", "数的单位；空着的没有单位，或逐行写明。"),
    Head("类型", "文字、数或整数。数里可有写“未载明”的格：原文有这一项而没有填。"),
)


def dictionary(sheets: Iterable[tuple[str, tuple[Head, ...]]]) -> Sheet:
    """The dictionary of these sheets, and of itself."""
    told = (*sheets, (NAME, _HEADS))
    return Sheet(
        NAME,
        _HEADS,
        tuple(
            (name, head.title, head.meaning, head.unit, _TYPES[head.type])
            for name, heads in told
            for head in heads
        ),
    )
