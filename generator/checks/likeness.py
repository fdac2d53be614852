"""Whether two texts say the same in nearly the same words."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

_NO_WORD = re.compile(r"[\W_]+")
# Beyond this a letter-by-letter comparison takes too long; what differs so much is not the same text.
_COMPARABLE = 1000


def bare(text: str) -> str:
    """The letters, characters and digits alone: no punctuation, no blanks."""
    return _NO_WORD.sub("", text)


def alike(one: str, other: str, per_cent: int) -> bool:
    """Whether at least so many per cent of both texts' characters stand in both, in the same order.

    The measure is difflib's ratio, 2 × matching ÷ all, in whole numbers.
    """
    wanted = per_cent * (len(one) + len(other))
    if 200 * min(len(one), len(other)) < wanted:
        return False
    same = _same_beginning(one, other)
    one, other = one[same:], other[same:]
    tail = _same_beginning(one[::-1], other[::-1])
    one, other = one[: len(one) - tail], other[: len(other) - tail]
    needed = wanted - 200 * (same + tail)
    if needed <= 0:
        return True
    if max(len(one), len(other)) > _COMPARABLE:
        return False
    if 200 * (Counter(one) & Counter(other)).total() < needed:
        return False
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return 200 * sum(block.size for block in blocks) >= needed


def _same_beginning(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    shorter = min(len(one), len(other))
    return next((number for number, (a, b) in enumerate(pairs) if a != b), shorter)


def opening(text: str, length: int = 20) -> str:
    """The first characters of a text, to name it by."""
    return text if len(text) <= length else f"{text[:length]}…"
