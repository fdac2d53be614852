"""Chunks as they lie in a file of each department, and what is joined of them elsewhere."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from generator.build.cache import dump, load
from generator.build.chunks import ChunkFiles, write_chunks
from generator.checks.carrying import packed, unpacked
from generator.checks.findings import Examination
from generator.exports.cut import cut, outline_of
from generator.exports.edition import Edition
from generator.exports.joined import Joined
from generator.exports.piece import Piece
from generator.exports.registry import archive_file, archive_files
from generator.pages.gisting import gists_of
from tests.exports.editions import made, sample_edition


def kept(edition: Edition, folder: Path) -> tuple[tuple[Piece, ...], dict[str, Path]]:
    """The pieces of an edition as they are read back, and the files of the chunks, a department at a time."""
    pieces: list[Piece] = []
    files: dict[str, Path] = {}
    for identity, filed in edition.years_of.items():
        parts = cut(edition.part({one.file for one in filed}))
        files[identity] = folder / identity
        write_chunks(files[identity], parts)
        dump(parts.pieces, folder / f"{identity}.pieces")
        pieces.extend(load(folder / f"{identity}.pieces"))
    return tuple(pieces), files


def test_each_chunk_is_read_as_it_was_cut(tmp_path: Path) -> None:
    edition = sample_edition(6, 3)
    pieces, files = kept(edition, tmp_path)
    parts, chunks = cut(edition), ChunkFiles(reversed(pieces), files)
    assert sorted(one.file for one in pieces) == sorted(parts.chunks)
    for piece in parts.pieces:
        for name in piece.counts:
            assert chunks(piece, name) == parts.chunk(piece, name)


def test_a_chunk_that_a_piece_has_not_is_not_read(tmp_path: Path) -> None:
    pieces, files = kept(sample_edition(1, 1), tmp_path)
    with pytest.raises(KeyError):
        ChunkFiles(pieces, files)(pieces[0], "none")


def test_pieces_and_gists_are_read_back_from_a_cache(tmp_path: Path) -> None:
    edition = sample_edition(6, 3)
    told = (cut(edition).pieces, tuple(gists_of(edition.archive, edition.examination)))
    dump(told, tmp_path / "told")
    assert load(tmp_path / "told") == told


def test_each_file_of_the_archive_is_made_alone_wherever_pieces_and_chunks_are(
    tmp_path: Path,
) -> None:
    edition = sample_edition(6, 3)
    outline, surveyed = outline_of(edition.archive), edition.examination.surveyed
    pieces, files = kept(edition, tmp_path)
    sent = pickle.dumps((outline, pieces, packed(Examination((), {}, surveyed))))
    for one in archive_files(Joined(outline, pieces, ChunkFiles(pieces, files), surveyed)):
        there, taken, examination = pickle.loads(sent)  # our own bytes
        joined = Joined(there, taken, ChunkFiles(taken, files), unpacked(examination).surveyed)
        alone = archive_file(joined, one.address)
        assert b"".join(alone.contents()) == made(edition)[one.address], one.address


def test_no_file_is_made_at_another_address(tmp_path: Path) -> None:
    edition = sample_edition(1, 1)
    pieces, files = kept(edition, tmp_path)
    joined = Joined(outline_of(edition.archive), pieces, ChunkFiles(pieces, files))
    with pytest.raises(KeyError):
        archive_file(joined, "data/none.csv")
