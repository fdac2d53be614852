"""Whole tiny sites: content in, the words of every page out. `UPDATE_GOLDEN=1` writes what is expected anew."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from tests.sites import GOLDEN, article, pages

SITUATIONS = sorted(folder.name for folder in GOLDEN.iterdir() if (folder / "content").is_dir())
# The methods say nothing of the content; they are the checks' own text.
LEFT_OUT = frozenset({"checks/"})
LINES = frozenset(
    {"h1", "h2", "h3", "p", "li", "tr", "caption", "dt", "div", "form", "label", "section", "table"}
)
CELLS = frozenset({"td", "th", "dd"})


def shown(element: html.HtmlElement) -> list[str]:
    """The text of an element line by line, cells divided by bars, white space made single blanks."""
    pieces: list[str] = []

    def walk(one: html.HtmlElement) -> None:
        if one.tag in LINES:
            pieces.append("\n")
        if one.tag in CELLS:
            pieces.append(" | ")
        pieces.append(" ".join((one.text or " ").split("\n")))
        for child in one:
            walk(child)
            pieces.append(" ".join((child.tail or "").split("\n")))
        if one.tag in LINES - {"dt"}:
            pieces.append("\n")

    walk(element)
    lines = (" ".join(line.split()).strip("| ") for line in "".join(pieces).split("\n"))
    return [line for line in lines if line]


def words_of(site: Path) -> str:
    """Every page of a site: its address, then its words."""
    chapters = []
    for address, file in sorted(pages(site).items()):
        if address not in LEFT_OUT:
            chapters.append("\n".join([f"=== /{address}", *shown(article(file))]))
    return "\n\n".join(chapters) + "\n"


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_tiny_site_reads_as_expected(situation: str, golden_site: Callable[[str], Path]) -> None:
    folder = GOLDEN / situation
    words = words_of(golden_site(situation))
    if os.environ.get("UPDATE_GOLDEN") == "1":
        (folder / "expected.txt").write_text(words, encoding="utf-8")
    assert words == (folder / "expected.txt").read_text(encoding="utf-8")


def test_there_are_situations() -> None:
    assert {"one-clean-report", "acknowledged-difference", "blank-absent-zero"} <= set(SITUATIONS)
