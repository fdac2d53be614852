"""A page finds who stands beside it without walking the archive."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.archive import Archive, Filed
from generator.pages.shelf import Shelf, shelf_of
from generator.pages.surroundings import Beside
from tests.pages.district import district
from tests.pages.made import surroundings


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return district(tmp_path)[0]


@pytest.fixture
def shelf(archive: Archive) -> Shelf:
    return shelf_of(archive, surroundings(archive).beside)


def filed(archive: Archive, file: str) -> Filed:
    [found] = [one for one in archive.documents if one.file == file]
    return found


def files(ones: tuple[Filed, ...]) -> list[str]:
    return [one.file for one in ones]


def pages(beside: Beside) -> list[str | None]:
    return [one.address if one else None for one in beside]


def test_neighbours_are_those_of_the_same_year_in_the_order_of_the_list(
    archive: Archive, shelf: Shelf
) -> None:
    beside = shelf.neighbours_of(filed(archive, "2020/jia.yml"))
    assert pages(beside) == [None, "2020/yi/"]


def test_the_last_of_a_year_has_nobody_after_it(archive: Archive, shelf: Shelf) -> None:
    beside = shelf.neighbours_of(filed(archive, "2023/bing.yml"))
    assert pages(beside) == ["2023/jia/", None]


def test_who_reports_alone_in_a_year_has_no_neighbours(archive: Archive, shelf: Shelf) -> None:
    assert shelf.neighbours_of(filed(archive, "2022/jia.yml")) == (None, None)


def test_a_report_knows_its_other_years_newest_first(archive: Archive, shelf: Shelf) -> None:
    years = shelf.all_years_of(filed(archive, "2022/jia.yml"))
    assert files(years) == ["2023/jia.yml", "2022/jia.yml", "2020/jia.yml"]


def test_a_form_knows_the_other_years_of_its_project(archive: Archive, shelf: Shelf) -> None:
    years = shelf.all_years_of(filed(archive, "2023/bing/shebei.yml"))
    assert files(years) == ["2023/bing/shebei.yml", "2022/bing/shebei.yml"]


def test_a_form_is_no_neighbour_of_a_report(archive: Archive, shelf: Shelf) -> None:
    assert shelf.neighbours_of(filed(archive, "2023/bing/shebei.yml")) == (None, None)


class Counted(tuple[Filed, ...]):
    """Reports that count how often they are walked."""

    walks = 0

    def __iter__(self) -> Iterator[Filed]:
        self.walks += 1
        return super().__iter__()


def test_asking_walks_nothing(archive: Archive) -> None:
    """A page stays as cheap in an archive of two thousand reports as in one of ten."""
    reports, forms = Counted(archive.reports), Counted(archive.forms)
    shelf = shelf_of(replace(archive, reports=reports, forms=forms), surroundings(archive).beside)
    walked = reports.walks, forms.walks
    for one in archive.documents:
        shelf.neighbours_of(one)
        shelf.all_years_of(one)
        shelf.report_beside(one)
        shelf.forms_beside(one)
    assert (reports.walks, forms.walks) == walked
