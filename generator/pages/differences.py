"""The differences published as they are: on a page of their own, and in brief on the front page."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.addresses import FINDINGS
from generator.checks.base import Verdict
from generator.pages.concluded import Difference, gravity
from generator.pages.gist import Gist
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.published import LeftOpen, PublishedDifference
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, is_long, is_sortable


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not be made, how often, and where: words, address, section."""

    code: str
    asks: str
    count: int
    places: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class FindingsView:
    """Every conclusion that is not 一致, by its kind; `surveyed` are those on all reports together.

    `sortable` and `long` are said of the table of `roundings`.
    """

    mismatches: tuple[PublishedDifference, ...]
    notices: tuple[PublishedDifference, ...]
    roundings: tuple[PublishedDifference, ...]
    not_checked: tuple[NotChecked, ...]
    surveyed: tuple[Difference, ...]
    sortable: bool
    long: bool
    reports: int
    forms: int
    asked: int


def findings_page(overview: Overview) -> Page:
    """The differences that are published as they are."""
    gists = overview.gists
    roundings = differences_of(gists, {Verdict.ROUNDING})
    view = FindingsView(
        mismatches=differences_of(gists, {Verdict.MISMATCH}),
        notices=differences_of(gists, {Verdict.UNLIKELY}),
        roundings=roundings,
        not_checked=_not_checked(gists),
        surveyed=overview.surveyed,
        sortable=is_sortable(len(roundings)),
        long=is_long(len(roundings)),
        reports=len(overview.reports),
        forms=len(overview.forms),
        asked=sum(gist.asked for gist in gists) + overview.asked,
    )
    return Page(
        address=FINDINGS,
        title="公布的差异",
        template="findings.md.j2",
        view=view,
        section="findings",
        styles=TABLE_STYLES,
        scripts=TABLE_SCRIPTS,
        kind="差异",
        description="照原文公布、但数字对不上的地方，连同差额、计算过程和说明。",
        crumbs=(HOME_CRUMB, Crumb("公布的差异")),
        names=column_names(overview.site),
    )


def differences_of(
    gists: Iterable[Gist], verdicts: Collection[Verdict]
) -> tuple[PublishedDifference, ...]:
    """What these reports and forms conclude in those verdicts, the gravest first."""
    found = (one for gist in gists for one in gist.differences)
    chosen = [one for one in found if one.difference.verdict in verdicts]
    return tuple(sorted(chosen, key=lambda one: gravity(one.difference)))


def _not_checked(gists: Iterable[Gist]) -> tuple[NotChecked, ...]:
    """By check, in the order of their codes."""
    by_code: dict[str, list[tuple[LeftOpen, Gist]]] = {}
    for gist in gists:
        for one in gist.left_open:
            by_code.setdefault(one.code, []).append((one, gist))
    return tuple(
        NotChecked(
            code,
            found[0][0].asks,
            sum(one.count for one, _ in found),
            tuple((gist.document, gist.address, one.fragment) for one, gist in found),
        )
        for code, found in sorted(by_code.items())
    )
