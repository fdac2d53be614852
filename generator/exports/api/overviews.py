"""The years and departments of the API: what each has, in brief, with the way to the whole."""

from __future__ import annotations

from generator.addresses import (
    API,
    api_department_address,
    api_year_address,
    department_address,
    department_download_address,
    year_address,
    year_download_address,
)
from generator.exports.api.documents import brief, plain_or_null
from generator.exports.api.files import file_of, ways
from generator.exports.api.values import Object
from generator.exports.edition import Edition
from generator.model.archive import Archive, Filed
from generator.model.site import Department
from generator.pages.year_table import sums_of

DEPARTMENTS_FILE = f"{API}departments.json"


def year_file(edition: Edition, year: int) -> bytes:
    """All reports and forms of a year in brief."""
    here, archive = api_year_address(year), edition.archive
    reports = archive.of_year(year)
    links = {"page": year_address(year)}
    if reports:
        links |= {form: year_download_address(form, year) for form in ("csv", "xlsx")}
    body: Object = {
        "year": year,
        "computed": _sums(reports),
        "reports": [brief(edition, filed, here) for filed in reports],
        "forms": [brief(edition, form, here) for form in archive.forms if form.year == year],
        "links": ways(here, links),
    }
    return file_of(archive, body)


def _sums(reports: tuple[Filed, ...]) -> Object:
    """Our sums over the departments that state the figure, in 万元; the rate only where all state both."""
    sums = sums_of(reports)
    return {
        "budget_adjusted_in_wan": plain_or_null(sums.budget_value),
        "executed_in_wan": plain_or_null(sums.executed_value),
        "execution_rate": plain_or_null(sums.rate_value),
        "reports": sums.reports,
        "stating_budget_adjusted": sums.budgets,
        "stating_executed": sums.spent,
    }


def departments_file(edition: Edition) -> bytes:
    """The register of departments."""
    listed = [
        {**_department(one, department), **_years(edition, one, DEPARTMENTS_FILE)}
        for one, department in edition.archive.departments.items()
    ]
    return file_of(edition.archive, {"departments": listed})


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


def _years(edition: Edition, identity: str, here: str) -> Object:
    documents = edition.years_of.get(identity, ())
    there = {"self": api_department_address(identity)} if documents else {}
    return {
        "years": sorted({filed.year for filed in documents}, reverse=True),
        "links": ways(here, there),
    }


def department_file(edition: Edition, identity: str) -> bytes:
    """All years of a department in brief, newest first."""
    here, archive = api_department_address(identity), edition.archive
    documents = edition.years_of[identity]
    reports = [filed for filed in documents if not filed.project_id]
    links = {"page": department_address(identity), "departments": DEPARTMENTS_FILE}
    if reports:
        forms = ("csv", "xlsx")
        links |= {form: department_download_address(form, identity) for form in forms}
    body: Object = {
        "department": _department(identity, archive.departments[identity]),
        "reports": [brief(edition, filed, here) for filed in reports],
        "forms": [brief(edition, filed, here) for filed in documents if filed.project_id],
        "links": ways(here, links),
    }
    return file_of(archive, body)


def departments_with_documents(archive: Archive) -> tuple[str, ...]:
    """The ids of departments that have a report or form, in the order of departments.yml."""
    found = {filed.department_id for filed in archive.documents}
    return tuple(one for one in archive.departments if one in found)
