"""Word files as tests read them: with python-docx, and as the XML they are."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from lxml import etree

from generator.exports.edition import Edition
from generator.exports.word.document import word_file
from generator.model.archive import Filed


def read(edition: Edition, filed: Filed) -> DocumentObject:
    """The document of a report."""
    return Document(io.BytesIO(word_file(edition, filed)))


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def lines(document: DocumentObject) -> list[str]:
    """Every paragraph in the order of the document, those in tables too."""
    return [words(one) for one in document.element.body.iter(qn("w:p"))]


def words(element: etree._Element) -> str:
    """The words of a paragraph or a cell; a line break is a line feed."""
    return "".join(
        "\n" if one.tag == qn("w:br") else one.text or ""
        for one in element.iter(qn("w:t"), qn("w:br"))
    )


def numbers(text: str) -> set[str]:
    """Every number that stands in a text, thousands ungrouped: 6390.11, 950, 99.92."""
    plain = re.sub(r"(?<=[0-9]),(?=[0-9]{3})", "", text)
    return set(re.findall(r"-?[0-9]+(?:\.[0-9]+)?", plain)) | set(
        re.findall(r"[0-9]+(?:\.[0-9]+)?", plain)
    )


def styled(document: DocumentObject, style: str) -> list[str]:
    """The words of the paragraphs in a style."""
    return list(_styled(document, style))


def _styled(document: DocumentObject, style: str) -> Iterator[str]:
    for paragraph in document.element.body.iter(qn("w:p")):
        found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if found is not None and found.get(qn("w:val")) == style:
            yield words(paragraph)
