"""Slips of the pen: what happens to the digits of one figure on the way from a paper into a file."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from tests.planted.printing import value_of

Slip = Callable[[random.Random, str], str]


def one_digit_wrong(rng: random.Random, text: str) -> str:
    """Another digit in one place."""
    where = rng.choice(_digits(text))
    first = where == _digits(text)[0]
    others = [digit for digit in "0123456789"[first:] if digit != text[where]]
    return text[:where] + rng.choice(others) + text[where + 1 :]


def neighbours_swapped(rng: random.Random, text: str) -> str:
    """Two digits side by side in the other order, the point between them staying."""
    places = _digits(text)
    pairs = [
        (a, b)
        for a, b in pairwise(places)
        if text[a] != text[b] and not (a == places[0] and text[b] == "0")
    ]
    if not pairs:
        return text
    a, b = rng.choice(pairs)
    return text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]


def one_digit_dropped(rng: random.Random, text: str) -> str:
    """One digit left out."""
    places = _digits(text)[1:]
    if not places:
        return text
    where = rng.choice(places)
    return (text[:where] + text[where + 1 :]).removesuffix(".")


def one_digit_doubled(rng: random.Random, text: str) -> str:
    """One digit of the whole part typed twice."""
    whole = text.partition(".")[0]
    where = rng.choice(_digits(whole))
    return text[:where] + text[where] + text[where:]


def point_moved(rng: random.Random, text: str) -> str:
    """Ten times too much or too little, at the same places."""
    return _times(text, rng.choice((Decimal(10), Decimal("0.1"))))


def unit_slipped(rng: random.Random, text: str) -> str:
    """Ten thousand times too much: 元 typed where 万元 are meant."""
    return _times(text, Decimal(10000))


def _times(text: str, factor: Decimal) -> str:
    places = len(text.partition(".")[2])
    moved = (value_of(text) * factor).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{moved:f}"


def _digits(text: str) -> list[int]:
    return [at for at, character in enumerate(text) if character.isdigit()]


def significant(text: str) -> int:
    """How many digits from the first that is not 0."""
    return len(text.replace(",", "").replace(".", "").rstrip("%").lstrip("-0"))


SLIPS: dict[str, Slip] = {
    "一个数字写错": one_digit_wrong,
    "相邻两位颠倒": neighbours_swapped,
    "漏写一位": one_digit_dropped,
    "多写一位": one_digit_doubled,
    "小数点移位": point_moved,
    "单位错成万倍": unit_slipped,
}
