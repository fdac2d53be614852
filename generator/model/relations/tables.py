"""The sums that the tables of money claim: 资金明细, 收支, “三公”经费."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.accounts import Accounts, Line, Office, Side
from generator.model.relations.breakdowns import Breakdown, Listing, column_sums
from generator.model.report import Report
from generator.model.values import Figure
from generator.money import add_intervals

_PHASES = ("budget_original", "budget_adjusted", "executed")
_EXPENSES = ("budget", "final", "last_year")
# What 收入总计 and 支出总计 hold besides the year's own money.
_CARRIED = "结转"
_GRAND_TOTAL = "总计"


def funding_sums(report: Report) -> Iterator[Breakdown]:
    """年度资金总额 = 当年财政拨款 + 上年结转资金 + 其他资金, in every phase of the budget (财预〔2020〕10号).

    Where one of the three rows is not carried, the others do not claim to be all there is.
    """
    if report.funding:
        funding = report.funding
        parts = tuple(funding.parts())
        listing = Listing.ALL if len(parts) == 3 else Listing.SOME
        yield from column_sums("资金明细", funding.total, parts, _PHASES, listing)


def account_sums(report: Report) -> Iterator[Breakdown]:
    """收入 and 支出 with their lines, the lines with theirs, and the offices; then the balances, which are usual only."""
    if report.accounts is None:
        return
    accounts = report.accounts
    if accounts.income is not None:
        yield from _side(accounts.income, accounts.carried_in)
    if accounts.spending is not None:
        carried = accounts.carried_out if _is_grand(accounts.spending) else None
        yield from _side(accounts.spending, carried)
    yield from _offices(accounts)
    yield from _balances(accounts)


def _side(side: Side, carried: Figure | None) -> Iterator[Breakdown]:
    name = side.at.name
    parts = tuple(line.amount or Figure(None, line.at) for line in side.lines)
    if any(line.amount for line in side.lines):
        total = f"{name}{side.total.at.name if side.total else '合计'}"
        if carried and not _ties(side.total, parts) and _ties(side.total, (*parts, carried)):
            parts = (*parts, carried)
        yield Breakdown(side.at, f"{name}明细", total, side.total, parts)
    for line in side.lines:
        yield from _below(line)


def _below(line: Line) -> Iterator[Breakdown]:
    for lines, word, listing in (
        (line.parts, "明细", Listing.ALL),
        (line.among, "其中所列", Listing.SOME if len(line.among) > 1 else Listing.ONE),
    ):
        if any(sub.amount for sub in lines):
            parts = tuple(sub.amount or Figure(None, sub.at) for sub in lines)
            name = f"“{line.name}”{word}"
            yield Breakdown(line.at, name, f"“{line.name}”", line.amount, parts, listing)


def _offices(accounts: Accounts) -> Iterator[Breakdown]:
    wholes = (
        ("carried_in", accounts.carried_in, "上年结转"),
        ("income", accounts.income.total if accounts.income else None, "收入"),
        ("spending", accounts.spending.total if accounts.spending else None, "支出"),
        ("balance", accounts.balance, "当年结余"),
        ("carried_out", accounts.carried_out, "累计结余"),
    )
    for column, whole, name in wholes:
        if whole is None or all(getattr(office, column) is None for office in accounts.offices):
            continue
        parts = tuple(_cell(office, column) for office in accounts.offices)
        total = name if whole.at.name == name else f"{name}{whole.at.name}"
        # A balance may be below zero, so one left blank may take away what the others have too much.
        may_be_negative = column == "balance" and any(part.amount is None for part in parts)
        listing = Listing.USUAL if may_be_negative else Listing.ALL
        yield Breakdown(whole.at, f"各机构{name}", total, whole, parts, listing)


def _cell(office: Office, column: str) -> Figure:
    figure: Figure | None = getattr(office, column)
    return figure or Figure(None, office.at)


def _balances(accounts: Accounts) -> Iterator[Breakdown]:
    """支出 and 结余 make up 收入, 上年结转 and 当年结余 make up 累计结余: so by custom, fixed by no form we know.

    Where 收入 holds what was carried in, it is 累计结余 that is left of it.
    """
    income = accounts.income.total if accounts.income else None
    spending = accounts.spending.total if accounts.spending else None
    balance, carried_in, carried_out = accounts.balance, accounts.carried_in, accounts.carried_out
    from_income = bool(
        income and spending and carried_out and _ties(income, (spending, carried_out))
    )
    if income and spending and balance and not _holds_balances(accounts.spending):
        left = carried_out if from_income and carried_out else balance
        name = f"支出与{left.at.name}"
        parts = (spending, left)
        yield Breakdown(left.at, name, f"收入{income.at.name}", income, parts, Listing.USUAL)
    if (
        carried_out
        and carried_in
        and balance
        and not (from_income and _ties(carried_out, (balance,)))
    ):
        parts = (carried_in, balance)
        name = "上年结转与当年结余"
        yield Breakdown(carried_out.at, name, "累计结余", carried_out, parts, Listing.USUAL)


def _holds_balances(side: Side | None) -> bool:
    """Whether the total of 支出 holds what was not spent as well."""
    return side is not None and (
        _is_grand(side) or any(_CARRIED in line.name for line in side.lines)
    )


def _is_grand(side: Side) -> bool:
    return side.total is not None and side.total.at.name == _GRAND_TOTAL


def _ties(total: Figure | None, parts: tuple[Figure, ...]) -> bool:
    """Whether the parts, all stated, make up the total within what rounding can hide."""
    amounts = [part.amount for part in parts if part.amount]
    if total is None or total.amount is None or len(amounts) < len(parts):
        return False
    return total.amount.interval.overlaps(add_intervals(one.interval for one in amounts))


def three_public_sums(report: Report) -> Iterator[Breakdown]:
    """合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费, and the cars' two rows, in every column.

    A table without the row of the cars may have their two rows; where a row is not carried at all, the others do
    not claim to be all there is.
    """
    table = report.three_public
    if table is None:
        return
    bought_and_run = (table.cars_bought, table.cars_run)
    cars = bought_and_run if table.cars is None else (table.cars,)
    kinds = (table.abroad, *cars, table.receptions)
    for name, total, rows in (
        ("“三公”经费", table.total, kinds),
        ("公务用车经费", table.cars, bought_and_run),
    ):
        carried = [row for row in rows if row is not None]
        listing = Listing.ALL if len(carried) == len(rows) else Listing.SOME
        yield from column_sums(name, total, carried, _EXPENSES, listing)
