"""Lists of 项目支出绩效自评表: of a department on its report, of all departments on the page of the year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.checks.findings import Examination
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
_DEPARTMENT = Column("部门", "t")


def forms_table(
    forms: Iterable[Filed], examination: Examination, *, departments: bool = False
) -> Table:
    """A row for each form, leading to its page; with the name of its department where there are several."""
    columns = (_DEPARTMENT, *_COLUMNS) if departments else _COLUMNS
    rows = (_row(form, examination, columns, departments=departments) for form in forms)
    made = table("项目支出绩效自评表", None, "项目", columns, rows, unit="万元", quiet=True)
    return replace(made, name="forms", compare=departments) if departments else made


def _row(
    form: Filed, examination: Examination, columns: tuple[Column, ...], *, departments: bool
) -> Row:
    totals = totals_of(form.report)
    indicators, evaluation = form.report.indicators, form.report.evaluation
    score = (indicators.total if indicators else None) or (evaluation.score if evaluation else None)
    values: tuple[Value, ...] = (
        show_in_wan(totals.budget),
        show_in_wan(totals.executed),
        totals.shown_rate,
        show_number(score) if score else NOTHING,
        concerns(tally(examination.of_file(form.file))),
    )
    if departments:
        values = (show_text(form.department.shown_name), *values)
    return replace(row(name_of(form), columns, values), address=address_of(form))
