"""The page that sets reports side by side: departments of one year, years of one department, as the reader chooses."""

from __future__ import annotations

from dataclasses import dataclass

from generator.addresses import COMPARE, DEPARTMENTS, year_address
from generator.pages.gist import Gist
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names

_STYLES = ("tables.css", "compare.css")
_SCRIPTS = ("compare.js",)


# So many boxes are still looked through; in a larger archive one writes the department's name.
_OFFERED = 40


@dataclass(frozen=True, slots=True)
class Start:
    """Reports to tick where nothing is chosen yet: what they are, and (address without its stroke, name)."""

    words: str
    reports: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """The years with their pages, newest first, the list of departments, and what to start from.

    The departments themselves are not in it: there may be thousands, so the script fetches those that are asked for.
    `start` is None where there are too many reports to tick.
    """

    years: tuple[tuple[str, str], ...]
    departments: str
    start: Start | None


def has_comparisons(overview: Overview) -> bool:
    """Whether there are two reports or forms to set side by side."""
    return len(overview.gists) > 1


def compare_page(overview: Overview) -> Page:
    """The chooser, and the way to the pages that set things side by side without script."""
    return Page(
        address=COMPARE,
        title="部门与年度比较",
        template="compare.md.j2",
        view=CompareView(
            tuple((str(year), year_address(year)) for year in overview.years),
            DEPARTMENTS,
            _start(overview),
        ),
        section="years",
        kind="比较",
        description="把几个部门的同一年度，或一个部门的几个年度，并排放在一起看。",
        crumbs=(HOME_CRUMB, Crumb("部门与年度比较")),
        names=column_names(overview.site),
        styles=_STYLES,
        scripts=_SCRIPTS,
    )


def _start(overview: Overview) -> Start | None:
    """The departments of the newest year; where that has but one report, all reports there are."""
    newest = overview.of_year(max((one.year for one in overview.reports), default=0))
    if len(newest) > 1:
        named = tuple((_asked(one), one.department) for one in newest)
        return _offered(f"{newest[0].year} 年度的部门", named)
    every = tuple((_asked(one), f"{one.department} {one.year} 年度") for one in overview.reports)
    return _offered("已公开的报告", every)


def _offered(words: str, reports: tuple[tuple[str, str], ...]) -> Start | None:
    return Start(words, reports) if 1 < len(reports) <= _OFFERED else None


def _asked(gist: Gist) -> str:
    """As the address of a comparison names a report: 2023/jiaoyu."""
    return gist.address.rstrip("/")
