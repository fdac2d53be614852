"""How figures are written in what a check says."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.checks.tracing import Related, Result, Term
from generator.model.values import Figure, Number, RateFigure
from generator.money import EXACT, Amount, Printed, Rate, Unit, group_thousands, plain, shortest
from generator.source.place import Place

_YUAN_IN_WAN = Decimal(10000)

UNKNOWN = "未载明"


# 万元 and its kin, or the word for what is counted: 人, 分, 个.
Measured = Unit | str


def unit_of(number: Printed, counted: str) -> Measured:
    """The unit a printed number is said in: its own where it is money, else what is counted."""
    return number.unit if isinstance(number, Amount) else counted


def money(value: Decimal, unit: Measured) -> str:
    """A computed value (money in 万元), written in `unit` with thousands grouped: 6,384.99."""
    return group_thousands(plain(in_unit(value, unit)))


def in_unit(value: Decimal, unit: Measured) -> Decimal:
    """万元 in `unit`, the places kept where the unit is 万元; what is no money stays as it is."""
    if isinstance(unit, str) or unit is Unit.WAN:
        return value
    return EXACT.divide(value, unit.in_wan)


def gap(value: Decimal, unit: Measured) -> str:
    """A difference given in 万元, said in `unit`, with the 元 it is: 0.05 万元（500 元）; or 3 人."""
    size = abs(value)
    if isinstance(unit, str):
        return f"{money(size, unit)} {unit}"
    if unit is Unit.YUAN:
        return f"{money(size, unit)} 元"
    yuan = group_thousands(shortest(EXACT.multiply(size, _YUAN_IN_WAN)))
    return f"{money(size, unit)} {unit.value}（{yuan} 元）"


def bound(value: Decimal, unit: Measured) -> str:
    """What rounding can or cannot explain, given in 万元, said in `unit`: 0.025 万元."""
    word = unit if isinstance(unit, str) else unit.value
    return f"{group_thousands(shortest(in_unit(value, unit)))} {word}"


def quoted(words: str) -> str:
    """Words of a report in quotation marks; those within become single ones (GB/T 15834)."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def printed(figure: Figure | Number) -> str:
    """A figure as printed with thousands grouped, or 未载明."""
    return figure.stated.grouped if figure.stated else UNKNOWN


def sum_line(parts: Iterable[Printed | None], tail: Iterable[Term]) -> tuple[Term, ...]:
    """The working `a + b + c …` followed by `tail`."""
    line: list[Term] = []
    for part in parts:
        if line:
            line.append(Term("+"))
        line.append(Term(part.grouped if part else UNKNOWN))
    return (*line, *tail)


def name_of(at: Place) -> str:
    """What readers call the figure at a spot: by its key; the amount of a line by the line's own name."""
    line = at.parent
    return line.label if line is not None and line.label and at.key == "金额" else at.name


def place_of(figure: Figure | Number) -> Related:
    """The spot of a figure, named with what is printed there."""
    return Related(figure.at, f"{name_of(figure.at)} {printed(figure)}", figure.stated)


def place_of_rate(figure: RateFigure, claimed: Rate | None = None) -> Related:
    """The same of a percentage; `claimed` is the rate with the places it is judged by."""
    rate = figure.rate
    return Related(
        figure.at, f"{figure.at.name} {rate.printed if rate else UNKNOWN}", claimed or rate
    )


def stands_for(figure: Printed | Rate | None) -> str:
    """The interval a printed figure stands for, in its own unit: 6,385.035 至 6,385.045; empty for an exact one."""
    if figure is None or figure.interval.low == figure.interval.high:
        return ""
    sign, unit = ("%", "") if isinstance(figure, Rate) else ("", unit_of(figure, ""))
    ends = (money(end, unit) for end in (figure.interval.low, figure.interval.high))
    return " 至 ".join(f"{end}{sign}" for end in ends)


def differs_by(value: Decimal, unit: Measured) -> Result:
    """The result 相差: by how much, or not at all."""
    return "相差", Term("没有") if value == 0 else Term(gap(value, unit), computed=True)


def rounding_explains(tolerance: Decimal, unit: Measured) -> Result:
    """The result that says how much of a difference rounding can explain at most."""
    if tolerance == 0:
        return "四舍五入", Term("没有，都是准确数")
    return "四舍五入最多能解释", Term(bound(tolerance, unit), computed=True)
