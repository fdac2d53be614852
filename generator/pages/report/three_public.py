"""“三公”经费: the table departments publish every year, and what the money was for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.model.report import Report
from generator.model.three_public import ExpenseRow, ThreePublic
from generator.pages.shown import show_amount, show_number, show_rate
from generator.pages.tables import Field, Row, Table, heads, row_of, table, used

# What is counted, as it is said: the word, the measure word and whether the number comes first.
_COUNTED = (
    ("groups", "团组", "个"),
    ("bought", "购置", "辆"),
    ("kept", "保有量", "辆"),
    ("batches", "批次", "批次"),
    ("persons", "人次", "人次"),
)


@dataclass(frozen=True, slots=True)
class ThreePublicPart:
    """The table, and beneath it the counts, row by row."""

    table: Table
    counts: tuple[tuple[str, str], ...]


def three_public_part(report: Report, asked: tuple[Asked, ...]) -> ThreePublicPart | None:
    """The rows and columns that are printed."""
    expenses = report.three_public
    if expenses is None:
        return None
    unit = (expenses.unit or report.unit).value.value
    rows = tuple(expenses.rows())
    fields = used(
        (
            Field("预算数", "budget", lambda figure: show_amount(figure, unit)),
            Field("决算数", "final", lambda figure: show_amount(figure, unit)),
            Field("完成率", "rate", show_rate),
            Field("上年决算数", "last_year", lambda figure: show_amount(figure, unit)),
        ),
        rows,
    )
    shown = (_row(one, expenses, fields) for one in rows)
    return ThreePublicPart(
        table(
            "“三公”经费",
            expenses.at,
            "项目",
            heads(fields),
            shown,
            unit=unit,
            quiet=True,
            asked=asked,
        ),
        tuple((one.at.name, said) for one in rows if (said := _counted(one))),
    )


def _row(one: ExpenseRow, expenses: ThreePublic, fields: tuple[Field, ...]) -> Row:
    inside = expenses.cars is not None and (one is expenses.cars_bought or one is expenses.cars_run)
    return row_of(one, one.at.name, fields, level=1 if inside else 0)


def _counted(one: ExpenseRow) -> str:
    """团组 2 个，8 人次."""
    said = []
    for attribute, word, measure in _COUNTED:
        number = getattr(one, attribute)
        if number is not None:
            shown = show_number(number, measure)
            said.append(shown.text if measure == word else f"{word} {shown.text}")
    return "，".join(said)
