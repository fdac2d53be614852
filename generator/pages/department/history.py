"""What a department published in all years, where it came from and where it went."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.addresses import department_address
from generator.model.archive import Archive, Case, Filed
from generator.model.site import Department
from generator.pages.overview import Overview
from generator.pages.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class History:
    """A department with all its reports and forms, newest first.

    `cases` are its reports with what a comparison needs; `gaps` the years in which it existed and others reported,
    but it did not; `sources` are the departments merged into it, `successor` the one it was merged into.
    """

    identity: str
    department: Department
    cases: tuple[Case, ...]
    forms: tuple[Filed, ...]
    gaps: tuple[int, ...]
    sources: tuple[OtherDepartment, ...]
    successor: OtherDepartment | None

    @property
    def reports(self) -> tuple[Filed, ...]:
        """Its own reports, newest first."""
        return tuple(case.filed for case in self.cases)

    @property
    def documents(self) -> tuple[Filed, ...]:
        """Reports, then forms."""
        return (*self.reports, *self.forms)

    @property
    def years(self) -> tuple[int, ...]:
        """The years it published anything for, newest first."""
        return tuple(sorted({filed.year for filed in self.documents}, reverse=True))

    @property
    def names(self) -> tuple[str, ...]:
        """The names its documents bear, as printed, the newest first, each once."""
        newest_first = sorted(self.documents, key=lambda filed: -filed.year)
        return tuple(dict.fromkeys(str(filed.report.department) for filed in newest_first))


@dataclass(frozen=True, slots=True)
class OtherDepartment:
    """Another department: its name, and its page where one is made."""

    name: str
    address: str
    last_year: str


def departments_are_made(overview: Overview) -> bool:
    """Whether there is a list of departments, and a page for each that published anything."""
    return bool(overview.gists)


def histories_of(
    archive: Archive, cases: Iterable[Case], surroundings: Surroundings
) -> tuple[History, ...]:
    """Of every department whose documents are among the cases, in the order of departments.yml."""
    reports: dict[str, list[Case]] = {}
    forms: dict[str, list[Filed]] = {}
    for case in cases:
        filed = case.filed
        if filed.project_id:
            forms.setdefault(filed.department_id, []).append(filed)
        else:
            reports.setdefault(filed.department_id, []).append(case)
    published = frozenset(surroundings.published)
    sources = _merged_into(archive, published)
    return tuple(
        History(
            identity=identity,
            department=department,
            cases=tuple(reports.get(identity, ())),
            forms=tuple(forms.get(identity, ())),
            gaps=_gaps(department, surroundings.years, reports.get(identity, ())),
            sources=tuple(sources.get(identity, ())),
            successor=successor_of(archive.departments, department, published),
        )
        for identity, department in archive.departments.items()
        if identity in reports or identity in forms
    )


def _gaps(department: Department, years: Iterable[int], reports: Iterable[Case]) -> tuple[int, ...]:
    there = {case.filed.year for case in reports}
    return tuple(year for year in years if year not in there and department.active_in(year))


def _merged_into(archive: Archive, published: Collection[str]) -> dict[str, list[OtherDepartment]]:
    sources: dict[str, list[OtherDepartment]] = {}
    for identity, department in archive.departments.items():
        if department.merged_into:
            other = _other(identity, department, published)
            sources.setdefault(str(department.merged_into), []).append(other)
    return sources


def successor_of(
    departments: Mapping[str, Department], department: Department, published: Collection[str]
) -> OtherDepartment | None:
    """The department it was merged into; `published` are the ids of those that have a page."""
    into = str(department.merged_into or "")
    return _other(into, departments[into], published) if into else None


def _other(identity: str, department: Department, published: Collection[str]) -> OtherDepartment:
    years = department.years
    return OtherDepartment(
        str(department.name),
        department_address(identity) if identity in published else "",
        str(years.last) if years and years.last else "",
    )
