"""What a figure in prose is said of: the nearest subject in its sentence, and the official term it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.binding import read_prose
from generator.model.archive import Case
from generator.model.relations.changes import Change, changes
from generator.model.values import Text
from generator.prose.figures import ProseFigure

_SENTENCE_END = re.compile("[。；;\n]")
_BEFORE = re.compile(
    r"^(?:其中|本年度?|当年度?|今年|我[局委院办]|部门|实际|共|(?:20[0-9]{2})年度?)+"
)
_AFTER = re.compile(r"(?:分别)?(?:实际)?(?:为|是|达到?|共计?|总计|约)+$")
_OTHER_YEAR = re.compile(r"上年|上一年|去年|前年|(20[0-9]{2})\s*年")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A figure of the prose with its sentence: `subject` is its own or the last one named before it there.

    `before` is the figure just before it in the same sentence; `own` whether the subject stands right at it.
    """

    figure: ProseFigure
    text: Text
    subject: str
    own: bool
    before: ProseFigure | None

    @property
    def clause(self) -> str:
        """The words of the sentence up to the figure's end, as a finding quotes them."""
        start = max(self.text.rfind(mark, 0, self.figure.start) for mark in "。；;\n") + 1
        return self.text[start : self.figure.end]

    def speaks_of_year(self, year: int) -> bool:
        """Whether the words before the figure name no other year than the report's."""
        clause = self.clause[: -len(self.figure.printed)]
        found = _OTHER_YEAR.findall(clause)
        return all(named == str(year) for named in found)


def spoken_in(case: Case) -> Iterator[Spoken]:
    """Every figure of the prose in order."""
    for text, figures in read_prose(case):
        yield from _of_text(text, figures)


def _of_text(text: Text, figures: tuple[ProseFigure, ...]) -> Iterator[Spoken]:
    subject, before = "", None
    for figure in figures:
        since = before.end if before else 0
        if _SENTENCE_END.search(text, since, figure.start):
            subject, before = "", None
        own = plain_subject(figure.subject)
        subject = own or subject
        yield Spoken(figure, text, subject, bool(own), before)
        before = figure


def plain_subject(subject: str) -> str:
    """The subject without words of time before it and verbs after it: 2023年度基本支出为 -> 基本支出."""
    return _AFTER.sub("", _BEFORE.sub("", subject))


def change_of(spoken: Spoken, known: tuple[Change, ...]) -> Change | None:
    """The change in two years that the words name exactly; None where they name none, or something narrower."""
    return next((change for change in known if spoken.subject in change.terms), None)


def changes_of(case: Case) -> tuple[Change, ...]:
    """Everything that is known for both years."""
    return tuple(changes(case))
