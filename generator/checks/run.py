"""Ask every check of every report, and gather what reading found."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.acknowledging import acknowledge
from generator.checks.base import Check, Judgement, Severity, Verdict
from generator.checks.findings import Asked, Examination, Finding
from generator.checks.registry import BY_CODE, CHECKS
from generator.model.archive import Filed
from generator.model.reading import Reading
from generator.model.report import Report
from generator.source.place import Fault

_WORTH_SAYING = frozenset({Verdict.MISMATCH, Verdict.UNLIKELY, Verdict.ROUNDING})


def examine(reading: Reading) -> Examination:
    """All findings on what was read, and the verdict of every check asked."""
    findings = [_of_fault(fault) for fault in reading.faults]
    asked: dict[str, tuple[Asked, ...]] = {}
    for filed in _reports(reading):
        answers, stale = acknowledge(filed.report, list(ask_all(filed.report)))
        asked[filed.file] = tuple(answers)
        findings.extend(stale)
        findings.extend(answer.finding for answer in answers if answer.finding)
    return Examination(tuple(sorted(findings, key=_by_place)), asked)


def ask_all(report: Report) -> Iterable[Asked]:
    """Every check asked of one report, in the order of the registry."""
    for check in CHECKS:
        for judgement in check.ask(report):
            yield Asked(check, judgement, _finding(check, judgement))


def _reports(reading: Reading) -> tuple[Filed, ...]:
    return reading.archive.reports if reading.archive else ()


def _finding(check: Check, judgement: Judgement) -> Finding | None:
    if judgement.verdict not in _WORTH_SAYING:
        return None
    severity = check.severity if judgement.verdict is Verdict.MISMATCH else Severity.NOTICE
    return Finding(check, severity, judgement.at, judgement.message, judgement)


def _of_fault(fault: Fault) -> Finding:
    return Finding(BY_CODE[fault.code], Severity.ERROR, fault.at, fault.message)


def _by_place(finding: Finding) -> tuple[str, int, int, str]:
    return finding.at.file, finding.at.line, finding.at.column, finding.rule.code
