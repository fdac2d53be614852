"""What is made of an archive that was read as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.build.folders import PAGE_TEMPLATES
from generator.checks.findings import Examination
from generator.model.archive import Archive
from generator.pages.data import Dictionary
from generator.pages.emit import (
    addresses_of,
    department_pages,
    overview_addresses,
    overview_pages,
    render,
)
from generator.pages.gisting import gists_of
from generator.pages.overview import Overview, overview_of
from generator.pages.page import Page
from generator.pages.splitting.dividing import BOUND
from generator.pages.surroundings import Surroundings, vicinity_of

NOTHING_ASKED = Examination((), {})


def overview_for(archive: Archive, examination: Examination = NOTHING_ASKED) -> Overview:
    """Its overview."""
    return overview_of(archive, gists_of(archive, examination), examination.surveyed)


def surroundings(archive: Archive) -> Surroundings:
    """What surrounds all of its departments."""
    return vicinity_of(overview_for(archive), ()).around(archive.departments)


def all_pages(
    archive: Archive,
    examination: Examination,
    dictionary: Dictionary | None = None,
    bound: int = BOUND,
) -> tuple[Page, ...]:
    """Every page there is data for, of an archive that is read as a whole; home first, parts of long lists last."""
    overview = overview_for(archive, examination)
    of_all = overview_addresses(overview, with_data=bool(dictionary))
    vicinity = vicinity_of(overview, of_all)
    own = department_pages(archive, examination, vicinity.around(archive.departments))
    first = overview_pages(overview, dictionary, bound)
    made = {page.address: page for page in (*first[: len(of_all)], *own)}
    order = addresses_of(overview, with_data=bool(dictionary))
    return (*(made[address] for address in order), *first[len(of_all) :])


def markdown(
    archive: Archive,
    examination: Examination,
    dictionary: Dictionary | None = None,
    files: Iterable[str] = (),
) -> dict[str, str]:
    """The Markdown of all its pages, by their files; `files` stand beside them."""
    pages = all_pages(archive, examination, dictionary)
    return dict(render(pages, PAGE_TEMPLATES, archive.glossary, files))


def part_of(archive: Archive, identity: str) -> Archive:
    """The same archive with the documents of one department alone."""
    return replace(
        archive,
        reports=tuple(one for one in archive.reports if one.department_id == identity),
        forms=tuple(one for one in archive.forms if one.department_id == identity),
    )
