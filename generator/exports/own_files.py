"""The data file of a report itself, byte for byte."""

from __future__ import annotations

from generator.exports.edition import Edition
from generator.exports.exporter import DocumentExporter, download_of
from generator.model.archive import Filed


def data_file(_edition: Edition, filed: Filed) -> bytes:
    """The YAML of a report or form."""
    return filed.text.encode()


YAML = DocumentExporter("yml", lambda filed: download_of("yml", filed), data_file)
