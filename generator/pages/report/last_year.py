"""上年数: last year's totals as this report prints them, this year's beside them, and the change."""

from __future__ import annotations

from generator.checks.findings import Asked
from generator.model.overview import BasicExpenditure
from generator.model.report import Report
from generator.model.values import Figure, RateFigure
from generator.money import EXACT, Unit, percent_of, plain, subtract
from generator.pages.shown import (
    NOTHING,
    Shown,
    show_amount,
    show_change,
    show_rate,
)
from generator.pages.tables import Column, Row, Table, row, table
from generator.pages.totals import totals_of

_COLUMNS = (Column("上年数"), Column("本年数"), Column("增减"), Column("增减幅度"))
_AMOUNTS = ("budget_original", "budget_adjusted", "executed", "basic", "project", "three_public")


def last_year_part(report: Report, asked: tuple[Asked, ...]) -> Table | None:
    """The rows that are printed, in the order of the form."""
    before = report.last_year
    if before is None:
        return None
    unit = (before.unit or report.unit).value
    now = _this_year(report)
    rows = [
        _row(figure, now[name], unit)
        for name in _AMOUNTS
        if (figure := getattr(before, name)) is not None
    ]
    if before.execution_rate is not None:
        # Among the amounts it stands where the form has it: after 全年执行数.
        place = sum(getattr(before, name) is not None for name in _AMOUNTS[:3])
        rows.insert(place, _rate_row(before.execution_rate, totals_of(report).rate))
    return table("上年数与本年数", before.at, "项目", _COLUMNS, rows, unit=unit.value, asked=asked)


def _this_year(report: Report) -> dict[str, Figure | None]:
    overview = report.overview
    nature = overview.by_nature if overview else None
    basic = nature.basic if nature else None
    expenses = report.three_public.total if report.three_public else None
    totals = totals_of(report)
    return {
        "budget_original": overview.budget_original if overview else None,
        "budget_adjusted": totals.budget,
        "executed": totals.executed,
        "basic": basic.total if isinstance(basic, BasicExpenditure) else basic,
        "project": nature.project if nature else None,
        "three_public": expenses.final if expenses else None,
    }


def _row(before: Figure, now: Figure | None, unit: Unit) -> Row:
    name = "“三公”经费" if before.at.name == "三公经费" else before.at.name
    shown = show_amount(now, unit.value) if now else NOTHING
    return row(
        name, _COLUMNS, (show_amount(before, unit.value), shown, *_change(before, now, unit))
    )


def _change(before: Figure, now: Figure | None, unit: Unit) -> tuple[Shown, Shown]:
    """The change in `unit` and in per cent of last year's figure, computed by us; nothing where it cannot be."""
    if before.amount is None or now is None or now.amount is None:
        return NOTHING, NOTHING
    change = subtract(now.amount.base, before.amount.base)
    in_unit = change if unit is Unit.WAN else EXACT.divide(change, unit.in_wan)
    if before.amount.base == 0:
        return show_change(plain(in_unit)), NOTHING
    return show_change(plain(in_unit)), show_change(
        plain(percent_of(change, before.amount.base, 2)), "%"
    )


def _rate_row(before: RateFigure, now: RateFigure | None) -> Row:
    change = NOTHING
    if before.value is not None and now is not None and now.value is not None:
        change = show_change(plain(subtract(now.value, before.value)), " 个百分点")
    shown = show_rate(now) if now else NOTHING
    return row(before.at.name, _COLUMNS, (show_rate(before), shown, change, NOTHING))
