"""All exporters together: addresses beforehand, files afterwards, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.addresses import ALL_ZIP
from generator.exports.edition import Edition
from generator.exports.registry import addresses, file_at, files
from generator.model.reading import read_archive
from generator.pages.downloads import (
    all_downloads,
    department_downloads,
    report_downloads,
    year_downloads,
)
from tests.exports.editions import (
    GOLDEN,
    edition_of,
    folder_edition,
    made,
    reference,
    sample_edition,
)
from tests.hostile import HARMLESS, HOSTILE, Folder
from tests.sites import CONTENT

EDITIONS = [reference, *(lambda one=one: folder_edition(one) for one in GOLDEN), sample_edition]
NAMES = ["reference", *(one.parent.name for one in GOLDEN), "sample"]


@pytest.fixture(params=EDITIONS, ids=NAMES)
def edition(request: pytest.FixtureRequest) -> Edition:
    """Each of the editions in turn."""
    found = request.param()
    assert isinstance(found, Edition)
    return found


def test_the_files_are_those_announced(edition: Edition) -> None:
    assert [*made(edition), ALL_ZIP] == list(addresses(edition.archive))


def test_no_two_files_have_one_address(edition: Edition) -> None:
    there = addresses(edition.archive)
    assert len(set(there)) == len(there)


def test_what_the_pages_offer_is_made(edition: Edition) -> None:
    archive = edition.archive
    offered = {
        one.address
        for downloads in (
            all_downloads(),
            *(year_downloads(year, reports=bool(archive.of_year(year))) for year in archive.years),
            *(
                department_downloads(
                    one, reports=any(r.department_id == one for r in archive.reports)
                )
                for one in {filed.department_id for filed in archive.documents}
            ),
            *(report_downloads(filed) for filed in archive.documents),
        )
        for one in downloads
    }
    assert offered - set(addresses(archive)) == set()


def test_the_data_file_is_the_content_file_byte_for_byte() -> None:
    name = "2023/jiguan-shiwu"
    assert (
        made(reference())[f"{name}/2023-jiguan-shiwu.yml"] == (CONTENT / f"{name}.yml").read_bytes()
    )


def test_the_same_content_gives_the_same_bytes() -> None:
    again = edition_of(read_archive(CONTENT))
    assert dict(files(again)) == made(reference())


def test_one_file_alone_is_as_it_is_among_all() -> None:
    for address, data in made(reference()).items():
        assert file_at(reference(), address) == data


def test_nothing_is_made_at_another_address() -> None:
    assert file_at(reference(), "2023/jiguan-shiwu/index.html") is None


def test_no_file_names_a_path_of_the_machine_that_made_it() -> None:
    for data in made(reference()).values():
        assert str(CONTENT).encode() not in data


def test_hostile_words_make_no_other_files(tmp_path: Path) -> None:
    hostile = [
        edition_of(read_archive(Folder(words).write(tmp_path / str(number))))
        for number, words in enumerate(HOSTILE)
    ]
    harmless = edition_of(read_archive(Folder(HARMLESS).write(tmp_path / "harmless")))
    for one in hostile:
        assert addresses(one.archive) == addresses(harmless.archive)
