"""The figures of two years side by side: last year's as this report prints them, else as last year's report did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.archive import Case
from generator.model.follow_up import LastYear
from generator.model.overview import BasicExpenditure
from generator.model.report import Report
from generator.model.values import Figure


@dataclass(frozen=True, slots=True)
class Change:
    """One thing in two years; both figures are stated. `terms` are the names prose has for it."""

    name: str
    terms: tuple[str, ...]
    now: Figure
    last: Figure


_TERMS = {
    "budget_original": ("年初预算数", "年初预算"),
    "budget_adjusted": ("全年预算数", "调整预算数"),
    "executed": ("全年执行数", "决算数", "支出合计", "支出总计", "总支出", "财政拨款支出", "支出"),
    "basic": ("基本支出",),
    "project": ("项目支出",),
    "three_public": ("“三公”经费", "三公经费", "“三公”经费支出", "“三公”经费合计"),
}


def changes(case: Case) -> Iterator[Change]:
    """Every figure that is known for both years, each once."""
    report = case.report
    now = _totals(report)
    printed = _printed_last_year(report.last_year) if report.last_year else {}
    published = _published_last_year(case)
    for key, figure in now.items():
        last = printed.get(key) or published.get(key)
        if last is not None:
            yield Change(
                figure.at.name if key != "three_public" else "“三公”经费", _TERMS[key], figure, last
            )
    yield from _expenses(report)


def amount_of(figure: Figure | BasicExpenditure | None) -> Figure | None:
    """A figure that is stated; of a figure with kinds, its 合计."""
    if isinstance(figure, BasicExpenditure):
        figure = figure.total
    return figure if figure is not None and figure.amount is not None else None


def _totals(report: Report) -> dict[str, Figure]:
    overview = report.overview
    nature = overview.by_nature if overview else None
    public = report.three_public.total if report.three_public else None
    found = {
        "budget_original": overview.budget_original if overview else None,
        "budget_adjusted": overview.budget_adjusted if overview else None,
        "executed": overview.executed if overview else None,
        "basic": amount_of(nature.basic) if nature else None,
        "project": nature.project if nature else None,
        "three_public": public.final if public else None,
    }
    return {key: figure for key, value in found.items() if (figure := amount_of(value))}


def _printed_last_year(last: LastYear) -> dict[str, Figure]:
    return {key: figure for key in _TERMS if (figure := amount_of(getattr(last, key)))}


def _published_last_year(case: Case) -> dict[str, Figure]:
    """Last year's own figures, where they can be set beside this year's."""
    last = case.last_year
    if last is None or case.merged:
        return {}
    ours, theirs = case.report.scope, last.report.scope
    if ours and theirs and ours.value is not theirs.value:
        return {}
    return _totals(last.report)


def _expenses(report: Report) -> Iterator[Change]:
    """The rows of “三公”经费, which print last year's outturn beside this year's."""
    for row in report.three_public.rows() if report.three_public else ():
        if (now := amount_of(row.final)) and (last := amount_of(row.last_year)):
            total = row.at.name == "合计"
            name = "“三公”经费" if total else row.at.name
            yield Change(name, _TERMS["three_public"] if total else _row_terms(name), now, last)


def _row_terms(name: str) -> tuple[str, ...]:
    """因公出国（境）费, 因公出国（境）费用, 因公出国（境）费支出, and with half-width brackets."""
    spoken = (name, f"{name}用", f"{name}支出", f"{name}决算数")
    return spoken + tuple(
        term.replace("（", "(").replace("）", ")") for term in spoken if "（" in term
    )
