"""Each part of the report as blocks of the document: the same views as the page's templates, in the same words.

What the site says of the figures stays out of the department's text: beneath a table there is a note marked as the
site's, and the annex tells the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.exports.word.marks import GAP, Block, body, heading, said
from generator.exports.word.tables import facts_table, has_computed, table_blocks
from generator.pages.concluded import Difference
from generator.pages.report.accounts import AccountsPart
from generator.pages.report.evaluation import ConclusionPart, ReviewPart
from generator.pages.report.facts import Fact
from generator.pages.report.funding import FundingPart
from generator.pages.report.indicators import IndicatorsPart
from generator.pages.report.issues import PairedPart
from generator.pages.report.order import Section
from generator.pages.report.overview import OverviewPart
from generator.pages.report.prose import FunctionsPart, OutcomeText, Paragraphs, Titled
from generator.pages.report.tasks import TasksPart
from generator.pages.report.three_public import ThreePublicPart
from generator.pages.tables import Table

COMPUTED = "带点线的数字由网站计算，不是原文所印。"
_NOT_NOTED = frozenset({"未检查"})


@dataclass(frozen=True, slots=True)
class Writing:
    """Where a part stands: the level of headings inside it, and the number of each difference in the annex."""

    level: int
    numbers: Mapping[tuple[str, str], str]

    def notes(
        self, differences: Iterable[Difference], *, computed: bool = False
    ) -> Iterator[Block]:
        """What the site notes of the figures above, in one paragraph; nothing where there is nothing to note."""
        told = [
            f"{one.tag.word}：{one.message}（见文后核对说明 {number}）"
            for one in differences
            if one.tag.word not in _NOT_NOTED
            and (number := self.numbers.get((one.code, one.message)))
        ]
        if computed:
            told.append(COMPUTED)
        if told:
            yield said("SiteNote", f"〔网站注〕{''.join(told)}")


def blocks_of(section: Section, numbers: Mapping[tuple[str, str], str]) -> Iterator[Block]:
    """The heading of a section and its part."""
    level = 1 if section.chapter else 2
    yield heading(level, section.heading)
    if section.template:
        writing = Writing(level + 1, numbers)
        yield from WRITERS[section.template](section.part, writing)
        yield from writing.notes(section.differences)


def _table(table: Table, writing: Writing) -> Iterator[Block]:
    made = table_blocks(table)
    yield from made
    wide = any(block.wide for block in made)
    notes = tuple(writing.notes(table.differences, computed=has_computed(table)))
    for block in notes or (GAP,):
        yield replace(block, wide=wide)


def _tables(tables: Iterable[Table], writing: Writing) -> Iterator[Block]:
    for one in tables:
        yield from _table(one, writing)


def _titled(ones: Iterable[Titled], writing: Writing) -> Iterator[Block]:
    for one in ones:
        yield heading(writing.level, one.title)
        yield from body(one.paragraphs)


def _reason(reason: Paragraphs, writing: Writing) -> Iterator[Block]:
    if reason:
        yield from _titled((Titled("偏差原因", reason),), writing)


def _named(pairs: Iterable[tuple[str, str]]) -> str:
    """会议会务服务 1500余场次；茶歇服务 30余场."""
    return "；".join(f"{name} {words}" for name, words in pairs)


def _accounts(part: AccountsPart, writing: Writing) -> Iterator[Block]:
    yield from _tables(part.tables, writing)
    yield from writing.notes(part.rest)


def _conclusion(part: ConclusionPart, _: Writing) -> Iterator[Block]:
    yield from body(part.paragraphs)
    grade = f"等级为“{part.grade}”" if part.grade else ""
    if part.score:
        words = "，".join(filter(None, (f"自评得分 {part.score} 分", grade)))
        yield said("Body", f"{words}（{part.beside}）。")
    elif part.grade:
        yield said("Body", f"自评{grade}（{part.beside}）。")


def _functions(part: FunctionsPart, writing: Writing) -> Iterator[Block]:
    for number, text in enumerate(part.introduction):
        yield said("Body", f"{part.department}的主要职责是：" if number == 0 else "", text)
    yield from _items(part.duties, writing)


def _items(part: Iterable[str], _: Writing) -> Iterator[Block]:
    for number, text in enumerate(part, start=1):
        yield said("Body", f"{number}.", text)


def _funding(part: FundingPart, writing: Writing) -> Iterator[Block]:
    yield from _table(part.table, writing)
    yield from _reason(part.reason, writing)


def _indicators(part: IndicatorsPart, writing: Writing) -> Iterator[Block]:
    made = tuple(_table(part.table, writing))
    if part.weights:
        words = said("Note", f"一级指标分值：{_named(part.weights)}。")
        yield replace(words, wide=any(block.wide for block in made))
    yield from made


def _outcomes(part: Iterable[OutcomeText], _: Writing) -> Iterator[Block]:
    for outcome in part:
        yield from body(outcome.paragraphs)
        if outcome.measures:
            yield said("Note", f"量化：{_named(outcome.measures)}。")


def _overview(part: OverviewPart, writing: Writing) -> Iterator[Block]:
    yield from body(part.sentences)
    yield from writing.notes(part.whole)
    yield from _tables(part.tables, writing)
    yield from _reason(part.reason, writing)


def _paired(part: PairedPart, _: Writing) -> Iterator[Block]:
    several = len(part.items) > 1
    for item in part.items:
        for number, text in enumerate(item.paragraphs):
            yield said("Body", f"{item.number}是" if several and number == 0 else "", text)
        for name, words in item.notes:
            yield said("Body", f"{name}：{words}")


def _paragraphs(part: Paragraphs, _: Writing) -> Iterator[Block]:
    yield from body(part)


def _project(part: tuple[Fact, ...], _: Writing) -> Iterator[Block]:
    yield facts_table(part, "项目")
    yield GAP


def _review(part: ReviewPart, writing: Writing) -> Iterator[Block]:
    yield from _table(part.table, writing)
    if part.opinion:
        yield from _titled((Titled("复核意见", part.opinion),), writing)


def _tasks(part: TasksPart, writing: Writing) -> Iterator[Block]:
    yield said("Body", f"{part.we}年度重点工作任务为：")
    yield from body(part.goals)
    if part.table:
        yield from _table(part.table, writing)
    yield from writing.notes(part.whole)
    yield from _titled(
        (Titled(f"{one.title}偏差原因", one.paragraphs) for one in part.reasons), writing
    )


def _three_public(part: ThreePublicPart, writing: Writing) -> Iterator[Block]:
    yield from _table(part.table, writing)
    if part.counts:
        yield said("Note", f"{_named(part.counts)}。")


# By the template that shows the part on the page.
WRITERS: dict[str, Callable[[Any, Writing], Iterator[Block]]] = {
    "parts/accounts.md.j2": _accounts,
    "parts/conclusion.md.j2": _conclusion,
    "parts/functions.md.j2": _functions,
    "parts/funding.md.j2": _funding,
    "parts/indicators.md.j2": _indicators,
    "parts/items.md.j2": _items,
    "parts/outcomes.md.j2": _outcomes,
    "parts/overview.md.j2": _overview,
    "parts/paired.md.j2": _paired,
    "parts/paragraphs.md.j2": _paragraphs,
    "parts/project.md.j2": _project,
    "parts/review.md.j2": _review,
    "parts/table.md.j2": _table,
    "parts/tasks.md.j2": _tasks,
    "parts/three_public.md.j2": _three_public,
    "parts/titled.md.j2": _titled,
}
