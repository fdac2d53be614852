"""The whole document: attachment mark, title, sections in official order, the site's annex, properties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from generator.exports.edition import Edition
from generator.exports.exporter import DocumentExporter, download_of
from generator.exports.word.annex import annex, concerns_of, numbers_of
from generator.exports.word.frame import Frame, frame_of
from generator.exports.word.marks import LINE_BREAK, Block, paragraph, run, said
from generator.exports.word.package import packed
from generator.exports.word.parts import blocks_of
from generator.exports.word.widths import length_of
from generator.exports.written import Written, written_of
from generator.model.archive import Filed
from generator.pages.escaping import printable

# 二号 letters that fit between the margins.
_TITLE_LENGTH = 20


def word_file(edition: Edition, filed: Filed) -> bytes:
    """The report or form as a .docx, the same bytes for the same report."""
    written = written_of(edition, filed)
    frame = frame_of(edition.archive.site.sample_notice)
    text = f"{frame.opening}{_sections(_blocks(written), frame)}</w:body></w:document>"
    parts = dict(frame.parts)
    parts["word/document.xml"] = text.encode()
    parts["docProps/core.xml"] = _properties(filed)
    return packed(parts)


def _blocks(written: Written) -> Iterator[Block]:
    filed = written.filed
    concerns = concerns_of(written)
    numbers = numbers_of(concerns)
    if filed.report.attachment:
        yield said("Attachment", filed.report.attachment)
        yield said("Blank")
    yield Block(paragraph("Title", LINE_BREAK.join(run(line) for line in title_lines(filed))))
    yield from _cover(filed)
    yield said("Blank")
    for section in written.sections:
        yield from blocks_of(section, numbers)
    yield from annex(written, concerns)


def title_lines(filed: Filed) -> tuple[str, ...]:
    """The title broken where its words end (7.3.1): year and department, project, kind; in one line if it fits."""
    if length_of(filed.title) <= _TITLE_LENGTH:
        return (filed.title,)
    project = filed.report.project
    named = (f"“{project.name}”",) if project and filed.project_id else ()
    return (f"{filed.year}年度{filed.report.department}", *named, filed.report.kind)


def _cover(filed: Filed) -> Iterator[Block]:
    """What the cover of the report prints of itself."""
    cover = filed.report.cover
    if cover is not None:
        printed = (("预算编码", cover.budget_code), ("报告日期", cover.reported_on))
        for name, words in printed:
            if words:
                yield said("Cover", f"{name}：{words}")


def _sections(blocks: Iterable[Block], frame: Frame) -> str:
    """The blocks, wide ones with what leads to them on paper turned a quarter."""
    done: list[str] = []
    leading: list[str] = []
    turned = False
    for block in blocks:
        if block.leads and not block.wide:
            leading.append(block.xml)
            continue
        if block.wide != turned:
            done.append(_end(frame.wide if turned else frame.upright))
            turned = block.wide
        done += [*leading, block.xml]
        leading = []
    return "".join([*done, *leading, frame.wide if turned else frame.upright])


def _end(properties: str) -> str:
    return paragraph("Break", more=properties)


def _properties(filed: Filed) -> bytes:
    """Title, subject, issuer; dates from the record alone, so that a report without one has none."""
    publication = filed.report.publication
    formed = publication.formed_on if publication else None
    published = publication.published_on if publication else None
    dates = (("created", formed or published), ("modified", published or formed))
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:{name}>'
        for name, date in dates
        if date and len(date) == len("2024-08-30")
    )
    department = _text(filed.report.department)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_text(filed.title)}</dc:title><dc:subject>{_text(filed.report.kind)}</dc:subject>"
        f"<dc:creator>{department}</dc:creator><cp:lastModifiedBy>{department}</cp:lastModifiedBy>"
        f"<dc:language>zh-CN</dc:language><cp:revision>1</cp:revision>{stamps}</cp:coreProperties>"
    ).encode()


def _text(words: str) -> str:
    return escape(printable(words))


WORD = DocumentExporter("docx", lambda filed: download_of("docx", filed), word_file)
