"""All exporters together: addresses beforehand, files afterwards, the same bytes every time."""

from __future__ import annotations

import pickle
from itertools import islice
from pathlib import Path

import pytest

from generator.addresses import ALL_ZIP
from generator.exports.cut import Cut, cut, outline_of
from generator.exports.edition import Edition
from generator.exports.joined import Joined
from generator.exports.piece import Piece
from generator.exports.registry import addresses, archive_files, unit_files
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
    joined,
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
    assert [*made(edition), ALL_ZIP] == list(addresses(joined(edition)))


def test_no_two_files_have_one_address(edition: Edition) -> None:
    there = addresses(joined(edition))
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
    assert offered - set(addresses(joined(edition))) == set()


def test_the_data_file_is_the_content_file_byte_for_byte() -> None:
    name = "2023/jiguan-shiwu"
    assert (
        made(reference())[f"{name}/2023-jiguan-shiwu.yml"] == (CONTENT / f"{name}.yml").read_bytes()
    )


def test_the_same_content_gives_the_same_bytes() -> None:
    again = edition_of(read_archive(CONTENT))
    assert made(again) == made(reference())


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
        assert addresses(joined(one)) == addresses(joined(harmless))


def alone(edition: Edition, identity: str) -> Edition:
    """One department as a worker has it."""
    return edition.part({filed.file for filed in edition.years_of[identity]})


def test_a_department_alone_gives_the_pieces_and_files_it_gives_among_others(
    edition: Edition,
) -> None:
    whole = cut(edition)
    pieces = {piece.file: piece for piece in whole.pieces}
    for identity in edition.years_of:
        unit = alone(edition, identity)
        own = cut(unit)
        for piece in own.pieces:
            assert piece == pieces[piece.file]
            assert own.chunks[piece.file] == whole.chunks[piece.file]
        for address, data in unit_files(unit, own):
            assert made(edition)[address] == data


def test_pieces_that_went_through_other_processes_are_joined_to_the_same_files(
    edition: Edition,
) -> None:
    cuts = {one: cut(alone(edition, one)) for one in reversed(edition.years_of)}
    sent: dict[str, Cut] = pickle.loads(pickle.dumps(cuts))  # our own bytes
    there = Joined(
        outline_of(edition.archive),
        [piece for one in sent.values() for piece in one.pieces],
        lambda piece, name: sent[piece.department_id].chunk(piece, name),
        edition.examination.surveyed,
    )
    for one in archive_files(there):
        assert b"".join(one.contents()) == made(edition)[one.address], one.address


def test_a_file_is_made_of_the_chunks_it_says_alone(edition: Edition) -> None:
    parts = cut(edition)
    for number, address in enumerate(one.address for one in archive_files(joined(edition))):
        asked: set[str] = set()

        def chunk(piece: Piece, name: str, asked: set[str] = asked) -> bytes:
            asked.add(name)
            return parts.chunk(piece, name)

        surveyed = edition.examination.surveyed
        there = Joined(outline_of(edition.archive), parts.pieces, chunk, surveyed)
        one = next(islice(archive_files(there), number, None))
        assert (one.address, b"".join(one.contents())) == (address, made(edition)[address])
        assert asked <= set(one.reads), address


def test_the_small_part_of_a_report_is_small() -> None:
    for piece in cut(sample_edition()).pieces:
        assert len(pickle.dumps(piece)) <= 3000
