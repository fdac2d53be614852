"""The years and departments of the API: what each has, in brief, with the way to the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.addresses import (
    API,
    api_department_address,
    api_year_address,
    department_address,
    department_download_address,
    year_address,
    year_download_address,
)
from generator.exports.api.documents import linked, plain_or_null
from generator.exports.api.files import Many, blocks_of, compact, ways
from generator.exports.api.values import Object
from generator.exports.joined import Joined
from generator.exports.piece import Piece
from generator.model.site import Department
from generator.money import add, percent_of

DEPARTMENTS_FILE = f"{API}departments.json"


def year_file(joined: Joined, year: int) -> Iterator[bytes]:
    """All reports and forms of a year in brief."""
    here, part = api_year_address(year), joined.part(joined.by_year[year])
    links = {"page": year_address(year)}
    if part.reports:
        links |= {form: year_download_address(form, year) for form in ("csv", "xlsx")}
    body: Object = {
        "year": year,
        "computed": _sums(part.reports),
        "reports": Many(linked(part, one, here) for one in part.reports),
        "forms": Many(linked(part, one, here) for one in part.forms),
        "links": ways(here, links),
    }
    return blocks_of(joined.outline, body)


def _sums(reports: Sequence[Piece]) -> Object:
    """Our sums over the departments that state the figure, in 万元; the rate only where all state both."""
    budgets = [one.budget for one in reports if one.budget is not None]
    spent = [one.executed for one in reports if one.executed is not None]
    budget, executed = add(budgets), add(spent)
    complete = len(budgets) == len(spent) == len(reports)
    rate = percent_of(executed, budget, 2) if complete and budget > 0 else None
    return {
        "budget_adjusted_in_wan": plain_or_null(budget if budgets else None),
        "executed_in_wan": plain_or_null(executed if spent else None),
        "execution_rate": plain_or_null(rate),
        "reports": len(reports),
        "stating_budget_adjusted": len(budgets),
        "stating_executed": len(spent),
    }


def departments_file(joined: Joined) -> Iterator[bytes]:
    """The register of departments."""
    listed = (
        compact({**_department(one, department), **_years(joined, one, DEPARTMENTS_FILE)})
        for one, department in joined.outline.departments.items()
    )
    return blocks_of(joined.outline, {"departments": Many(listed)})


def _department(identity: str, one: Department) -> Object:
    return {
        "id": identity,
        "name": str(one.name),
        "short_name": _words(one.short_name),
        "former_names": [str(name) for name in one.former_names],
        "category": _words(one.category),
        "region": _words(one.region),
        "superior": _words(one.superior),
        "first_year": one.years.first if one.years else None,
        "last_year": one.years.last if one.years else None,
        "merged_into": _words(one.merged_into),
        "must_publish": one.duty.answer.value.value if one.duty else None,
    }


def _words(text: str | None) -> str | None:
    return str(text) if text else None


def _years(joined: Joined, identity: str, here: str) -> Object:
    pieces = joined.by_department.get(identity, ())
    there = {"self": api_department_address(identity)} if pieces else {}
    return {
        "years": sorted({one.year for one in pieces}, reverse=True),
        "links": ways(here, there),
    }


def department_file(joined: Joined, identity: str) -> Iterator[bytes]:
    """All years of a department in brief, newest first."""
    here, outline = api_department_address(identity), joined.outline
    part = joined.part(joined.by_department[identity])
    links = {"page": department_address(identity), "departments": DEPARTMENTS_FILE}
    if part.reports:
        forms = ("csv", "xlsx")
        links |= {form: department_download_address(form, identity) for form in forms}
    body: Object = {
        "department": _department(identity, outline.departments[identity]),
        "reports": Many(linked(part, one, here) for one in part.reports),
        "forms": Many(linked(part, one, here) for one in part.forms),
        "links": ways(here, links),
    }
    return blocks_of(outline, body)
