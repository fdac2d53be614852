"""The tables of the data package, in the order of the package.

In every table a number is the digits printed, places kept; what a file left blank reads 未载明, what it does not have
is empty; an amount has its unit beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.check_tables import CHECKS, FINDINGS, VERDICTS
from generator.exports.columns import Column
from generator.exports.data_table import DataTable
from generator.exports.edition import Edition
from generator.exports.listed import LISTS
from generator.exports.report_tables import DEPARTMENTS, FIGURES, REPORTS, TEXTS


def _glossary(edition: Edition) -> Iterator[list[str]]:
    for word, term in edition.archive.glossary.items():
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
    _glossary,
    present=lambda archive: bool(archive.glossary),
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
