"""The page of one report, in the official order of sections; figures first, each difference beside its figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.checks.registry import CHECKS
from generator.checks.wording import UNKNOWN
from generator.model.archive import Archive, Filed
from generator.model.relations import Breakdown, breakdowns
from generator.model.report import Outcome, Report, Task
from generator.model.values import Figure
from generator.money import add
from generator.pages.addresses import line_fragment, report_address, source_address, year_address
from generator.pages.page import HOME_CRUMB, Crumb, Page, site_names
from generator.pages.shown import (
    NOTHING,
    Difference,
    Shown,
    Tag,
    bar_width,
    differences,
    share_of,
    show_amount,
    show_computed,
    show_rate,
    show_share,
    tag_of,
    tally,
)
from generator.pages.wording import (
    chinese_number,
    goal_sentence,
    overview_sentences,
    result_sentence,
    we,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading with its stable fragment."""

    words: str
    fragment: str


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """A part of a total, its share, and the length of its bar."""

    name: str
    amount: Shown
    share: Shown
    bar: str


@dataclass(frozen=True, slots=True)
class BreakdownTable:
    """A breakdown with its printed total and what the checks say of it."""

    name: str
    unit: str
    line: int
    fragment: str
    rows: tuple[BreakdownRow, ...]
    total_name: str
    total: Shown
    differences: tuple[Difference, ...]
    consistent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with its money."""

    name: str
    budget: Shown
    executed: Shown
    rate: Shown
    bar: str


@dataclass(frozen=True, slots=True)
class TaskTable:
    """The tasks with money, what they explain of project spending, and what the checks say."""

    unit: str
    line: int
    fragment: str
    rows: tuple[TaskRow, ...]
    explained: tuple[Shown, Shown, Shown] | None
    count: int
    differences: tuple[Difference, ...]
    consistent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A mark of the document, visible on the article; 未载明 where the record does not say."""

    name: str
    value: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A check that was asked, and its answer."""

    code: str
    asks: str
    subject: str
    tag: Tag
    message: str


@dataclass(frozen=True, slots=True)
class OutcomeText:
    """A paragraph of 工作成效 with the numbers stated in it."""

    paragraphs: tuple[str, ...]
    measures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Paired:
    """一是 …, and the number of the problem it answers or of the measure that answers it."""

    number: str
    paragraphs: tuple[str, ...]
    partner: str
    fragment: str
    partner_fragment: str


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
    headings: dict[str, Heading]
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
        facts=_facts(report),
        budget=show_amount(overview.budget_adjusted if overview else None),
        executed=show_amount(overview.executed if overview else None),
        rate=_shown_rate(report),
        unit=_unit_of(overview.executed if overview else None, report),
        tags=tally(asked),
        headings=_headings(report, results),
        department=report.department,
        introduction=_paragraphs(functions.introduction if functions else None),
        duties=tuple(functions.duties) if functions else (),
        sentences=overview_sentences(overview) if overview else (),
        whole=_about_places(
            asked, overview.execution_rate.at.path if overview and overview.execution_rate else None
        ),
        tables=tuple(_table(breakdown, report, asked) for breakdown in breakdowns(report)),
        reason=_paragraphs(overview.deviation_reason if overview else None),
        objective=_paragraphs(basics.objective if basics else None),
        we=we(report.department),
        goals=_goals(report),
        task_table=_task_table(report, asked),
        conclusion=_paragraphs(evaluation.conclusion if evaluation else None),
        score=evaluation.score.digits if evaluation and evaluation.score else "",
        grade=(evaluation.grade or "") if evaluation else "",
        results=results,
        outcomes=tuple(
            _outcome(outcome) for outcome in (evaluation.outcomes if evaluation else ())
        ),
        problems=_problems(report),
        actions=_actions(report),
        verdicts=tuple(_verdict_row(one) for one in asked),
        not_applicable=_not_applicable(asked),
        origin=(report.origin.document or "") if report.origin else "",
        origin_address=(report.origin.address or "") if report.origin else "",
        source=source_address(filed.year, filed.department_id),
        year_address=year_address(filed.year),
        year=str(filed.year),
    )


def _paragraphs(text: object) -> tuple[str, ...]:
    return tuple(str(text).split("\n")) if text else ()


def _facts(report: Report) -> tuple[Fact, ...]:
    publication = report.publication
    facts = [Fact("发布机构", report.department)]
    scope = report.scope.value.value if report.scope else None
    if scope and report.subordinate_units is not None:
        scope = f"{scope}（所属单位 {report.subordinate_units} 个）"
    for name, value in (
        ("索引号", publication.index_number if publication else None),
        ("文号", publication.document_number if publication else None),
        ("形成日期", publication.formed_on if publication else None),
        ("公开日期", publication.published_on if publication else None),
        ("口径", scope),
    ):
        facts.append(Fact(name, value) if value else Fact(name, UNKNOWN, missing=True))
    return tuple(facts)


def _shown_rate(report: Report) -> Shown:
    """The printed rate; computed by us, and so marked, where the report prints none."""
    overview = report.overview
    if overview is None:
        return show_rate(None)
    if overview.execution_rate:
        return show_rate(overview.execution_rate)
    computed = show_share(overview.executed, overview.budget_adjusted)
    return show_rate(None) if computed is NOTHING else computed


def _unit_of(figure: Figure | None, report: Report) -> str:
    return (figure.amount.unit if figure and figure.amount else report.unit.value).value


def _headings(report: Report, results: tuple[str, ...]) -> dict[str, Heading]:
    """The official headings of the parts that the report has, numbered in order."""
    basics, evaluation = report.basics, report.evaluation
    first = (
        ("functions", "部门职能", basics and basics.functions),
        ("overview", "部门整体收支情况", report.overview),
        ("objective", "部门整体支出绩效目标", basics and basics.objective),
        ("tasks", "部门年度重点工作任务", report.tasks),
    )
    second = (
        ("conclusion", "自评结论综述", evaluation and (evaluation.conclusion or evaluation.score)),
        ("results", "各重点工作任务绩效目标完成情况分析", results),
        ("outcomes", "主要工作成效", evaluation and evaluation.outcomes),
    )
    sections = (
        ("basics", "基本情况", first, any(present for *_, present in first)),
        ("evaluation", "综合评价分析", second, any(present for *_, present in second)),
        ("problems", "存在的主要问题", (), any(report.problems())),
        ("actions", "下一步改进措施", (), any(report.actions())),
    )
    headings: dict[str, Heading] = {}
    number = 0
    for key, words, parts, present in sections:
        if not present:
            continue
        number += 1
        headings[key] = Heading(f"{chinese_number(number)}、{words}", key)
        shown = [(part, said) for part, said, there in parts if there]
        for order, (part, said) in enumerate(shown, start=1):
            headings[part] = Heading(f"（{chinese_number(order)}）{said}", part)
    return headings


def _table(breakdown: Breakdown, report: Report, asked: tuple[Asked, ...]) -> BreakdownTable:
    rows = tuple(
        BreakdownRow(
            part.at.name,
            show_amount(part),
            show_share(part, breakdown.total),
            bar_width(share_of(part, breakdown.total)),
        )
        for part in breakdown.parts
    )
    inside = {breakdown.at.path, *(part.at.path for part in breakdown.parts)}
    here = [one for one in asked if one.judgement.at.path in inside]
    return BreakdownTable(
        name=breakdown.name,
        unit=_unit_of(breakdown.total, report),
        line=breakdown.at.line,
        fragment=line_fragment(breakdown.at.line),
        rows=rows,
        total_name=f"公布的{breakdown.total_name}",
        total=show_amount(breakdown.total),
        differences=differences(here),
        consistent=_consistent(here),
    )


def _consistent(asked: Iterable[Asked]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.rule.code for one in asked if one.verdict.value == "一致"))


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


def _task_table(report: Report, asked: tuple[Asked, ...]) -> TaskTable | None:
    tasks = [t for t in report.tasks if t.budget or t.executed or t.execution_rate]
    if not tasks:
        return None
    place = tasks[0].at.parent or tasks[0].at
    paths, line = {place.path}, place.line
    paths |= {task.execution_rate.at.path for task in tasks if task.execution_rate}
    here = [one for one in asked if one.judgement.at.path in paths]
    return TaskTable(
        unit=report.unit.value.value,
        line=line,
        fragment=line_fragment(line),
        rows=tuple(_task_row(task) for task in tasks),
        explained=_explained(report, tasks),
        count=len(tasks),
        differences=differences(here),
        consistent=_consistent(here),
    )


def _task_row(task: Task) -> TaskRow:
    rate = show_rate(task.execution_rate) if task.execution_rate else NOTHING
    if rate is NOTHING:
        rate = show_share(task.executed, task.budget)
    return TaskRow(
        task.name,
        show_amount(task.budget),
        show_amount(task.executed),
        rate,
        bar_width(share_of(task.executed, task.budget)),
    )


def _explained(report: Report, tasks: list[Task]) -> tuple[Shown, Shown, Shown] | None:
    """What the tasks spent, the printed 项目支出, and the share: computed by us, only where all is stated."""
    nature = report.overview.by_nature if report.overview else None
    project = nature.project.amount if nature and nature.project else None
    spent = [task.executed.amount for task in tasks if task.executed and task.executed.amount]
    if project is None or project.value <= 0 or len(spent) < len(tasks):
        return None
    if any(amount.unit is not project.unit for amount in spent):
        return None
    total = add(amount.value for amount in spent)
    whole = Figure(project, tasks[0].at)
    part = Figure(type(project)(str(total), total, project.unit, project.places), tasks[0].at)
    return show_computed(total), Shown(project.grouped), show_share(part, whole)


def _outcome(outcome: Outcome) -> OutcomeText:
    measures = []
    for measure in outcome.measures:
        digits = measure.quantity.digits if measure.quantity else UNKNOWN
        before = measure.hedge if measure.hedge in {"约", "近", "超", "逾", "不足"} else ""
        after = (measure.hedge or "") if not before else ""
        measures.append((measure.indicator, f"{before}{digits}{after}{measure.unit or ''}"))
    return OutcomeText(tuple(outcome.content.paragraphs), tuple(measures))


def _problems(report: Report) -> tuple[Paired, ...]:
    actions = list(report.actions())
    return tuple(
        _paired(
            number,
            issue.problem,
            actions.index(issue) + 1 if issue.corrective_action else 0,
            "problem",
            "action",
        )
        for number, issue in enumerate(report.problems(), start=1)
    )


def _actions(report: Report) -> tuple[Paired, ...]:
    problems = list(report.problems())
    return tuple(
        _paired(
            number,
            issue.corrective_action,
            problems.index(issue) + 1 if issue.problem else 0,
            "action",
            "problem",
        )
        for number, issue in enumerate(report.actions(), start=1)
    )


def _paired(number: int, text: object, partner: int, own: str, other: str) -> Paired:
    return Paired(
        number=chinese_number(number),
        paragraphs=_paragraphs(text),
        partner=chinese_number(partner) if partner else "",
        fragment=f"{own}-{number}",
        partner_fragment=f"{other}-{partner}" if partner else "",
    )


def _verdict_row(asked: Asked) -> VerdictRow:
    judgement = asked.judgement
    return VerdictRow(
        asked.rule.code,
        asked.rule.asks,
        judgement.subject,
        tag_of(asked.verdict),
        judgement.message,
    )


def _not_applicable(asked: tuple[Asked, ...]) -> tuple[tuple[str, str], ...]:
    """The checks that found nothing in this report to be asked of."""
    codes = {one.rule.code for one in asked}
    return tuple((check.code, check.asks) for check in CHECKS if check.code not in codes)
