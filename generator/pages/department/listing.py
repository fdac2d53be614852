"""All departments, by their kind: each with its newest year's figures and the years it published."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from generator.addresses import DEPARTMENTS, department_address
from generator.model.site import Department
from generator.pages.concluded import Tag
from generator.pages.department.history import OtherDepartment, successor_of
from generator.pages.gist import Gist
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.shown import NOTHING, Shown
from generator.pages.splitting.contents import Contents, contents_in
from generator.pages.splitting.dividing import BOUND, LongList, division_of
from generator.pages.splitting.listing import Lookup
from generator.pages.splitting.pages import with_parts
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, Workable


@dataclass(frozen=True, slots=True)
class Identity:
    """What a department is called and was called, its last year where it has ended, and where it went.

    `full_name` is empty where the name shown is the end of it.
    """

    name: str
    full_name: str
    former_names: tuple[str, ...]
    ended: str
    successor: OtherDepartment | None


@dataclass(frozen=True, slots=True)
class ListedDepartment:
    """A department in one line: its newest report's figures in 万元, and its reports by year with their pages."""

    identity: Identity
    address: str
    category: str
    newest: str
    budget: Shown
    executed: Shown
    rate: Shown
    tags: tuple[Tag, ...]
    years: tuple[tuple[str, str], ...]
    forms: int


@dataclass(frozen=True, slots=True)
class DepartmentsTable(Workable):
    """Departments by kind, else in the order of departments.yml."""

    rows: tuple[ListedDepartment, ...]

    @property
    def categories(self) -> bool:
        """Whether any has a kind."""
        return any(one.category for one in self.rows)

    @property
    def computed(self) -> bool:
        """Whether any figure is ours."""
        return any(
            shown.computed for one in self.rows for shown in (one.budget, one.executed, one.rate)
        )

    @property
    def mixed(self) -> bool:
        """Whether the newest reports are of several years."""
        return len({one.newest for one in self.rows}) > 1


@dataclass(frozen=True, slots=True)
class DepartmentsView:
    """The departments, and who is registered and published nothing; with `contents` they are on pages of their own."""

    table: DepartmentsTable
    contents: Contents | None
    others: tuple[Identity, ...]
    listed_others: Contents | None


def departments_page(overview: Overview, bound: int = BOUND) -> Page:
    """The list of all departments."""
    published: dict[str, list[Gist]] = {}
    for gist in overview.gists:
        published.setdefault(gist.department_id, []).append(gist)
    by_kind: dict[str, list[tuple[str, ListedDepartment]]] = {}
    for identity in overview.departments:
        if identity not in published:
            continue
        one = _listed(overview, identity, published)
        by_kind.setdefault(one.category, []).append((identity, one))
    # The kinds in the order they first come up; who has none stands last.
    kinds = sorted(by_kind, key=lambda kind: not kind)
    rows = tuple(pair for kind in kinds for pair in by_kind[kind])
    others = tuple(_others(overview, published))
    divisions = division_of(DEPARTMENTS, _lists(overview, rows, others), bound)
    contents, listed_others = contents_in(divisions, bound)
    view = DepartmentsView(
        table=_table(rows),
        contents=contents,
        others=_identities(others),
        listed_others=listed_others,
    )
    page = Page(
        address=DEPARTMENTS,
        title="各部门历年情况",
        template="departments.md.j2",
        view=view,
        section="departments",
        kind="部门",
        description="全部部门：最近年度的预算、执行和核对结果，公开过的年度，曾用名和撤并去向。",
        crumbs=(HOME_CRUMB, Crumb("部门")),
        names=column_names(overview.site),
        styles=(*TABLE_STYLES, "departments.css"),
        scripts=TABLE_SCRIPTS,
    )
    return with_parts(page, divisions, bound)


def _lists(
    overview: Overview,
    rows: tuple[tuple[str, ListedDepartment], ...],
    others: tuple[tuple[str, Identity], ...],
) -> tuple[LongList[Any], ...]:
    lookup = Lookup(overview)
    return (
        LongList(
            name="all",
            title="",
            fragment="",
            unit="个部门",
            entries=lookup.entries(rows, itemgetter(0)),
            show=_table,
            body="lists/departments.md.j2",
            sifted=True,
            weight=8,
        ),
        LongList(
            name="others",
            title="名录里的其他部门",
            fragment="others",
            unit="个部门",
            entries=lookup.entries(others, itemgetter(0)),
            show=_identities,
            body="lists/others.md.j2",
            weight=2,
        ),
    )


def _table(rows: tuple[tuple[str, ListedDepartment], ...]) -> DepartmentsTable:
    return DepartmentsTable(tuple(one for _, one in rows))


def _identities(rows: tuple[tuple[str, Identity], ...]) -> tuple[Identity, ...]:
    return tuple(one for _, one in rows)


def _listed(
    overview: Overview, identity: str, published: Mapping[str, list[Gist]]
) -> ListedDepartment:
    """Of the gists of its reports, newest first, and of its forms."""
    department = overview.departments[identity]
    reports = [gist for gist in published[identity] if gist.row]
    row = reports[0].row if reports else None
    return ListedDepartment(
        identity=_identity(department, successor_of(overview.departments, department, published)),
        address=department_address(identity),
        category=str(department.category or ""),
        newest=str(reports[0].year) if reports else "",
        budget=row.budget if row else NOTHING,
        executed=row.executed if row else NOTHING,
        rate=row.rate if row else NOTHING,
        tags=row.tags if row else (),
        years=tuple((str(gist.year), gist.address) for gist in reports),
        forms=len(published[identity]) - len(reports),
    )


def _identity(department: Department, successor: OtherDepartment | None) -> Identity:
    name, full, years = department.shown_name, str(department.name), department.years
    return Identity(
        name=name,
        full_name="" if name in full else full,
        former_names=tuple(str(name) for name in department.former_names),
        ended=str(years.last) if years and years.last else "",
        successor=successor,
    )


def _others(overview: Overview, published: Collection[str]) -> Iterator[tuple[str, Identity]]:
    for identity, department in overview.departments.items():
        if identity not in published:
            successor = successor_of(overview.departments, department, published)
            yield identity, _identity(department, successor)
