"""How a figure that was mistyped or misread differs from the one that was meant."""

from __future__ import annotations

import decimal
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.known_figures import Known, Measure

_WIDE = decimal.Context(prec=40)
# 元 against 万元, 万元 against 亿元, 元 against 亿元.
_UNIT_SHIFTS = (4, -4, 8, -8)
_POINT_SHIFTS = (1, -1, 2, -2, 3, -3)
_TWO = Decimal(2)
_UNIT = "单位"
_LEAST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Slip:
    """What was probably meant, and how what is written differs from it."""

    meant: Known
    kind: str

    @property
    def of_unit(self) -> bool:
        """Whether the digits are right and the unit is not."""
        return self.kind == _UNIT


def slip_between(value: Decimal, step: Decimal, known: Known) -> Slip | None:
    """The one slip that turns the known figure, at the step written, into the value; None where it takes more."""
    meant = abs(known.value)
    if meant == 0:
        return None
    if kind := _kind(*_both(value, meant, step, known)):
        return Slip(known, kind)
    shifts = _UNIT_SHIFTS + _POINT_SHIFTS if known.measure is Measure.MONEY else _POINT_SHIFTS[:2]
    for shift in shifts:
        written, shifted = _both(value.scaleb(-shift), meant, step.scaleb(-shift), known)
        # Equal digits in another place; too few of them are alike by chance.
        if written == shifted and len(written) > _LEAST_DIGITS:
            return Slip(known, _UNIT if shift in _UNIT_SHIFTS else "小数点的位置")
    return None


def _both(value: Decimal, meant: Decimal, step: Decimal, known: Known) -> tuple[str, str]:
    """The digits of both, as far as both claim any: of 元 written for a figure printed in 万元, those of the 万元."""
    if known.printed:
        step = max(step, _TWO * known.half)
    return _digits(value, step), _digits(meant, step)


def _digits(value: Decimal, step: Decimal) -> str:
    """The value counted in steps."""
    count = _WIDE.divide(value, step).to_integral_value(decimal.ROUND_HALF_UP)
    return f"{count:f}"


def _kind(written: str, meant: str) -> str:
    """一位数字, 两位数字颠倒 …; empty where more than one slip lies between, or none."""
    if len(written) == len(meant):
        apart = [
            at for at, pair in enumerate(zip(written, meant, strict=True)) if pair[0] != pair[1]
        ]
        if len(apart) == 1:
            return "一位数字"
        if (
            len(apart) == 2
            and written[apart[0]] == meant[apart[1]]
            and written[apart[1]] == meant[apart[0]]
        ):
            return "两位数字的次序"
        return ""
    if len(written) + 1 == len(meant) and _is_without_one(written, meant):
        return "少了一位数字"
    if len(written) == len(meant) + 1 and _is_without_one(meant, written):
        return "多了一位数字"
    return ""


def _is_without_one(shorter: str, longer: str) -> bool:
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
