"""A report in brief: the totals it is known by, what it holds, what the checks concluded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.exports.edition import Edition
from generator.model.archive import Filed
from generator.model.values import Figure, RateFigure
from generator.pages.shown import share_of
from generator.pages.totals import totals_of


@dataclass(frozen=True, slots=True)
class Summary:
    """The totals of a report or form. Figures are those printed; `computed_rate` alone is ours, in per cent, from the two totals."""

    filed: Filed
    budget_original: Figure | None
    budget_adjusted: Figure | None
    executed: Figure | None
    execution_rate: RateFigure | None
    computed_rate: Decimal | None
    tasks: int
    problems: int
    verdicts: dict[Verdict, int]
    published_on: str


def summary_of(edition: Edition, filed: Filed) -> Summary:
    """The summary of one report or form."""
    report = filed.report
    totals = totals_of(report)
    publication = report.publication
    return Summary(
        filed=filed,
        budget_original=totals.original,
        budget_adjusted=totals.budget,
        executed=totals.executed,
        execution_rate=totals.rate,
        computed_rate=share_of(totals.executed, totals.budget),
        tasks=len(report.tasks),
        problems=len(list(report.problems())),
        verdicts=counted(edition.asked_of(filed)),
        published_on=(publication.published_on or "") if publication else "",
    )


def counted(asked: Iterable[Asked]) -> dict[Verdict, int]:
    """How often each verdict was given; all of them, in their order."""
    tally = Counter(one.verdict for one in asked)
    return {verdict: tally[verdict] for verdict in Verdict}
