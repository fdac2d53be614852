"""资金明细: the first table of the national form, rows by where the money came from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.model.report import Report
from generator.pages.report.prose import Paragraphs, paragraphs
from generator.pages.shown import show_amount, show_number, show_rate
from generator.pages.tables import Field, Table, heads, row_of, table, used


@dataclass(frozen=True, slots=True)
class FundingPart:
    """The table, and the reason for a deviation."""

    table: Table
    reason: Paragraphs


def funding_part(report: Report, asked: tuple[Asked, ...]) -> FundingPart | None:
    """年度资金总额, and the funds it is made of."""
    funding = report.funding
    if funding is None:
        return None
    unit = (funding.unit or report.unit).value.value
    rows = tuple(funding.rows())
    fields = used(
        (
            Field("年初预算数", "budget_original", lambda figure: show_amount(figure, unit)),
            Field("全年预算数", "budget_adjusted", lambda figure: show_amount(figure, unit)),
            Field("全年执行数", "executed", lambda figure: show_amount(figure, unit)),
            Field("分值", "weight", show_number),
            Field("执行率", "execution_rate", show_rate),
            Field("得分", "score", show_number),
        ),
        rows,
    )
    shown = (
        row_of(one, one.at.name, fields, level=0 if one is funding.total else 1) for one in rows
    )
    return FundingPart(
        table(
            "资金明细",
            funding.at,
            "项目资金",
            heads(fields),
            shown,
            unit=unit,
            quiet=True,
            asked=asked,
        ),
        paragraphs(funding.deviation_reason),
    )
