"""The running text of a report: what is written in sentences, not names, codes, dates or values of indicators."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.report import Report
from generator.model.values import Text


def prose_of(report: Report) -> Iterator[Text]:
    """Every text in sentences, in the order of the form; blank ones left out."""
    return (text for text in _texts(report) if text)


_PLANS = frozenset({"绩效目标", "预期总体目标", "预期目标", "改进措施"})


def is_plan(text: Text) -> bool:
    """Whether the text says what is to be reached, not what was."""
    return text.at.key in _PLANS


def _texts(report: Report) -> Iterator[Text | None]:
    yield report.preface
    basics = report.basics
    if basics is not None:
        if basics.functions is not None:
            yield basics.functions.introduction
        if basics.overview is not None:
            yield basics.overview.deviation_reason
        yield basics.objective
    yield report.year_work
    if report.year_goal is not None:
        yield report.year_goal.expected
        yield report.year_goal.reached
    for task in report.tasks:
        yield task.objective
        yield task.result
        yield task.deviation_reason
    if report.funding is not None:
        yield report.funding.deviation_reason
    yield from _evaluation(report)
    for chapter in report.chapters:
        yield chapter.content
    if report.review is not None:
        yield report.review.opinion


def _evaluation(report: Report) -> Iterator[Text | None]:
    if report.evaluation is not None:
        yield report.evaluation.conclusion
        yield from (outcome.content for outcome in report.evaluation.outcomes)
    if report.management is not None:
        yield report.management.rules
    for followed in report.followed_up:
        yield followed.problem
        yield followed.done
    for issue in report.issues:
        yield issue.problem
        yield issue.cause
        yield issue.corrective_action
