"""The usual sample gives every kind of page its data, so that pages can be looked at and tested on it."""

import pytest

from generator import addresses
from generator.model.archive import Archive
from generator.model.roll import roll_of
from tests.pages.made import all_pages
from tests.sample.district import usual

YEAR, DEPARTMENT, PROJECT = 2023, "jiaoyu", "xuewei"


@pytest.fixture(scope="module")
def made() -> frozenset[str]:
    reading, examination = usual()
    assert reading.archive is not None
    return frozenset(page.address for page in all_pages(reading.archive, examination))


@pytest.mark.parametrize(
    "address",
    [
        addresses.HOME,
        addresses.DEPARTMENTS,
        addresses.PROBLEMS,
        addresses.FINDINGS,
        addresses.STATUS,
        addresses.CORRECTIONS,
        addresses.CHECKS,
        addresses.COMPARE,
        addresses.GLOSSARY,
        addresses.ABOUT,
        addresses.ACCESSIBILITY,
        addresses.SEARCH,
        addresses.year_address(YEAR),
        addresses.department_address(DEPARTMENT),
        addresses.report_address(YEAR, DEPARTMENT),
        addresses.report_address(YEAR, DEPARTMENT, PROJECT),
        addresses.source_address(YEAR, DEPARTMENT),
        addresses.source_address(YEAR, DEPARTMENT, PROJECT),
    ],
)
def test_a_page_of_every_kind_is_made(made: frozenset[str], address: str) -> None:
    assert address in made


def test_a_department_without_a_report_that_year_has_no_page_for_it(made: frozenset[str]) -> None:
    archive = usual()[0].archive
    assert isinstance(archive, Archive)
    gaps = [
        addresses.report_address(year, name)
        for year in archive.years
        for name in archive.departments
        if not roll_of(archive).has_file(year, name)
    ]
    assert len(gaps) == 4
    assert made.isdisjoint(gaps)
