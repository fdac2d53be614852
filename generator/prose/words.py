"""The words before a number, close enough to say what it is: blanks closed up, cut at the clause."""

from __future__ import annotations

import re

from generator.prose.measures import measures_pattern

_REACH_BACK = 64

# 因公出国（境）费 is one word in every report.
_CLAUSE_BREAK = re.compile(r".*(?:,(?![0-9])|[，。；;：:！？、]|[（(](?!境)|(?<!境)[）)])")
_FILLERS = (
    "为", "是", "达", "达到", "共计", "共有", "共", "的", "等", "有", "了", "已", "仅", "只", "在", "各",
    "于", "至", "到", "由", "从", "占", "：", ":", "人民币", "累计", "涉及", "召开", "开展", "举办",
    "覆盖", "历时", "为期", "用时", "支付", "下达", "分别", "和", "及", "以及", "与",
)  # fmt: skip
_MOST_FILLERS = 4
# Right after a digit stands a unit or the rest of a date, and then the name.
_NAME = re.compile(
    rf"(?:[0-9０-９%％](?:年[度末底初]?|月份?|日|个百分点|[百千万亿]*元|[%％]|{measures_pattern()})?+)?+"
    r"([一-龥“”]*(?:（境）[一-龥“”]*)?)\Z"
)
_LEADING = re.compile(
    r"\A(?:的|和|及|其中|涉及|占用|主要是|(?:主要)?原因是|由于|以上|以下|以内|左右|”)+"
)


def words_before(text: str, start: int) -> str:
    """Up to 64 characters before `start`, blanks and single line breaks left out, one paragraph."""
    window = text[start - _REACH_BACK if start > _REACH_BACK else 0 : start]
    return close_up(window.rpartition("\n\n")[2])


def close_up(text: str) -> str:
    """The text without blanks and line breaks."""
    return "".join(text.split())


def clause_start(words: str) -> int:
    """Where the last clause begins; a colon at the very end ends none."""
    last_break = _CLAUSE_BREAK.match(words.rstrip("：:"))
    return last_break.end() if last_break else 0


def name_in(words: str) -> str:
    """The run of Chinese characters the words end in, 为, 达, 共 and the like left out; may be ""."""
    for _ in range(_MOST_FILLERS):
        if not words.endswith(_FILLERS):
            break
        longest = max((filler for filler in _FILLERS if words.endswith(filler)), key=len)
        words = words[: -len(longest)]
    name = _NAME.search(words)
    return _LEADING.sub("", name[1]) if name else ""
