"""All pages of an archive as Markdown, each by its address.

Those of the whole archive are made of its overview, those of a department of its own documents and what surrounds them,
so that no process needs to hold more than some departments.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from generator.addresses import (
    ABOUT,
    ACCESSIBILITY,
    CHECKS,
    COMPARE,
    CORRECTIONS,
    DATA,
    DEPARTMENTS,
    FINDINGS,
    GLOSSARY,
    HOME,
    PROBLEMS,
    SEARCH,
    STATUS,
    Registry,
    department_address,
    source_address,
    year_address,
)
from generator.checks.findings import Examination
from generator.checks.prose.binding import bound_prose
from generator.model.archive import Archive
from generator.model.site import Term
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
from generator.pages.overview import Overview
from generator.pages.page import Page, department_title
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
from generator.pages.splitting.dividing import BOUND
from generator.pages.status import status_is_made, status_page
from generator.pages.surroundings import Surroundings
from generator.pages.terms import TERM_SCRIPTS, Marking, terms_of
from generator.pages.year import year_page


def overview_addresses(overview: Overview, *, with_data: bool) -> tuple[str, ...]:
    """The pages of the whole archive there is data for, home first and search last; no page is made for it."""
    inner = (
        (PROBLEMS, has_problems(overview)),
        (FINDINGS, True),
        (CORRECTIONS, has_corrections(overview)),
        (COMPARE, has_comparisons(overview)),
        (STATUS, status_is_made(overview)),
        (DATA, with_data),
        (CHECKS, True),
        (GLOSSARY, bool(overview.glossary)),
        (ABOUT, True),
        (ACCESSIBILITY, True),
        (DEPARTMENTS, departments_are_made(overview)),
    )
    made = (address for address, there in inner if there)
    return (HOME, *map(year_address, overview.years), *made, SEARCH)


def addresses_of(overview: Overview, *, with_data: bool) -> tuple[str, ...]:
    """Every page of an archive in one order, home first; no page is made for it."""
    *of_all, search = overview_addresses(overview, with_data=with_data)
    documents = (
        address
        for one in overview.gists
        for address in (
            one.address,
            source_address(one.year, one.department_id, one.project_id),
        )
    )
    return (*of_all, *(address for _, address in _departments(overview)), search, *documents)


def overview_pages(
    overview: Overview, dictionary: Dictionary | None = None, bound: int = BOUND
) -> tuple[Page, ...]:
    """The pages of the whole archive, in the order of `overview_addresses`; then the parts of their long lists.

    `dictionary` is what the exports say of themselves: without exports there is no page of them. Of lists no page has
    more than `bound` lines.
    """
    making: dict[str, Callable[[Overview], Page]] = {
        PROBLEMS: partial(problems_page, bound=bound),
        FINDINGS: partial(findings_page, bound=bound),
        CORRECTIONS: partial(corrections_page, bound=bound),
        COMPARE: compare_page,
        STATUS: partial(status_page, bound=bound),
        CHECKS: checks_page,
        GLOSSARY: glossary_page,
        ABOUT: about_page,
        ACCESSIBILITY: accessibility_page,
        DEPARTMENTS: partial(departments_page, bound=bound),
    }
    making |= {
        year_address(year): partial(year_page, year=year, bound=bound) for year in overview.years
    }
    if dictionary:
        making[DATA] = partial(data_page, dictionary=dictionary, bound=bound)
    made = overview_addresses(overview, with_data=bool(dictionary))
    home = home_page(overview, made)
    inner = tuple(making[address](overview) for address in made[1:-1])
    others = (page for page in (home, *inner) if not page.year)
    search = search_page(
        overview,
        tuple((one.title, one.address) for one in others if one.address != DEPARTMENTS),
        (
            *((one.title, one.address) for one in inner if one.address == DEPARTMENTS),
            *_departments(overview),
        ),
        bound,
    )
    pages = (home, *inner, search)
    parts = tuple(part for page in pages for part in page.parts)
    return (*with_subjects(overview, pages), *parts)


def department_pages(
    archive: Archive, examination: Examination, surroundings: Surroundings
) -> tuple[Page, ...]:
    """The pages of reports, forms, their data files and departments.

    The archive may be a part of another, as long as it holds all years of its departments and the whole list of
    departments.
    """
    return tuple(_department_pages(archive, examination, surroundings))


def _departments(overview: Overview) -> Iterator[tuple[str, str]]:
    """The pages of departments, title and address, in the order of departments.yml."""
    published = {gist.department_id for gist in overview.gists}
    for identity, department in overview.departments.items():
        if identity in published:
            yield department_title(department), department_address(identity)


def _department_pages(
    archive: Archive, examination: Examination, surroundings: Surroundings
) -> Iterator[Page]:
    cases = archive.cases()
    fates, shelf = fates_of(archive), shelf_of(archive, surroundings.beside)
    for history in histories_of(archive, cases, surroundings):
        yield department_page(archive, history, examination, fates)
    for case in cases:
        prose = prose_line(bound_prose(case))
        yield report_page(archive, case.filed, examination, shelf, prose)
        yield source_page(archive, case.filed, shelf)


def render(
    pages: Iterable[Page],
    templates: Path,
    glossary: Mapping[str, Term],
    known: Iterable[str] = (),
) -> Iterator[tuple[str, str]]:
    """Each page's file below the docs folder, and its Markdown with the head's data as front matter.

    The pages may be a part of those of a site: `known` are the addresses of the other pages, and of the downloads that
    stand beside them. `glossary` has the words that are marked.

    Raises:
        UnknownPage: when a page links to one that is not made.

    """
    pages = tuple(pages)
    registry = Registry((*(page.address for page in pages), *known))
    env = environment(templates)
    terms = Marking(terms_of(glossary))
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
