"""The downloads of a site: every file of the exporters' registry, then all of them as one.

They are made before the pages, so that a page can say how large they are, and put beside them afterwards, for MkDocs
empties the folder it renders to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.addresses import ALL_ZIP
from generator.build.failures import NotBuilt
from generator.build.folders import link_file
from generator.exports.bundle import pack, readme
from generator.exports.edition import Edition
from generator.exports.registry import addresses, collection_files


class Taken(NotBuilt):
    """A download would lie where something lies already: a fault of ours; the text names it."""


def write_downloads(
    edition: Edition, folder: Path, documents: Mapping[str, Path]
) -> dict[str, int]:
    """Put every download below `folder`, one at a time; returns their sizes in bytes by address.

    `documents` are those of each report and form, made already, by address. The ZIP is packed from what lies there by
    then, so no more than one file is in memory.

    Raises:
        Taken: when two have one address.

    """
    sizes = {address: _put(folder, address, path) for address, path in documents.items()}
    sizes |= {address: _write(folder, address, data) for address, data in collection_files(edition)}
    packed = folder / ALL_ZIP
    packed.parent.mkdir(parents=True, exist_ok=True)
    with packed.open("xb") as stream:
        pack(stream, _written(edition, folder), readme(edition.archive))
    return {**sizes, ALL_ZIP: packed.stat().st_size}


def _put(folder: Path, address: str, made: Path) -> int:
    path = folder / address
    path.parent.mkdir(parents=True, exist_ok=True)
    link_file(made, path)
    return path.stat().st_size


def _write(folder: Path, address: str, data: bytes) -> int:
    path = folder / address
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as file:
            return file.write(data)
    except FileExistsError as error:
        raise Taken(f"{address} 有两个文件。") from error


def _written(edition: Edition, folder: Path) -> Iterator[tuple[str, bytes]]:
    """The downloads as they lie there, by name, each read when its turn comes."""
    for address in sorted(addresses(edition.archive)):
        if address != ALL_ZIP:
            yield address, (folder / address).read_bytes()


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
