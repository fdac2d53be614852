"""A department's figures year by year: in 万元, what we convert or compute marked as ours."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.checks.findings import Examination
from generator.model.archive import Case
from generator.model.report import Report
from generator.money import Unit
from generator.pages.concluded import concerns, tally
from generator.pages.department.changes import YearChange, change_of
from generator.pages.department.history import History
from generator.pages.department.measures import ADJUSTED, EXECUTED, KINDS, ORIGINAL, Measure
from generator.pages.page import address_of
from generator.pages.shown import NOTHING, Shown, show_in_wan
from generator.pages.tables import Column, Row, Table, Value, row, table
from generator.pages.totals import totals_of

# A year without a report has its row, and says so.
NO_REPORT = Shown("没有报告", missing=True)


@dataclass(frozen=True, slots=True)
class YearsPart:
    """Both tables, newest year first, and in sentences what keeps their rows from being compared.

    `kinds` are 基本支出, 项目支出 and “三公”经费; None where no report has any, or another table shows them.
    """

    table: Table
    kinds: Table | None
    notes: tuple[str, ...]

    @property
    def computed(self) -> bool:
        """Whether any figure is ours."""
        return any(shown.computed for shown in self._shown())

    @property
    def gaps(self) -> bool:
        """Whether any figure is not there, left blank or cannot be computed."""
        return any(shown.missing and shown is not NO_REPORT for shown in self._shown())

    def _shown(self) -> Iterator[Shown]:
        for one in (self.table, self.kinds):
            for line in one.rows if one else ():
                yield from (cell.shown for cell in line.cells if cell.shown)


_Filled = tuple[Column, Callable[[Case], Value]]


def years_part(
    history: History, examination: Examination, elsewhere: Collection[str] = ()
) -> YearsPart | None:
    """The tables over the years; None where the department has no report of its own.

    `elsewhere` are the columns that another table of the page has: they are not shown twice.
    """
    if not history.cases:
        return None
    changes = {case.filed.year: change_of(case) for case in history.cases}
    return YearsPart(
        _whole(history, tuple(_columns(history, changes, examination))),
        _kinds(history, [one for one in KINDS if one.name not in elsewhere]),
        tuple(_notes(history, changes)),
    )


def _columns(
    history: History, changes: Mapping[int, YearChange], examination: Examination
) -> Iterator[_Filled]:
    reports = [case.report for case in history.cases]
    if any(ORIGINAL.figure(report) for report in reports):
        yield _of(ORIGINAL)
    # Every report is asked for these two: one that does not have them states them no more than a blank.
    yield ADJUSTED.column, lambda case: show_in_wan(ADJUSTED.figure(case.report))
    yield EXECUTED.column, lambda case: show_in_wan(EXECUTED.figure(case.report))
    yield Column("执行率"), lambda case: totals_of(case.report).shown_rate
    if any(change.computed for change in changes.values()):
        yield Column("比上年增减"), lambda case: changes[case.filed.year].amount
        yield Column("增减幅度"), lambda case: changes[case.filed.year].per_cent
    if len({_scope(report) for report in reports}) > 1:
        yield Column("口径", "word"), lambda case: _scope(case.report)
    yield (
        Column("核对", "tags"),
        lambda case: concerns(tally(examination.of_file(case.filed.file))),
    )


def _of(measure: Measure) -> _Filled:
    return measure.column, lambda case: measure.shown(case.report)


def _scope(report: Report) -> Shown:
    return Shown(report.scope.value.value) if report.scope else NOTHING


def _whole(history: History, filled: tuple[_Filled, ...]) -> Table:
    made = _table("历年预算与执行", history.cases, filled, history.gaps)
    # Two years can be set side by side.
    several = len(history.cases) > 1
    return replace(made, name="years" if several else "", compare=several, quiet=True)


def _kinds(history: History, wanted: Iterable[Measure]) -> Table | None:
    reports = [case.report for case in history.cases]
    used = [one for one in wanted if any(one.figure(report) for report in reports)]
    cases = [case for case in history.cases if any(one.figure(case.report) for one in used)]
    title = "、".join(one.name for one in used)
    return _table(title, cases, [_of(one) for one in used]) if used else None


def _table(
    title: str, cases: Iterable[Case], filled: Iterable[_Filled], gaps: Iterable[int] = ()
) -> Table:
    filled = tuple(filled)
    columns = tuple(column for column, _ in filled)
    rows = {case.filed.year: _row(case, filled) for case in cases}
    for year in gaps:
        rows[year] = row(str(year), columns, (NO_REPORT, *[None] * (len(columns) - 1)))
    newest_first = (rows[year] for year in sorted(rows, reverse=True))
    return table(
        title, None, "年度", columns, newest_first, unit="万元", shape="stack dense annual"
    )


def _row(case: Case, filled: tuple[_Filled, ...]) -> Row:
    columns = [column for column, _ in filled]
    made = row(str(case.filed.year), columns, [value(case) for _, value in filled])
    return replace(made, address=address_of(case.filed))


def _notes(history: History, changes: Mapping[int, YearChange]) -> Iterator[str]:
    if any(change.computed for change in changes.values()):
        yield "“比上年增减”和“增减幅度”说的是全年执行数。"
    yield from _conversions(history)
    for case in history.cases:
        year, report, change = case.filed.year, case.report, changes[case.filed.year]
        if report.department != history.department.name:
            yield f"{year} 年度的报告以“{report.department}”的名称公开。"
        if change.why:
            yield f"{year} 年度与上年的增减没有计算：{change.why}"
        if change.computed and case.last_year is None:
            yield f"{year} 年度的增减，按当年报告里印的上年数计算。"


def _conversions(history: History) -> Iterator[str]:
    """Which years print another unit: one sentence a unit."""
    years: dict[str, list[str]] = {}
    for case in history.cases:
        totals = totals_of(case.report)
        stated = (one.amount for one in (totals.budget, totals.executed) if one and one.amount)
        units = dict.fromkeys(one.unit for one in stated if one.unit is not Unit.WAN)
        for unit in units:
            years.setdefault(unit.value, []).append(str(case.filed.year))
    for word, which in years.items():
        yield f"{'、'.join(which)} 年度的报告以{word}为单位，这里换算成万元。"
