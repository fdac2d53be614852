"""All pages of an archive as Markdown, each by its address."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from generator.addresses import GLOSSARY, Registry
from generator.checks.findings import Examination
from generator.checks.prose.binding import bound_prose
from generator.model.archive import Archive, Case
from generator.pages.accessibility import accessibility_page
from generator.pages.compare import compare_page, has_comparisons
from generator.pages.corrections import corrections_page, has_corrections
from generator.pages.data import Dictionary, data_page
from generator.pages.department.history import departments_are_made, histories_of
from generator.pages.department.listing import departments_page
from generator.pages.department.page import department_page
from generator.pages.differences import findings_page
from generator.pages.escaping import environment, escape_address, printable
from generator.pages.fates import fates_of
from generator.pages.home import home_page
from generator.pages.json_ld import with_subjects
from generator.pages.methods import checks_page
from generator.pages.page import Page
from generator.pages.problems import has_problems, problems_page
from generator.pages.reference import (
    about_page,
    glossary_page,
    search_page,
    source_page,
)
from generator.pages.report.page import report_page
from generator.pages.report.view import prose_line
from generator.pages.shelf import shelf_of
from generator.pages.status import status_is_made, status_page
from generator.pages.terms import TERM_SCRIPTS, Marking, TermView
from generator.pages.year import year_page


def all_pages(
    archive: Archive, examination: Examination, dictionary: Dictionary | None = None
) -> tuple[Page, ...]:
    """Every page there is data for; home first.

    `dictionary` is what the exports say of themselves: without exports there is no page of them.
    """
    cases = archive.cases()
    inner = tuple(_plain_pages(archive, examination, dictionary))
    departments = tuple(_department_pages(archive, cases, examination))
    made = {page.address for page in (*inner, *departments)}
    plain = (home_page(archive, examination, made), *inner)
    others = tuple((page.title, page.address) for page in plain if not page.year)
    named = tuple((page.title, page.address) for page in departments)
    pages = (
        *plain,
        *departments,
        search_page(archive, others, named),
        *_report_pages(archive, cases, examination),
    )
    return with_subjects(archive, pages)


def _plain_pages(
    archive: Archive, examination: Examination, dictionary: Dictionary | None
) -> Iterator[Page]:
    for year in archive.years:
        yield year_page(archive, year, examination)
    if has_problems(archive):
        yield problems_page(archive)
    yield findings_page(archive, examination)
    if has_corrections(archive):
        yield corrections_page(archive, examination)
    if has_comparisons(archive):
        yield compare_page(archive)
    if status_is_made(archive):
        yield status_page(archive, examination)
    if dictionary:
        yield data_page(archive, dictionary)
    yield checks_page(archive)
    if archive.glossary:
        yield glossary_page(archive)
    yield about_page(archive)
    yield accessibility_page(archive)


def _department_pages(
    archive: Archive, cases: tuple[Case, ...], examination: Examination
) -> Iterator[Page]:
    if not departments_are_made(archive):
        return
    histories = histories_of(archive, cases)
    yield departments_page(archive, histories, examination)
    fates = fates_of(archive)
    for history in histories:
        yield department_page(archive, history, examination, fates)


def _report_pages(
    archive: Archive, cases: tuple[Case, ...], examination: Examination
) -> Iterator[Page]:
    shelf = shelf_of(archive)
    for case in cases:
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
    terms = Marking(_glossary(pages))
    env.globals["terms"] = terms
    for page in pages:

        def link(there: str, fragment: str = "", query: str = "", here: str = page.address) -> str:
            return escape_address(registry.link(here, there, fragment, query))

        explains = bool(terms) and set(TERM_SCRIPTS) <= set(page.scripts)
        terms.begin(partial(link, GLOSSARY) if explains else None)
        template = env.get_template(page.template)
        body = template.render(view=page.view, link=link, made=registry.__contains__)
        head = page.head(link)
        if page.subject:

            def file(there: str, here: str = page.address) -> str:
                return registry.link(here, there)

            made = registry.__contains__
            head["linked_data"] = page.subject.linked_data(page.address, made, file)
        yield f"{page.address}index.md", f"{_front_matter(head)}\n{body}"


def _glossary(pages: tuple[Page, ...]) -> tuple[TermView, ...]:
    """The words that the page of the glossary explains; none where it is not made."""
    view = next((page.view for page in pages if page.address == GLOSSARY), ())
    return view if isinstance(view, tuple) else ()


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
