"""The problems and measures of one report or form, each with what the next year's report says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.answers import answer_to
from generator.model.archive import Filed
from generator.model.relations.problems import says_none, stated_problems
from generator.model.report import Issue
from generator.pages.fates import Fate, Fates, told_by
from generator.pages.page import address_of, named_of


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem, its measure, or both, as the source pairs them; `fate` is None where no problem is stated.

    `told_in` is the year whose 上年问题落实 alone knows of the problem; empty where the report itself states it.
    """

    department: str
    address: str
    fragment: str
    problem: tuple[str, ...]
    cause: str
    measure: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    fate: Fate | None
    told_in: str = ""


def stated_rows(filed: Filed, fates: Fates) -> Iterator[ProblemRow]:
    """What the report itself states, numbered as its page numbers it."""
    problems, measures = 0, 0
    for issue in filed.report.issues:
        problems += bool(issue.problem)
        measures += bool(issue.corrective_action)
        stated = bool(issue.problem) and not says_none(str(issue.problem))
        if not stated and not issue.corrective_action:
            continue
        yield ProblemRow(
            department=named_of(filed),
            address=address_of(filed),
            fragment=f"problem-{problems}" if issue.problem else f"action-{measures}",
            problem=_lines(issue.problem) if stated else (),
            cause=issue.cause or "",
            measure=_lines(issue.corrective_action),
            notes=_notes(issue),
            fate=fates.of(str(issue.problem), filed) if stated else None,
        )


def told_rows(filed: Filed, fates: Fates) -> Iterator[ProblemRow]:
    """Problems of the year before that only this report's 上年问题落实 tells of."""
    chapter = filed.report.followed_up
    last = fates.documents.get((filed.year - 1, filed.department_id, filed.project_id))
    known = stated_problems(last.report) if last else ()
    answers = [answer_to(str(issue.problem), chapter) for issue in known]
    for entry in chapter:
        if not says_none(entry.problem) and not any(entry is answer for answer in answers):
            yield ProblemRow(
                department=named_of(filed),
                address=address_of(filed),
                fragment="followed",
                problem=_lines(entry.problem),
                cause="",
                measure=(),
                notes=(),
                fate=told_by(entry, filed),
                told_in=str(filed.year),
            )


def says_there_are_none(filed: Filed) -> bool:
    """Whether it speaks of problems only to say that there are none."""
    report = filed.report
    return any(report.problems()) and not any(stated_problems(report))


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _notes(issue: Issue) -> tuple[tuple[str, str], ...]:
    given: Iterable[tuple[str, str | None]] = (
        ("责任单位", issue.responsible),
        ("完成时限", issue.due),
    )
    return tuple((name, text) for name, text in given if text)
