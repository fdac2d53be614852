"""What a printed figure is called, and the words by which a sentence shows that it speaks of it.

A figure's topics are groups of words: a sentence names the figure when it has one word of every group. They are
words that tell it from other figures: 公务接待 for all of that row, 基本支出, a task's name, 上年 for last year's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.source.place import Place

Topics = tuple[tuple[str, ...], ...]

LEFT_OVER = ("结余", "结转", "剩余", "节约", "节省", "未执行", "未使用", "未支出", "差额")
RATES = ("执行率", "完成率", "完成预算", "完成全年", "完成年初", "占预算", "预算的", "执行进度")
_OUTTURN = ("执行数", "决算", "支出合计", "总支出", "全年支出", "本年支出", "支出总", "共支出")
_BUDGET = ("全年预算", "预算数", "调整预算", "调整后预算", "预算总", "总预算")
_KEYS = {
    "年初预算数": ("年初预算",),
    "全年预算数": _BUDGET,
    "调整预算数": _BUDGET,
    "全年执行数": _OUTTURN,
    "决算数": _OUTTURN,
    "预算完成率": RATES,
    "预算执行率": RATES,
    "执行率": RATES,
    "完成率": RATES,
    "三公经费": ("三公",),
    "上年结转": ("结转",),
    "当年结余": ("结余",),
    "累计结余": ("结余", "结转"),
    "自评得分": ("得分", "自评", "评分"),
}
# Rows of a table, by how their key begins; the longer ones first.
_ROWS = {
    "因公出国": ("因公出国", "出国（境）", "出国(境)"),
    "公务用车购置费": ("公务用车购置", "车辆购置"),
    "公务用车运行": ("公务用车运行", "车辆运行"),
    "公务用车": ("公务用车",),
    "公务接待": ("公务接待",),
    "当年财政拨款": ("财政拨款",),
    "本年财政拨款": ("财政拨款",),
    "上年结转资金": ("结转",),
    "其他资金": ("其他资金",),
    "编报绩效目标": ("绩效目标",),
    "绩效跟踪": ("跟踪", "监控"),
    "绩效自评": ("自评",),
    "财政复核": ("复核",),
    "收入": ("收入",),
    "支出": ("支出",),
    "基本支出": ("基本支出",),
}
# Columns that mean nothing without their row.
_COLUMNS = frozenset(
    {
        "预算数", "决算数", "完成率", "上年决算数", "合计", "总计", "年初预算数", "全年预算数", "全年执行数",
        "执行率", "预算执行率", "预算完成率", "得分", "分值", "项目数", "预算金额", "平均得分", "完成数", "金额",
    }
)  # fmt: skip
_BLOCKS = frozenset({"整体收支", "按资金来源", "按支出性质", "收支", "综合评价", "绩效指标"})
_SHORT = 4
_PAST_BLOCK, _PAST_COLUMN = "上年数", "上年决算数"
_MARKS = re.compile(r"[“”「」\"\s]|[（(][类款项][）)]")
_KIND_OF_THING = re.compile(r"(?<=.{4})(?:支出|项目|资金|经费)\Z")


@lru_cache(maxsize=512)
def plain(words: str) -> str:
    """The words without blanks, quotation marks and （类）, so that the same name is the same characters."""
    return _MARKS.sub("", words)


def name_of(at: Place) -> str:
    """全年预算数; 「物业管理费」预算数; 公务接待费决算数; 财政拨款收入."""
    parent = at.parent
    if parent is None or not parent.key:
        return at.name
    if parent.label:
        return f"「{parent.label}」" if at.key == "金额" else f"「{parent.label}」{at.name}"
    if parent.key == _PAST_BLOCK:
        return f"上年{at.name}"
    if parent.key == "基本支出" and at.key == "合计":
        return "基本支出"
    if at.key not in _COLUMNS or parent.key in _BLOCKS:
        return at.name
    return f"{parent.name if parent.key != '合计' else '“三公”经费'}{at.name}"


@lru_cache(maxsize=64)
def past_words(year: int) -> tuple[str, ...]:
    """How prose says the year before `year`."""
    return ("上年", "上一年", "去年", f"{year - 1}年", f"{year - 1} 年")


def topics_of(at: Place, past: tuple[str, ...], *, is_past: bool = False) -> Topics:
    """The words that name the figure printed there; `past` are those of the year before."""
    row = row_of(at)
    key = str(at.key)
    own = _KEYS.get(key, ())
    if key == "平均得分":
        return (("平均得分", "平均分"),)
    if row:
        own = own if own is RATES else ()
    elif not own:
        own = (_stem(key),)
    in_past_block = at.parent is not None and at.parent.key == _PAST_BLOCK
    years = (past,) if is_past or in_past_block or key == _PAST_COLUMN else ()
    return tuple(group for group in (*row, own, *years) if group)


def row_of(at: Place) -> Topics:
    """The words that name the row the figure stands in: a task, a line, a kind of “三公”经费; empty where it has none."""
    block = at.parent
    if block is None:
        return ()
    if block.label:
        return (_label_words(plain(block.label)),)
    key = str(block.key)
    if key == "合计":
        return (("三公",),)
    if key == "基本支出" and at.key != "合计":
        return ()
    words = _ROWS.get(key) or next((w for start, w in _ROWS.items() if key.startswith(start)), ())
    return (words,) if words else ()


def _label_words(label: str) -> tuple[str, ...]:
    """The name; of a long one its last words too, by which sentences call it."""
    stem = _stem(label)
    return (stem, stem[-_SHORT:]) if len(stem) >= 2 * _SHORT else (stem,)


def _stem(name: str) -> str:
    return _KIND_OF_THING.sub("", name)


def named_in(topics: Topics, words: str) -> bool:
    """Whether the words, plain, have one of every group."""
    return all(any(word in words for word in group) for group in topics)
