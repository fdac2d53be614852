"""核对结果: every check that was asked of the report, what is not 一致 first and in full."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from generator.checks.base import Verdict
from generator.checks.findings import Asked
from generator.checks.registry import CHECKS
from generator.pages.report.placing import section_of
from generator.pages.shown import Tag, gathered, tag_of

_NAMED = 3


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A conclusion and the section it stands in; or a check that holds everywhere it was asked, in one row."""

    code: str
    asks: str
    subject: str
    fragment: str
    tag: Tag
    message: str


@dataclass(frozen=True, slots=True)
class VerdictsView:
    """The rows, and the checks that found nothing to be asked of."""

    rows: tuple[VerdictRow, ...]
    not_applicable: tuple[tuple[str, str], ...]


def verdicts_of(asked: tuple[Asked, ...], present: Collection[str]) -> VerdictsView:
    """Those that are not 一致 in full, the gravest first; the others by code."""
    return VerdictsView(
        (*(_row(ones, present) for ones in gathered(asked)), *_held(asked)),
        _not_applicable(asked),
    )


def _row(ones: tuple[Asked, ...], present: Collection[str]) -> VerdictRow:
    first = ones[0]
    return VerdictRow(
        first.rule.code,
        first.rule.asks,
        _subjects(ones),
        section_of(first.judgement.at, present),
        tag_of(first.verdict),
        first.judgement.message if len(ones) == 1 else first.judgement.explanation,
    )


def _held(asked: Iterable[Asked]) -> Iterable[VerdictRow]:
    by_code: dict[str, list[Asked]] = {}
    for one in asked:
        if one.verdict is Verdict.CONSISTENT:
            by_code.setdefault(one.rule.code, []).append(one)
    for code, ones in by_code.items():
        first = ones[0]
        message = first.judgement.message if len(ones) == 1 else f"{len(ones)} 处都相符"
        yield VerdictRow(code, first.rule.asks, _subjects(ones), "", tag_of(first.verdict), message)


def _subjects(ones: Sequence[Asked]) -> str:
    """预算完成率、「物业管理费」执行率等 5 处."""
    subjects = list(dict.fromkeys(one.judgement.subject for one in ones))
    named = "、".join(subjects[:_NAMED])
    return named if len(subjects) <= _NAMED else f"{named}等 {len(ones)} 处"


def _not_applicable(asked: Iterable[Asked]) -> tuple[tuple[str, str], ...]:
    codes = {one.rule.code for one in asked}
    return tuple((check.code, check.asks) for check in CHECKS if check.code not in codes)
