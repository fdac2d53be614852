"""Ask every check of every report, and gather what reading found."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.acknowledging import acknowledge
from generator.checks.base import Check, Judgement, Severity, Survey, Verdict
from generator.checks.findings import Asked, Examination, Finding
from generator.checks.registry import BY_CODE, CHECKS, SURVEYS
from generator.model.archive import Archive, Case
from generator.model.reading import Reading
from generator.source.place import Fault

_WORTH_SAYING = frozenset({Verdict.MISMATCH, Verdict.UNLIKELY, Verdict.ROUNDING})


def examine(reading: Reading) -> Examination:
    """All findings on what was read, and the verdict of every check asked."""
    findings = [_of_fault(fault) for fault in reading.faults]
    asked: dict[str, tuple[Asked, ...]] = {}
    for case in reading.archive.cases() if reading.archive else ():
        answers, stale = acknowledge(case.report, list(ask_all(case)))
        asked[case.filed.file] = tuple(answers)
        findings.extend(stale)
        findings.extend(answer.finding for answer in answers if answer.finding)
    surveyed = tuple(_survey(reading.archive)) if reading.archive else ()
    findings.extend(answer.finding for answer in surveyed if answer.finding)
    return Examination(tuple(sorted(findings, key=_by_place)), asked, surveyed)


def ask_all(case: Case) -> Iterable[Asked]:
    """Every check asked of one report, in the order of the registry."""
    for check in CHECKS:
        for number, judgement in enumerate(check.ask(case), start=1):
            yield Asked(check, judgement, _finding(check, judgement), number)


def _survey(archive: Archive) -> Iterable[Asked]:
    for survey in SURVEYS:
        for number, judgement in enumerate(survey.ask(archive), start=1):
            yield Asked(survey, judgement, _finding(survey, judgement), number)


def _finding(check: Check | Survey, judgement: Judgement) -> Finding | None:
    if judgement.verdict not in _WORTH_SAYING:
        return None
    severity = check.severity if judgement.verdict is Verdict.MISMATCH else Severity.NOTICE
    return Finding(check, severity, judgement.at, judgement.message, judgement)


def _of_fault(fault: Fault) -> Finding:
    return Finding(BY_CODE[fault.code], Severity.ERROR, fault.at, fault.message)


def _by_place(finding: Finding) -> tuple[str, int, int, str]:
    return finding.at.file, finding.at.line, finding.at.column, finding.rule.code
