"""The parts that are words: paragraphs, duties, outcomes with the numbers stated in them, chapters."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.wording import UNKNOWN
from generator.model.report import Measure, Outcome, Report
from generator.model.values import Text

Paragraphs = tuple[str, ...]

# Hedges that stand before the number; the others (余, 多) follow it.
_BEFORE = frozenset({"约", "近", "超", "逾", "不足"})


@dataclass(frozen=True, slots=True)
class FunctionsPart:
    """部门职能: who the department is, and its duties, numbered."""

    department: str
    introduction: Paragraphs
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeText:
    """A paragraph of 工作成效 with the numbers stated in it."""

    paragraphs: Paragraphs
    measures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Titled:
    """Paragraphs under words of their own."""

    title: str
    paragraphs: Paragraphs


def paragraphs(text: Text | None) -> Paragraphs:
    """The paragraphs of a text in order; none where it is not stated."""
    return tuple(text.paragraphs) if text else ()


def functions_part(report: Report) -> FunctionsPart:
    """The duties of the department."""
    functions = report.basics.functions if report.basics else None
    return FunctionsPart(
        report.department,
        paragraphs(functions.introduction if functions else None),
        tuple(functions.duties) if functions else (),
    )


def objective_part(report: Report) -> Paragraphs:
    """绩效目标."""
    return paragraphs(report.basics.objective if report.basics else None)


def outcomes_part(report: Report) -> tuple[OutcomeText, ...]:
    """工作成效."""
    outcomes = report.evaluation.outcomes if report.evaluation else ()
    return tuple(_outcome(outcome) for outcome in outcomes)


def _outcome(outcome: Outcome) -> OutcomeText:
    measures = tuple((str(one.indicator), _said(one)) for one in outcome.measures)
    return OutcomeText(paragraphs(outcome.content), measures)


def _said(measure: Measure) -> str:
    """The measure as it would be said: 1500余场次, 约30场."""
    stated = measure.quantity.stated if measure.quantity else None
    digits = stated.digits if stated else UNKNOWN
    before = measure.hedge if measure.hedge in _BEFORE else ""
    after = (measure.hedge or "") if not before else ""
    return f"{before}{digits}{after}{measure.unit or ''}"


def chapters_part(report: Report) -> tuple[Titled, ...]:
    """其他章节: what the form does not know, under its own titles."""
    return tuple(Titled(one.title, paragraphs(one.content)) for one in report.chapters)


def year_goal_part(report: Report) -> tuple[Titled, ...]:
    """年度总体目标: what was to be reached, and what was."""
    goal = report.year_goal
    told = (("预期目标", goal.expected), ("实际完成情况", goal.reached)) if goal else ()
    return tuple(Titled(name, paragraphs(text)) for name, text in told if text)
