"""Findings as a GitLab code quality report."""

from __future__ import annotations

import json

from generator.checks.base import Severity, Verdict
from generator.checks.findings import Examination, Finding
from generator.reports.wording import from_root, sentence


def as_gitlab(examination: Examination, prefix: str, _digest: str) -> str:
    """A JSON array in the order of the findings."""
    issues = [_issue(own, finding, prefix) for own, finding in examination.identified]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(fingerprint: str, finding: Finding, prefix: str) -> dict[str, object]:
    return {
        "description": sentence(finding),
        "check_name": finding.rule.code,
        "fingerprint": fingerprint,
        "severity": _severity(finding),
        "location": {
            "path": from_root(prefix, finding.at.file),
            "lines": {"begin": finding.at.line},
        },
    }


def _severity(finding: Finding) -> str:
    """What a reader must do: stop, look into it, think about it, or nothing."""
    if finding.severity is Severity.ERROR:
        return "blocker"
    if finding.acknowledged:
        return "info"
    if finding.severity is Severity.MISMATCH:
        return "major"
    rounding = finding.judgement is not None and finding.judgement.verdict is Verdict.ROUNDING
    return "info" if rounding else "minor"
