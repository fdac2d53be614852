"""收支: income and spending line by line, the balances between years, and the offices they add up from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.model.accounts import Accounts, Line, Side
from generator.model.report import Report
from generator.pages.agreements import Agreement, agreements
from generator.pages.concluded import Difference, differences
from generator.pages.report.placing import split
from generator.pages.shown import show_amount
from generator.pages.tables import Column, Field, Row, Table, heads, row, row_of, table, used

_AMOUNT = (Column("金额"),)
_BALANCES = ("carried_in", "balance", "carried_out")


@dataclass(frozen=True, slots=True)
class AccountsPart:
    """The tables; `rest` and `agreements` are what was concluded of none of them."""

    tables: tuple[Table, ...]
    rest: tuple[Difference, ...]
    agreements: tuple[Agreement, ...]


def accounts_part(report: Report, asked: tuple[Asked, ...]) -> AccountsPart:
    """The tables that the report has, each with the conclusions about it."""
    accounts = report.accounts
    if accounts is None:
        return AccountsPart((), differences(asked), agreements(asked))
    unit = (accounts.unit or report.unit).value.value
    sides = [side for side in (accounts.income, accounts.spending) if side]
    balances = [figure for name in _BALANCES if (figure := getattr(accounts, name)) is not None]
    offices = accounts.offices[0].at.parent if accounts.offices else None
    concerned, rest = split(
        asked, *(side.at for side in sides), offices, *(figure.at for figure in balances)
    )
    tables = [_side(side, unit, ones) for side, ones in zip(sides, concerned, strict=False)]
    after = concerned[len(sides) + 1 :]
    if balances:
        rows = (row(one.at.name, _AMOUNT, (show_amount(one, unit),)) for one in balances)
        ones = tuple(one for several in after for one in several)
        tables.append(
            table(
                "结转结余",
                balances[0].at,
                "项目",
                _AMOUNT,
                rows,
                unit=unit,
                shape="keep",
                asked=ones,
            )
        )
    if accounts.offices:
        tables.append(_offices(accounts, unit, concerned[len(sides)]))
    return AccountsPart(tuple(tables), differences(rest), agreements(rest))


def _side(side: Side, unit: str, asked: tuple[Asked, ...]) -> Table:
    name = side.at.name
    foot = (
        [row(f"公布的{name}{side.total.at.name}", _AMOUNT, (show_amount(side.total, unit),))]
        if side.total
        else []
    )
    rows = (one for line in side.lines for one in _line(line, unit))
    return table(
        name, side.at, "项目", _AMOUNT, rows, unit=unit, shape="keep", foot=foot, asked=asked
    )


def _line(line: Line, unit: str) -> Iterator[Row]:
    yield row(line.name, _AMOUNT, (show_amount(line.amount, unit) if line.amount else None,))
    for word, lines in (("", line.parts), ("其中：", line.among)):
        for number, sub in enumerate(lines):
            said = word if number == 0 else ""
            shown = show_amount(sub.amount, unit) if sub.amount else None
            yield row(f"{said}{sub.name}", _AMOUNT, (shown,), level=1)


def _offices(accounts: Accounts, unit: str, asked: tuple[Asked, ...]) -> Table:
    fields = used(
        [
            Field(name, attribute, lambda figure: show_amount(figure, unit))
            for name, attribute in (
                ("上年结转", "carried_in"),
                ("收入", "income"),
                ("支出", "spending"),
                ("当年结余", "balance"),
                ("累计结余", "carried_out"),
            )
        ],
        accounts.offices,
    )
    at = accounts.offices[0].at
    rows = (row_of(office, office.name, fields) for office in accounts.offices)
    return table("分机构", at.parent or at, "机构", heads(fields), rows, unit=unit, asked=asked)
