"""Pages with pictures, made of a few words."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from generator.build.folders import PAGE_TEMPLATES
from generator.checks.run import examine
from generator.model.archive import Archive
from generator.pages.emit import render
from generator.pages.page import Page
from tests.pages.made import all_pages
from tests.tiny_content import HEADER, read_folder

Overviews = dict[tuple[int, str], str]


def overview(budget: str, executed: str, rest: str = "") -> str:
    """整体收支 with these figures, as they are printed; `rest` are further lines of it."""
    lines = f"    全年预算数: {budget}\n    全年执行数: {executed}\n{rest}"
    return f"基本情况:\n  整体收支:\n{lines}"


def sources(general: str, funds: str) -> str:
    """按资金来源 with two sources."""
    return (
        "    按资金来源:\n"
        f"      一般公共预算财政拨款支出: {general}\n"
        f"      政府性基金预算财政拨款支出: {funds}\n"
    )


def pages_of(folder: Path, reports: Overviews) -> tuple[Archive, dict[str, Page]]:
    """The archive of these reports and its pages by address; departments are d0, d1 … in their order."""
    names = list(dict.fromkeys(name for _, name in reports))
    listed = "".join(f"d{at}:\n  名称: {name}\n" for at, name in enumerate(names))
    files: dict[str, str | bytes] = {"departments.yml": listed} if names else {}
    for (year, name), text in reports.items():
        head = HEADER.replace("示例局", name).replace("2023", str(year))
        files[f"{year}/d{names.index(name)}.yml"] = head + text
    reading = read_folder(folder, files)
    assert reading.archive is not None
    assert reading.faults == ()
    pages = all_pages(reading.archive, examine(reading))
    return reading.archive, {page.address: page for page in pages}


def markdown_of(folder: Path, reports: Overviews, address: str) -> str:
    """The Markdown of one page."""
    archive, pages = pages_of(folder, reports)
    made = render(pages.values(), PAGE_TEMPLATES, archive.glossary)
    return dict(made)[f"{address}index.md"]


def page_of(folder: Path, reports: Overviews, address: str) -> html.HtmlElement:
    """The page as a tree; what is not HTML in it stays text."""
    return html.document_fromstring(markdown_of(folder, reports, address))
