"""The downloads of a site: the files of each department, made already, what is joined of all, then all of them as one.

They are made before the pages, so that a page can say how large they are, and put beside them afterwards, for MkDocs
empties the folder it renders to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.addresses import ALL_ZIP
from generator.build.failures import NotBuilt
from generator.build.folders import link_file
from generator.exports.bundle import Packed, pack, readme
from generator.exports.joined import Joined
from generator.exports.registry import archive_files

_BLOCK = 1 << 20


class Taken(NotBuilt):
    """A download would lie where something lies already: a fault of ours; the text names it."""


def write_downloads(joined: Joined, folder: Path, units: Mapping[str, Path]) -> dict[str, int]:
    """Put every download below `folder`, one at a time; returns their sizes in bytes by address.

    `units` are those of each report, form and department, made already, by address. The ZIP is packed from what lies
    there by then, so no file is in memory.

    Raises:
        Taken: when two have one address.

    """
    sizes = {address: _put(folder, address, path) for address, path in units.items()}
    for made in archive_files(joined):
        sizes[made.address] = _write(folder, made.address, made.contents())
    packed = folder / ALL_ZIP
    packed.parent.mkdir(parents=True, exist_ok=True)
    with packed.open("xb") as stream:
        pack(stream, _written(folder, sizes), readme(joined))
    return {**sizes, ALL_ZIP: packed.stat().st_size}


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> dict[str, Path]:
    """Write these below the folder; returns where each lies, by its address.

    Raises:
        Taken: when two have one address.

    """
    there: dict[str, Path] = {}
    for address, data in files:
        _write(folder, address, (data,))
        there[address] = folder / address
    return there


def _put(folder: Path, address: str, made: Path) -> int:
    path = folder / address
    path.parent.mkdir(parents=True, exist_ok=True)
    link_file(made, path)
    return path.stat().st_size


def _write(folder: Path, address: str, blocks: Iterable[bytes]) -> int:
    path = folder / address
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            return sum(map(file.write, blocks))
    except FileExistsError as error:
        raise Taken(f"{address} 有两个文件。") from error


def _written(folder: Path, sizes: Mapping[str, int]) -> Iterator[Packed]:
    """The downloads as they lie there, by name, each read when its turn comes."""
    for address in sorted(sizes):
        yield Packed(address, sizes[address], _blocks(folder / address))


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
