"""The page of one report, in the official order of sections; figures first, each difference beside its figure."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.model.archive import Archive, Filed
from generator.model.relations.breakdowns import breakdowns
from generator.model.report import Evaluation, Report
from generator.pages.addresses import report_address, source_address, year_address
from generator.pages.page import HOME_CRUMB, Crumb, Page, site_names
from generator.pages.report_parts import (
    Fact,
    OutcomeText,
    Paired,
    VerdictRow,
    actions_of,
    facts_of,
    headings_of,
    not_applicable_to,
    outcome_text,
    paragraphs,
    problems_of,
    verdict_row,
)
from generator.pages.report_tables import (
    BreakdownTable,
    TaskTable,
    breakdown_table,
    task_table_of,
    unit_of,
)
from generator.pages.shown import (
    NOTHING,
    Difference,
    Shown,
    Tag,
    differences,
    show_amount,
    show_rate,
    show_share,
    tally,
)
from generator.pages.wording import (
    goal_sentence,
    overview_sentences,
    result_sentence,
    we,
)


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything on the page, in the order of the page."""

    title: str
    attachment: str
    facts: tuple[Fact, ...]
    budget: Shown
    executed: Shown
    rate: Shown
    unit: str
    tags: tuple[Tag, ...]
    headings: dict[str, str]
    department: str
    introduction: tuple[str, ...]
    duties: tuple[str, ...]
    sentences: tuple[str, ...]
    whole: tuple[Difference, ...]
    tables: tuple[BreakdownTable, ...]
    reason: tuple[str, ...]
    objective: tuple[str, ...]
    we: str
    goals: tuple[str, ...]
    task_table: TaskTable | None
    conclusion: tuple[str, ...]
    score: str
    grade: str
    results: tuple[str, ...]
    outcomes: tuple[OutcomeText, ...]
    problems: tuple[Paired, ...]
    actions: tuple[Paired, ...]
    verdicts: tuple[VerdictRow, ...]
    not_applicable: tuple[tuple[str, str], ...]
    origin: str
    origin_address: str
    source: str
    year_address: str
    year: str


def report_title(filed: Filed) -> str:
    """2023年度…部门整体支出绩效自评报告."""
    return f"{filed.year}年度{filed.report.department}{filed.report.kind}"


def report_page(archive: Archive, filed: Filed, asked: tuple[Asked, ...]) -> Page:
    """The page of the report, with the article's marks as far as they are known."""
    title = report_title(filed)
    year = f"{filed.year} 年度"
    return Page(
        address=report_address(filed.year, filed.department_id),
        title=title,
        template="report.md.j2",
        view=_view(filed, asked, title),
        section="years",
        kind="报告",
        year=str(filed.year),
        department=filed.department.shown_name,
        description=f"{title}：预算、执行、重点工作任务、成效、问题与改进，每个数字的核对结果。",
        crumbs=(
            HOME_CRUMB,
            Crumb(year, year_address(filed.year)),
            Crumb(filed.department.shown_name),
        ),
        names=_article_names(archive, filed, title),
        contents=True,
    )


def _article_names(archive: Archive, filed: Filed, title: str) -> dict[str, str]:
    names = {
        **site_names(archive.site),
        "ArticleTitle": title,
        "ContentSource": str(filed.report.department),
    }
    publication = filed.report.publication
    published = publication.published_on if publication else None
    # PubDate wants a minute; the record gives a day, and no time is invented beyond the day's start.
    if published and len(published) == len("2024-08-30"):
        names["PubDate"] = f"{published} 00:00"
    return names


def _view(filed: Filed, asked: tuple[Asked, ...], title: str) -> ReportView:
    report = filed.report
    overview, basics, evaluation = report.overview, report.basics, report.evaluation
    functions = basics.functions if basics else None
    results = _sentences_of_results(report)
    return ReportView(
        title=title,
        attachment=report.attachment or "",
        facts=facts_of(report),
        budget=show_amount(overview.budget_adjusted if overview else None),
        executed=show_amount(overview.executed if overview else None),
        rate=_shown_rate(report),
        unit=unit_of(overview.executed if overview else None, report),
        tags=tally(asked),
        headings=headings_of(report, results),
        department=report.department,
        introduction=paragraphs(functions.introduction if functions else None),
        duties=tuple(functions.duties) if functions else (),
        sentences=overview_sentences(overview) if overview else (),
        whole=_about_places(
            asked, overview.execution_rate.at.path if overview and overview.execution_rate else None
        ),
        tables=tuple(breakdown_table(breakdown, report, asked) for breakdown in breakdowns(report)),
        reason=paragraphs(overview.deviation_reason if overview else None),
        objective=paragraphs(basics.objective if basics else None),
        we=we(report.department),
        goals=_goals(report),
        task_table=task_table_of(report, asked),
        conclusion=paragraphs(evaluation.conclusion if evaluation else None),
        score=_score(evaluation),
        grade=(evaluation.grade or "") if evaluation else "",
        results=results,
        outcomes=tuple(
            outcome_text(outcome) for outcome in (evaluation.outcomes if evaluation else ())
        ),
        problems=problems_of(report),
        actions=actions_of(report),
        verdicts=tuple(verdict_row(one) for one in asked),
        not_applicable=not_applicable_to(asked),
        origin=(report.origin.document or "") if report.origin else "",
        origin_address=(report.origin.address or "") if report.origin else "",
        source=source_address(filed.year, filed.department_id),
        year_address=year_address(filed.year),
        year=str(filed.year),
    )


def _score(evaluation: Evaluation | None) -> str:
    stated = evaluation.score.stated if evaluation and evaluation.score else None
    return stated.digits if stated else ""


def _shown_rate(report: Report) -> Shown:
    """The printed rate; computed by us, and so marked, where the report prints none."""
    overview = report.overview
    if overview is None:
        return show_rate(None)
    if overview.execution_rate:
        return show_rate(overview.execution_rate)
    computed = show_share(overview.executed, overview.budget_adjusted)
    return show_rate(None) if computed is NOTHING else computed


def _about_places(asked: tuple[Asked, ...], path: str | None) -> tuple[Difference, ...]:
    return differences(one for one in asked if one.judgement.at.path == path)


def _goals(report: Report) -> tuple[str, ...]:
    last = len(report.tasks)
    return tuple(
        goal_sentence(number, task, last=number == last)
        for number, task in enumerate(report.tasks, start=1)
    )


def _sentences_of_results(report: Report) -> tuple[str, ...]:
    told = [task for task in report.tasks if result_sentence(task, last=False)]
    return tuple(result_sentence(task, last=task is told[-1]) for task in told)
