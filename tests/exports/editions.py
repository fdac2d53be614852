"""Editions as tests export them: of a folder, of the reference, of a few lines of a report, of a sample district."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generator.checks.run import examine
from generator.exports.bundle import Packed, pack, readme
from generator.exports.cells import GUARD
from generator.exports.cut import cut, outline_of
from generator.exports.edition import Edition
from generator.exports.joined import Joined
from generator.exports.registry import archive_files, unit_files
from generator.model.archive import Filed
from generator.model.block import Block
from generator.model.reading import Reading, read_archive
from generator.model.values import Figure, Number, RateFigure
from generator.model.walking import leaves
from tests.sample.district import judged, plan
from tests.sites import CONTENT, ROOT
from tests.tiny_content import FILE, read_folder, whole_report

GOLDEN = sorted((ROOT / "tests" / "golden").glob("*/content"))

Value = Figure | RateFigure | Number


def edition_of(reading: Reading) -> Edition:
    """What a reading without faults is exported from."""
    assert reading.archive is not None
    return Edition(reading.archive, examine(reading))


@cache
def folder_edition(folder: Path) -> Edition:
    """The edition of a content folder."""
    return edition_of(read_archive(folder))


def reference() -> Edition:
    """The edition of the real content."""
    return folder_edition(CONTENT)


@cache
def sample_edition(departments: int = 12, years: int = 2) -> Edition:
    """The edition of a fictional district."""
    reading, examination = judged(plan(departments, years))
    assert reading.archive is not None
    return Edition(reading.archive, examination)


def tiny(folder: Path, fragment: str) -> Edition:
    """The edition of a folder whose only report is the fragment, which must be readable."""
    reading = read_folder(folder, {FILE: whole_report(fragment)})
    assert reading.faults == ()
    return edition_of(reading)


def only(edition: Edition) -> Filed:
    """Its only report."""
    [filed] = edition.archive.documents
    return filed


@cache
def made(edition: Edition) -> dict[str, bytes]:
    """Every file of an edition by its address."""
    return dict(_files(edition))


def _files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    yield from unit_files(edition, cut(edition))
    for one in archive_files(joined(edition)):
        yield one.address, b"".join(one.contents())


@cache
def joined(edition: Edition) -> Joined:
    """The pieces of an edition joined again, where all of it is in memory."""
    made = cut(edition)
    surveyed = edition.examination.surveyed
    return Joined(outline_of(edition.archive), made.pieces, made.chunk, surveyed)


@cache
def bundled(edition: Edition) -> bytes:
    """all.zip, packed as the build packs it."""
    stream = io.BytesIO()
    there = sorted(made(edition).items())
    pack(
        stream, (Packed(name, len(data), (data,)) for name, data in there), readme(joined(edition))
    )
    return stream.getvalue()


def rows(data: bytes) -> list[dict[str, str]]:
    """A CSV as a program reads it: by its head, the guard of each cell taken off."""
    lines = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    return [{name: unguarded(cell) for name, cell in line.items()} for line in lines]


def unguarded(cell: str) -> str:
    """The text that a cell stands for, by the one rule /data/ tells: without the first apostrophe."""
    return cell.removeprefix(GUARD)


def parsed(data: bytes) -> Any:
    """A JSON file as a program reads it."""
    return json.loads(data.decode("utf-8"))


def values_of(block: Block) -> list[Value]:
    """Every figure, rate and number of a report, blank ones included."""
    return [one for one in leaves(block) if isinstance(one, Figure | RateFigure | Number)]


def printed_of(value: Value) -> str | None:
    """The characters printed; None where the value was left blank."""
    if isinstance(value, RateFigure):
        return value.rate.printed if value.rate else None
    return value.stated.printed if value.stated else None
