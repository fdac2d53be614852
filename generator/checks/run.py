"""Ask every check of every report, and gather what reading found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.acknowledging import acknowledge
from generator.checks.base import Check, Judgement, Severity, Survey, Verdict
from generator.checks.findings import Asked, Examination, Finding
from generator.checks.registry import BY_CODE, CHECKS, SURVEYS
from generator.model.archive import Archive, Case
from generator.model.reading import Reading
from generator.model.roll import Roll, roll_of
from generator.source.place import Fault

_WORTH_SAYING = frozenset({Verdict.MISMATCH, Verdict.UNLIKELY, Verdict.ROUNDING})


def examine(reading: Reading) -> Examination:
    """All findings on what was read, and the verdict of every check asked."""
    archive = reading.archive
    parts = (examine_documents(archive),) if archive else ()
    return examined(reading.faults, parts, roll_of(archive) if archive else None)


def examine_documents(archive: Archive) -> Examination:
    """What the checks say of the reports and forms of an archive, or of some of its departments: one does not need the other."""
    findings: list[Finding] = []
    asked: dict[str, tuple[Asked, ...]] = {}
    for case in archive.cases():
        answers, stale = acknowledge(case.report, list(ask_all(case)))
        asked[case.filed.file] = tuple(answers)
        findings.extend(stale)
        findings.extend(answer.finding for answer in answers if answer.finding)
    return Examination(tuple(sorted(findings, key=_by_place)), asked)


def examined(
    faults: Iterable[Fault], parts: Iterable[Examination], roll: Roll | None
) -> Examination:
    """The whole examination: of the faults of reading, of what was asked part by part, and of all reports together."""
    findings = [_of_fault(fault) for fault in faults]
    asked: dict[str, tuple[Asked, ...]] = {}
    for part in parts:
        findings.extend(part.findings)
        asked |= part.asked
    surveyed = tuple(_survey(roll)) if roll else ()
    findings.extend(answer.finding for answer in surveyed if answer.finding)
    return Examination(tuple(sorted(findings, key=_by_place)), asked, surveyed)


def ask_all(case: Case) -> Iterable[Asked]:
    """Every check asked of one report, in the order of the registry."""
    for check in CHECKS:
        for number, judgement in enumerate(check.ask(case), start=1):
            yield Asked(check, judgement, _finding(check, judgement), number)


def _survey(roll: Roll) -> Iterator[Asked]:
    for survey in SURVEYS:
        for number, judgement in enumerate(survey.ask(roll), start=1):
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
