"""A text to its figures, in order."""

from __future__ import annotations

import re

from generator.money import ZERO
from generator.prose.candidates import CANDIDATE
from generator.prose.changes import Change, change_before, steadiness_before
from generator.prose.figures import Direction, Kind, ProseFigure
from generator.prose.hedges import hedge_after, split_hedge
from generator.prose.nonfigures import has_minus, is_part_of_something_else
from generator.prose.quantities import quantity_of
from generator.prose.senses import missing_unit, sense_of
from generator.prose.words import clause_start, close_up, name_in, words_before

_CARRIES_ON = frozenset(("", "，", ",", "、", "（", "("))
_NO_CHANGE = Change(None, "", "")


def figures_in(text: str) -> tuple[ProseFigure, ...]:
    """Every figure of the text, in order; never raises.

    What may as well be something else (一个, 数十万元, 3-5个, 第12批, 5栋) is left out.
    """
    figures: list[ProseFigure] = []
    for candidate in CANDIDATE.finditer(text):
        read = _read_level if candidate.lastgroup == "level" else _read_quantity
        figure = read(candidate, figures[-1] if figures else None)
        if figure is not None:
            figures.append(figure)
    return tuple(figures)


def _read_level(candidate: re.Match[str], _: ProseFigure | None) -> ProseFigure:
    text, start = candidate.string, candidate.start()
    change = steadiness_before(words_before(text, start))
    return ProseFigure(
        kind=Kind.LEVEL,
        printed=candidate[0],
        start=start,
        end=candidate.end(),
        value=ZERO,
        half=ZERO,
        digits=0,
        places=0,
        unit="",
        hedge=change.hedge,
        direction=Direction.LEVEL,
        base=change.base,
        level=False,
        subject=change.subject,
        missing="",
    )


def _read_quantity(candidate: re.Match[str], previous: ProseFigure | None) -> ProseFigure | None:
    text, start = candidate.string, candidate.start()
    quantity = quantity_of(candidate)
    if quantity is None or is_part_of_something_else(text, start):
        return None
    negative = quantity.kind is not Kind.COUNT and has_minus(text, start)
    start -= negative
    words = words_before(text, start)
    hedge, stem = split_hedge(words)
    change = change_before(stem)
    kind = sense_of(quantity, candidate, stem, hedge, change)
    if kind is None:
        return None
    printed = text[start : candidate.end()].rstrip()
    end = start + len(printed)
    base = _base(change, text, start, len(words), previous) if change else ""
    heard = change or _NO_CHANGE
    return ProseFigure(
        kind=kind,
        printed=printed,
        start=start,
        end=end,
        value=-quantity.value if negative else quantity.value,
        half=quantity.half,
        digits=quantity.digits,
        places=quantity.places,
        unit=quantity.unit,
        hedge=hedge or quantity.hedge or hedge_after(text, end),
        direction=heard.direction,
        base=base,
        level=heard.level,
        subject=change.subject if change else name_in(stem[clause_start(stem) :]),
        missing=missing_unit(change, stem) if kind is Kind.NUMBER else "",
        ambiguous=heard.ambiguous,
    )


def _base(change: Change, text: str, start: int, heard: int, previous: ProseFigure | None) -> str:
    """What the change is measured from; 较上年增加5万元，增长3% names it once for both."""
    if change.base or previous is None or not previous.base or start - previous.end > heard:
        return change.base
    between = close_up(text[previous.end : start])
    lead = len(between) - (heard - change.start)
    return previous.base if lead >= 0 and between[:lead] in _CARRIES_ON else ""
