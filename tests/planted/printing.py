"""How true amounts, kept in 分, are printed: rounded half up, each by itself, in the unit and places of a report."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

FEN_IN = {"元": 100, "万元": 1_000_000, "亿元": 10_000_000_000}


def half_up(numerator: int, denominator: int, places: int) -> Decimal:
    """numerator ÷ denominator rounded half up (away from zero) to `places`; integers throughout."""
    scaled = 2 * abs(numerator) * 10**places + abs(denominator)
    size = Decimal(scaled // (2 * abs(denominator))).scaleb(-places)
    return -size if (numerator < 0) != (denominator < 0) and size else size


def percent(part: int, whole: int, places: int) -> str:
    """part ÷ whole as 99.92%."""
    return f"{half_up(100 * part, whole, places):f}%"


@dataclass(frozen=True, slots=True)
class Press:
    """The habits of one source: unit, places, thousands by comma, whole numbers without zeros."""

    unit: str = "万元"
    places: int = 2
    commas: bool = False
    bare: bool = False
    rate_places: int = 2

    @property
    def exact(self) -> bool:
        """元 to the 分: nothing is rounded."""
        return self.unit == "元" and self.places == 2

    @property
    def step(self) -> Decimal:
        """One unit of the last place."""
        return Decimal(1).scaleb(-self.places)

    def amount(self, fen: int) -> str:
        """The amount as its table prints it."""
        text = written(half_up(fen, FEN_IN[self.unit], self.places), commas=self.commas)
        return _bare(text) if self.bare or fen == 0 else text

    def rate(self, part: int, whole: int) -> str:
        """The quotient as its table prints it; blank where the whole is printed as nothing."""
        if value_of(self.amount(whole)) == 0:
            return ""
        text = percent(part, whole, self.rate_places)
        return f"{_bare(text[:-1])}%" if self.bare and text.startswith("100.") else text


def written(value: Decimal, *, commas: bool = False) -> str:
    """The digits of a value, never 1E+3."""
    return f"{value:,f}" if commas else f"{value:f}"


def _bare(text: str) -> str:
    whole, point, fraction = text.partition(".")
    return whole if point and not fraction.strip("0") else text


def value_of(text: str) -> Decimal:
    """The value of printed digits, comma and per cent sign left out."""
    return Decimal(text.replace(",", "").removesuffix("%"))
