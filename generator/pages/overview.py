"""What the pages of the whole archive are made of: the top of the content folder, and the gist of every document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.model.archive import Archive
from generator.model.settings import RuleEntry
from generator.model.site import Department, Site, Term
from generator.pages.concluded import Difference, differences
from generator.pages.gist import Gist


@dataclass(frozen=True, slots=True)
class Overview:
    """An archive without its texts; the gists in the order of `Archive.documents`.

    `surveyed` is what was concluded of all reports together, spelled out where it is not 一致, `asked` how much that
    was in all.
    """

    site: Site
    departments: Mapping[str, Department]
    glossary: Mapping[str, Term]
    rules: Mapping[str, RuleEntry]
    gists: tuple[Gist, ...]
    surveyed: tuple[Difference, ...]
    asked: int

    @property
    def reports(self) -> tuple[Gist, ...]:
        """The departments' reports."""
        return tuple(gist for gist in self.gists if not gist.project_id)

    @property
    def forms(self) -> tuple[Gist, ...]:
        """The projects' forms."""
        return tuple(gist for gist in self.gists if gist.project_id)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have reports or forms, newest first."""
        return tuple(sorted({gist.year for gist in self.gists}, reverse=True))

    def of_year(self, year: int) -> tuple[Gist, ...]:
        """The reports of a year, in the order of departments.yml."""
        return tuple(gist for gist in self.gists if gist.year == year and not gist.project_id)


def overview_of(archive: Archive, gists: Iterable[Gist], surveyed: tuple[Asked, ...]) -> Overview:
    """The overview of the archive that has these gists, given in any order.

    Of `archive` the top of the folder is looked at alone: it may be without documents.
    """
    order = {identity: number for number, identity in enumerate(archive.departments)}

    def place(gist: Gist) -> tuple[bool, int, int, str]:
        return bool(gist.project_id), -gist.year, order[gist.department_id], gist.project_id

    return Overview(
        site=archive.site,
        departments=archive.departments,
        glossary=archive.glossary,
        rules=archive.rules,
        gists=tuple(sorted(gists, key=place)),
        surveyed=differences(surveyed),
        asked=len(surveyed),
    )
