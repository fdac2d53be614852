"""A made-up report with last year's beside it, and what one check concludes of the pair."""

from __future__ import annotations

from pathlib import Path

from generator.checks.base import Example, Judgement
from tests.tiny_content import FILE, HEADER, asked_of, examine_example

LAST_FILE = "2022/shili.yml"
LAST_HEADER = HEADER.replace("2023", "2022")


def ask_of_two(
    code: str, folder: Path, now: str, last: str | None, departments: str = ""
) -> list[Judgement]:
    """Everything the check concludes of this year's report; `last` None: there is no report of last year."""
    beside = [("departments.yml", departments)] if departments else []
    if last is not None:
        text = last if last.startswith("年度:") else LAST_HEADER + last
        beside.append((LAST_FILE, text))
    examination = examine_example(folder, Example(now, beside=tuple(beside)))
    assert FILE in examination.asked, [finding.message for finding in examination.findings]
    return [asked.judgement for asked in asked_of(code, examination)]


def ask_once_of_two(
    code: str, folder: Path, now: str, last: str | None, departments: str = ""
) -> Judgement:
    """The one thing the check concludes."""
    [judgement] = ask_of_two(code, folder, now, last, departments)
    return judgement
