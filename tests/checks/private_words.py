"""What a check of family P makes of one sentence of a report."""

from __future__ import annotations

from pathlib import Path

from generator.checks.base import Judgement, Verdict
from tests.tiny_content import ask


def hits(code: str, folder: Path, words: str) -> list[str]:
    """What is found, as it may be shown, with the words in a field of text."""
    return hits_in(code, folder, f"前言: |\n  {words}\n")


def hits_in(code: str, folder: Path, fragment: str) -> list[str]:
    """What is found in a fragment of a report, as it may be shown."""
    return [one.words for one in ask(code, folder, fragment) if fires(one)]


def fires(judgement: Judgement) -> bool:
    """Whether the judgement is a finding."""
    return judgement.verdict in {Verdict.MISMATCH, Verdict.UNLIKELY}
