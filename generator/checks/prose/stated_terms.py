"""Where prose states a figure of the report under its official name, and plainly means the whole department.

全年预算数 may be said of one project, 项目支出 of one fund. So nothing may stand before the name in its sentence but
words that narrow nothing, and figures stated in the same way; what follows anything else is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.checks.prose.binding import ProseBinding, Reading
from generator.checks.prose.by_value import agrees
from generator.checks.prose.known_figures import Measure
from generator.checks.prose.spoken import Spoken
from generator.checks.prose.terms import Family, Term, Terms
from generator.checks.prose.topics import plain
from generator.model.report import Report
from generator.model.values import Text
from generator.prose.figures import Kind

_MEASURES = {Kind.AMOUNT: Measure.MONEY, Kind.PERCENT: Measure.PERCENT}
_NEUTRAL = re.compile(
    r"(?:[，,、；;：:（）()]|[一二三四五六七八九十0-9]{1,2}[.、．）)]|本?部门|我[局委院办]|我?单位|整体|收支|支出|绩效|自评|评价"
    r"|情况|总体|其中|本年度?|当年|全年|实际|共|20[0-9]{2}年度?|年度"
    r"|按(?:资金来源|支出性质|经费来源|支出功能)(?:分类?|划分|来?看)?)*"
)
_VERBS = re.compile(r"(?:分别|实际)?(?:为|是|达到?|共计?|合计|总计|约)*[：:]?(?:人民币)?")
_OTHER_YEAR = re.compile(r"上年|上一年|去年|前年|(20[0-9]{2})年")
# A paragraph about one project or one unit states the figures of that.
_NARROW = re.compile(r"项目(?!支出)|课题|工程|任务|所属|下属|本级|专项|预算安排|预算编制")
_CHAPTERS = frozenset({"前言", "年度总体工作", "综合评价", "其他章节"})
_TOTALS = frozenset({Family.BUDGET, Family.SPENT, Family.RATE})


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of the prose stated under an official name; `agrees`: it is one of the name's figures."""

    spoken: Spoken
    term: Term
    agrees: bool


def stated_in(
    spoken: tuple[Spoken, ...], terms: Terms, binding: ProseBinding, report: Report
) -> Iterator[Stated]:
    """Every figure stated under its name, sentence by sentence."""
    narrow = {id(chapter.content) for chapter in report.chapters if _NARROW.search(chapter.title)}
    tasks = tuple(plain(task.name) for task in report.tasks)
    for _, group in groupby(spoken, key=lambda one: (id(one.text), one.sentence)):
        figures = tuple(group)
        text, sentence = figures[0].text, figures[0].sentence
        if id(text) in narrow or _chapter(text) not in _CHAPTERS:
            continue
        before = plain(text[text.rfind("\n", 0, sentence) + 1 : sentence])
        if _NARROW.search(before) or any(task in before for task in tasks):
            continue
        of_budget = before.rfind("预算数") > before.rfind("执行数")
        yield from _in_sentence(figures, terms, binding, report.year, of_budget=of_budget)


def _chapter(text: Text) -> str:
    place = text.at
    while place.parent is not None and place.parent.key:
        place = place.parent
    return str(place.key)


def _in_sentence(
    figures: tuple[Spoken, ...], terms: Terms, binding: ProseBinding, year: int, *, of_budget: bool
) -> Iterator[Stated]:
    """The figures stated from the start of the sentence on; the first that is something else ends it."""
    last = Family.BUDGET if of_budget else None
    for one in figures:
        reading = binding.of(one)
        term = _term(one, reading, terms, year) if reading else None
        if reading is None or term is None:
            if one.linked or (not one.own and one.figure.kind is not Kind.AMOUNT):
                continue
            return
        if not _may_follow(term.family, last, plain(one.lead), first=one.before is None):
            return
        holds = any(value in reading.known or agrees(one.figure, value) for value in term.values)
        if not reading.near:
            yield Stated(one, term, holds)
        if not holds:
            return
        last = term.family


def _term(one: Spoken, reading: Reading, terms: Terms, year: int) -> Term | None:
    """The name the figure is stated under, with nothing between the two, and nothing that narrows before it."""
    figure = one.figure
    measure = _MEASURES.get(figure.kind)
    if measure is None or not one.own or figure.direction or figure.base or figure.ambiguous:
        return None
    name = plain(one.subject)
    head, found, tail = plain(one.lead).rpartition(name)
    if not found or not _NEUTRAL.fullmatch(head) or not _VERBS.fullmatch(tail):
        return None
    words = one.text[one.sentence : figure.start]
    if not all(said == str(year) for said in _OTHER_YEAR.findall(words)):
        return None
    return terms.stating(name, measure, reading.known)


def _may_follow(family: Family, last: Family | None, lead: str, *, first: bool) -> bool:
    """Whether the name still means the whole: 其中 divides what was spent, 基本支出 after a fund is that fund's."""
    if first and "其中" in lead:
        return False
    if family in _TOTALS or family is Family.TASK:
        return last is None or last in _TOTALS or last is family
    if last in {None, Family.SPENT, Family.RATE, family}:
        return True
    return "按" in lead and last is not Family.BUDGET
