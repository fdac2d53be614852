"""All that one content folder holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.report import Report
from generator.model.settings import RuleEntry, Settings, settings_of
from generator.model.site import Department, Site, Term


@dataclass(frozen=True, slots=True)
class Filed:
    """A report together with its file: where it is filed says whose it is and of which year.

    `project_id` is empty for the department's own report, else the id of the project whose form it is.
    """

    report: Report
    department_id: str
    department: Department
    file: str
    text: str
    project_id: str = ""

    @property
    def year(self) -> int:
        """The year of the folder, which is that of the report."""
        return self.report.year

    @property
    def title(self) -> str:
        """2023年度…部门整体支出绩效自评报告; a project's form names the project."""
        return "".join(self.title_parts)

    @property
    def title_parts(self) -> tuple[str, ...]:
        """The title in the parts between which a line may end."""
        project = self.report.project
        named = f"“{project.name}”" if project and self.project_id else ""
        parts = (f"{self.year}年度", str(self.report.department), named, str(self.report.kind))
        return tuple(part for part in parts if part)


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A report with everything a check may look at besides; one case equals itself alone.

    `last_year` is the report of the same department (or project) of the year before; `merged` are the
    departments that were merged into this one that year, whose figures last year's do not hold.
    """

    filed: Filed
    settings: Settings
    last_year: Filed | None
    merged: tuple[Department, ...]

    @property
    def report(self) -> Report:
        """The report itself."""
        return self.filed.report


@dataclass(frozen=True, slots=True)
class Archive:
    """What was read; reports by year, newest first, then in the order of departments.yml.

    `forms` are the projects' forms, in the same order, those of one department by project id. `files` are the names
    of all files there are, those with a fault too.
    """

    site: Site
    departments: dict[str, Department]
    glossary: dict[str, Term]
    reports: tuple[Filed, ...]
    forms: tuple[Filed, ...] = ()
    rules: Mapping[str, RuleEntry] = field(default_factory=dict)
    files: frozenset[str] = frozenset()

    @property
    def documents(self) -> tuple[Filed, ...]:
        """The departments' reports, then the projects' forms."""
        return (*self.reports, *self.forms)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have reports or forms, newest first."""
        return tuple(sorted({filed.year for filed in self.documents}, reverse=True))

    def of_year(self, year: int) -> tuple[Filed, ...]:
        """The reports of a year, in the order of departments.yml."""
        return tuple(filed for filed in self.reports if filed.year == year)

    def settings(self, year: int) -> Settings:
        """The settings in force in a year."""
        return settings_of(year, self.rules)

    def cases(self) -> tuple[Case, ...]:
        """Every document with what its checks look at, in the order of `documents`."""
        filed_by = {(f.year, f.department_id, f.project_id): f for f in self.documents}
        settings = {year: self.settings(year) for year in self.years}
        merged = self._merged()
        return tuple(
            Case(
                filed,
                settings[filed.year],
                filed_by.get((filed.year - 1, filed.department_id, filed.project_id)),
                merged.get((filed.department_id, filed.year), ()),
            )
            for filed in self.documents
        )

    def _merged(self) -> dict[tuple[str, int], tuple[Department, ...]]:
        """By department and year: who was merged into it, so that last year's figures do not hold their money."""
        merged: dict[tuple[str, int], tuple[Department, ...]] = {}
        for gone in self.departments.values():
            if gone.merged_into and gone.years and gone.years.last:
                # Within its last year the money is in two reports, the year after in one.
                for year in (gone.years.last, gone.years.last + 1):
                    key = (str(gone.merged_into), year)
                    merged[key] = (*merged.get(key, ()), gone)
        return merged
