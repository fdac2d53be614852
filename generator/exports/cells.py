"""Rows to CSV that Excel opens as it is meant: UTF-8 with byte-order mark, CRLF, no cell that can be a formula.

A spreadsheet takes a text that begins with = + - @ for a formula (OWASP, CSV Injection). Such a text gets an
apostrophe before it, and so does a text that begins with an apostrophe itself, so that one rule reads every file back:
leave out the first apostrophe of a cell. A number, also a negative one, is no text and stays as it is. A line break
inside a text stays a line feed within quotes (RFC 4180).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

GUARD = "'"
BOM = "\ufeff"
LINE_END = "\r\n"

# Also their full-width forms, which Excel in East Asian locales reads alike, and the breaks that may hide them.
_DANGEROUS = frozenset("=+-@\t\r\n＝＋－＠" + GUARD)
_NUMBER = re.compile(r"-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?%?")
_NEEDS_QUOTES = re.compile('[",\r\n;\t]|^[ \u3000]|[ \u3000]$')


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula; a plain number stays as it is."""
    first = text.lstrip()[:1] or text[:1]
    if not text or (first not in _DANGEROUS and text[0] not in _DANGEROUS):
        return text
    return text if _NUMBER.fullmatch(text) else GUARD + text


def csv_head(header: Iterable[str]) -> bytes:
    """The beginning of a file whose rows come later."""
    return BOM.encode() + csv_rows((header,))


def csv_rows(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows without a head, each with its end, so that files are joined of them."""
    lines = (",".join(map(_cell, row)) + LINE_END for row in rows)
    return "".join(lines).encode(errors="replace")


def rows_in(data: bytes) -> Iterator[list[str]]:
    """The cells that `csv_rows` was given."""
    for row in csv.reader(io.StringIO(data.decode(), newline="")):
        yield [cell.removeprefix(GUARD) for cell in row]


def _cell(text: str) -> str:
    text = guarded(text)
    if _NEEDS_QUOTES.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text
