"""All pages can be made in parts: those of the whole archive of gists, those of a department of its own documents."""

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from generator.addresses import UnknownPage
from generator.build.folders import PAGE_TEMPLATES
from generator.checks.findings import Examination
from generator.exports.dictionary import dictionary_of
from generator.exports.edition import Edition
from generator.exports.registry import addresses
from generator.model.archive import Archive
from generator.pages.emit import (
    addresses_of,
    department_pages,
    overview_addresses,
    overview_pages,
    render,
)
from generator.pages.surroundings import Surroundings, vicinity_of
from tests.exports.editions import joined, sample_edition
from tests.pages.district import district
from tests.pages.made import all_pages, markdown, overview_for, part_of


@pytest.fixture(scope="module")
def sample() -> Edition:
    return sample_edition(12, 3)


def around(archive: Archive, examination: Examination, *identities: str) -> Surroundings:
    overview = overview_for(archive, examination)
    made = overview_addresses(overview, with_data=True)
    return vicinity_of(overview, made).around(identities)


def markdown_in_parts(archive: Archive, examination: Examination) -> dict[str, str]:
    """The Markdown of all pages, each department read and rendered without the others."""
    parts = joined(Edition(archive, examination))
    files = addresses(parts)
    overview = overview_for(archive, examination)
    of_all = overview_pages(overview, dictionary_of(parts))
    known = (*addresses_of(overview, with_data=True), *files)
    made = dict(render(of_all, PAGE_TEMPLATES, archive.glossary, known))
    for identity in archive.departments:
        part = part_of(archive, identity)
        surroundings = around(archive, examination, identity)
        pages = department_pages(part, examination, surroundings)
        there = (*surroundings.addresses, *files)
        made |= render(pages, PAGE_TEMPLATES, archive.glossary, there)
    return made


def test_pages_made_in_parts_are_those_of_the_whole(sample: Edition) -> None:
    archive, examination = sample.archive, sample.examination
    there = joined(Edition(archive, examination))
    whole = markdown(archive, examination, dictionary_of(there), addresses(there))
    assert markdown_in_parts(archive, examination) == whole


def test_so_are_those_of_departments_that_were_merged(tmp_path: Path) -> None:
    archive, examination = district(tmp_path)
    there = joined(Edition(archive, examination))
    whole = markdown(archive, examination, dictionary_of(there), addresses(there))
    assert markdown_in_parts(archive, examination) == whole


@pytest.mark.parametrize("with_data", [True, False])
def test_the_addresses_are_known_before_a_page_is_made(sample: Edition, *, with_data: bool) -> None:
    archive, overview = sample.archive, overview_for(sample.archive, sample.examination)
    dictionary = dictionary_of(joined(sample)) if with_data else None
    made = [page.address for page in overview_pages(overview, dictionary)]
    every = [page.address for page in all_pages(archive, sample.examination, dictionary)]
    assert list(overview_addresses(overview, with_data=with_data)) == made
    assert list(addresses_of(overview, with_data=with_data)) == every
    assert len(every) == len(set(every))


def test_what_surrounds_a_department_is_small_and_travels(sample: Edition) -> None:
    archive = sample.archive
    [identity, *_] = archive.departments
    surroundings = around(archive, sample.examination, identity)
    assert pickle.loads(pickle.dumps(surroundings)) == surroundings
    assert len(pickle.dumps(surroundings)) < 5000


def test_what_surrounds_several_departments_is_told_in_one_order(tmp_path: Path) -> None:
    archive, examination = district(tmp_path)
    one, other = (around(archive, examination, *ids) for ids in (("jia", "yi"), ("yi", "jia")))
    assert pickle.dumps(one) == pickle.dumps(other)


def test_a_department_knows_the_page_of_the_one_it_went_to(tmp_path: Path) -> None:
    assert around(*district(tmp_path), "yi").published == ("jia", "yi")


def test_a_department_knows_who_stands_beside_it(tmp_path: Path) -> None:
    beside = around(*district(tmp_path), "yi").beside
    steps = {year: [one.words if one else "" for one in pair] for (year, _), pair in beside.items()}
    assert steps == {2021: ["", ""], 2020: ["甲局", ""]}


def test_a_part_of_the_pages_leads_nowhere_it_does_not_know(tmp_path: Path) -> None:
    archive, examination = district(tmp_path)
    surroundings = replace(around(archive, examination, "yi"), pages=())
    pages = department_pages(part_of(archive, "yi"), examination, surroundings)
    with pytest.raises(UnknownPage):
        dict(render(pages, PAGE_TEMPLATES, archive.glossary, surroundings.addresses))
