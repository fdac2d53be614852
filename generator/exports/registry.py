"""All exporters in one order: what each makes, and at which addresses.

Three kinds plug in here, each by one line of its tuple:

`DOCUMENTS`: one file for each report and each form. `address` of a `Filed` (or its `Piece`) needs no contents;
`contents` of an `Edition` and a `Filed` gives the bytes. A module with such an exporter looks like

    CSV = DocumentExporter("csv", address=lambda filed: download_of("csv", filed), contents=report_csv)

`DEPARTMENTS`: files of one department, made of what is joined of its pieces, wherever its documents are in memory.

`COLLECTIONS`: what is made across departments (a year's table, the API's lists, the data package, a feed), of pieces
and chunks alone. Each `Made` says what it depends on, so that one whose parts are the same need not be made again.

All may leave out what there is no data for, in addresses and contents alike. The same edition gives the same bytes:
no clock, no random, no order of a set. `all.zip` is made by the build from the files already written (`bundle.py`).
The pages' download links are views of `generator/pages/downloads.py`; a link to what is not made stops the build.

    worker, some departments:   made = cut(edition); unit_files(edition, made)
    afterwards, of all pieces:  joined = Joined(outline, pieces, chunks, surveyed); archive_files(joined)
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import ALL_ZIP
from generator.exports.api.documents import DOCUMENT_JSON
from generator.exports.api.endpoints import DEPARTMENT_FILES
from generator.exports.api.openapi import API_FILES
from generator.exports.csv_files import ALL_CSV, DEPARTMENT_CSV, DOCUMENT_CSV, YEAR_CSV
from generator.exports.cut import Cut, outline_of
from generator.exports.edition import Edition
from generator.exports.exporter import DocumentExporter, Exporter, Made
from generator.exports.feed import ATOM
from generator.exports.joined import Joined
from generator.exports.own_files import YAML
from generator.exports.package import PACKAGE
from generator.exports.word.document import WORD
from generator.exports.workbook.data_sheets import (
    ALL_WORKBOOK,
    DEPARTMENT_WORKBOOKS,
    YEAR_WORKBOOKS,
)
from generator.exports.workbook.report import WORKBOOK

DOCUMENTS: tuple[DocumentExporter, ...] = (
    YAML,
    DOCUMENT_CSV,
    DOCUMENT_JSON,
    WORKBOOK,
    WORD,
)

DEPARTMENTS: tuple[Exporter, ...] = (
    DEPARTMENT_CSV,
    DEPARTMENT_WORKBOOKS,
    DEPARTMENT_FILES,
)

COLLECTIONS: tuple[Exporter, ...] = (
    YEAR_CSV,
    ALL_CSV,
    YEAR_WORKBOOKS,
    ALL_WORKBOOK,
    PACKAGE,
    API_FILES,
    ATOM,
)


def addresses(joined: Joined) -> tuple[str, ...]:
    """Every file that is made besides the pages; told by the small parts alone, no chunk is asked for."""
    of_documents = (one.address(piece) for piece in joined.pieces for one in DOCUMENTS)
    of_several = (
        made.address for one in (*DEPARTMENTS, *COLLECTIONS) for made in one.files(joined)
    )
    return (*of_documents, *of_several, ALL_ZIP)


def unit_files(edition: Edition, cut: Cut) -> Iterator[tuple[str, bytes]]:
    """Every file of the documents of an edition and of its departments, one at a time.

    All documents of a department must be in it; of other departments none need to be. `cut` is that of the edition.
    """
    for filed in edition.archive.documents:
        for one in DOCUMENTS:
            yield one.address(filed), one.contents(edition, filed)
    joined = Joined(outline_of(edition.archive), cut.pieces, cut.chunk)
    for exporter in DEPARTMENTS:
        for made in exporter.files(joined):
            yield made.address, b"".join(made.contents())


def archive_files(joined: Joined) -> Iterator[Made]:
    """Every file across departments, `all.zip` excepted; none is made before its contents are asked for."""
    for exporter in COLLECTIONS:
        yield from exporter.files(joined)


def archive_file(joined: Joined, address: str) -> Made:
    """One of these alone, wherever the pieces and chunks are at hand.

    Raises:
        KeyError: when none is made at that address.

    """
    for made in archive_files(joined):
        if made.address == address:
            return made
    raise KeyError(address)
