"""The page of a department through the years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.addresses import DEPARTMENTS, department_address
from generator.checks.base import Verdict
from generator.checks.findings import Examination
from generator.model.archive import Archive, Filed
from generator.model.follow_up import Correction
from generator.model.site import Department
from generator.pages.charts.picture import CHART_STYLES, Chart
from generator.pages.charts.through_years import department_charts, department_trend
from generator.pages.concluded import Tag, tally
from generator.pages.department.history import History, OtherDepartment
from generator.pages.department.problems import ProblemsYear, problems_part
from generator.pages.department.tasks import TasksTable, tasks_table
from generator.pages.department.years import YearsPart, years_part
from generator.pages.downloads import Download, department_downloads
from generator.pages.fates import Fates
from generator.pages.page import (
    HOME_CRUMB,
    Crumb,
    Page,
    address_of,
    column_names,
    department_title,
    name_of,
    published_on,
    source_of,
)
from generator.pages.published import PublishedDifference, published_differences
from generator.pages.put_right import shown_before_and_after
from generator.pages.report.facts import Fact
from generator.pages.report.overview import unit_of
from generator.pages.shown import Shown, show_amount, show_text
from generator.pages.tables import CHOOSING_SCRIPTS, TABLE_STYLES
from generator.pages.terms import TERM_SCRIPTS
from generator.pages.totals import totals_of

KIND = "部门"


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest report's key figures, as it prints them."""

    year: str
    budget: Shown
    executed: Shown
    rate: Shown
    unit: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """A correction with the page of its report; `year` says which."""

    year: str
    address: str
    date: Shown
    path: str
    before: Shown
    after: Shown
    reason: Shown


@dataclass(frozen=True, slots=True)
class YearDocuments:
    """What was published for a year: titles with addresses, the data file, the day; `gap` where there is no report."""

    year: str
    address: str
    title: str
    published: Shown
    source: str
    forms: tuple[tuple[str, str], ...]
    gap: str


@dataclass(frozen=True, slots=True)
class DepartmentView:
    """A department through the years; every part is empty where it has nothing."""

    identity: str
    name: str
    facts: tuple[Fact, ...]
    sources: tuple[OtherDepartment, ...]
    successor: OtherDepartment | None
    span: str
    newest: Newest | None
    years: YearsPart | None
    trend: Chart | None
    divisions: tuple[Chart, ...]
    tasks: TasksTable | None
    problems: tuple[ProblemsYear, ...]
    differences: tuple[PublishedDifference, ...]
    corrections: tuple[CorrectionLine, ...]
    documents: tuple[YearDocuments, ...]
    downloads: tuple[Download, ...]


def department_page(
    archive: Archive, history: History, examination: Examination, fates: Fates
) -> Page:
    """The page of one department."""
    department = history.department
    name = department.shown_name
    reports = [filed.report for filed in reversed(history.reports)]
    divisions = department_charts(name, reports)
    drawn = {column.name for one in divisions if one.table for column in one.table.columns}
    view = DepartmentView(
        identity=history.identity,
        name=str(department.name),
        facts=tuple(_facts(department)),
        sources=history.sources,
        successor=history.successor,
        span=_span(history),
        newest=_newest(history, examination),
        years=years_part(history, examination, drawn),
        trend=department_trend(name, reports),
        divisions=divisions,
        tasks=tasks_table(history),
        problems=problems_part(history, fates),
        differences=_differences(history, examination),
        corrections=_corrections(history),
        documents=tuple(_documents(history)),
        downloads=department_downloads(history.identity, reports=bool(history.cases)),
    )
    return Page(
        address=department_address(history.identity),
        title=department_title(department),
        template="department.md.j2",
        view=view,
        section="departments",
        kind=KIND,
        department=name,
        description=f"{department.name}各年度的预算、执行、重点工作任务、问题和整改、公布的差异与更正。",
        crumbs=(HOME_CRUMB, Crumb("部门", DEPARTMENTS), Crumb(name)),
        names=column_names(archive.site),
        contents=True,
        styles=(
            *TABLE_STYLES,
            "departments.css",
            *(CHART_STYLES if view.trend or view.divisions else ()),
        ),
        scripts=(*CHOOSING_SCRIPTS, *TERM_SCRIPTS),
    )


