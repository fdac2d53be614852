"""All pages of an archive as Markdown, each by its address."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.addresses import Registry
from generator.checks.findings import Examination
from generator.checks.prose.binding import bound_prose
from generator.model.archive import Archive
from generator.pages.differences import findings_page
from generator.pages.escaping import environment, printable
from generator.pages.lists import home_page, year_page
from generator.pages.methods import checks_page
from generator.pages.page import Page
from generator.pages.reference import (
    about_page,
    glossary_page,
    search_page,
    source_page,
)
from generator.pages.report.page import report_page
from generator.pages.report.view import prose_line
from generator.pages.shelf import shelf_of


def all_pages(archive: Archive, examination: Examination) -> tuple[Page, ...]:
    """Every page there is data for; home first."""
    plain = tuple(_plain_pages(archive, examination))
    others = tuple((page.title, page.address) for page in plain if not page.year)
    return (*plain, search_page(archive, others), *_report_pages(archive, examination))


def _plain_pages(archive: Archive, examination: Examination) -> Iterator[Page]:
    yield home_page(archive, examination)
    for year in archive.years:
        yield year_page(archive, year, examination)
    yield findings_page(archive, examination)
    yield checks_page(archive)
    if archive.glossary:
        yield glossary_page(archive)
    yield about_page(archive)


def _report_pages(archive: Archive, examination: Examination) -> Iterator[Page]:
    shelf = shelf_of(archive)
    for case in archive.cases():
        prose = prose_line(bound_prose(case))
        yield report_page(archive, case.filed, examination, shelf, prose)
        yield source_page(archive, case.filed, shelf)


def render(
    pages: tuple[Page, ...], templates: Path, files: Iterable[str] = ()
) -> Iterator[tuple[str, str]]:
    """Each page's file below the docs folder, and its Markdown with the head's data as front matter.

    `files` are the addresses of the downloads that stand beside the pages.

    Raises:
        UnknownPage: when a page links to one that is not made.

    """
    registry = Registry((*(page.address for page in pages), *files))
    env = environment(templates)
    for page in pages:

        def link(there: str, fragment: str = "", here: str = page.address) -> str:
            return registry.link(here, there, fragment)

        body = env.get_template(page.template).render(view=page.view, link=link)
        yield f"{page.address}index.md", f"{_front_matter(page.head(link))}\n{body}"


def _front_matter(head: dict[str, object]) -> str:
    """One key of JSON, which is YAML too; the theme escapes the text in it again."""
    return f"---\npage: {json.dumps(_printable(head), ensure_ascii=True)}\n---\n"


def _printable(data: object) -> object:
    if isinstance(data, str):
        return printable(data)
    if isinstance(data, list):
        return [_printable(item) for item in data]
    if isinstance(data, dict):
        return {key: _printable(value) for key, value in data.items()}
    return data
