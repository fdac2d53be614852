"""A table of the page as a table of the document: heads repeat, rows hold together, figures stand to the right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from generator.exports.word.marks import Block, figure, paragraph, run
from generator.exports.word.styles import SMALL, TABLE_STYLE, XIAO_SI
from generator.exports.word.widths import Layout, Measured, layout_of, length_of
from generator.pages.escaping import printable
from generator.pages.report.facts import Fact
from generator.pages.tables import Cell, Column, Row, Table

_STYLES = {"n": "TableNumber", "word": "TableMark", "tags": "TableMark"}
_UNBROKEN = frozenset({"n", "word"})
_SHORT = 10  # rows with the head, which are not divided between pages
_STYLED = re.compile(r'<w:pStyle w:val="[A-Za-z]+"/>')
_INDENT = 200  # of a row below another, in hundredths of a character


def table_blocks(table: Table) -> tuple[Block, ...]:
    """Caption, unit and table; a table without rows or heads of its own is none."""
    columns = [one for one in table.columns if one.kind != "wide"]
    rows = tuple(table.rows)
    if not rows and not table.foot:
        return ()
    layout = layout_of(tuple(_measured(table)))
    before = []
    if not table.quiet:
        before.append(Block(paragraph("Caption", run(table.title)), layout.wide, leads=True))
    if table.unit:
        unit = paragraph("UnitLine", run(f"单位：{table.unit}"))
        before.append(Block(unit, layout.wide, leads=True))
    lines = [_head((*table.leading, *columns), layout)]
    open_groups: dict[str, int] = {}
    lines += [_line(row, table.leading, layout, open_groups) for row in rows]
    lines += [_foot(row, len(table.leading), layout) for row in table.foot]
    return (*before, Block(_whole(table.title, _together(lines), layout), layout.wide))


def _together(lines: list[str]) -> list[str]:
    """A short table stays on one page: every row with the next."""
    if len(lines) > _SHORT:
        return lines
    return [*(_STYLED.sub(r"\g<0><w:keepNext/>", line) for line in lines[:-1]), lines[-1]]


def facts_table(facts: Iterable[Fact], title: str) -> Block:
    """Names and values side by side."""
    facts = tuple(facts)
    widest = max(length_of(fact.name) for fact in facts)
    layout = layout_of((Measured(0, widest, breaks=False), Measured(0, 40.0, breaks=True)))
    lines = [
        _row(
            _cell(layout, 0, "TableText", run(fact.name))
            + _cell(layout, 1, "TableText", run(fact.value))
        )
        for fact in facts
    ]
    return Block(_whole(title, lines, layout, head=False))


def has_computed(table: Table) -> bool:
    """Whether some figure in it is ours."""
    return any(
        cell.shown is not None and cell.shown.computed
        for row in (*table.rows, *table.foot)
        for cell in row.cells
    )


def _measured(table: Table) -> Iterator[Measured]:
    rows = (*table.rows, *table.foot)
    for depth, column in enumerate(table.leading):
        own = depth == len(table.leading) - 1
        names = (
            [row.name + "　" * row.level for row in table.rows]
            + ([row.name for row in table.foot] if len(table.leading) == 1 else [])
            if own
            else [group.name for row in rows for group in row.groups if group.label == column.name]
        )
        yield Measured(length_of(column.name), _longest(names), breaks=True)
    for number, column in enumerate(table.columns):
        if column.kind != "wide":
            values = [words_of(row.cells[number]) for row in rows]
            yield Measured(
                0.0 if column.unseen else length_of(column.name),
                _longest(values),
                breaks=column.kind not in _UNBROKEN,
                sentences=column.kind == "long",
            )


def _longest(texts: Iterable[str]) -> float:
    return max((length_of(text) for text in texts), default=0.0)


def words_of(cell: Cell) -> str:
    """What a cell says; empty for an empty one."""
    if cell.tags:
        return "，".join(f"{tag.count} {tag.word}".strip() for tag in cell.tags)
    return cell.shown.text if cell.shown else ""


def _head(columns: Iterable[Column], layout: Layout) -> str:
    cells = "".join(
        _cell(layout, number, "TableHead", run(column.name))
        for number, column in enumerate(columns)
    )
    return _row(cells, head=True)


def _line(
    row: Row, leading: tuple[Column, ...], layout: Layout, open_groups: dict[str, int]
) -> str:
    """A row; the cells of a group that began above go on."""
    cells = ""
    for depth, column in enumerate(leading[:-1]):
        group = next((one for one in row.groups if one.label == column.name), None)
        if group:
            open_groups[column.name] = group.span
        going = open_groups.get(column.name, 0)
        open_groups[column.name] = max(going - 1, 0)
        merge = '<w:vMerge w:val="restart"/>' if group else ("<w:vMerge/>" if going else "")
        words = run(group.name) if group else ""
        cells += _cell(layout, depth, "TableText", words, merge)
    return _row(cells + _named(row, len(leading) - 1, layout) + _values(row, len(leading), layout))


def _foot(row: Row, leading: int, layout: Layout) -> str:
    name = _named(row, 0, layout, span=leading)
    return _row(name + _values(row, leading, layout))


def _named(row: Row, place: int, layout: Layout, span: int = 1) -> str:
    indent = f'<w:ind w:leftChars="{_INDENT * row.level}" w:left="{240 * row.level}"/>'
    return _cell(
        layout, place, "TableText", run(row.name), more=indent if row.level else "", span=span
    )


def _values(row: Row, first: int, layout: Layout) -> str:
    cells = [cell for cell in row.cells if cell.kind != "wide"]
    return "".join(
        _cell(
            layout,
            number,
            _STYLES.get(cell.kind, "TableText"),
            figure(cell.shown) if cell.shown else run(words_of(cell)) if cell.tags else "",
        )
        for number, cell in enumerate(cells, start=first)
    )


def _cell(
    layout: Layout,
    place: int,
    style: str,
    words: str,
    merge: str = "",
    more: str = "",
    span: int = 1,
) -> str:
    width = sum(layout.columns[place : place + span])
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    style = style if layout.size == XIAO_SI else f"{style}{SMALL}"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, words, more=more)}</w:tc>"
    )


def _row(cells: str, *, head: bool = False) -> str:
    repeats = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeats}</w:trPr>{cells}</w:tr>"


def _whole(title: str, lines: Iterable[str], layout: Layout, *, head: bool = True) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in layout.columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE_STYLE}"/><w:tblW w:w="{sum(layout.columns)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{"0620" if head else "0600"}" w:firstRow="{int(head)}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(printable(title))}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"
    )
