"""Findings in words and for machines. A format is one module and one line of `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable

from generator.checks.findings import Examination
from generator.reports.explanation import explain
from generator.reports.github import as_github
from generator.reports.gitlab import as_gitlab
from generator.reports.json_report import as_json
from generator.reports.sarif import as_sarif
from generator.reports.text import as_text, summary_line

Format = Callable[[Examination, str, str], str]

# What machines read, by the name it is asked for with. Each function is given the examination, what comes before
# each file's name, and the digest of all text read; it returns the whole document, its last line ended.
FORMATS: dict[str, Format] = {
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
    "gitlab": as_gitlab,
}

__all__ = ["FORMATS", "Format", "as_text", "explain", "summary_line"]
