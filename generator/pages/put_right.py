"""The values of a correction as a reader sees them: money grouped, with the unit of what was put right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.follow_up import Correction
from generator.model.relations.corrections import corrected
from generator.model.report import Report
from generator.model.values import Figure
from generator.money import group_thousands
from generator.pages.shown import Shown, show_text

# The check of whether what was put right stands in the report.
CORRECTED = "R603"
_DIGITS = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class PutRight:
    """A correction: the day, the 位置, 原值 and 更正值, why, and the version; empty what the record leaves out."""

    date: str
    path: str
    before: Shown
    after: Shown
    reason: str
    version: str


def put_right(report: Report) -> tuple[PutRight, ...]:
    """The corrections of a report, in the order of its record."""
    return tuple(
        PutRight(
            one.date or "",
            str(one.path),
            *shown_before_and_after(one, report),
            one.reason or "",
            one.version or "",
        )
        for one in report.corrections
    )


def shown_before_and_after(one: Correction, report: Report) -> tuple[Shown, Shown]:
    """原值 and 更正值; 276171445.76 of a report in 元 is 276,171,445.76 元, any other text stands as it was written."""
    unit = _unit_of(one, report)
    return _shown(one.before, unit), _shown(one.after, unit)


def _unit_of(one: Correction, report: Report) -> str:
    """That of the figure which the correction names; empty where it names none."""
    for found in corrected(report):
        value = found.value
        if found.correction.path == one.path and isinstance(value, Figure):
            return value.amount.unit.value if value.amount else ""
    return ""


def _shown(text: str | None, unit: str) -> Shown:
    if text and unit and _DIGITS.fullmatch(text):
        return Shown(f"{group_thousands(text)} {unit}")
    return show_text(text)
