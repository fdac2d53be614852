"""All that one content folder holds."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.report import Report
from generator.model.site import Department, Site, Term


@dataclass(frozen=True, slots=True)
class Filed:
    """A report together with its file: where it is filed says whose it is and of which year."""

    report: Report
    department_id: str
    department: Department
    file: str
    text: str

    @property
    def year(self) -> int:
        """The year of the folder, which is that of the report."""
        return self.report.year


@dataclass(frozen=True, slots=True)
class Archive:
    """What was read; reports by year, newest first, then in the order of departments.yml."""

    site: Site
    departments: dict[str, Department]
    glossary: dict[str, Term]
    reports: tuple[Filed, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have reports, newest first."""
        return tuple(dict.fromkeys(filed.year for filed in self.reports))

    def of_year(self, year: int) -> tuple[Filed, ...]:
        """The reports of a year, in the order of departments.yml."""
        return tuple(filed for filed in self.reports if filed.year == year)
