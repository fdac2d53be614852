"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from generator.checks.findings import Examination, Finding
from generator.reports.wording import from_root, grounds, sentence


def as_github(examination: Examination, prefix: str, _digest: str) -> str:
    """One `::error` or `::notice` a line, in the order of the findings; empty when there is nothing to say."""
    return "".join(f"{_command(finding, prefix)}\n" for finding in examination.findings)


def _command(finding: Finding, prefix: str) -> str:
    properties = {
        "file": from_root(prefix, finding.at.file),
        "line": str(finding.at.line),
        "col": str(finding.at.column),
        "title": f"{finding.rule.code} {finding.rule.title}",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_level(finding)} {listed}::{_data(_message(finding))}"


def _level(finding: Finding) -> str:
    """What blocks is an error; a mismatch that is acknowledged, and every notice, is a notice."""
    return "error" if finding.blocks else "notice"


def _message(finding: Finding) -> str:
    return "\n".join((sentence(finding), *grounds(finding)))


def _data(text: str) -> str:
    """The text on one line; the sign of escaping goes first, or it would be escaped twice."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
