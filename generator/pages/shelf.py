"""Reports and forms by year and department: a page finds its neighbours without walking the whole archive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.archive import Archive, Filed
from generator.pages.page import address_of, name_of
from generator.pages.surroundings import Beside, Place, Step, in_a_row


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where every report and form stands: `neighbours` by file of a form, `beside` by year and department of a report."""

    reports: Mapping[Place, Filed]
    forms: Mapping[Place, tuple[Filed, ...]]
    through_the_years: Mapping[tuple[str, str], tuple[Filed, ...]]
    neighbours: Mapping[str, Beside]
    beside: Mapping[Place, Beside]

    def report_beside(self, filed: Filed) -> Filed | None:
        """The department's own report of that year; None where there is none."""
        return self.reports.get((filed.year, filed.department_id))

    def forms_beside(self, filed: Filed) -> tuple[Filed, ...]:
        """The forms of the department's projects of that year, by project id."""
        return self.forms.get((filed.year, filed.department_id), ())

    def all_years_of(self, filed: Filed) -> tuple[Filed, ...]:
        """The department's reports, or the project's forms, of all years, newest first; itself among them."""
        return self.through_the_years[filed.department_id, filed.project_id]

    def neighbours_of(self, filed: Filed) -> Beside:
        """Who stands before and after it: reports of the same year, or forms of the same department and year."""
        if filed.project_id:
            return self.neighbours[filed.file]
        return self.beside[filed.year, filed.department_id]


def shelf_of(archive: Archive, beside: Mapping[Place, Beside]) -> Shelf:
    """The shelf of an archive: made once, asked by every page.

    The archive may be a part of another: `beside` are the reports that stand before and after its own in the year.
    """
    forms: dict[Place, list[Filed]] = {}
    years: dict[tuple[str, str], list[Filed]] = {}
    for form in archive.forms:
        forms.setdefault((form.year, form.department_id), []).append(form)
    for filed in archive.documents:
        years.setdefault((filed.department_id, filed.project_id), []).append(filed)
    return Shelf(
        {(one.year, one.department_id): one for one in archive.reports},
        {place: tuple(ones) for place, ones in forms.items()},
        {key: tuple(ones) for key, ones in years.items()},
        _neighbours(forms.values()),
        beside,
    )


def _neighbours(rows: Iterable[list[Filed]]) -> dict[str, Beside]:
    """By file: the one before and the one after it in its row."""
    found: dict[str, Beside] = {}
    for row in rows:
        steps = [Step(name_of(one), address_of(one)) for one in row]
        found |= zip((one.file for one in row), in_a_row(steps), strict=True)
    return found
