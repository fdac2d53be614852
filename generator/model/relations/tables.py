"""The sums that the forms' tables claim: 资金明细, 收支, “三公”经费, 机构人员."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.accounts import Accounts, Line, Side
from generator.model.relations.breakdowns import Breakdown, Listing, column_sums
from generator.model.report import Report
from generator.model.staffing import People, Staffing

_PHASES = ("budget_original", "budget_adjusted", "executed")
_EXPENSES = ("budget", "final", "last_year")


def funding_sums(report: Report) -> Iterator[Breakdown]:
    """年度资金总额 = 当年财政拨款 + 上年结转资金 + 其他资金, in every phase of the budget (财预〔2020〕10号)."""
    if report.funding:
        funding = report.funding
        yield from column_sums("资金明细", funding.total, funding.parts(), _PHASES)


def account_sums(report: Report) -> Iterator[Breakdown]:
    """收入 and 支出 with their lines, the lines with theirs, and the offices; then the balances, which are usual only."""
    if report.accounts is None:
        return
    accounts = report.accounts
    for side in (accounts.income, accounts.spending):
        if side is not None:
            yield from _side(side)
    yield from _offices(accounts)
    yield from _balances(accounts)


def _side(side: Side) -> Iterator[Breakdown]:
    name = side.at.name
    parts = tuple(line.amount for line in side.lines if line.amount)
    if parts:
        total = f"{name}{side.total.at.name if side.total else '合计'}"
        yield Breakdown(side.at, f"{name}明细", total, side.total, parts)
    for line in side.lines:
        yield from _below(line)


def _below(line: Line) -> Iterator[Breakdown]:
    for lines, word, listing in (
        (line.parts, "明细", Listing.ALL),
        (line.among, "其中", Listing.SOME),
    ):
        parts = tuple(sub.amount for sub in lines if sub.amount)
        if parts:
            name = f"“{line.name}”{word}"
            yield Breakdown(line.at, name, f"“{line.name}”", line.amount, parts, listing)


def _offices(accounts: Accounts) -> Iterator[Breakdown]:
    wholes = (
        ("carried_in", accounts.carried_in, "上年结转"),
        ("income", accounts.income.total if accounts.income else None, "收入合计"),
        ("spending", accounts.spending.total if accounts.spending else None, "支出合计"),
        ("balance", accounts.balance, "当年结余"),
        ("carried_out", accounts.carried_out, "累计结余"),
    )
    for column, whole, name in wholes:
        parts = tuple(part for office in accounts.offices if (part := getattr(office, column)))
        if whole is not None and parts:
            yield Breakdown(whole.at, f"各机构的{parts[0].at.name}", name, whole, parts)


def _balances(accounts: Accounts) -> Iterator[Breakdown]:
    """当年结余 + 支出 = 收入, and 累计结余 = 上年结转 + 当年结余: printed so by custom, not fixed by any form we know."""
    income = accounts.income.total if accounts.income else None
    spending = accounts.spending.total if accounts.spending else None
    if accounts.balance and income and spending:
        parts = (spending, accounts.balance)
        place = accounts.balance.at
        yield Breakdown(place, "支出与当年结余", "收入合计", income, parts, Listing.USUAL)
    if accounts.carried_out and accounts.carried_in and accounts.balance:
        parts = (accounts.carried_in, accounts.balance)
        place = accounts.carried_out.at
        yield Breakdown(
            place, "上年结转与当年结余", "累计结余", accounts.carried_out, parts, Listing.USUAL
        )


def three_public_sums(report: Report) -> Iterator[Breakdown]:
    """合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费, and the cars' two rows, in every column."""
    table = report.three_public
    if table is None:
        return
    kinds = tuple(row for row in (table.abroad, table.cars, table.receptions) if row)
    yield from column_sums("“三公”经费", table.total, kinds, _EXPENSES)
    cars = tuple(row for row in (table.cars_bought, table.cars_run) if row)
    yield from column_sums("公务用车经费", table.cars, cars, _EXPENSES)


def staffing_sums(report: Report) -> Iterator[Breakdown]:
    """编制 with its kinds; 实有 with the kinds printed beside it; 离退休 = 离休 + 退休. In 人."""
    staffing = report.staffing
    if staffing is None:
        return
    if isinstance(staffing.posts, People):
        yield from _people(staffing.posts, Listing.ALL)
    if isinstance(staffing.headcount, People):
        yield from _people(staffing.headcount, Listing.SOME)
    yield from _retired(staffing)


def _people(people: People, listing: Listing) -> Iterator[Breakdown]:
    if kinds := people.kinds():
        name = people.at.name
        yield Breakdown(people.at, f"{name}各类", name, people.total, kinds, listing, "人")


def _retired(staffing: Staffing) -> Iterator[Breakdown]:
    whole, parts = staffing.all_retired, (staffing.retired_veterans, staffing.retired)
    stated = tuple(part for part in parts if part is not None)
    if whole is not None and len(stated) == 2:
        yield Breakdown(
            whole.at, "离休人数与退休人数", "离退休人数", whole, stated, Listing.ALL, "人"
        )
