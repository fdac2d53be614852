"""The downloads of the archive as a whole, made by workers of what the departments left, and only where it changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import IO

from generator.addresses import ALL_ZIP
from generator.build.chunks import ChunkFiles
from generator.build.departments import Department
from generator.build.digests import digest_of
from generator.build.handing import Handed, taken
from generator.build.jobs import Job
from generator.build.sources import Source
from generator.build.workshop import Workshop
from generator.checks.carrying import packed, unpacked
from generator.checks.findings import Asked, Examination
from generator.exports.bundle import Packed, pack, readme
from generator.exports.exporter import Made
from generator.exports.joined import Joined
from generator.exports.piece import Piece
from generator.exports.registry import archive_file, archive_files
from generator.model.outline import Outline

_KIND, _FILE = "collections", "file"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class _Parts:
    """What all these downloads are made of, to be handed over: `chunks` are the files of each department's."""

    outline: Outline
    pieces: tuple[Piece, ...]
    chunks: dict[str, str]
    surveyed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job(Job):
    parts: Handed
    address: str


def joined_of(
    source: Source, departments: Sequence[Department], surveyed: tuple[Asked, ...]
) -> Joined:
    """All departments' pieces as one.

    Raises:
        ValueError: when there is no site to put them into.

    """
    chunks = {one.id: one.chunks for one in departments}
    pieces = tuple(piece for one in departments for piece in one.told.pieces)
    return _joined(source.top, pieces, chunks, surveyed)


def _joined(
    outline: Outline,
    pieces: tuple[Piece, ...],
    chunks: Mapping[str, Path],
    surveyed: tuple[Asked, ...],
) -> Joined:
    empty = outline.archive(())
    if empty is None:
        raise ValueError
    return Joined(empty, pieces, ChunkFiles(pieces, chunks), surveyed)


def collection_at(departments: Sequence[Department], joined: Joined, address: str) -> bytes | None:
    """One such file alone, as a preview needs it; None where none is made at that address."""
    made = {one.address: one for one in archive_files(joined)}
    if address in made:
        return b"".join(made[address].contents())
    if address != ALL_ZIP:
        return None
    whole = ((one, b"".join(made[one].contents())) for one in made)
    stream = BytesIO()
    files = {one: Packed(one, len(data), (data,)) for one, data in whole}
    _pack_all(stream, files, departments, joined)
    return stream.getvalue()


def make_collections(
    source: Source, departments: Sequence[Department], joined: Joined, shop: Workshop
) -> dict[str, Path]:
    """The file of every download that belongs to no department, by its address, `all.zip` among them.

    Raises:
        WorkerKilled: when a worker dies even alone.

    """
    own = {one.id: one.key for one in departments}
    keys = {made.address: _key(source, made, own) for made in archive_files(joined)}
    chunks = {one.id: one.chunks.relative_to(shop.out).as_posix() for one in departments}

    def jobs(missing: list[str]) -> Iterator[_Job]:
        if not missing:
            return
        surveyed = packed(Examination((), {}, joined.surveyed))
        parts = shop.hand(_Parts(source.top, joined.pieces, chunks, surveyed), "parts")
        for number, address in enumerate(missing):
            yield _Job(
                root=str(shop.out),
                reads=(parts.name, *chunks.values()),
                made=shop.scratch(f"collection-{number}"),
                parts=parts,
                address=address,
            )

    entries = shop.make(_KIND, keys, make_collection, jobs, lambda job: ((job.address, ""),))
    made = {address: entry / _FILE for address, entry in entries.items()}
    return {**made, ALL_ZIP: _all(source, departments, joined, made, shop)}


def _key(source: Source, made: Made, keys: Mapping[str, str]) -> str:
    of = keys if made.surveyed else {piece.department_id: "" for piece in made.pieces}
    return digest_of(source.key, made.address, *(keys[one] for one in sorted(of)))


def make_collection(job: _Job) -> None:
    """The task: one file."""
    made = archive_file(_opened(job.root, job.parts), job.address)
    with (job.begun() / _FILE).open("wb") as stream:
        stream.writelines(made.contents())


@lru_cache(maxsize=1)
def _opened(root: str, handed: Handed) -> Joined:
    parts: _Parts = taken(Job(root=root), handed)
    chunks = {one: Path(root, name) for one, name in parts.chunks.items()}
    return _joined(parts.outline, parts.pieces, chunks, unpacked(parts.surveyed).surveyed)


def _all(
    source: Source,
    departments: Sequence[Department],
    joined: Joined,
    made: Mapping[str, Path],
    shop: Workshop,
) -> Path:
    """`all.zip`, packed of what lies there: no more than a block of a file is in memory."""
    key = digest_of(source.key, ALL_ZIP, *(one.key for one in departments))
    if (entry := shop.cache.find(_KIND, key)) is None:
        folder = shop.work / "all"
        folder.mkdir()
        with (folder / _FILE).open("xb") as stream:
            files = {name: _packed(name, path) for name, path in made.items()}
            _pack_all(stream, files, departments, joined)
        entry = shop.cache.keep(_KIND, key, folder)
    return entry / _FILE


def _pack_all(
    stream: IO[bytes],
    files: Mapping[str, Packed],
    departments: Sequence[Department],
    joined: Joined,
) -> None:
    own = {name: _packed(name, path) for one in departments for name, path in one.downloads()}
    every = {**files, **own}
    pack(stream, (every[name] for name in sorted(every)), readme(joined))


def _packed(name: str, path: Path) -> Packed:
    return Packed(name, path.stat().st_size, _blocks(path))


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            yield block
