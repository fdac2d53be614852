"""核对说明: what the site adds after the report, on a page of its own and marked as not the department's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.checks.tracing import Term
from generator.exports.word.marks import (
    BLANK,
    GAP,
    Block,
    computed,
    figure,
    paragraph,
    run,
    said,
    strong,
)
from generator.exports.word.tables import facts_table, table_blocks
from generator.exports.written import Written
from generator.pages.concluded import (
    Difference,
    gathered,
    message_of,
    show_difference,
    tally,
)
from generator.pages.report.placing import section_of
from generator.pages.report.tasks import Explained, TasksPart
from generator.pages.report.verdicts import verdicts_of

TITLE = "核对说明（网站添加，不是原文）"


@dataclass(frozen=True, slots=True)
class Concern:
    """A conclusion that is not 一致: its number in the annex, and the heading of the section it speaks of."""

    number: str
    difference: Difference
    where: str


def concerns_of(written: Written) -> tuple[Concern, ...]:
    """What is not 一致, the gravest first; what one check left open for one reason is one."""
    headings = {section.fragment: section.heading for section in written.sections}
    found = []
    for number, ones in enumerate(gathered(written.asked), start=1):
        told = replace(show_difference(ones[0]), message=message_of(ones))
        place = section_of(ones[0].judgement.at, headings)
        found.append(Concern(str(number), told, headings.get(place, "")))
    return tuple(found)


def numbers_of(concerns: Iterable[Concern]) -> Mapping[tuple[str, str], str]:
    """The number of each difference, by its code and sentence."""
    return {
        (one.difference.code, one.difference.message): one.number
        for one in reversed(tuple(concerns))
    }


def annex(written: Written, concerns: tuple[Concern, ...]) -> Iterator[Block]:
    """The annex."""
    yield said("AnnexMark", TITLE)
    yield said(
        "AnnexText",
        f"本页起由“{written.site}”添加，不属于部门原文。正文照原文公布，数字保持原文的位数；{written.standing}。"
        "带点线的数字由网站计算；“未载明”是原文没有写明或留空，“0”是原文写明为零。",
    )
    yield from _marks(written)
    yield from _results(written)
    if concerns:
        yield said("AnnexHead", "不一致和未能核对的地方")
        for one in concerns:
            yield from _concern(one)
    yield from _explained(written)
    if written.forms:
        yield said("AnnexHead", "本部门项目支出绩效自评表（网站汇总）")
        yield from table_blocks(written.forms)
        # A document does not end in a table.
        yield GAP


def _marks(written: Written) -> Iterator[Block]:
    yield said("AnnexHead", "公开信息")
    yield facts_table(written.facts(), "公开信息")
    yield GAP


def _results(written: Written) -> Iterator[Block]:
    yield said("AnnexHead", "核对结果")
    counted = "，".join(f"{tag.word} {tag.count} 处" for tag in tally(written.asked))
    yield said(
        "AnnexText",
        f"{counted or '没有可以核对的数'}。“未检查”不等于通过；一致也不证明每个数都对。",
    )
    held = [row for row in verdicts_of(written.asked).rows if row.tag.tone == "ok"]
    if held:
        words = "；".join(f"{row.code} {row.asks}（{row.subject}）" for row in held)
        yield said("AnnexText", f"一致的有：{words}。")


def _concern(one: Concern) -> Iterator[Block]:
    told = one.difference
    yield Block(
        paragraph("AnnexText", strong(f"{one.number}. {told.tag.word}"), BLANK, run(told.message))
    )
    if one.where:
        yield said("AnnexText", f"所在部分：{one.where}")
    for line in told.working:
        yield Block(paragraph("AnnexWorking", *_working(line)))
    if told.explanation:
        yield said("AnnexText", told.explanation)
    if told.reason:
        yield said("AnnexText", f"说明：{told.reason}网站照原文公布。")
    yield said("AnnexText", f"核对方法 {told.code}。")


def _working(line: tuple[Term, ...]) -> Iterator[str]:
    for number, term in enumerate(line):
        if number:
            yield BLANK
        yield computed(term.text) if term.computed else run(term.text)


def _explained(written: Written) -> Iterator[Block]:
    """How much of 项目支出 the tasks account for: reckoned by us."""
    part = written.part("tasks")
    one = part.explained if isinstance(part, TasksPart) else None
    if one is not None:
        yield said("AnnexHead", "重点工作任务与项目支出")
        yield Block(paragraph("AnnexText", *_tasks(one)))


def _tasks(one: Explained) -> Iterator[str]:
    yield run(f"列出的 {one.count} 项任务完成数合计")
    yield from (BLANK, figure(one.spent), BLANK)
    yield run(f"{one.unit}，相当于项目支出")
    yield from (BLANK, figure(one.project), BLANK)
    yield run(f"{one.unit}的")
    yield from (BLANK, figure(one.share))
    yield run("；其余项目支出报告没有逐项说明。")
