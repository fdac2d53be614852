"""机构人员: offices, posts and people, with their kinds below them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.findings import Asked
from generator.model.report import Report
from generator.model.staffing import People, Staffing
from generator.model.values import Number
from generator.pages.shown import NOTHING, Shown, show_number
from generator.pages.tables import Column, Row, Table, row, table

_COLUMNS = (Column("数量"),)
_OFFICES = ("internal_offices", "subordinate_units")
_PEOPLE = ("posts", "headcount", "in_post", "retired_veterans", "retired", "all_retired")


def staffing_part(report: Report, asked: tuple[Asked, ...]) -> Table | None:
    """The table, at the day the report names."""
    staffing = report.staffing
    if staffing is None:
        return None
    title = f"机构人员（截至 {staffing.as_of}）" if staffing.as_of else "机构人员"
    rows = _rows(staffing)
    return table(title, staffing.at, "项目", _COLUMNS, rows, shape="keep", asked=asked)


def _rows(staffing: Staffing) -> Iterator[Row]:
    for attribute in _OFFICES:
        if (number := getattr(staffing, attribute)) is not None:
            yield _row(number.at.name, show_number(number, "个"))
    for attribute in _PEOPLE:
        value = getattr(staffing, attribute)
        if isinstance(value, People):
            yield from _kinds(value)
        elif isinstance(value, Number):
            yield _row(value.at.name, show_number(value, "人"))


def _kinds(people: People) -> Iterator[Row]:
    # Kinds printed without their 合计 state no total, which is not the same as one left blank.
    yield _row(people.at.name, show_number(people.total, "人") if people.total else NOTHING)
    for kind in people.kinds():
        yield _row(kind.at.name, show_number(kind, "人"), level=1)


def _row(name: str, shown: Shown, *, level: int = 0) -> Row:
    return row(name, _COLUMNS, (shown,), level=level)
