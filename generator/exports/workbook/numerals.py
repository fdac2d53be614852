"""A printed number as a spreadsheet holds it: a double, and the format that shows it as it was printed.

A spreadsheet has no exact numbers. This is the last edge, where a figure that has been characters and `Decimal` all the
way becomes one: up to 15 significant digits a double gives back the same digits at the same places (IEEE 754), and
what has more stays text. Nothing is ever reckoned with the double.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_PRINTED = re.compile(r"([+-]?)(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?(%?)")
_EXACT_DIGITS = 15
# More places than this a spreadsheet's format does not show.
_MOST_PLACES = 15


@dataclass(frozen=True, slots=True)
class Numeral:
    """The double nearest to the printed number, and its format: 950 -> 0, 6385.04 -> #,##0.00, 99.92% -> 0.00%."""

    value: float
    format: str


def numeral_of(text: str, *, grouped: bool = True) -> Numeral | None:
    """The number that is printed; None for words, and for what no double keeps. A year is not `grouped`."""
    found = _PRINTED.fullmatch(text)
    if found is None:
        return None
    sign, whole, places, percent = found[1], found[2].replace(",", ""), found[3] or "", found[4]
    significant = f"{whole}{places}".lstrip("0")
    if len(significant) > _EXACT_DIGITS or len(places) > _MOST_PLACES:
        return None
    if not significant and sign:
        return None  # a spreadsheet knows no −0
    value = Decimal(f"{sign}{whole}.{places or '0'}")
    shape = ("#,##0" if grouped and len(whole) > 3 else "0") + (
        f".{'0' * len(places)}" if places else ""
    )
    shape += percent
    shown = f"+{shape};-{shape}" if sign == "+" else shape
    return Numeral(float(value.scaleb(-2) if percent else value), shown)
