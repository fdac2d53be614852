"""Reports and forms by year and department: a page finds its neighbours without walking the whole archive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.archive import Archive, Filed

_Place = tuple[int, str]
_Beside = tuple[Filed | None, Filed | None]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where every report and form stands."""

    reports: Mapping[_Place, Filed]
    forms: Mapping[_Place, tuple[Filed, ...]]
    through_the_years: Mapping[tuple[str, str], tuple[Filed, ...]]
    neighbours: Mapping[str, _Beside]

    def report_beside(self, filed: Filed) -> Filed | None:
        """The department's own report of that year; None where there is none."""
        return self.reports.get((filed.year, filed.department_id))

    def forms_beside(self, filed: Filed) -> tuple[Filed, ...]:
        """The forms of the department's projects of that year, by project id."""
        return self.forms.get((filed.year, filed.department_id), ())

    def all_years_of(self, filed: Filed) -> tuple[Filed, ...]:
        """The department's reports, or the project's forms, of all years, newest first; itself among them."""
        return self.through_the_years[filed.department_id, filed.project_id]

    def neighbours_of(self, filed: Filed) -> _Beside:
        """Who stands before and after it: reports of the same year, or forms of the same department and year."""
        return self.neighbours[filed.file]


def shelf_of(archive: Archive) -> Shelf:
    """The shelf of an archive: made once, asked by every page."""
    reports: dict[int, list[Filed]] = {}
    forms: dict[_Place, list[Filed]] = {}
    years: dict[tuple[str, str], list[Filed]] = {}
    for report in archive.reports:
        reports.setdefault(report.year, []).append(report)
    for form in archive.forms:
        forms.setdefault((form.year, form.department_id), []).append(form)
    for filed in archive.documents:
        years.setdefault((filed.department_id, filed.project_id), []).append(filed)
    return Shelf(
        {(one.year, one.department_id): one for one in archive.reports},
        {place: tuple(ones) for place, ones in forms.items()},
        {key: tuple(ones) for key, ones in years.items()},
        _neighbours((*reports.values(), *forms.values())),
    )


def _neighbours(rows: Iterable[list[Filed]]) -> dict[str, _Beside]:
    """By file: the one before and the one after it in its row."""
    found: dict[str, _Beside] = {}
    for row in rows:
        for before, one, after in zip([None, *row], row, [*row[1:], None], strict=False):
            found[one.file] = (before, after)
    return found
