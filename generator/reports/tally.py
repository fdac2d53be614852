"""How many findings and verdicts there are."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from generator.checks.base import Severity, Verdict
from generator.checks.findings import Asked, Examination


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


def verdicts(examination: Examination) -> dict[Verdict, int]:
    """How often each verdict was given, in the order of the verdicts; those never given are left out."""
    tally = Counter(one.verdict for one in answers(examination))
    return {verdict: tally[verdict] for verdict in Verdict if tally[verdict]}
