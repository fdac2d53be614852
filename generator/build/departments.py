"""Department by department: what the rest of the archive has to know of it, and its downloads, made by workers.

Both need no other department, and are made again only where something changed: one of the department's own files, or
one of those at the top of the content folder. What is handed over is where files lie, not what they hold, so that no
process keeps more than its task.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.batches import batches, departments_of, read_part
from generator.build.cache import dump, load
from generator.build.chunks import write_chunks
from generator.build.digests import digest_of
from generator.build.failures import NotBuilt
from generator.build.handing import Handed, taken
from generator.build.jobs import Job
from generator.build.sources import Source
from generator.build.workshop import Workshop
from generator.checks.base import Severity
from generator.checks.findings import Finding
from generator.exports.cut import cut
from generator.exports.edition import Edition
from generator.exports.piece import Piece
from generator.exports.registry import unit_files
from generator.model.filing import Lying
from generator.model.outline import Outline
from generator.model.roll import Enrolled, enrolled
from generator.pages.gist import Gist
from generator.pages.gisting import gists_of
from generator.reports.tally import Tally, tally_of

_KIND = "departments"
_TOLD, _FILES, _CHUNKS = "told", "files", "chunks"
# So many documents a task: enough to be worth handing over, few enough to be forgotten again.
_DOCUMENTS = 40


class Changed(NotBuilt):
    """The content was edited while the site was being made; the text says so."""

    def __str__(self) -> str:
        """What happened and what to do."""
        return "生成期间内容文件被改动了。请再运行一次。"


@dataclass(frozen=True, slots=True)
class Told:
    """What the archive has to know of a department.

    `readable`: whether it has no error; if it has one nothing else is told but the numbers. `files` are the sizes of its
    downloads in bytes, by address. Without downloads there are no pieces. `shown` is a digest of what pages of the whole
    archive show of it.
    """

    shown: str
    gists: tuple[Gist, ...]
    enrolled: tuple[Enrolled, ...]
    pieces: tuple[Piece, ...]
    files: dict[str, int]
    tally: Tally
    readable: bool


@dataclass(frozen=True, slots=True)
class Department:
    """A department of which it was told; `key` is the digest of all that it was made from, `entry` where it lies."""

    id: str
    lying: tuple[Lying, ...]
    digests: tuple[str, ...]
    key: str
    entry: Path
    told: Told

    @property
    def chunks(self) -> Path:
        """The file of its chunks."""
        return self.entry / _CHUNKS

    def downloads(self) -> Iterable[tuple[str, Path]]:
        """Its downloads, each with its address."""
        return ((address, self.entry / _FILES / address) for address in self.told.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job(Job):
    outline: Handed
    departments: tuple[tuple[Lying, ...], ...]
    digests: tuple[tuple[str, ...], ...]
    with_downloads: bool


def read_departments(source: Source, top: Handed, shop: Workshop) -> tuple[Department, ...]:
    """Every department that has files, in the order of their names; `top` is that of the source.

    Raises:
        Changed: when a file is no longer what it was a moment ago.
        WorkerKilled: when a worker dies even alone.

    """
    lying = departments_of(source.outline)
    digests = {one: digests_in(source.content, ones) for one, ones in lying.items()}
    every = source.key
    keys = {one: digest_of(every, *_texts(ones, digests[one])) for one, ones in lying.items()}

    def jobs(missing: list[str]) -> Iterator[_Job]:
        every_batch = batches((lying[one] for one in missing), _DOCUMENTS, len)
        for number, batch in enumerate(every_batch):
            yield _Job(
                root=str(shop.out),
                content=str(source.content),
                reads=(top.name,),
                documents=tuple(one.name for ones in batch for one in ones),
                made=shop.scratch(f"departments-{number}"),
                outline=top,
                departments=batch,
                digests=tuple(digests[ones[0].department_id] for ones in batch),
                with_downloads=source.with_downloads,
            )

    entries = shop.make(_KIND, keys, make_departments, jobs, _made_by)
    return tuple(
        Department(one, lying[one], digests[one], keys[one], entry, load(entry / _TOLD))
        for one, entry in entries.items()
    )


def _made_by(job: _Job) -> Iterator[tuple[str, str]]:
    return ((lying[0].department_id, lying[0].department_id) for lying in job.departments)


def digests_in(content: Path, lying: Iterable[Lying]) -> tuple[str, ...]:
    """The digest of each file, empty where it cannot be read."""
    return tuple(_digest(content / one.name) for one in lying)


def _digest(path: Path) -> str:
    try:
        # Reading a pipe would wait for ever; what reads the file says what is wrong with it.
        return digest_of(path.read_bytes()) if path.is_file() else ""
    except OSError:
        return ""


def _texts(lying: Iterable[Lying], digests: Iterable[str]) -> Iterable[str]:
    return (text for pair in zip(lying, digests, strict=True) for text in (pair[0].name, pair[1]))


def make_departments(job: _Job) -> None:
    """The task: read and check some departments, and keep of each what is to be known, in a folder of its own."""
    outline: Outline = taken(job, job.outline)
    begun = job.begun()
    for lying, digests in zip(job.departments, job.digests, strict=True):
        made = begun / lying[0].department_id
        made.mkdir()
        dump(_make(Path(job.content), outline, lying, made, files=job.with_downloads), made / _TOLD)
        if digests_in(Path(job.content), lying) != digests:
            raise Changed


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _make(
    content: Path, outline: Outline, lying: tuple[Lying, ...], made: Path, *, files: bool
) -> Told:
    part = read_part(content, replace(outline, lying=lying), lying)
    archive, examination = part.archive, part.examination
    tally = tally_of(examination)
    if archive is None or part.faults or any(_is_error(one) for one in examination.findings):
        return Told("", (), (), (), {}, tally, readable=False)
    pieces: tuple[Piece, ...] = ()
    sizes: dict[str, int] = {}
    if files:
        edition = Edition(archive, examination)
        parts = cut(edition)
        pieces = parts.pieces
        write_chunks(made / _CHUNKS, parts)
        for address, data in unit_files(edition, parts):
            path = made / _FILES / address
            path.parent.mkdir(parents=True, exist_ok=True)
            sizes[address] = path.write_bytes(data)
    gists, ones = gists_of(archive, examination), enrolled(archive.reports)
    return Told(
        digest_of(repr((gists, ones))),
        gists,
        ones,
        pieces,
        sizes,
        tally,
        readable=True,
    )
