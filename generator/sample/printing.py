"""How true amounts, kept in 分, are printed: each rounded half up by itself, so that 尾差 arise as they do in life."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

FEN_IN = {"元": 100, "万元": 1_000_000, "亿元": 10_000_000_000}


def half_up(numerator: int, denominator: int, places: int) -> str:
    """Numerator ÷ denominator in digits, rounded half up (away from zero)."""
    size = (2 * abs(numerator) * 10**places + denominator) // (2 * denominator)
    sign = "-" if numerator < 0 and size else ""
    if not places:
        return f"{sign}{size}"
    whole, fraction = divmod(size, 10**places)
    return f"{sign}{whole}.{fraction:0{places}}"


def percent(part: int, whole: int, places: int = 2) -> str:
    """Part ÷ whole as 99.92%."""
    return f"{half_up(100 * part, whole, places)}%"


def two_swapped(printed: str) -> str:
    """The digits with two unlike neighbours swapped, the first such pair behind the leading digit."""
    for n in range(1, len(printed) - 1):
        left, right = printed[n], printed[n + 1]
        if left.isdigit() and right.isdigit() and left != right:
            return f"{printed[:n]}{right}{left}{printed[n + 2 :]}"
    return f"{printed}1" if "." in printed else f"{printed}0"


def value_of(printed: str) -> Decimal:
    """The value of printed digits."""
    return Decimal(printed.replace(",", "").removesuffix("%"))


@dataclass(frozen=True, slots=True)
class Press:
    """The habits of one department: unit, places, and whole numbers without zeros behind the point."""

    unit: str = "万元"
    places: int = 2
    bare: bool = False

    def amount(self, fen: int) -> str:
        """The amount as its table prints it."""
        text = half_up(fen, FEN_IN[self.unit], self.places)
        return _bare(text) if self.bare or not fen else text

    def rate(self, part: int, whole: int) -> str:
        """The quotient of two amounts; blank where the base is printed as nothing."""
        if not any(digit in "123456789" for digit in self.amount(whole)):
            return ""
        text = percent(part, whole)
        return f"{_bare(text[:-1])}%" if self.bare else text

    def said(self, fen: int) -> str:
        """The amount in a sentence: as the table prints it, with its unit."""
        return f"{self.amount(fen)}{self.unit}"

    @property
    def step(self) -> Decimal:
        """One unit of the last place."""
        return Decimal(1).scaleb(-self.places)


def _bare(text: str) -> str:
    whole, point, fraction = text.partition(".")
    return whole if point and not fraction.strip("0") else text
