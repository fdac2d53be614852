"""How figures are written in what a check says."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.checks.base import Related, Term
from generator.model.values import Figure
from generator.money import EXACT, Amount, Unit, group_thousands, plain, shortest

_YUAN_IN_WAN = Decimal(10000)

UNKNOWN = "未载明"


def money(value: Decimal, unit: Unit) -> str:
    """A computed value given in 万元, written in `unit` with thousands grouped: 6,384.99."""
    return group_thousands(plain(in_unit(value, unit)))


def in_unit(value: Decimal, unit: Unit) -> Decimal:
    """万元 in `unit`, the places kept where the unit is 万元."""
    return value if unit is Unit.WAN else EXACT.divide(value, unit.in_wan)


def gap(value: Decimal, unit: Unit) -> str:
    """A difference given in 万元, said in `unit`, with the 元 it is: 0.05 万元（500 元）."""
    size = abs(value)
    if unit is Unit.YUAN:
        return f"{money(size, unit)} 元"
    yuan = group_thousands(shortest(EXACT.multiply(size, _YUAN_IN_WAN)))
    return f"{money(size, unit)} {unit.value}（{yuan} 元）"


def bound(value: Decimal, unit: Unit) -> str:
    """What rounding can or cannot explain, given in 万元, said in `unit`: 0.025 万元."""
    return f"{group_thousands(shortest(in_unit(value, unit)))} {unit.value}"


def printed(figure: Figure) -> str:
    """A figure as printed with thousands grouped, or 未载明."""
    return figure.amount.grouped if figure.amount else UNKNOWN


def sum_line(parts: Iterable[Amount | None], tail: Iterable[Term]) -> tuple[Term, ...]:
    """The working `a + b + c …` followed by `tail`."""
    line: list[Term] = []
    for part in parts:
        if line:
            line.append(Term("+"))
        line.append(Term(part.grouped if part else UNKNOWN))
    return (*line, *tail)


def place_of(figure: Figure) -> Related:
    """The spot of a figure, named with what is printed there."""
    return Related(figure.at, f"{figure.at.name} {printed(figure)}")
