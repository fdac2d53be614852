"""The downloads of the archive as a whole, made by workers of what the departments left, and only where it changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from generator.addresses import ALL_ZIP
from generator.build.cache import Cache
from generator.build.chunks import ChunkFiles
from generator.build.departments import Department
from generator.build.digests import digest_of
from generator.build.handing import Handed, hand, taken
from generator.build.jobs import Job
from generator.build.sources import Source
from generator.build.workers import Workers
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


def collection_at(
    departments: Sequence[Department], joined: Joined, address: str
) -> Iterator[bytes] | None:
    """One such file alone, block after block, as a preview needs it; None where none is made at that address."""
    made = {one.address: one for one in archive_files(joined)}
    if address in made:
        return made[address].contents()
    if address != ALL_ZIP:
        return None
    whole = ((one, b"".join(made[one].contents())) for one in made)
    files = {one: Packed(one, len(data), (data,)) for one, data in whole}
    for department in departments:
        files |= {one: _packed(one, path) for one, path in department.downloads()}
    stream = BytesIO()
    pack(stream, (files[one] for one in sorted(files)), readme(joined))
    return iter((stream.getvalue(),))


def make_collections(
    source: Source,
    departments: Sequence[Department],
    joined: Joined,
    out: Path,
    work: Path,
    cache: Cache,
    workers: Workers,
) -> dict[str, Path]:
    """The file of every download that belongs to no department, by its address, `all.zip` among them.

    Raises:
        WorkerKilled: when a worker dies even alone.

    """
    keys = {one.id: one.key for one in departments}
    wanted = {made.address: _key(source, made, keys) for made in archive_files(joined)}
    found = {address: cache.find(_KIND, key) for address, key in wanted.items()}
    missing = [address for address, entry in found.items() if entry is None]
    if missing:
        handed = hand(_parts(source, departments, joined, out), out, f"{work.name}/parts")
        chunks = tuple(one.chunks.relative_to(out).as_posix() for one in departments)
        jobs = [
            _Job(
                root=str(out),
                reads=(handed.name, *chunks),
                made=f"{work.name}/collection-{number}",
                parts=handed,
                address=address,
            )
            for number, address in enumerate(missing)
        ]
        for job, _ in workers.each(make_collection, jobs):
            found[job.address] = cache.keep(_KIND, wanted[job.address], job.at(job.made))
    made = {address: entry / _FILE for address, entry in found.items() if entry is not None}
    return {**made, ALL_ZIP: _all(source, departments, joined, made, work, cache)}


def _key(source: Source, made: Made, keys: Mapping[str, str]) -> str:
    of = keys if made.surveyed else {piece.department_id: "" for piece in made.pieces}
    return digest_of(source.key, made.address, *(keys[one] for one in sorted(of)))


def _parts(source: Source, departments: Sequence[Department], joined: Joined, out: Path) -> _Parts:
    return _Parts(
        source.top,
        joined.pieces,
        {one.id: one.chunks.relative_to(out).as_posix() for one in departments},
        packed(Examination((), {}, joined.surveyed)),
    )


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
    work: Path,
    cache: Cache,
) -> Path:
    """`all.zip`, packed of what lies there: no more than a block of a file is in memory."""
    key = digest_of(source.key, ALL_ZIP, *(one.key for one in departments))
    if (entry := cache.find(_KIND, key)) is None:
        folder = work / "all"
        folder.mkdir()
        files = dict(made)
        for one in departments:
            files.update(one.downloads())
        with (folder / _FILE).open("xb") as stream:
            pack(stream, (_packed(name, files[name]) for name in sorted(files)), readme(joined))
        entry = cache.keep(_KIND, key, folder)
    return entry / _FILE


def _packed(name: str, path: Path) -> Packed:
    return Packed(name, path.stat().st_size, _blocks(path))


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            yield block
