"""Who reported when: what rules about all reports together ask, so that no report need stay in memory for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.archive import Archive, Filed
from generator.model.site import Department
from generator.source.place import Place


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A department's report of a year, and where its file begins."""

    year: int
    department_id: str
    at: Place


@dataclass(frozen=True, slots=True)
class Roll:
    """Every department's report, by year, newest first, then in the order of departments.yml; no project's form."""

    departments: Mapping[str, Department]
    reports: tuple[Enrolled, ...]
    files: frozenset[str]

    def has_file(self, year: int, department_id: str) -> bool:
        """Whether the department's report of that year was handed in, readable or not."""
        return f"{year}/{department_id}.yml" in self.files


def enrolled(reports: Iterable[Filed]) -> tuple[Enrolled, ...]:
    """These reports as the roll has them."""
    return tuple(Enrolled(one.year, one.department_id, one.report.at) for one in reports)


def roll_of(archive: Archive) -> Roll:
    """The roll of an archive."""
    return Roll(archive.departments, enrolled(archive.reports), archive.files)
