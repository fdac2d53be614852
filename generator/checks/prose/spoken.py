"""The figures of the prose as its sentences present them: what each is said of, and beside what.

A figure is said of its own subject, or of the last one named before it in its sentence when nothing but the words
of a comparison stands between: 公务接待费18.63万元，完成预算的62.10%，比上年增加0.44万元.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.archive import Case
from generator.model.relations.prose import prose_of
from generator.model.values import Text
from generator.prose.figures import ProseFigure
from generator.prose.reading import figures_in

_BEFORE = re.compile(
    r"^(?:其中|本年度?|当年度?|今年|我[局委院办]|部门|实际|共|(?:20[0-9]{2})年度?)+"
)
_AFTER = re.compile(r"(?:分别)?(?:实际)?(?:为|是|达到?|共计?|总计|约)+$")
# A subject that says which column is meant, but not of what.
_COLUMN = re.compile(
    r"(?:年初|全年|年度|调整后?的?|实际|财政拨款|项目|资金|预算|决算|执行|完成|支出|安排)*"
    r"(?:数|率|金额|总额|情况|进度)?|(?:平均|自评)?(?:得分|评分|分值)"
)
_PLAN = r"(?:年初|全年|当年|调整后?的?)?预算数?"
_LINK = re.compile(
    rf"""[，,、（(\s]*
    (?:
        完成了?{_PLAN}的
      | 占(?:比|[^，,。；;：:、]{{1,24}}的(?:比例|比重)?)?[为达约]*
      | (?:同比|环比|[比较与和](?:上一?年|去年|20[0-9]{{2}}\s?年)度?(?:同期)?(?:预算|决算)?数?
           |[比较与和]{_PLAN})?
        (?:相比)?[，,]?
        (?:总体|大体|基本|保持|净|各|分别)*
        (?:(?:增长|增加|提高|上升|增|升|减少|下降|降低|压减|压缩|减|降)(?:额|率|幅度?|比例)?)?
        (?:了|为|至|到|达|约|近)*
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """A figure of the prose in its sentence, which begins at `sentence`.

    `subject` is its own or the one it takes over; `own`: it stands right at the figure. `last` is the figure before
    it in the paragraph, `before` the one in the sentence; `linked`: nothing but words of comparison stands between the two. From `since` on
    the words say what it is a figure of; `narrowed`: they name a thing of its own.
    """

    figure: ProseFigure
    text: Text
    subject: str
    own: bool
    last: Spoken | None
    before: Spoken | None
    linked: bool
    narrowed: bool
    since: int
    sentence: int

    @property
    def context(self) -> str:
        """The words that say what it is a figure of; in a task's text without such, the task's name too."""
        words = self.text[self.since : self.figure.start]
        block = self.text.at.parent
        return words if self.narrowed or block is None else f"{block.label}{words}"

    @property
    def lead(self) -> str:
        """The words from the figure before it, or from the start of the sentence, to the figure."""
        return self.text[_end(self.before, self.sentence) : self.figure.start]

    @property
    def clause(self) -> str:
        """The words of the sentence, from the last semicolon on, up to the figure's end."""
        start = max(
            self.sentence, *(self.text.rfind(mark, 0, self.figure.start) + 1 for mark in "；;")
        )
        return self.text[start : self.figure.end].strip()

    def quote(self, most: int) -> str:
        """The end of the clause, as a finding quotes it: as many parts between commas as `most` characters hold."""
        *parts, words = self.clause.split("，")
        for part in reversed(parts):
            if len(part) + len(words) >= most:
                break
            words = f"{part}，{words}"
        return words[-most:]


@lru_cache(maxsize=2)
def spoken_in(case: Case) -> tuple[Spoken, ...]:
    """Every figure of the prose in order; every check of prose asks for them."""
    return tuple(
        spoken
        for text in prose_of(case.report)
        if (figures := figures_in(text))
        for spoken in _in_sentences(text, figures)
    )


def _in_sentences(text: Text, figures: tuple[ProseFigure, ...]) -> Iterator[Spoken]:
    last: Spoken | None = None
    for figure in figures:
        paragraph = text.rfind("\n", 0, figure.start) + 1
        sentence = max(text.rfind("。", 0, figure.start) + 1, paragraph)
        if last is not None and last.figure.end <= paragraph:
            last = None
        last = _spoken(text, figure, last, sentence)
        yield last


def _spoken(text: Text, figure: ProseFigure, last: Spoken | None, sentence: int) -> Spoken:
    """The figure after `last`, the one before it in the paragraph."""
    before = last if last and last.sentence == sentence else None
    end = _end(before, sentence)
    linked = before is not None and _LINK.fullmatch(text, end, figure.start) is not None
    own = "" if linked or not figure.subject else plain_subject(figure.subject)
    # A subject that is only a column leaves the words before to say of what; within a sentence, so does none.
    carries_on = names_a_column(own) if own else before is not None
    return Spoken(
        figure=figure,
        text=text,
        subject=own or (before.subject if before and linked else ""),
        own=bool(own),
        last=last,
        before=before,
        linked=linked,
        narrowed=last.narrowed if last and carries_on else bool(own) and not names_a_column(own),
        since=last.since if last and carries_on else end,
        sentence=sentence,
    )


def _end(before: Spoken | None, sentence: int) -> int:
    return before.figure.end if before else sentence


@lru_cache(maxsize=256)
def plain_subject(subject: str) -> str:
    """The subject without words of time before it and verbs after it: 2023年度基本支出为 -> 基本支出."""
    return _AFTER.sub("", _BEFORE.sub("", subject))


@lru_cache(maxsize=256)
def names_a_column(subject: str) -> bool:
    """Whether the subject is a column of any table, not a thing of its own: 支出决算, 实际完成数, 预算执行率."""
    return _COLUMN.fullmatch(subject) is not None
