"""The whole examination as JSON."""

from __future__ import annotations

import json

from generator.checks.base import Verdict
from generator.checks.findings import Asked, Examination, Finding
from generator.checks.registry import ruleset
from generator.checks.tracing import Related
from generator.reports.tally import answers, findings_by_severity
from generator.reports.wording import amounts


def as_json(examination: Examination, prefix: str, digest: str) -> str:
    """Everything found and everything asked; amounts are strings in 万元, rates in per cent."""
    document = {
        "summary": {
            "reports": len(examination.asked),
            **findings_by_severity(examination),
            "blocked": examination.blocked,
        },
        "findings": [
            finding_object(own, finding, prefix) for own, finding in examination.identified
        ],
        "verdicts": [verdict_object(one, prefix) for one in answers(examination)],
        "ruleset": ruleset(),
        "digest": f"sha256:{digest}",
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def finding_object(fingerprint: str, finding: Finding, prefix: str) -> dict[str, object]:
    """A finding, as every JSON of ours has it; `prefix` is put before the name of its file."""
    judgement = finding.judgement
    shown: dict[str, object] = {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        "acknowledged": finding.acknowledged,
        "file": f"{prefix}{finding.at.file}",
        "line": finding.at.line,
        "column": finding.at.column,
        "path": finding.at.path,
        "message": finding.message,
    }
    if judgement:
        shown |= {
            "verdict": judgement.verdict.value,
            **amounts(judgement),
            "related": [_related(one, prefix) for one in judgement.related],
        }
    if finding.reason:
        shown["reason"] = str(finding.reason)
    shown["fingerprint"] = fingerprint
    return shown


def _related(related: Related, prefix: str) -> dict[str, object]:
    """A spot the finding speaks of, which may lie in the report of another year."""
    return {
        "file": f"{prefix}{related.at.file}",
        "line": related.at.line,
        "column": related.at.column,
        "message": related.message,
    }


def verdict_object(asked: Asked, prefix: str) -> dict[str, object]:
    """A check that was asked, and what it concluded."""
    judgement = asked.judgement
    return {
        "code": asked.rule.code,
        "file": f"{prefix}{judgement.at.file}",
        "line": judgement.at.line,
        "path": judgement.at.path,
        "verdict": judgement.verdict.value,
        "message": judgement.message,
        "reason": judgement.explanation if judgement.verdict is Verdict.NOT_CHECKED else "",
    }