def _facts(department: Department) -> Iterator[Fact]:
    """What departments.yml says of it; what is not set is not shown."""
    years = department.years
    duty = department.duty
    marks = (
        ("简称", department.short_name or ""),
        ("曾用名", "、".join(department.former_names)),
        ("类别", department.category or ""),
        ("地区", department.region or ""),
        ("主管部门", department.superior or ""),
        ("起止年度", f"{years.first or ''}—{years.last or ''}" if years else ""),
        ("应公开", f"{duty.answer.value.value}{f'（{duty.basis}）' if duty.basis else ''}" if duty else ""),
    )  # fmt: skip
    yield from (Fact(name, value) for name, value in marks if value)


def _span(history: History) -> str:
    """2021 至 2023 年度共 3 份报告、2 份项目自评表."""
    years = history.years
    when = f"{years[-1]} 至 {years[0]} 年度" if len(years) > 1 else f"{years[0]} 年度"
    counted = ((len(history.cases), "份报告"), (len(history.forms), "份项目支出绩效自评表"))
    return f"{when}，{'、'.join(f'{number} {what}' for number, what in counted if number)}"


def _newest(history: History, examination: Examination) -> Newest | None:
    if not history.cases:
        return None
    filed = history.reports[0]
    totals = totals_of(filed.report)
    return Newest(
        year=str(filed.year),
        budget=show_amount(totals.budget),
        executed=show_amount(totals.executed),
        rate=totals.shown_rate,
        unit=unit_of(totals.executed, filed.report),
        tags=tally(examination.of_file(filed.file)),
    )


def _differences(history: History, examination: Examination) -> tuple[PublishedDifference, ...]:
    """What is published as it is though it does not tie, or is doubtful: newest year first, the gravest first."""
    newest_first = sorted(history.documents, key=lambda filed: -filed.year)
    return tuple(
        one
        for filed in newest_first
        for one in published_differences(
            (filed,), examination, {Verdict.MISMATCH, Verdict.UNLIKELY}
        )
    )


def _corrections(history: History) -> tuple[CorrectionLine, ...]:
    found = [(one, filed) for filed in history.documents for one in filed.report.corrections]
    found.sort(key=lambda pair: pair[0].date or "", reverse=True)
    return tuple(_correction(one, filed) for one, filed in found)


def _correction(one: Correction, filed: Filed) -> CorrectionLine:
    before, after = shown_before_and_after(one, filed.report)
    return CorrectionLine(
        year=f"{filed.year}“{name_of(filed)}”" if filed.project_id else str(filed.year),
        address=address_of(filed),
        date=show_text(one.date),
        path=str(one.path),
        before=before,
        after=after,
        reason=show_text(one.reason),
    )


def _documents(history: History) -> Iterator[YearDocuments]:
    reports = {filed.year: filed for filed in history.reports}
    forms: dict[int, list[tuple[str, str]]] = {}
    for form in history.forms:
        forms.setdefault(form.year, []).append((name_of(form), address_of(form)))
    for year in sorted({*reports, *forms, *history.gaps}, reverse=True):
        filed = reports.get(year)
        yield YearDocuments(
            year=str(year),
            address=address_of(filed) if filed else "",
            title=filed.title if filed else "",
            published=show_text(published_on(filed) if filed else None),
            source=source_of(filed) if filed else "",
            forms=tuple(forms.get(year, ())),
            gap="" if filed else _gap(history, year),
        )


def _gap(history: History, year: int) -> str:
    """Said plainly, and no more than is known."""
    department = history.department
    if not department.active_in(year):
        return "名录写明这一年部门还没有设立，或者已经撤并。"
    return "这里没有这一年度的报告；报告可能在别处公开，只是没有收录。"
