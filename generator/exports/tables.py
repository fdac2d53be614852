"""The tables of the data package, in the order of the package.

In every table a number is the digits printed, places kept; what a file left blank reads 未载明, what it does not have
is empty; an amount has its unit beside it.
"""

from __future__ import annotations

from generator.exports.check_tables import CHECKS, FINDINGS, VERDICTS
from generator.exports.columns import Column
from generator.exports.data_table import DataTable, Rows
from generator.exports.joined import Joined
from generator.exports.listed import LISTS
from generator.exports.report_tables import DEPARTMENTS, FIGURES, REPORTS, TEXTS
from generator.model.archive import Archive


def _glossary(outline: Archive) -> Rows:
    for word, term in outline.glossary.items():
        yield [word, str(term.meaning), str(term.source or "")]


GLOSSARY = DataTable(
    "glossary",
    "名词解释",
    "报告里用到的名词。",
    (
        Column("term", "名词", "名词。", required=True),
        Column("meaning", "解释", "用平常话说的解释。", required=True),
        Column("source", "出处", "出自什么规定。"),
    ),
    ("term",),
    of_outline=_glossary,
    optional=True,
)

TABLES: tuple[DataTable, ...] = (
    DEPARTMENTS,
    REPORTS,
    FIGURES,
    TEXTS,
    *(one.table for one in LISTS),
    FINDINGS,
    VERDICTS,
    CHECKS,
    GLOSSARY,
)


def tables_of(joined: Joined) -> tuple[DataTable, ...]:
    """The tables that there are rows for."""
    return tuple(table for table in TABLES if not table.optional or _has_rows(table, joined))


def _has_rows(table: DataTable, joined: Joined) -> bool:
    if table.of_outline:
        return any(True for _ in table.of_outline(joined.outline))
    return any(table.name in piece.counts for piece in joined.pieces)
