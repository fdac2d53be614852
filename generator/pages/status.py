"""Who has published what, and when: departments by years. Whether it was in time is what D403 concluded, no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter
from typing import Any

from generator.addresses import STATUS, department_address
from generator.model.site import Department
from generator.pages.concluded import Tag
from generator.pages.gist import Gist
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.publication import (
    KEPT,
    MEANINGS,
    MISSED,
    NO_MORE,
    NOT_YET,
    PUBLISHED,
    StatusCell,
    cell_of,
    must_publish,
)
from generator.pages.splitting.contents import Contents, contents_in
from generator.pages.splitting.dividing import BOUND, LongList, division_of
from generator.pages.splitting.listing import Lookup
from generator.pages.splitting.pages import with_parts
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, Workable


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A department: its page where it has one, whether it must publish and by what rule, its years."""

    name: str
    address: str
    duty: str
    basis: str
    cells: tuple[StatusCell, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """So many of so many, in one year; `of` 0: there is nothing to count."""

    year: str
    number: int
    of: int


@dataclass(frozen=True, slots=True)
class StatusTable(Workable):
    """The years, newest first; the departments; the sums of each year by their words."""

    years: tuple[str, ...]
    rows: tuple[StatusRow, ...]
    sums: tuple[tuple[str, tuple[Count, ...]], ...]


@dataclass(frozen=True, slots=True)
class StatusView:
    """All departments and years; who else is registered; with `contents` they are on pages of their own.

    `basis` is the rule by which all that must publish must; empty where there are several or none.
    """

    table: StatusTable
    contents: Contents | None
    basis: str
    legend: tuple[tuple[Tag, str], ...]
    others: tuple[str, ...]
    listed_others: Contents | None
    judged: bool


def status_is_made(overview: Overview) -> bool:
    """Whether there is more to see than one department in one year."""
    years = {gist.year for gist in overview.reports}
    return len(years) * sum(1 for _ in _rows_of(overview, years)) > 1


def status_page(overview: Overview, bound: int = BOUND) -> Page:
    """The matrix of departments and years."""
    years = sorted({gist.year for gist in overview.reports}, reverse=True)
    reports = {(one.department_id, one.year): one for one in overview.reports}
    forms: dict[tuple[str, int], Gist] = {}
    for form in overview.forms:
        forms.setdefault((form.department_id, form.year), form)
    published = {gist.department_id for gist in overview.gists}
    shown = list(_rows_of(overview, set(years)))

    def row(identity: str, department: Department) -> StatusRow:
        duty = department.duty
        return StatusRow(
            name=department.shown_name,
            address=department_address(identity) if identity in published else "",
            duty=duty.answer.value.value if duty else "",
            basis=(duty.basis or "") if duty else "",
            cells=tuple(
                cell_of(
                    department,
                    year,
                    reports.get((identity, year)),
                    forms.get((identity, year)),
                )
                for year in years
            ),
        )

    rows = tuple(row(identity, department) for identity, department in shown)
    bases = {one.basis for one in rows if one.duty}
    # One basis for all is said once.
    common = bases.pop() if len(bases) == 1 else ""
    rows = tuple(replace(one, basis="") for one in rows) if common else rows
    named = {identity for identity, _ in shown}
    others = tuple(
        (identity, department.shown_name)
        for identity, department in overview.departments.items()
        if identity not in named
    )
    by_department = tuple(zip((identity for identity, _ in shown), rows, strict=True))
    divisions = division_of(STATUS, _lists(overview, years, by_department, others), bound)
    contents, listed_others = contents_in(divisions, bound)
    view = StatusView(
        table=_table(years, by_department),
        contents=contents,
        basis=common,
        legend=tuple(_legend(rows)),
        others=_names(others),
        listed_others=listed_others,
        judged=any(cell.promptness for one in rows for cell in one.cells),
    )
    page = Page(
        address=STATUS,
        title="公开情况",
        template="status.md.j2",
        view=view,
        section="status",
        kind="公开情况",
        description="各部门各年度的报告公开了没有、什么时候公开的、是否在规定期限以内。",
        crumbs=(HOME_CRUMB, Crumb("公开情况")),
        names=column_names(overview.site),
        styles=(*TABLE_STYLES, "departments.css"),
        scripts=TABLE_SCRIPTS,
    )
    return with_parts(page, divisions, bound)


def _lists(
    overview: Overview,
    years: Sequence[int],
    rows: tuple[tuple[str, StatusRow], ...],
    others: tuple[tuple[str, str], ...],
) -> tuple[LongList[Any], ...]:
    lookup = Lookup(overview)
    return (
        LongList(
            name="all",
            title="",
            fragment="",
            unit="个部门",
            entries=lookup.entries(rows, itemgetter(0)),
            show=partial(_table, years),
            body="lists/status.md.j2",
            sifted=True,
            weight=2 + 2 * len(years),
        ),
        LongList(
            name="others",
            title="名录里的其他部门",
            fragment="others",
            unit="个部门",
            entries=lookup.entries(others, itemgetter(0)),
            show=_names,
            body="lists/names.md.j2",
            weight=1,
        ),
    )


def _table(years: Sequence[int], by_department: tuple[tuple[str, StatusRow], ...]) -> StatusTable:
    rows = tuple(one for _, one in by_department)
    return StatusTable(tuple(map(str, years)), rows, tuple(_sums(rows)))


def _names(others: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    return tuple(name for _, name in others)


def _rows_of(overview: Overview, years: set[int]) -> Iterator[tuple[str, Department]]:
    """Who published anything, or must publish in one of the years; in the order of departments.yml."""
    published = {gist.department_id for gist in overview.gists}
    for identity, department in overview.departments.items():
        if identity in published or any(must_publish(department, year) for year in years):
            yield identity, department


def _legend(rows: tuple[StatusRow, ...]) -> Iterator[tuple[Tag, str]]:
    """The words that occur, with what they mean."""
    cells = [cell for one in rows for cell in one.cells]
    met = {cell.state for cell in cells} | {cell.promptness for cell in cells if cell.promptness}
    for word, meaning in MEANINGS.items():
        yield from ((tag, meaning) for tag in met if tag.word == word)


def _sums(rows: tuple[StatusRow, ...]) -> Iterator[tuple[str, tuple[Count, ...]]]:
    """In each year: how many of those that existed published; of those that must; of those judged, in time."""
    if not rows:
        return
    columns = tuple(zip(*(one.cells for one in rows), strict=True))
    counts = (
        ("已公开 / 当年的部门", tuple(_published(cells, _existed) for cells in columns)),
        ("其中应公开的：已公开 / 应公开", tuple(_published(cells, _has_to) for cells in columns)),
        ("按期公开 / 作出判断的", tuple(_in_time(cells) for cells in columns)),
    )
    yield from (one for one in counts if any(count.of for count in one[1]))


def _published(cells: tuple[StatusCell, ...], counts: Callable[[StatusCell], bool]) -> Count:
    counted = [cell for cell in cells if counts(cell)]
    done = sum(cell.state.word == PUBLISHED for cell in counted)
    return Count(cells[0].year, done, len(counted))


def _in_time(cells: tuple[StatusCell, ...]) -> Count:
    judged = [cell.promptness for cell in cells if cell.promptness in (KEPT, MISSED)]
    return Count(cells[0].year, judged.count(KEPT), len(judged))


def _existed(cell: StatusCell) -> bool:
    return cell.state.word not in {NOT_YET, NO_MORE}


def _has_to(cell: StatusCell) -> bool:
    return cell.must
