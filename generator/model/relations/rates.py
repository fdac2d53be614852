"""Every printed rate with the two figures it is the quotient of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.report import Report
from generator.model.values import Figure, RateFigure
from generator.source.place import Place


@dataclass(frozen=True, slots=True)
class RateClaim:
    """A printed rate and the two figures it is the quotient of; None: not stated.

    `places` are the places it claims: 100% beside rates with two decimals means 100.00%.
    """

    at: Place
    subject: str
    rate: RateFigure
    places: int
    part_name: str
    part: Figure | None
    base_name: str
    base: Figure | None


@dataclass(frozen=True, slots=True)
class _Printed:
    subject: str
    rate: RateFigure | None
    part_name: str
    part: Figure | None
    base_name: str
    base: Figure | None


def rate_claims(report: Report) -> Iterator[RateClaim]:
    """The department's and the tasks' rates, then those of 资金明细 and of “三公”经费, table by table."""
    for table in (_execution(report), _funding(report), _three_public(report)):
        yield from _claims(table)


def _claims(printed: Iterable[_Printed]) -> Iterator[RateClaim]:
    """The claims of one table: within it, a rate without decimals has those of the rates beside it."""
    rows = [(row, row.rate) for row in printed if row.rate is not None]
    places = (rate.rate.places for _, rate in rows if rate.rate)
    beside = min((count for count in places if count), default=0)
    for row, rate in rows:
        claimed = (rate.rate.places if rate.rate else 0) or beside
        yield RateClaim(
            rate.at, row.subject, rate, claimed, row.part_name, row.part, row.base_name, row.base
        )


def _execution(report: Report) -> Iterator[_Printed]:
    overview = report.overview
    if overview and (rate := overview.execution_rate):
        yield _Printed(
            rate.at.name,
            rate,
            "全年执行数",
            overview.executed,
            "全年预算数",
            overview.budget_adjusted,
        )
    for task in report.tasks:
        if rate := task.execution_rate:
            subject = f"「{task.name}」{rate.at.name}"
            yield _Printed(subject, rate, "完成数", task.executed, "预算数", task.budget)


def _funding(report: Report) -> Iterator[_Printed]:
    for row in report.funding.rows() if report.funding else ():
        if rate := row.execution_rate:
            subject = f"{row.at.name}{rate.at.name}"
            yield _Printed(
                subject, rate, "全年执行数", row.executed, "全年预算数", row.budget_adjusted
            )


def _three_public(report: Report) -> Iterator[_Printed]:
    for row in report.three_public.rows() if report.three_public else ():
        if rate := row.rate:
            name = "“三公”经费合计" if row.at.name == "合计" else row.at.name
            subject = f"{name}{rate.at.name}"
            yield _Printed(subject, rate, "决算数", row.final, "预算数", row.budget)
