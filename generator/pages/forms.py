"""Lists of 项目支出绩效自评表: of a department on its report, of all departments on the page of the year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.checks.findings import Asked, Examination
from generator.model.archive import Filed
from generator.pages.concluded import concerns, tally
from generator.pages.page import address_of, name_of
from generator.pages.shown import (
    NOTHING,
    show_in_wan,
    show_number,
    show_text,
)
from generator.pages.tables import Column, Row, Table, Value, row, table
from generator.pages.totals import totals_of

_COLUMNS = (
    Column("全年预算数"),
    Column("全年执行数"),
    Column("执行率"),
    Column("自评总分"),
    Column("核对", "tags"),
)
_OF_DEPARTMENTS = (Column("部门", "t"), *_COLUMNS)


def forms_table(forms: Iterable[Filed], examination: Examination) -> Table:
    """A row for each form of a department, leading to its page."""
    return _table(
        _COLUMNS,
        (_row(form, _COLUMNS, _values(form, examination.of_file(form.file))) for form in forms),
    )


def forms_of_departments(rows: Iterable[Row]) -> Table:
    """The forms of several departments, by their rows."""
    return replace(_table(_OF_DEPARTMENTS, rows), name="forms", compare=True)


def form_row(form: Filed, asked: Iterable[Asked]) -> Row:
    """The row of a form among those of several departments, with the name of its own."""
    values = (show_text(form.department.shown_name), *_values(form, asked))
    return _row(form, _OF_DEPARTMENTS, values)


def _table(columns: tuple[Column, ...], rows: Iterable[Row]) -> Table:
    return table("项目支出绩效自评表", None, "项目", columns, rows, unit="万元", quiet=True)


def _row(form: Filed, columns: tuple[Column, ...], values: Iterable[Value]) -> Row:
    return replace(row(name_of(form), columns, values), address=address_of(form))


def _values(form: Filed, asked: Iterable[Asked]) -> tuple[Value, ...]:
    totals = totals_of(form.report)
    indicators, evaluation = form.report.indicators, form.report.evaluation
    score = (indicators.total if indicators else None) or (evaluation.score if evaluation else None)
    return (
        show_in_wan(totals.budget),
        show_in_wan(totals.executed),
        totals.shown_rate,
        show_number(score) if score else NOTHING,
        concerns(tally(asked)),
    )
