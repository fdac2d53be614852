"""部门整体收支情况: the form's sentences, each breakdown as a table, and the reason for a deviation."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.model.relations.breakdowns import Breakdown, Part, breakdowns
from generator.model.report import Report
from generator.money import Amount
from generator.pages.agreements import Agreement, agreements
from generator.pages.concluded import Difference, differences
from generator.pages.report.placing import split
from generator.pages.report.prose import Paragraphs, paragraphs
from generator.pages.shown import (
    bar_width,
    share_of,
    show_amount,
    show_share,
)
from generator.pages.tables import Column, Table, row, table
from generator.pages.wording import overview_sentences

_COLUMNS = (Column("支出"), Column("占比"), Column("占比图示", "wide", unseen=True))


@dataclass(frozen=True, slots=True)
class OverviewPart:
    """整体收支; `whole` is what was concluded of the totals themselves, `agreements` what of them holds."""

    sentences: Paragraphs
    whole: tuple[Difference, ...]
    agreements: tuple[Agreement, ...]
    tables: tuple[Table, ...]
    reason: Paragraphs


def unit_of(figure: Part | None, report: Report) -> str:
    """The unit a figure of money is printed in; that of the report where it is not stated."""
    stated = figure.stated if figure else None
    return (stated.unit if isinstance(stated, Amount) else report.unit.value).value


def overview_part(report: Report, asked: tuple[Asked, ...]) -> OverviewPart:
    """The totals and their breakdowns, with the conclusions about each."""
    found = tuple(breakdowns(report))
    concerned, rest = split(asked, *(breakdown.at for breakdown in found))
    overview = report.overview
    return OverviewPart(
        sentences=overview_sentences(overview) if overview else (),
        whole=differences(rest),
        agreements=agreements(rest),
        tables=tuple(
            _table(breakdown, report, ones)
            for breakdown, ones in zip(found, concerned, strict=True)
        ),
        reason=paragraphs(overview.deviation_reason if overview else None),
    )


def _table(breakdown: Breakdown, report: Report, asked: tuple[Asked, ...]) -> Table:
    unit = unit_of(breakdown.total, report)
    rows = (
        row(
            part.at.name,
            _COLUMNS,
            (
                show_amount(part, unit),
                show_share(part, breakdown.total),
                bar_width(share_of(part, breakdown.total)),
            ),
        )
        for part in breakdown.parts
    )
    total = row(f"公布的{breakdown.total_name}", _COLUMNS, (show_amount(breakdown.total), None, ""))
    return table(
        breakdown.name,
        breakdown.at,
        "项目",
        _COLUMNS,
        rows,
        unit=unit,
        shape="keep",
        foot=(total,),
        asked=asked,
    )
