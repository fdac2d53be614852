"""What is made of an archive that was read as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.build.folders import PAGE_TEMPLATES
from generator.checks.findings import Examination
from generator.model.archive import Archive
from generator.pages.data import Dictionary
from generator.pages.emit import all_pages, render
from generator.pages.gisting import gists_of
from generator.pages.overview import Overview, overview_of
from generator.pages.surroundings import Surroundings, vicinity_of

NOTHING_ASKED = Examination((), {})


def overview_for(archive: Archive, examination: Examination = NOTHING_ASKED) -> Overview:
    """Its overview."""
    return overview_of(archive, gists_of(archive, examination), examination.surveyed)


def surroundings(archive: Archive) -> Surroundings:
    """What surrounds all of its departments."""
    return vicinity_of(overview_for(archive), ()).around(archive.departments)


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
