"""`【全年预算数】` in a text: the printed figure with its unit, so that prose cannot drift from the data.

A name is the last word of a figure's path, or a longer end of the path where the word alone is not enough
(`物业管理费.预算数`). Words in 【】 that are no figure's name stay as they are; what is nearly one is a fault.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from typing import TypeVar

from generator.model.block import Block
from generator.model.report import Report
from generator.model.values import Figure, Number, RateFigure, Text
from generator.model.walking import leaves
from generator.source.place import Fault, Place

B = TypeVar("B", bound=Block)
Value = Figure | RateFigure | Number

_QUOTE = re.compile(r"【([^【】\n]{1,60})】")
_NEAR = 0.75


def with_quotes(report: Report) -> tuple[Report, list[Fault]]:
    """The report with every quoted figure put into its texts, and a fault (F014) for each that cannot be."""
    quotable = _quotable(report)
    faults: list[Fault] = []

    def expand(text: Text) -> Text:
        words = _QUOTE.sub(lambda found: _put(found, text.at, quotable, faults), text)
        return text if words == text else Text(words, text.at)

    return _mapped(report, expand), faults


def _quotable(report: Report) -> dict[str, list[Value]]:
    """Every figure by every name it may be quoted by."""
    named: dict[str, list[Value]] = {}
    for value in leaves(report):
        if isinstance(value, Figure | RateFigure | Number):
            for name in _names(value.at):
                named.setdefault(name, []).append(value)
    return named


def _names(at: Place) -> list[str]:
    """预算数, 物业管理费.预算数, 重点工作任务.物业管理费.预算数."""
    names: list[str] = []
    place: Place | None = at
    while place is not None and place.key != "":
        own = place.name
        names.append(f"{own}.{names[-1]}" if names else own)
        place = place.parent
    return names


def _put(
    found: re.Match[str], at: Place, quotable: dict[str, list[Value]], faults: list[Fault]
) -> str:
    name = found[1].strip()
    values = quotable.get(name)
    if values is None:
        near = difflib.get_close_matches(name, quotable, n=3, cutoff=_NEAR)
        if near:
            faults.append(Fault("F014", at, f"没有叫“{name}”的数。是不是：{'、'.join(near)}？"))
        return found[0]
    if len(values) > 1:
        longer = "、".join(f"【{_shortest_of_its_own(value, quotable)}】" for value in values[:3])
        message = f"叫“{name}”的数有 {len(values)} 个，请写明是哪一个：{longer}。"
        faults.append(Fault("F014", at, message))
        return found[0]
    words = _words(values[0])
    if not words:
        message = f"“{name}”没有填数（未载明），正文里不能引用。请补上这个数，或改写这句话。"
        faults.append(Fault("F014", at, message))
        return found[0]
    return words


def _shortest_of_its_own(value: Value, quotable: dict[str, list[Value]]) -> str:
    names = _names(value.at)
    return next((name for name in names if len(quotable[name]) == 1), names[-1])


def _words(value: Value) -> str:
    """The figure as printed, with its unit where it has one; empty where it was left blank."""
    if isinstance(value, Figure):
        return f"{value.amount.printed}{value.amount.unit.value}" if value.amount else ""
    if isinstance(value, RateFigure):
        return value.rate.printed if value.rate else ""
    return value.quantity.printed if value.quantity else ""


def _mapped(block: B, expand: Callable[[Text], Text]) -> B:
    """The block with every text below it passed through `expand`; itself where none changes."""
    changed: dict[str, object] = {}
    for name, value in block.__dict__.items():
        new = _expanded(value, expand)
        if new is not value:
            changed[name] = new
    return block.model_copy(update=changed) if changed else block


def _expanded(value: object, expand: Callable[[Text], Text]) -> object:
    if isinstance(value, Text):
        return expand(value)
    if isinstance(value, Block):
        return _mapped(value, expand)
    if isinstance(value, tuple):
        items = tuple(_expanded(item, expand) for item in value)
        return value if all(a is b for a, b in zip(items, value, strict=True)) else items
    return value
