"""What more than one format says of a finding."""

from __future__ import annotations

import posixpath
from decimal import Decimal

from generator.checks.base import Judgement
from generator.checks.findings import Finding
from generator.money import plain, shortest

ACKNOWLEDGED = "（已确认，照原文公布）"


def sentence(finding: Finding) -> str:
    """What is found, and that it is acknowledged where it is."""
    return finding.message + (ACKNOWLEDGED if finding.acknowledged else "")


def grounds(finding: Finding) -> tuple[str, ...]:
    """The lines of the working and the explanation; none for a reading fault."""
    if finding.judgement is None:
        return ()
    lines = [" ".join(term.text for term in terms) for terms in finding.judgement.working]
    if finding.judgement.explanation:
        lines.append(finding.judgement.explanation)
    return tuple(lines)


def amounts(judgement: Judgement) -> dict[str, str | None]:
    """The figures of a judgement as text, so that no digit is lost: 万元, or per cent for a rate."""
    return {
        "expected": _figure(judgement.expected),
        "actual": _figure(judgement.actual),
        "difference": _figure(judgement.difference),
        "tolerance": _bound(judgement.tolerance),
        "at_least": _bound(judgement.at_least),
    }


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)


def _bound(value: Decimal | None) -> str | None:
    return None if value is None else shortest(value)


def from_root(prefix: str, file: str) -> str:
    """The path of a file without `./`, as forges name it when the command runs in the root of the repository."""
    return posixpath.normpath(f"{prefix}{file}")
