"""Written numerals to exact numbers, and how finely they were written: 1.23, 300,000, 一亿二千万."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.money import EXACT, add, step_of

ONES = "一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
SCALES = {
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10**4, "亿": 10**8,
}  # fmt: skip
SCALE = {
    scale: Decimal(size)
    for scale, size in {
        "": 1, "百": 10**2, "千": 10**3, "万": 10**4, "十万": 10**5, "百万": 10**6,
        "千万": 10**7, "亿": 10**8, "万亿": 10**12,
    }.items()
}  # fmt: skip

# A bank account, a phone or a project number has 11 digits or more; of money only what says 元 has.
_LONGEST_WHOLE = 10
_LONGEST_MONEY = 15
_LONGEST = 24
_STEPS = tuple(step_of(places) for places in range(_LONGEST))

_ARABIC = re.compile(r"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_TWO_DIGITS_TOGETHER = re.compile(rf"[{ONES}][{ONES}零〇]")
_WITH_POINT = re.compile(
    rf"(?P<whole>[{ONES}零〇十拾百佰千仟]+)点(?P<fraction>[{ONES}零〇]+)(?P<scale>[百千]?[万亿]?|[百千])"
)
_DIGIT = {
    character: str(value)
    for value, characters in enumerate(
        ("零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for character in characters
}


class Number(NamedTuple):
    """A numeral's value, one unit of its last place written, its significant digits and decimals."""

    value: Decimal
    step: Decimal
    digits: int
    places: int

    def times(self, scale: Decimal) -> Number:
        """The same digits in a larger unit."""
        if scale == 1:
            return self
        value, step = EXACT.multiply(self.value, scale), EXACT.multiply(self.step, scale)
        return Number(value, step, self.digits, self.places)

    def followed_by(self, smaller: Number) -> Number:
        """1亿 and 2000万 as one number, as fine as the smaller."""
        value = add((self.value, smaller.value))
        return Number(value, smaller.step, _significant(value, smaller.step), smaller.places)


def read_arabic(run: str, *, money: bool = False) -> Number | None:
    """The number of `6390.11` or `6,390.11`, full-width or half; None of codes and broken groups."""
    if len(run) > _LONGEST:
        return None
    straight = run if run.isascii() else unicodedata.normalize("NFKC", run)
    if not _ARABIC.fullmatch(straight):
        return None
    digits = straight.replace(",", "")
    whole, _, fraction = digits.partition(".")
    if len(whole) > (_LONGEST_MONEY if money else _LONGEST_WHOLE) and "," not in straight:
        return None
    places = len(fraction)
    return Number(Decimal(digits), _STEPS[places], len((whole + fraction).lstrip("0")), places)


@lru_cache(maxsize=1024)
def read_chinese(run: str) -> Number | None:
    """The number of 一亿二千万, 九十八点五 or 三点五亿; None of 十四五, 三五 and the like."""
    if run == "百":  # 百分之百
        return Number(Decimal(100), Decimal(1), 3, 0)
    if len(run) > _LONGEST or _TWO_DIGITS_TOGETHER.search(run.partition("点")[0]):
        return None
    if "点" in run:
        return _read_with_point(run)
    value = _read_whole(run)
    if value is None:
        return None
    step = _last_place(run)
    return Number(value, step, _significant(value, step), 0)


def _read_with_point(run: str) -> Number | None:
    parts = _WITH_POINT.fullmatch(run)
    if parts is None:
        return None
    whole = _read_whole(parts["whole"])
    if whole is None:
        return None
    fraction = "".join(_DIGIT[character] for character in parts["fraction"])
    step = step_of(len(fraction))
    value = add((whole, EXACT.multiply(Decimal(fraction), step)))
    number = Number(value, step, _significant(value, step), len(fraction))
    return number.times(_product(parts["scale"]))


def _read_whole(run: str) -> Decimal | None:
    # Here, because importing it takes 80 ms and few texts spell a number out.
    from cn2an import cn2an  # type: ignore[import-untyped]

    try:
        return Decimal(cn2an(run, "normal"))
    except (ValueError, KeyError):  # both are how it refuses
        return None


def _last_place(run: str) -> Decimal:
    """10000000 of 一亿二千万, 1 of 一百零五, 100 of the spoken 三千五."""
    stem = run.rstrip("".join(SCALES))
    if stem != run:
        return _product(run[len(stem) :])
    before = run[-2:-1]
    if before in SCALES and before not in "十拾":
        return Decimal(SCALES[before] // 10)
    return Decimal(1)


def _product(scales: str) -> Decimal:
    product = 1
    for scale in scales:
        product *= SCALES[scale]
    return Decimal(product)


def _significant(value: Decimal, step: Decimal) -> int:
    whole = int(EXACT.divide(value, step))
    return len(str(whole)) if whole else 0
