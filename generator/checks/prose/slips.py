"""How a figure that was mistyped or misread differs from the one that was meant."""

from __future__ import annotations

import decimal
from decimal import Decimal
from enum import Enum

_WIDE = decimal.Context(prec=40, rounding=decimal.ROUND_HALF_UP)
# 元 against 万元, 万元 against 亿元, 元 against 亿元.
_UNIT_SHIFTS = frozenset((4, -4, 8, -8))
# What two numbers may differ by when one digit of them does.
_ONE_DIGIT = frozenset(digit * 10**place for digit in range(1, 10) for place in range(24))


class Slip(Enum):
    """What happened to the digits, the likeliest first."""

    UNIT = "单位不同"
    SWAP = "有两位数字次序颠倒"
    POINT = "小数点的位置不同"
    DIGIT = "有一位数字不同"
    MISSING = "少写了一位数字"
    EXTRA = "多写了一位数字"


def digits_of(value: Decimal, step: Decimal) -> str:
    """The value counted in steps: 638504 of 6385.04 in steps of 0.01."""
    return f"{_WIDE.divide(value, step).to_integral_value(decimal.ROUND_HALF_UP):f}"


def may_be_a_slip(written: str, meant: str) -> bool:
    """Whether a slip can lie between at all; nearly always no, and told at once.

    Whatever is dropped, added, mistyped or shifted leaves the first digit alone or the last.
    """
    return written[0] == meant[0] or written[-1] == meant[-1]


def slip_of_digits(written: str, meant: str) -> Slip | None:
    """The one slip that turns one run of digits into the other; None where it takes more, or none."""
    longer = len(written) - len(meant)
    if longer == 0:
        return _slip_of_as_many(written, meant)
    if longer == -1 and _is_without_one(written, meant):
        return Slip.MISSING
    if longer == 1 and _is_without_one(meant, written):
        return Slip.EXTRA
    return None


def _slip_of_as_many(written: str, meant: str) -> Slip | None:
    apart = abs(int(written) - int(meant))
    # The difference alone rules out most: nine in it where two digits changed places.
    if apart == 0 or (apart % 9 and apart not in _ONE_DIGIT):
        return None
    differing = [pair for pair in zip(written, meant, strict=True) if pair[0] != pair[1]]
    if len(differing) == 1:
        return Slip.DIGIT
    return Slip.SWAP if len(differing) == 2 and differing[0] == differing[1][::-1] else None


def _is_without_one(shorter: str, longer: str) -> bool:
    at = next((at for at, digit in enumerate(shorter) if digit != longer[at]), len(shorter))
    return shorter[at:] == longer[at + 1 :]


def slip_of_place(value: Decimal, digits: int, meant: Decimal, farthest: int) -> Slip | None:
    """Whether the same digits, as many as are written, stand in another place: of another unit, or the point moved.

    `farthest` is how many places a point may have moved; neither value is 0.
    """
    shift = value.adjusted() - meant.adjusted()
    if shift in _UNIT_SHIFTS:
        slip = Slip.UNIT
    elif shift and -farthest <= shift <= farthest:
        slip = Slip.POINT
    else:
        return None
    rounded = decimal.Context(prec=digits, rounding=decimal.ROUND_HALF_UP).plus(meant)
    return slip if significant(value) == significant(rounded) else None


def significant(value: Decimal) -> str:
    """The digits from the first to the last that is not 0: 638504 of 6385.040."""
    return "".join(map(str, value.as_tuple().digits)).strip("0")
