"""Budget against execution: department by department, and through the years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.checks.tracing import Term
from generator.pages.charts.picture import Chart, Figures, Key, joined, said
from generator.pages.charts.placing import Measured, Year, lines_of, rows_of
from generator.pages.department_row import DepartmentRow
from generator.pages.tables import Table

KEYS = (Key("executed", "全年执行数"), Key("budget", "全年预算数"))
# More rows than this nobody compares by eye; the table has them all.
_MOST = 15
# A line through more years than this is not read on a phone.
_MOST_YEARS = 10


def execution_chart(
    year: str, departments: Iterable[DepartmentRow], *, most: int = _MOST
) -> Chart | None:
    """The `most` departments with the largest budgets; None where there are not two."""
    every = list(departments)
    stated = [
        one for one in every if one.budget_value is not None or one.executed_value is not None
    ]
    if len(stated) < 2 or not any(one.size for one in stated):
        return None
    drawn = sorted(stated, key=lambda one: one.size, reverse=True)[:most]
    measured = [
        Measured(
            one.name,
            (one.budget_value, one.executed_value),
            Figures(one.executed, one.budget, one.rate),
        )
        for one in drawn
    ]
    return Chart(
        name="execution",
        title=f"{year} 年度各部门预算与执行",
        unit="万元",
        message=_message(every, stated, drawn),
        source=source_of_year(year),
        keys=KEYS,
        bars=rows_of(measured, ("budget", "executed")),
    )


def _message(
    every: Sequence[DepartmentRow],
    stated: Sequence[DepartmentRow],
    drawn: Sequence[DepartmentRow],
) -> tuple[Term, ...]:
    first = drawn[0]
    sentences = [
        said("全年预算数最多的是", first.name, "：预算 ", first.budget, "，执行 ",
             first.executed, *(() if first.rate.missing else ("，执行率 ", first.rate)), "。")
    ]  # fmt: skip
    if len(drawn) < len(stated):
        sentences.append(said(f"图中是预算最多的 {len(drawn)} 个部门，共 {len(every)} 个。"))
    if len(stated) < len(every):
        sentences.append(said(f"另有 {len(every) - len(stated)} 个部门两个数都未载明。"))
    return joined(sentences)


def trend_chart(
    title: str, years: Sequence[Year], source: str, table: Table | None = None
) -> Chart | None:
    """Budget, executed and rate over the years, oldest first; None where not two years state a figure."""
    stated = [one for one in years if one.executed is not None]
    budgets = [one for one in years if one.budget is not None]
    if max(len(stated), len(budgets)) < 2 or not any(
        one.budget or one.executed for one in (*stated, *budgets)
    ):
        return None
    sentences = []
    if len(stated) > 1:
        first, last = stated[0], stated[-1]
        sentences.append(
            said(f"全年执行数 {first.year} 年度 ", first.shown, f" 万元，{last.year} 年度 ",
                 last.shown, " 万元",
                 *(() if first.rate.missing or last.rate.missing
                   else ("；执行率从 ", first.rate, " 到 ", last.rate)), "。")
        )  # fmt: skip
    if len(years) > _MOST_YEARS:
        sentences.append(said(f"图中是最近 {_MOST_YEARS} 年，更早的见表。"))
    missing = [one.year for one in years if one.budget is None or one.executed is None]
    if missing:
        sentences.append(said(f"{'、'.join(missing)} 年度没有载明的数不画，不作 0。"))
    return Chart(
        name="trend",
        title=title,
        unit="万元",
        message=joined(sentences),
        source=source,
        keys=KEYS,
        lines=lines_of(years[-_MOST_YEARS:]),
        table=table,
    )


def source_of_year(year: str) -> str:
    """Where the figures of a year's picture come from."""
    return f"各部门 {year} 年度部门整体支出绩效自评报告"
