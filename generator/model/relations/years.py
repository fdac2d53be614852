"""One year's figures beside those of the year before: restated totals, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.archive import Case, Filed
from generator.model.follow_up import LastYear
from generator.model.overview import BasicExpenditure, ByNature, TotalBasis
from generator.model.report import Report
from generator.model.three_public import ExpenseRow, ThreePublic
from generator.model.values import Figure, RateFigure

_TOTALS = (
    "budget_original",
    "budget_adjusted",
    "executed",
    "execution_rate",
    "basic",
    "project",
    "three_public",
)
_ROWS = ("total", "abroad", "cars", "cars_bought", "cars_run", "receptions")
# What a jump is asked of, as a reader calls it.
_WATCHED = {
    "executed": "全年执行数",
    "budget_adjusted": "全年预算数",
    "basic": "基本支出",
    "project": "项目支出",
    "three_public": "“三公”经费合计",
}


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure of last year as this report prints it, and as last year's report states it; None: not stated there."""

    case: Case
    subject: str
    now: Figure | RateFigure
    then_name: str
    then: Figure | RateFigure | None


@dataclass(frozen=True, slots=True)
class YearOnYear:
    """A total of this year and of last year; `source` is last year's report, None where 上年数 states it here."""

    case: Case
    kind: str
    subject: str
    now: Figure
    then: Figure
    source: Filed | None


def restated(case: Case) -> Iterator[Restated]:
    """Every figure in 上年数 and every 上年决算数 of “三公”经费, blank ones left out."""
    report, last = case.report, case.last_year
    if report.last_year is not None:
        for name in _TOTALS:
            now = getattr(report.last_year, name)
            if _is_stated(now):
                then = _total(last.report, name) if last else None
                yield Restated(case, f"上年{now.at.name}", now, _then_name(name, now), then)
    if report.three_public is not None:
        yield from _restated_expenses(case, report.three_public)


def _then_name(name: str, now: Figure | RateFigure) -> str:
    return "“三公”经费合计决算数" if name == "three_public" else now.at.name


def _restated_expenses(case: Case, table: ThreePublic) -> Iterator[Restated]:
    last = case.last_year.report.three_public if case.last_year else None
    for attribute in _ROWS:
        row: ExpenseRow | None = getattr(table, attribute)
        if row is None or row.last_year is None or row.last_year.amount is None:
            continue
        before: ExpenseRow | None = getattr(last, attribute) if last else None
        name = "“三公”经费合计" if attribute == "total" else row.at.name
        then = before.final if before else None
        subject = f"{name}{row.last_year.at.name}"
        yield Restated(case, subject, row.last_year, f"{name}决算数", then)


def year_on_year(case: Case) -> Iterator[YearOnYear]:
    """The totals that both years have: last year's from last year's report, else from 上年数 here."""
    last = case.last_year
    for kind, subject in _WATCHED.items():
        now = _total(case.report, kind)
        if not isinstance(now, Figure):
            continue
        then = _total(last.report, kind) if last else None
        if isinstance(then, Figure) and then.amount:
            yield YearOnYear(case, kind, subject, now, then, last)
        elif isinstance(here := _said_here(case.report, kind), Figure):
            yield YearOnYear(case, kind, subject, now, here, None)
        elif isinstance(then, Figure):
            yield YearOnYear(case, kind, subject, now, then, last)


def _said_here(report: Report, kind: str) -> object:
    said: LastYear | None = report.last_year
    figure = getattr(said, kind) if said else None
    if figure is None and kind == "three_public" and report.three_public:
        row = report.three_public.total
        return row.last_year if row else None
    return figure


def _is_stated(value: object) -> bool:
    if isinstance(value, Figure):
        return value.amount is not None
    return isinstance(value, RateFigure) and value.rate is not None


def _total(report: Report, name: str) -> Figure | RateFigure | None:
    """A total of the report by the name 上年数 has for it."""
    overview = report.overview
    if name == "three_public":
        row = report.three_public.total if report.three_public else None
        return row.final if row else None
    if overview is None:
        return None
    if name in {"basic", "project"}:
        return _by_nature(overview.by_nature, name)
    found: Figure | RateFigure | None = getattr(overview, name)
    return found


def _by_nature(block: ByNature | None, name: str) -> Figure | None:
    """基本支出 or 项目支出 as carried out; a block that divides a budget states no such thing."""
    if block is None or (block.basis and block.basis.value is not TotalBasis.EXECUTED):
        return None
    if name == "project":
        return block.project
    return block.basic.total if isinstance(block.basic, BasicExpenditure) else block.basic
