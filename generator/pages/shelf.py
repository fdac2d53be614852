"""Reports and forms by year and department: a page finds its neighbours without walking the whole archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.archive import Archive, Filed

_Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where every report and form stands."""

    reports: Mapping[_Place, Filed]
    forms: Mapping[_Place, tuple[Filed, ...]]

    def report_beside(self, filed: Filed) -> Filed | None:
        """The department's own report of that year; None where there is none."""
        return self.reports.get((filed.year, filed.department_id))

    def forms_beside(self, filed: Filed) -> tuple[Filed, ...]:
        """The forms of the department's projects of that year, by project id."""
        return self.forms.get((filed.year, filed.department_id), ())


def shelf_of(archive: Archive) -> Shelf:
    """The shelf of an archive: made once, asked by every page."""
    forms: dict[_Place, tuple[Filed, ...]] = {}
    for form in archive.forms:
        place = (form.year, form.department_id)
        forms[place] = (*forms.get(place, ()), form)
    return Shelf({(one.year, one.department_id): one for one in archive.reports}, forms)
