"""The differences published as they are: on a page of their own, and in brief on the front page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.addresses import FINDINGS
from generator.checks.base import Verdict
from generator.pages.concluded import Difference, gravity
from generator.pages.gist import Gist
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.published import LeftOpen, PublishedDifference
from generator.pages.splitting.contents import Contents, contents_in, contents_under
from generator.pages.splitting.cuts import Entry, Label
from generator.pages.splitting.dividing import BOUND, LongList, division_of
from generator.pages.splitting.listing import Lookup
from generator.pages.splitting.pages import with_parts
from generator.pages.splitting.whereabouts import NOWHERE
from generator.pages.tables import TABLE_SCRIPTS, TABLE_STYLES, Workable

# A check that was left open, and the document.
Open = tuple[LeftOpen, Gist]
Found = tuple[PublishedDifference, Gist]

# The length of a difference with its working, in tenths of a line.
OF_DIFFERENCE = 15


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not be made, how often, and where: words, address, section.

    With `contents` the places are on pages of their own.
    """

    code: str
    asks: str
    count: int
    places: tuple[tuple[str, str, str], ...]
    contents: Contents | None = None


@dataclass(frozen=True, slots=True)
class Roundings(Workable):
    """Differences that rounding explains, in a table."""

    rows: tuple[PublishedDifference, ...]


@dataclass(frozen=True, slots=True)
class FindingsView:
    """Every conclusion that is not 一致, by its kind; `surveyed` are those on all reports together.

    `divided` has the contents of those kinds that are on pages of their own.
    """

    mismatches: tuple[PublishedDifference, ...]
    notices: tuple[PublishedDifference, ...]
    roundings: Roundings
    not_checked: tuple[NotChecked, ...]
    surveyed: tuple[Difference, ...]
    divided: Mapping[str, Contents]
    reports: int
    forms: int
    asked: int


def findings_page(overview: Overview, bound: int = BOUND) -> Page:
    """The differences that are published as they are."""
    gists = overview.gists
    lists = _lists(overview)
    divisions = division_of(FINDINGS, lists, bound)
    contents = zip(lists, contents_in(divisions, bound), strict=True)
    [*_, left_open] = divisions
    view = FindingsView(
        mismatches=differences_of(gists, {Verdict.MISMATCH}),
        notices=differences_of(gists, {Verdict.UNLIKELY}),
        roundings=Roundings(differences_of(gists, {Verdict.ROUNDING})),
        not_checked=tuple(
            replace(one, contents=contents_under(left_open, one.code.lower(), bound))
            for one in _not_checked(left_open.whole.rows)
        ),
        surveyed=overview.surveyed,
        divided={one.name: made for one, made in contents if made},
        reports=len(overview.reports),
        forms=len(overview.forms),
        asked=sum(gist.asked for gist in gists) + overview.asked,
    )
    page = Page(
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
    return with_parts(page, divisions, bound)


def differences_of(
    gists: Iterable[Gist], verdicts: Collection[Verdict]
) -> tuple[PublishedDifference, ...]:
    """What these reports and forms conclude in those verdicts, the gravest first."""
    return published(found_of(gists, verdicts))


def found_of(gists: Iterable[Gist], verdicts: Collection[Verdict]) -> tuple[Found, ...]:
    """The same, each with the document it was found in."""
    found = ((one, gist) for gist in gists for one in gist.differences)
    chosen = [pair for pair in found if pair[0].difference.verdict in verdicts]
    return tuple(sorted(chosen, key=lambda pair: gravity(pair[0].difference)))


def _lists(overview: Overview) -> tuple[LongList[Any], ...]:
    """In the order in which they are most wanted on the page itself."""
    lookup = Lookup(overview)
    kinds = (
        ("mismatch", "不符", Verdict.MISMATCH, published, "lists/differences.md.j2", OF_DIFFERENCE),
        ("notice", "可疑", Verdict.UNLIKELY, published, "lists/differences.md.j2", OF_DIFFERENCE),
        ("rounding", "尾差", Verdict.ROUNDING, _roundings, "lists/roundings.md.j2", 7),
    )
    return (
        *(
            LongList(
                name=name,
                title=title,
                fragment=name,
                unit="处",
                entries=lookup.entries(found_of(overview.gists, {verdict}), _department_of),
                show=show,
                body=body,
                weight=weight,
                sifted=show is _roundings,
            )
            for name, title, verdict, show, body, weight in kinds
        ),
        LongList(
            name="survey",
            title="各部门之间和年度之间",
            fragment="survey",
            unit="处",
            entries=tuple(
                Entry(one, one.code, NOWHERE, _by_code(one)) for one in overview.surveyed
            ),
            show=tuple,
            body="lists/survey.md.j2",
            weight=OF_DIFFERENCE,
        ),
        LongList(
            name="not-checked",
            title="未检查",
            fragment="not-checked",
            unit="份",
            entries=lookup.entries(_left_open(overview.gists), _department_of, _of_check),
            show=_not_checked,
            body="lists/not_checked.md.j2",
            weight=2,
        ),
    )


def published(found: tuple[Found, ...]) -> tuple[PublishedDifference, ...]:
    """The differences alone."""
    return tuple(one for one, _ in found)


def _roundings(found: tuple[Found, ...]) -> Roundings:
    return Roundings(published(found))


def _department_of(pair: tuple[object, Gist]) -> str:
    return pair[1].department_id


def _of_check(pair: Open) -> Label:
    return _by_code(pair[0])


def _by_code(one: LeftOpen | Difference) -> Label:
    return Label(one.code.lower(), one.code, one.code)


def _left_open(gists: Iterable[Gist]) -> list[Open]:
    """By check, in the order of their codes."""
    found = [(one, gist) for gist in gists for one in gist.left_open]
    return sorted(found, key=lambda pair: pair[0].code)


def _not_checked(found: Sequence[Open]) -> tuple[NotChecked, ...]:
    by_code: dict[str, list[Open]] = {}
    for pair in found:
        by_code.setdefault(pair[0].code, []).append(pair)
    return tuple(
        NotChecked(
            code,
            ones[0][0].asks,
            sum(one.count for one, _ in ones),
            tuple((gist.document, gist.address, one.fragment) for one, gist in ones),
        )
        for code, ones in by_code.items()
    )
