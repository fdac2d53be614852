"""How many findings and verdicts there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from generator.checks.base import Severity, Verdict
from generator.checks.findings import Asked, Examination


@dataclass(frozen=True, slots=True)
class Tally:
    """An examination, or several, in numbers: documents, findings as `findings_by_severity` has them, verdicts by name."""

    documents: int
    findings: dict[str, int]
    verdicts: dict[str, int]
    blocked: bool


def tally_of(examination: Examination) -> Tally:
    """The numbers of one examination."""
    given = Counter(one.verdict.value for one in answers(examination))
    return Tally(
        len(examination.asked), findings_by_severity(examination), dict(given), examination.blocked
    )


def together(tallies: Iterable[Tally]) -> Tally:
    """The numbers of several examinations of different files."""
    documents, blocked = 0, False
    findings = Counter(findings_by_severity(Examination((), {})))
    given: Counter[str] = Counter()
    for one in tallies:
        documents += one.documents
        blocked |= one.blocked
        findings.update(one.findings)
        given.update(one.verdicts)
    return Tally(documents, dict(findings), dict(given), blocked)


def findings_by_severity(examination: Examination) -> dict[str, int]:
    """Findings by severity, every severity named, and `acknowledged`: how many mismatches are."""
    severities = Counter(finding.severity.value for finding in examination.findings)
    counts = {severity.value: severities[severity.value] for severity in Severity}
    counts["acknowledged"] = sum(
        finding.acknowledged and finding.severity is Severity.MISMATCH
        for finding in examination.findings
    )
    return counts


def answers(examination: Examination) -> tuple[Asked, ...]:
    """Everything asked: report by report, then what was asked of all reports together."""
    return tuple(chain(*examination.asked.values(), examination.surveyed))


def verdicts_in_order(tally: Tally) -> dict[str, int]:
    """How often each verdict was given, in the order of the verdicts; those never given are left out."""
    return {one.value: tally.verdicts[one.value] for one in Verdict if one.value in tally.verdicts}
