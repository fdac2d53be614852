"""A candidate to what it measures: kind, exact value, unit. What it takes for numerals to be one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from generator.money import EXACT, HALF, ZERO
from generator.prose.figures import Kind
from generator.prose.measures import DIVISIBLE
from generator.prose.nonfigures import is_vague
from generator.prose.numerals import ONES, SCALE, Number, read_arabic, read_chinese

_TEN = Decimal(10)
_SCALE_IN_WAN = {
    "": Decimal("0.0001"),
    "百": Decimal("0.01"),
    "千": Decimal("0.1"),
    "万": Decimal(1),
    "十万": Decimal(10),
    "百万": Decimal(100),
    "千万": Decimal(1000),
    "亿": Decimal(10**4),
    "万亿": Decimal(10**8),
}
_KINDS = {
    "amount": Kind.AMOUNT,
    "percent": Kind.PERCENT,
    "hundredths": Kind.PERCENT,
    "tenths": Kind.PERCENT,
    "points": Kind.POINTS,
    "times": Kind.TIMES,
    "count": Kind.COUNT,
    "score": Kind.SCORE,
    "bare": Kind.NUMBER,
}
_LARGE = re.compile("[万亿]")


class Quantity(NamedTuple):
    """A number with its unit, before the words around it are heard; `value` and `half` as in a figure."""

    kind: Kind
    value: Decimal
    half: Decimal
    digits: int
    places: int
    unit: str
    hedge: str


def quantity_of(candidate: re.Match[str]) -> Quantity | None:
    """What the candidate measures; None where the numeral is malformed or part of a word."""
    group = candidate.lastgroup or ""
    text, start = candidate.string, candidate.start()
    if group == "hundredths":
        number = _read_run(candidate["hundredths"])
        return number and _quantity(Kind.PERCENT, number, "百分之", "")
    run = text[start : candidate.start("hedge")]
    hedge = candidate["hedge"].strip() or candidate["hedge_within"]
    scale = candidate["scale"] or ""
    if not run[0].isdecimal() and not _numerals_measure(run, group, hedge):
        return None
    number = _read_run(run, money=group == "amount")
    if number is None or is_vague(run, text, start):
        return None
    if group == "amount" or (group == "bare" and scale):
        return _amount(number, candidate, hedge, _last_large(run))
    if scale:
        number = _scaled(number, candidate)
        if number is None:
            return None
    written = candidate[group]
    match group:
        case "tenths":
            tenths = _tenths(number, written[1:])
            return tenths and _quantity(Kind.PERCENT, tenths, "成", hedge)
        case "count":
            if "，" in run or (number.value % 1 and written not in DIVISIBLE):
                return None  # 950，120人 may be two numbers; 2.3项 is the second heading's 3项
            exact = not _LARGE.search(run + scale)
            measure = written if written[1:2] not in ("余", "多") else written[0] + written[2:]
            hedge = hedge or written[1 : len(written) - len(measure) + 1]
            return _quantity(Kind.COUNT, number, measure, hedge, exact=exact)
        case _:
            return _quantity(_KINDS[group], number, written, hedge)


def _quantity(
    kind: Kind, number: Number, unit: str, hedge: str, *, exact: bool = False
) -> Quantity:
    half = ZERO if exact else EXACT.multiply(number.step, HALF)
    return Quantity(kind, number.value, half, number.digits, number.places, unit, hedge)


def _amount(
    number: Number, candidate: re.Match[str], hedge: str, last_large: str
) -> Quantity | None:
    """In 万元. 投资1.2亿 without 元 is one too, if the words before speak of money."""
    scale, yuan = candidate["scale"] or "", candidate["amount"] or ""
    if not candidate["rest"]:
        if not yuan and not _LARGE.search(scale):
            return None
        unit = f"{scale or last_large}元" if yuan else scale
        return _quantity(Kind.AMOUNT, number.times(_SCALE_IN_WAN[scale]), unit, hedge)
    scaled = _scaled(number, candidate) if yuan else None
    unit = f"{candidate['rest_scale'] or ''}元"
    return scaled and _quantity(Kind.AMOUNT, scaled.times(_SCALE_IN_WAN[""]), unit, hedge)


def _read_run(run: str, *, money: bool = False) -> Number | None:
    if run[0].isdecimal():
        return read_arabic(run, money=money)
    return read_chinese(run)


def _numerals_measure(run: str, group: str, hedge: str) -> bool:
    """Whether numerals before this unit make a figure: 一个, 三项, 五元, 零星 do not, 十余次 does."""
    if run[0] == "零" and run[1:2] != "点":
        return False
    match group:
        case "amount" | "count" | "score":
            return len(run) > 1 or (run in "十拾" and hedge != "")
        case "tenths":
            return run in ONES
        case "points" | "times":
            return True
        case _:
            return False


def _scaled(number: Number, candidate: re.Match[str]) -> Number | None:
    scaled = number.times(SCALE[candidate["scale"]])
    if not candidate["rest"]:
        return scaled
    rest = read_arabic(candidate["rest"])
    if rest is None:
        return None
    rest = rest.times(SCALE[candidate["rest_scale"] or ""])
    return scaled.followed_by(rest) if rest.value < SCALE[candidate["scale"]] else None


def _last_large(run: str) -> str:
    return run[-1] if run[-1] in "万亿" else ""


def _tenths(whole: Number, fraction: str) -> Number | None:
    """三成 as 30, 三成五 as 35."""
    if whole.digits != 1 or whole.places:
        return None
    tens = whole.times(_TEN)
    if not fraction:
        return tens
    ones = read_chinese("五" if fraction == "半" else fraction)
    return ones and tens.followed_by(ones)
