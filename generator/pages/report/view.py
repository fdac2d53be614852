"""Everything on the page of a report or form, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.addresses import year_address
from generator.checks.findings import Asked
from generator.checks.prose.binding import ProseBinding
from generator.model.archive import Filed
from generator.pages.agreements import Agreement, agreements
from generator.pages.concluded import (
    Difference,
    Tag,
    differences,
    tally,
)
from generator.pages.downloads import Download, report_downloads
from generator.pages.page import source_of
from generator.pages.report.evaluation import standing_of
from generator.pages.report.facts import Fact, facts_of
from generator.pages.report.leading import led, traces_in
from generator.pages.report.neighbours import Neighbours
from generator.pages.report.order import Section, present_in, sections_of
from generator.pages.report.overview import unit_of
from generator.pages.report.placing import HEAD, VERDICTS, by_section
from generator.pages.report.verdicts import VerdictsView, verdicts_of
from generator.pages.shown import Shown, linked, show_amount
from generator.pages.tables import Table
from generator.pages.totals import totals_of
from generator.pages.traces import ways_in


@dataclass(frozen=True, slots=True)
class ProseLine:
    """How the figures of the prose stand to those of the data, and how likely chance alone would bind one.

    `chance` is in per cent, 1.3%, empty where it was not reckoned; `unexplained` are the printed characters.
    """

    figures: int
    bound: int
    near: int
    chance: str
    unexplained: tuple[str, ...]


def prose_line(binding: ProseBinding) -> ProseLine | None:
    """The line on the prose of a report; None where the prose holds no amount, percentage or score."""
    if not binding.figures:
        return None
    chance = binding.chance
    return ProseLine(
        figures=binding.figures,
        bound=binding.bound,
        near=len(binding.near),
        chance="" if chance is None else f"{chance}%",
        unexplained=binding.unexplained,
    )


@dataclass(frozen=True, slots=True)
class ReportView:
    """The title in parts, the head with its figures, the sections, the projects' forms, the verdicts, the source.

    `about_head` was concluded of the marks of the document, `elsewhere` of no part that is shown; `agreements` hold of
    either.
    """

    title: tuple[str, ...]
    attachment: str
    facts: tuple[Fact, ...]
    about_head: tuple[Difference, ...]
    budget: Shown
    executed: Shown
    rate: Shown
    unit: str
    tags: tuple[Tag, ...]
    standing: str
    reviewed: bool
    sections: tuple[Section, ...]
    forms: Table | None
    prose: ProseLine | None
    verdicts: VerdictsView
    elsewhere: tuple[Difference, ...]
    agreements: tuple[Agreement, ...]
    origin: str
    origin_address: str
    source: str
    downloads: tuple[Download, ...]
    above: str
    year_address: str
    year: str
    neighbours: Neighbours | None

    def part(self, fragment: str) -> object:
        """The part shown in the section of that name; None where the page has no such section."""
        return next((one.part for one in self.sections if one.fragment == fragment), None)


def view_of(
    filed: Filed,
    asked: tuple[Asked, ...],
    forms: Table | None = None,
    prose: ProseLine | None = None,
    above: str = "",
    neighbours: Neighbours | None = None,
) -> ReportView:
    """The view; `forms` lists the projects of the department, `above` is the page of the department's own report.

    `neighbours` are the ways to its other years and to who stands beside it.
    """
    report = filed.report
    totals, present = totals_of(report), present_in(filed)
    placed = by_section(asked, present)
    origin = report.origin
    about_head = differences(placed.get(HEAD, ()))
    elsewhere = differences(placed.get(VERDICTS, ()))
    others = agreements((*placed.get(HEAD, ()), *placed.get(VERDICTS, ())))
    sections = tuple(sections_of(filed, placed))
    traces = tuple(traces_in((about_head, sections, elsewhere, others)))
    ways = ways_in(traces)
    return ReportView(
        title=filed.title_parts,
        attachment=report.attachment or "",
        facts=facts_of(report),
        about_head=about_head,
        budget=linked(show_amount(totals.budget), ways),
        executed=linked(show_amount(totals.executed), ways),
        rate=linked(totals.shown_rate, ways),
        unit=unit_of(totals.executed, report),
        tags=tally(asked),
        standing=standing_of(report),
        reviewed=report.review is not None,
        sections=tuple(replace(one, part=led(one.part, ways)) for one in sections),
        forms=forms,
        prose=prose,
        verdicts=verdicts_of(asked, frozenset(one.fragment for one in traces)),
        elsewhere=elsewhere,
        agreements=others,
        origin=(origin.document or "") if origin else "",
        origin_address=(origin.address or "") if origin else "",
        source=source_of(filed),
        downloads=report_downloads(filed),
        above=above,
        year_address=year_address(filed.year),
        year=str(filed.year),
        neighbours=neighbours,
    )
