"""A 地区 as it is written, step by step: the province, the city in it, the county in that; and its name in an address."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256

from generator.pages.splitting.letters import letters_of

# A division ends in one of these, and what comes after it is more than such an ending: 荆州市 | 沙市区, not 沙市 | 区.
_STEP = re.compile(r".+?(?:自治州|[省市区县旗盟])(?=..)")
_LETTERS = 12
_MARK = 4


def steps_of(region: str) -> tuple[str, ...]:
    """广东省广州市荔湾区 as 广东省, 广东省广州市 and 广东省广州市荔湾区; of no region nothing."""
    ends = [0]
    while step := _STEP.match(region, ends[-1]):
        ends.append(step.end())
    return tuple(region[:end] for end in (*ends[1:], len(region)) if end)


# The rows of a region ask for it one after the other.
@lru_cache(maxsize=1 << 12)
def slug_of(region: str) -> str:
    """gdsgzslwq-a5d2: the letters of its pinyin, and a mark of its own, for other regions have the same letters.

    It follows from the name alone, so that it stays whatever else is in the archive.
    """
    mark = sha256(region.encode()).hexdigest()[:_MARK]
    return "-".join(filter(None, (letters_of(region)[:_LETTERS], mark)))
