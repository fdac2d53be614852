"""The tables of the report's page, each on a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.workbook.book import Head, Sheet
from generator.exports.workbook.layout import Value
from generator.exports.workbook.numerals import numeral_of
from generator.exports.written import Written
from generator.pages.report.accounts import AccountsPart
from generator.pages.report.evaluation import ReviewPart
from generator.pages.report.funding import FundingPart
from generator.pages.report.indicators import IndicatorsPart
from generator.pages.report.overview import OverviewPart
from generator.pages.report.tasks import TasksPart
from generator.pages.report.three_public import ThreePublicPart
from generator.pages.shown import Shown
from generator.pages.tables import Cell, Column, Row, Table


def page_sheets(written: Written) -> Iterator[Sheet]:
    """A sheet for each table, in the order of the page; that of the projects' forms last."""
    for section in written.sections:
        for table in tables_in(section.part):
            yield _sheet(table)
    if written.forms:
        yield _sheet(written.forms)


def tables_in(part: object) -> tuple[Table, ...]:
    """The tables of a part of the report."""
    if isinstance(part, Table):
        return (part,)
    if isinstance(part, OverviewPart | AccountsPart):
        return part.tables
    if isinstance(part, FundingPart | IndicatorsPart | ReviewPart | ThreePublicPart | TasksPart):
        return (part.table,) if part.table else ()
    return ()


def _sheet(table: Table) -> Sheet:
    columns = [(place, one) for place, one in enumerate(table.columns) if one.kind != "wide"]
    groups = [one.name for one in table.leading[:-1]]
    open_groups = dict.fromkeys(groups, "")
    rows: list[tuple[Value, ...]] = []
    for row in (*table.rows, *table.foot):
        if row in table.foot:
            open_groups = dict.fromkeys(groups, "")
        open_groups |= {group.label: group.name for group in row.groups}
        cells = (_value(row.cells[place]) for place, _ in columns)
        rows.append((*open_groups.values(), _name(row), *cells))
    heads = (
        *(Head(one.name, f"这一行属于哪个{one.name}。") for one in table.leading[:-1]),
        Head(table.leading[-1].name, "行的名称；缩进的是上一行的其中项。"),
        *(_head(one, table, place) for place, one in columns),
    )
    return Sheet(table.title, heads, tuple(rows))


def _name(row: Row) -> str:
    return f"{'　' * row.level}{row.name}"


def _head(column: Column, table: Table, place: int) -> Head:
    if column.kind != "n":
        return Head(column.name, "照原文。" if column.kind != "tags" else "核对的结论和处数。")
    cells = [row.cells[place].shown for row in (*table.rows, *table.foot)]
    shown = [one for one in cells if one is not None and not one.missing]
    ours = bool(shown) and all(one.computed for one in shown)
    meaning = "由网站计算，格子下有点线。" if ours else "原文公布数，小数位照原文。"
    # A table's unit is that of its plain numbers; rates and counts carry their own sign.
    plain = all(numeral_of(one.text) and not one.text.endswith("%") for one in shown)
    percent = bool(shown) and all(one.text.endswith("%") for one in shown)
    unit = "%" if percent else table.unit if plain and _is_money(column.name) else ""
    return Head(column.name, meaning, "" if unit == "%" else unit, "number")


def _is_money(name: str) -> bool:
    return not any(word in name for word in ("分值", "得分", "总分", "率", "数量", "占比"))


def _value(cell: Cell) -> Value:
    if cell.tags:
        return "，".join(f"{tag.word} {tag.count}".strip() for tag in cell.tags)
    if cell.shown is None:
        return ""
    return _only_figures(cell.shown, cell.kind)


def _only_figures(shown: Shown, kind: str) -> Value:
    return shown if kind == "n" else shown.text
