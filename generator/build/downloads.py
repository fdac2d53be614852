"""The downloads of a site: every file of the exporters' registry, then all of them as one.

They are made before the pages, so that a page can say how large they are, and put beside them afterwards, for MkDocs
empties the folder it renders to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.addresses import ALL_ZIP
from generator.build.failures import NotBuilt
from generator.exports.bundle import Packed, pack, readme
from generator.exports.cut import Cut, cut, outline_of
from generator.exports.edition import Edition
from generator.exports.joined import Joined
from generator.exports.piece import Piece
from generator.exports.registry import addresses, archive_files, unit_files

_BLOCK = 1 << 20


class Taken(NotBuilt):
    """A download would lie where something lies already: a fault of ours; the text names it."""


def write_downloads(edition: Edition, folder: Path) -> tuple[Joined, dict[str, int]]:
    """Make every download below `folder`, a department at a time; returns the pieces, and sizes in bytes by address.

    The ZIP is packed from what lies there by then, so no file of it is in memory.

    Raises:
        Taken: when two have one address.

    """
    sizes: dict[str, int] = {}
    cuts: dict[str, Cut] = {}
    for identity, documents in edition.years_of.items():
        unit = edition.part({filed.file for filed in documents})
        cuts[identity] = cut(unit)
        for address, data in unit_files(unit, cuts[identity]):
            sizes[address] = _write(folder, address, (data,))

    def chunk(piece: Piece, name: str) -> bytes:
        return cuts[piece.department_id].chunk(piece, name)

    pieces = (piece for one in cuts.values() for piece in one.pieces)
    joined = Joined(outline_of(edition.archive), pieces, chunk, edition.examination.surveyed)
    for made in archive_files(joined):
        sizes[made.address] = _write(folder, made.address, made.contents())
    sizes[ALL_ZIP] = write_bundle(joined, folder)
    return joined, sizes


def write_bundle(joined: Joined, folder: Path) -> int:
    """Pack `all.zip` of the files that lie in `folder`; returns its size in bytes."""
    packed = folder / ALL_ZIP
    packed.parent.mkdir(parents=True, exist_ok=True)
    with packed.open("xb") as stream:
        pack(stream, _written(joined, folder), readme(joined))
    return packed.stat().st_size


def _write(folder: Path, address: str, blocks: Iterable[bytes]) -> int:
    path = folder / address
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            return sum(map(file.write, blocks))
    except FileExistsError as error:
        raise Taken(f"{address} 有两个文件。") from error


def _written(joined: Joined, folder: Path) -> Iterator[Packed]:
    """The downloads as they lie there, by name, each read when its turn comes."""
    for address in sorted(addresses(joined)):
        if address != ALL_ZIP:
            path = folder / address
            yield Packed(address, path.stat().st_size, _blocks(path))


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block


def put_beside(folder: Path, site: Path) -> None:
    """Move the downloads into a site that has its pages.

    Raises:
        Taken: when a page's file lies there already.

    """
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        there = site / path.relative_to(folder)
        if there.exists():
            raise Taken(f"{path.relative_to(folder)} 的位置已经有网页的文件。")
        there.parent.mkdir(parents=True, exist_ok=True)
        path.rename(there)
