"""The smaller parts of a report page: facts, numbered headings, paired paragraphs, the list of verdicts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.findings import Asked
from generator.checks.registry import CHECKS
from generator.checks.wording import UNKNOWN
from generator.model.report import Issue, Outcome, Report
from generator.model.values import Text
from generator.pages.shown import (
    Tag,
    tag_of,
)
from generator.pages.wording import (
    chinese_number,
)


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


def paragraphs(text: Text | None) -> tuple[str, ...]:
    """The paragraphs of a text in order; none where it is not stated."""
    return tuple(text.paragraphs) if text else ()


def facts_of(report: Report) -> tuple[Fact, ...]:
    """What an article must show (国办发〔2017〕47号): issuer, numbers, dates; and whose money it is."""
    publication = report.publication
    facts = [Fact("发布机构", report.department)]
    scope = report.scope.value.value if report.scope else None
    units = report.subordinate_units.stated if report.subordinate_units else None
    if scope and units:
        scope = f"{scope}（所属单位 {units.digits} 个）"
    for name, value in (
        ("索引号", publication.index_number if publication else None),
        ("文号", publication.document_number if publication else None),
        ("形成日期", publication.formed_on if publication else None),
        ("公开日期", publication.published_on if publication else None),
        ("口径", scope),
    ):
        facts.append(Fact(name, value) if value else Fact(name, UNKNOWN, missing=True))
    return tuple(facts)


def headings_of(report: Report, results: tuple[str, ...]) -> dict[str, str]:
    """The official headings, numbered in order over the parts that the report has; empty for the others."""
    basics, evaluation = report.basics, report.evaluation
    sections: tuple[tuple[str, str, tuple[tuple[str, str, object], ...], object], ...] = (
        (
            "basics",
            "基本情况",
            (
                ("functions", "部门职能", basics and basics.functions),
                ("overview", "部门整体收支情况", report.overview),
                ("objective", "部门整体支出绩效目标", basics and basics.objective),
                ("tasks", "部门年度重点工作任务", report.tasks),
            ),
            None,
        ),
        (
            "evaluation",
            "综合评价分析",
            (
                (
                    "conclusion",
                    "自评结论综述",
                    evaluation and (evaluation.conclusion or evaluation.score or evaluation.grade),
                ),
                ("results", "各重点工作任务绩效目标完成情况分析", results),
                ("outcomes", "主要工作成效", evaluation and evaluation.outcomes),
            ),
            None,
        ),
        ("problems", "存在的主要问题", (), any(report.problems())),
        ("actions", "下一步改进措施", (), any(report.actions())),
    )
    headings: dict[str, str] = {}
    number = 0
    for key, words, parts, present in sections:
        shown = [(part, said) for part, said, there in parts if there]
        headings |= dict.fromkeys((key, *(part for part, *_ in parts)), "")
        if not shown and not present:
            continue
        number += 1
        headings[key] = f"{chinese_number(number)}、{words}"
        for order, (part, said) in enumerate(shown, start=1):
            headings[part] = f"（{chinese_number(order)}）{said}"
    return headings


def outcome_text(outcome: Outcome) -> OutcomeText:
    """The paragraph, and each measure as it would be said: 1500余场次, 约30场."""
    measures = []
    for measure in outcome.measures:
        stated = measure.quantity.stated if measure.quantity else None
        digits = stated.digits if stated else UNKNOWN
        before = measure.hedge if measure.hedge in {"约", "近", "超", "逾", "不足"} else ""
        after = (measure.hedge or "") if not before else ""
        measures.append((measure.indicator, f"{before}{digits}{after}{measure.unit or ''}"))
    return OutcomeText(tuple(outcome.content.paragraphs), tuple(measures))


def problems_of(report: Report) -> tuple[Paired, ...]:
    """The problems in order, each with the number of its measure where the source pairs them."""
    actions = list(report.actions())
    return tuple(
        _paired(number, issue.problem, _number_in(actions, issue), "problem", "action")
        for number, issue in enumerate(report.problems(), start=1)
    )


def actions_of(report: Report) -> tuple[Paired, ...]:
    """The measures in order, each with the number of its problem where the source pairs them."""
    problems = list(report.problems())
    return tuple(
        _paired(number, issue.corrective_action, _number_in(problems, issue), "action", "problem")
        for number, issue in enumerate(report.actions(), start=1)
    )


def _number_in(issues: list[Issue], issue: Issue) -> int:
    """Which one it is, from 1; 0 where it is not among them."""
    return issues.index(issue) + 1 if issue in issues else 0


def _paired(number: int, text: Text | None, partner: int, own: str, other: str) -> Paired:
    return Paired(
        number=chinese_number(number),
        paragraphs=paragraphs(text),
        partner=chinese_number(partner) if partner else "",
        fragment=f"{own}-{number}",
        partner_fragment=f"{other}-{partner}" if partner else "",
    )


def verdict_row(asked: Asked) -> VerdictRow:
    """The line of one check in the list of all that were asked."""
    judgement = asked.judgement
    return VerdictRow(
        asked.rule.code,
        asked.rule.asks,
        judgement.subject,
        tag_of(asked.verdict),
        judgement.message,
    )


def not_applicable_to(asked: tuple[Asked, ...]) -> tuple[tuple[str, str], ...]:
    """The checks that found nothing in this report to be asked of."""
    codes = {one.rule.code for one in asked}
    return tuple((check.code, check.asks) for check in CHECKS if check.code not in codes)
