"""The page that sets reports side by side: departments of one year, years of one department, as the reader chooses."""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import COMPARE, DEPARTMENTS, year_address
from generator.model.archive import Archive
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names

_STYLES = ("tables.css", "compare.css")
_SCRIPTS = ("compare.js",)


@dataclass(frozen=True, slots=True)
class CompareView:
    """The years with their pages, newest first, and the list of departments.

    The departments themselves are not in it: there may be thousands, so the script fetches those of the year chosen.
    """

    years: tuple[tuple[str, str], ...]
    departments: str


def has_comparisons(archive: Archive) -> bool:
    """Whether there are two reports or forms to set side by side."""
    return len(archive.documents) > 1


def compare_page(archive: Archive) -> Page:
    """The chooser, and the way to the pages that set things side by side without script."""
    return Page(
        address=COMPARE,
        title="部门与年度比较",
        template="compare.md.j2",
        view=CompareView(
            tuple((str(year), year_address(year)) for year in archive.years), DEPARTMENTS
        ),
        section="years",
        kind="比较",
        description="把几个部门的同一年度，或一个部门的几个年度，并排放在一起看。",
        crumbs=(HOME_CRUMB, Crumb("部门与年度比较")),
        names=column_names(archive.site),
        styles=_STYLES,
        scripts=_SCRIPTS,
    )
