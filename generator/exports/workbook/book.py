"""A workbook: sheets with frozen heads, filters, widths for Chinese and print setup; no text is ever a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from tempfile import TemporaryFile
from typing import IO

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.exports.workbook.layout import Value, height_of, widths_of, words_of
from generator.exports.workbook.numerals import numeral_of
from generator.pages.escaping import printable
from generator.pages.shown import Shown

# What is not known is not invented: the same day in every file, long before any report.
_NO_DATE = datetime(1980, 1, 1)  # a file's mark, no moment

_FACE, _SIZE = "宋体", 11
_COVER = (20.0, 80.0)
_LONGEST_TEXT = 32_767
_CUT = "……（单元格放不下，全文见数据文件）"
_MOST_ROWS = 1_048_575  # of a sheet, the head left out
_A4 = 9
_BLOCK = 1 << 20
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\'（）()]+")


class Plain(str):
    """A number that is never grouped by thousands, wherever it stands: a year."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column, what it means, its unit and its type, as the data dictionary tells.

    Figures in it are numbers: `number` with thousands grouped, `integer` plain (a year); `text` never is one.
    """

    title: str
    meaning: str
    unit: str = ""
    type: str = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: one head row and the rows below it."""

    name: str
    heads: tuple[Head, ...]
    rows: Sequence[Sequence[Value]]


@dataclass(slots=True)
class Book:
    """The workbook while it is made. `title` stands at the head of each printed page, `notice` before it.

    A `large` one is written through to temporary files row by row, so that it takes no more memory than a small one;
    its texts then stand in their cells, not in a table that they share, so that its bytes are not the same.
    """

    title: str
    subject: str
    author: str
    notice: str = ""
    large: bool = False
    _buffer: IO[bytes] = field(init=False)
    _formats: dict[tuple[str, bool, str], Format] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)
    _book: Workbook = field(init=False)

    def __post_init__(self) -> None:
        """Open it."""
        self._buffer = TemporaryFile() if self.large else io.BytesIO()  # noqa: SIM115  # `blocks` closes it
        self._book = Workbook(
            self._buffer,
            {
                "in_memory": not self.large,
                "constant_memory": self.large,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": {"font_name": _FACE, "font_size": _SIZE},
            },
        )
        self._book.set_properties(
            {
                "title": printable(self.title),
                "subject": printable(self.subject),
                "author": printable(self.author),
                "created": _NO_DATE,
            }
        )

    def blocks(self) -> Iterator[bytes]:
        """The file, block after block, the same bytes for the same sheets."""
        self._book.close()
        with self._buffer as made:
            made.seek(0)
            while block := made.read(_BLOCK):
                yield block

    def bytes(self) -> bytes:
        """The file as a whole."""
        return b"".join(self.blocks())

    def cover(self, name: str, lines: Iterable[tuple[str, Value]]) -> None:
        """A sheet of names and values, the title above them."""
        page = self._page(name)
        for place, width in enumerate(_COVER):
            page.set_column(place, place, width, self._format(""))
        page.set_row(0, 24)
        page.write_string(0, 0, _text(self.title), self._format("title"))
        for row, (label, value) in enumerate(lines, start=1):
            page.write_string(row, 0, _text(label), self._format("label"))
            type = "text" if isinstance(value, str) else "number"
            self._write(page, row, 1, value, type, kind="value")
            if height := height_of((label, value), _COVER):
                page.set_row(row, height)

    def add(self, sheet: Sheet) -> str:
        """Write a table; returns the name of its sheet. Rows beyond what a sheet holds go on in another."""
        name = self._fill(sheet.name, sheet.heads, sheet.rows[:_MOST_ROWS])
        if rest := sheet.rows[_MOST_ROWS:]:
            self.add(Sheet(sheet.name, sheet.heads, rest))
        return name

    def _fill(self, name: str, heads: tuple[Head, ...], rows: Sequence[Sequence[Value]]) -> str:
        page = self._page(name)
        titles = [f"{head.title}（{head.unit}）" if head.unit else head.title for head in heads]
        widths = widths_of(titles, rows)
        for place, (title, width) in enumerate(zip(titles, widths, strict=True)):
            page.set_column(place, place, width, self._format(""))
            page.write_string(0, place, _text(title), self._format("head"))
        page.set_row(0, height_of(titles, [width - 2 for width in widths]))
        for number, row in enumerate(rows, start=1):
            if height := height_of(row, widths):
                page.set_row(number, height)
            for place, value in enumerate(row):
                self._write(page, number, place, value, heads[place].type)
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
        page.repeat_rows(0)
        return str(page.get_name())

    def _page(self, name: str) -> Worksheet:
        page = self._book.add_worksheet(self._free(name))
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(left=0.6, right=0.6, top=0.9, bottom=0.8)
        page.fit_to_pages(1, 0)
        said = " ".join(filter(None, (self.notice, printable(self.title))))[:100]
        page.set_header(f"&L{said.replace('&', '&&')}&R&A")
        page.set_footer("&C— &P —")
        return page

    def _free(self, name: str) -> str:
        """A name that a sheet may have and no other has: 31 characters at most."""
        plain = _NOT_IN_NAMES.sub(" ", printable(name)).strip()[:27].strip() or "表"
        free, number = plain, 1
        while free.casefold() in self._names:
            number += 1
            free = f"{plain} {number}"
        self._names.add(free.casefold())
        return free

    def _write(
        self, page: Worksheet, row: int, place: int, value: Value, type: str, kind: str = ""
    ) -> None:
        text = words_of(value)
        if not text:
            return
        computed = isinstance(value, Shown) and value.computed
        grouped = type == "number" and not isinstance(value, Plain)
        found = None if type == "text" else numeral_of(text, grouped=grouped)
        if found is None:
            page.write_string(row, place, _text(text), self._format(kind, computed=computed))
        else:
            page.write_number(
                row, place, found.value, self._format(kind, found.format, computed=computed)
            )

    def _format(self, kind: str, number: str = "", *, computed: bool = False) -> Format:
        """The format of a cell, made once: computed figures are dotted beneath, as on the page."""
        key = (kind, computed, number)
        if key not in self._formats:
            wanted: dict[str, object] = {"valign": "top", "text_wrap": not number}
            wanted |= {"align": "right", "num_format": number} if number else {}
            wanted |= {"align": "left"} if kind == "value" else {}
            wanted |= {"bottom": 4} if computed else {}
            wanted |= {"bold": True} if kind in {"head", "label", "title"} else {}
            wanted |= (
                {"bottom": 1, "align": "center", "valign": "vcenter"} if kind == "head" else {}
            )
            wanted |= {"font_size": 15, "text_wrap": False} if kind == "title" else {}
            self._formats[key] = self._book.add_format(wanted)
        return self._formats[key]


def _text(words: str) -> str:
    """What a cell holds: printable, paragraphs kept, no longer than a cell takes."""
    text = words if words.isprintable() else "\n".join(map(_line, words.split("\n")))
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - len(_CUT)] + _CUT


def _line(words: str) -> str:
    """Printable, the full-width blanks kept that set a row in."""
    set_in = len(words) - len(words.lstrip("　"))
    return "　" * set_in + printable(words)
