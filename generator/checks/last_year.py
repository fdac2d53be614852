"""What both kinds of comparison with last year need: why there is none, and what stands there."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.checks.tracing import Related
from generator.checks.wording import place_of, place_of_rate
from generator.model.archive import Case
from generator.model.follow_up import Correction
from generator.model.relations.corrections import correction_of
from generator.model.report import Report
from generator.model.values import Figure, RateFigure
from generator.money import Amount, Rate, Unit
from generator.source.numerals import NotANumber, places_of, read_number, read_percent

_AMOUNT = re.compile(r"(?P<digits>[-0-9.,]+)\s*(?P<unit>万元|亿元|元)?")


def why_incomparable(case: Case) -> str:
    """Why last year's figures are not of the same thing, as a sentence; empty where nothing says so."""
    if case.merged:
        names = "、".join(str(department.name) for department in case.merged)
        return f"{names}并入了本部门，两年的数不是一回事。"
    before = case.last_year.report.scope if case.last_year else None
    now = case.report.scope
    if before and now and before.value is not now.value:
        return f"口径不同：上年是{before.value.value}，今年是{now.value.value}。"
    return ""


def standing_amount(report: Report, figure: Figure) -> tuple[Amount | None, Correction | None]:
    """What stands for a figure of a report: the value its 更正记录 gives it, else the one printed."""
    correction = correction_of(report, figure.at)
    if figure.amount is None or correction is None:
        return figure.amount, None
    return read_amount_like(correction.after, figure.amount) or figure.amount, correction


def standing_rate(report: Report, figure: RateFigure) -> tuple[Rate | None, Correction | None]:
    """The same for a percentage."""
    correction = correction_of(report, figure.at)
    if figure.rate is None or correction is None:
        return figure.rate, None
    return read_rate_like(correction.after) or figure.rate, correction


def read_amount_like(words: str, beside: Amount) -> Amount | None:
    """The amount that words state, in the unit of the amount beside it unless they name one."""
    found = _AMOUNT.fullmatch(words)
    if found is None:
        return None
    try:
        value = read_number(found["digits"])
    except NotANumber:
        return None
    unit = Unit(found["unit"]) if found["unit"] else beside.unit
    return replace(beside, printed=found["digits"], value=value, unit=unit)


def read_rate_like(words: str) -> Rate | None:
    """The percentage that words state; None where they are none."""
    try:
        return Rate(words, read_percent(words), places_of(words))
    except NotANumber:
        return None


def related_then(figure: Figure | RateFigure, correction: Correction | None) -> tuple[Related, ...]:
    """The spot of a figure in last year's report, and of the correction that changed it."""
    spots = [spot_of(figure)]
    if correction is not None:
        spots.append(Related(correction.at, f"更正记录：更正为 {correction.after}"))
    return tuple(spots)


def spot_of(figure: Figure | RateFigure) -> Related:
    """The spot of an amount or a percentage, named with what is printed there."""
    return place_of(figure) if isinstance(figure, Figure) else place_of_rate(figure)
