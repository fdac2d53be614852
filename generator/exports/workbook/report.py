"""The workbook of one report or form: in brief, its tables, every value, the verdicts, the problems, the dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.exports.csv_files import RECORD_COLUMNS, record_cells
from generator.exports.edition import Edition
from generator.exports.exporter import DocumentExporter, download_of
from generator.exports.records import Record, records_of
from generator.exports.shape import Kind
from generator.exports.workbook.book import Book, Head, Plain, Sheet
from generator.exports.workbook.data_sheets import head_of
from generator.exports.workbook.dictionary import NAME, dictionary
from generator.exports.workbook.layout import Value
from generator.exports.workbook.page_tables import page_sheets
from generator.exports.workbook.verdicts import verdict_sheet
from generator.exports.written import Written, written_of
from generator.model.archive import Filed
from generator.model.report import Report
from generator.pages.concluded import tally
from generator.pages.report.overview import unit_of
from generator.pages.shown import show_amount
from generator.pages.totals import totals_of

_ISSUES = (
    Head("序号", "原文里的先后。", type="integer"),
    Head("问题", "存在的问题。"),
    Head("原因", "问题的原因。"),
    Head("改进措施", "下一步怎样改进；原文成对的在一行。"),
    Head("责任单位", "谁负责改进。"),
    Head("完成时限", "改进到什么时候完成。"),
)


def report_workbook(edition: Edition, filed: Filed) -> bytes:
    """The report or form as a .xlsx, the same bytes for the same report."""
    written = written_of(edition, filed)
    notice = edition.archive.site.sample_notice
    book = Book(filed.title, filed.report.kind, filed.report.department, notice)
    sheets = tuple(_sheets(written))
    book.cover("概况", _cover(written, notice, sheets))
    told = [(book.add(sheet), sheet.heads) for sheet in sheets]
    book.add(dictionary(told))
    return book.bytes()


def _cover(written: Written, notice: str, sheets: Sequence[Sheet]) -> Iterator[tuple[str, Value]]:
    filed = written.filed
    if notice:
        yield "注意", notice
    yield "年度", str(filed.year)
    yield "报告类型", filed.report.kind
    for fact in written.facts():
        yield fact.name, fact.value
    yield from _totals(filed.report)
    tags = tally(written.asked)
    counted = "，".join(f"{tag.word} {tag.count} 处" for tag in tags)
    yield "核对", counted or "没有可以核对的数"
    yield "说明", f"{written.standing}。数字照原文公布，小数位不增不减。"
    yield "", "格子下有点线的数由网站计算，不是原文所印。"
    yield "", "“未载明”：原文有这一项而没有填；空格：原文没有这一项；0：原文写明为零。"
    yield "", "“未检查”不等于通过；一致也不证明每个数都对。"
    yield "工作表", "、".join((*(sheet.name for sheet in sheets), NAME))


def _totals(report: Report) -> Iterator[tuple[str, Value]]:
    totals = totals_of(report)
    for name, figure in (("全年预算数", totals.budget), ("全年执行数", totals.executed)):
        yield f"{name}（{unit_of(figure, report)}）", show_amount(figure)
    yield "预算完成率", totals.shown_rate


def _sheets(written: Written) -> Iterator[Sheet]:
    yield from page_sheets(written)
    filed = written.filed
    heads = tuple(head_of(column) for column in RECORD_COLUMNS)
    yield Sheet("逐项数据", heads, tuple(map(_cells, records_of(filed))))
    yield verdict_sheet(written)
    if filed.report.issues:
        yield Sheet("问题与改进", _ISSUES, tuple(_issues(filed.report)))


def _cells(record: Record) -> list[str]:
    cells = record_cells(record)
    return [Plain(cell) for cell in cells] if record.kind is Kind.DATE else cells


def _issues(report: Report) -> Iterator[tuple[str, ...]]:
    for number, one in enumerate(report.issues, start=1):
        texts = (one.problem, one.cause, one.corrective_action, one.responsible, one.due)
        yield (str(number), *(str(text or "") for text in texts))


WORKBOOK = DocumentExporter("xlsx", lambda filed: download_of("xlsx", filed), report_workbook)
