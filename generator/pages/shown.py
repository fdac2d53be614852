"""How figures appear: small frozen views that templates only print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal

from generator.checks.wording import UNKNOWN
from generator.model.relations.breakdowns import Part
from generator.model.values import Figure, Number, RateFigure
from generator.money import Amount, Unit, group_thousands, percent_of, plain
from generator.source.place import Place


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as a reader sees it; `computed` ones are ours and look so, `missing` ones are not stated.

    `at` is where a printed one stands in its file; `trace` the fragment of the page where it is seen how it was checked.
    """

    text: str
    computed: bool = False
    missing: bool = False
    at: Place | None = field(default=None, compare=False, repr=False)
    trace: str = field(default="", compare=False)


# What we compute in 万元 is shown to the 百元: a sum over reports in 元 has six places there, and nobody reads them.
# Printed figures keep every place; sums and checks are made with all digits, and the downloads have them all.
_SHOWN_STEP = Decimal("0.01")
NOT_STATED = Shown(UNKNOWN, missing=True)
NOTHING = Shown("—", missing=True)


def show_amount(figure: Figure | Number | None, unit: str = "") -> Shown:
    """As printed, thousands grouped; with its own unit where it is money under another `unit`."""
    if figure is None or figure.stated is None:
        return NOT_STATED
    own = figure.stated.unit.value if isinstance(figure.stated, Amount) else unit
    said = figure.stated.grouped + (f" {own}" if unit not in {"", own} else "")
    return Shown(said, at=figure.at)


def show_number(number: Number | None, unit: str = "") -> Shown:
    """As printed, with the word for what is counted: 120 人."""
    if number is None or number.quantity is None:
        return NOT_STATED
    said = f"{number.quantity.grouped} {unit}" if unit else number.quantity.grouped
    return Shown(said, at=number.at)


def show_text(text: str | None) -> Shown:
    """Words as they stand; 未载明 where there are none."""
    return Shown(text) if text else NOT_STATED


def show_in_wan(figure: Figure | None) -> Shown:
    """In 万元: as printed where the report prints 万元, else computed by us."""
    if figure is None or figure.amount is None:
        return NOT_STATED
    if figure.amount.unit is Unit.WAN:
        return Shown(figure.amount.grouped, at=figure.at)
    return show_computed_wan(wan_of(figure.amount))


def show_computed_wan(value: Decimal) -> Shown:
    """An amount in 万元 computed by us: two places at most, rounded half up; the rule is told on /about/ and /data/."""
    return show_computed(_to_the_shown_step(value))


def _to_the_shown_step(value: Decimal) -> Decimal:
    """As it is where it has no more places, or where nothing would be left of it: 36 元 are not 0.00 万元."""
    rounded = value.quantize(_SHOWN_STEP, rounding=ROUND_HALF_UP)
    return value if rounded == value or rounded == 0 else rounded


def wan_of(amount: Amount) -> Decimal:
    """In 万元, without the zeros that only the change of unit brings."""
    return amount.in_wan if amount.unit is Unit.WAN else amount.in_wan.normalize()


def wan(figure: Figure | None) -> Decimal | None:
    """The amount in 万元, to be drawn and added up; None where it is not stated."""
    return wan_of(figure.amount) if figure and figure.amount else None


def show_rate(figure: RateFigure | None) -> Shown:
    """As printed."""
    return Shown(figure.rate.printed, at=figure.at) if figure and figure.rate else NOT_STATED


def linked(shown: Shown, ways: Mapping[tuple[int, int], str]) -> Shown:
    """The same figure, leading to the trace that `ways` has for its line and column."""
    found = ways.get((shown.at.line, shown.at.column)) if shown.at else None
    return replace(shown, trace=found) if found else shown


def show_computed(value: Decimal, sign: str = "") -> Shown:
    """A value computed by us, thousands grouped."""
    return Shown(group_thousands(plain(value)) + sign, computed=True)


def show_change_in_wan(value: Decimal) -> Shown:
    """The same in 万元, to two places at most."""
    return show_change(plain(_to_the_shown_step(value)))


def show_change(digits: str, sign: str = "") -> Shown:
    """A change computed by us: with + before what has grown, so that it is not taken for an amount."""
    shown = group_thousands(digits)
    grown = not digits.startswith("-") and any(digit in digits for digit in "123456789")
    return Shown(f"+{shown}{sign}" if grown else f"{shown}{sign}", computed=True)


def show_share(part: Part | None, whole: Part | None, places: int = 2) -> Shown:
    """What share of the whole a part is, computed by us; nothing where it cannot be."""
    value = share_of(part, whole, places)
    return NOTHING if value is None else show_computed(value, "%")


def share_of(part: Part | None, whole: Part | None, places: int = 2) -> Decimal | None:
    """Part ÷ whole in per cent; None where one is not stated or the whole is 0."""
    if not (part and part.stated and whole and whole.stated) or whole.stated.value == 0:
        return None
    return percent_of(part.stated.base, whole.stated.base, places)


def bar_width(value: Decimal | None) -> str:
    """The length of a data bar, 0 to 100; empty for none."""
    if value is None:
        return ""
    return plain(max(Decimal(0), min(value, Decimal(100))))
