"""All exporters in one order: what each makes, and at which addresses.

Two kinds plug in here, each by one line of its tuple:

`DOCUMENTS`: one file for each report and each form. `address` of a `Filed` needs no contents; `contents` of an
`Edition` and a `Filed` gives the bytes. A module with such an exporter looks like

    CSV = DocumentExporter("csv", address=lambda filed: download_of("csv", filed), contents=report_csv)

`COLLECTIONS`: what is made of the whole archive (a year's table, the API's lists, the data package, a feed).
`addresses(archive)` gives every address without making anything; `contents(edition)` gives pairs of address and
bytes, lazily, the same addresses in the same order.

Both may leave out what there is no data for, in addresses and contents alike. The same edition gives the same bytes:
no clock, no random, no order of a set. `all.zip` is made by the build from the files already written (`bundle.py`).
The pages' download links are views of `generator/pages/downloads.py`; a link to what is not made stops the build.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from generator.addresses import ALL_ZIP
from generator.exports.api.documents import DOCUMENT_JSON
from generator.exports.api.openapi import API_FILES
from generator.exports.bundle import pack, readme
from generator.exports.csv_files import DOCUMENT_CSV, OVERVIEW_CSV
from generator.exports.edition import Edition
from generator.exports.exporter import DocumentExporter, Exporter
from generator.exports.feed import ATOM
from generator.exports.own_files import YAML
from generator.exports.package import PACKAGE
from generator.exports.word.document import WORD
from generator.exports.workbook.data_sheets import WORKBOOKS
from generator.exports.workbook.report import WORKBOOK
from generator.model.archive import Archive, Filed

DOCUMENTS: tuple[DocumentExporter, ...] = (
    YAML,
    DOCUMENT_CSV,
    DOCUMENT_JSON,
    WORKBOOK,
    WORD,
)

COLLECTIONS: tuple[Exporter, ...] = (
    OVERVIEW_CSV,
    WORKBOOKS,
    PACKAGE,
    API_FILES,
    ATOM,
)


def addresses(archive: Archive) -> tuple[str, ...]:
    """Every file that is made besides the pages; made of the archive's outline alone, so it costs next to nothing."""
    of_documents = (one.address(filed) for filed in archive.documents for one in DOCUMENTS)
    of_all = (address for one in COLLECTIONS for address in one.addresses(archive))
    return (*of_documents, *of_all, ALL_ZIP)


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Every file with its bytes, one at a time; `all.zip` excepted."""
    for filed in edition.archive.documents:
        yield from document_files(edition, filed)
    yield from collection_files(edition)


def document_files(edition: Edition, filed: Filed) -> Iterator[tuple[str, bytes]]:
    """The files of one report or form; the edition need hold no other department's."""
    for one in DOCUMENTS:
        yield one.address(filed), one.contents(edition, filed)


def collection_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The files of the archive as a whole, `all.zip` excepted."""
    for exporter in COLLECTIONS:
        yield from exporter.contents(edition)


def file_at(edition: Edition, address: str) -> bytes | None:
    """One file alone, as a preview needs it; None where nothing is made at that address."""
    if address == ALL_ZIP:
        stream = io.BytesIO()
        pack(stream, sorted(files(edition)), readme(edition.archive))
        return stream.getvalue()
    for one in DOCUMENTS:
        for filed in edition.archive.documents:
            if one.address(filed) == address:
                return one.contents(edition, filed)
    for exporter in COLLECTIONS:
        if address in exporter.addresses(edition.archive):
            return dict(exporter.contents(edition))[address]
    return None
