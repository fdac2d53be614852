"""What an exporter is: addresses known beforehand, and the bytes when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.addresses import download_address
from generator.exports.edition import Edition
from generator.model.archive import Archive, Filed


@dataclass(frozen=True, slots=True)
class DocumentExporter:
    """Makes one file of each report and form."""

    name: str
    address: Callable[[Filed], str]
    contents: Callable[[Edition, Filed], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """Makes files of the archive as a whole; `contents` gives exactly the `addresses`, in that order."""

    name: str
    addresses: Callable[[Archive], Iterable[str]]
    contents: Callable[[Edition], Iterator[tuple[str, bytes]]]


def download_of(form: str, filed: Filed) -> str:
    """Where a report or form lies as a file; `form` is its ending: csv, xlsx, docx, yml."""
    return download_address(form, filed.year, filed.department_id, filed.project_id)
