"""Many files as one: what a task reads, and what it made, travel in one piece.

A parcel is a ZIP without compression: the network of a machine room is faster than packing. The same files give the same
bytes. Its checksums tell one that was cut short.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from generator.build.failures import NotBuilt
from generator.cluster.places import safe


class Damaged(NotBuilt):
    """A parcel is not what was packed; the text says so."""


def pack(parcel: Path, files: Iterable[tuple[str, Path]]) -> None:
    """Write a parcel of files and empty folders, each under a name with slashes."""
    with ZipFile(parcel, "x", ZIP_STORED, allowZip64=True) as packed:
        for name, path in sorted(files):
            if path.is_dir():
                packed.writestr(ZipInfo(f"{name}/"), b"")
                continue
            info = ZipInfo(name)
            info.file_size = path.stat().st_size
            with path.open("rb") as read, packed.open(info, "w") as written:
                shutil.copyfileobj(read, written)


def below(folder: Path, prefix: str = "") -> Iterator[tuple[str, Path]]:
    """Every file and every folder below a folder, with its name."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path, name = Path(entry.path), f"{prefix}{entry.name}"
            yield name, path
            if entry.is_dir(follow_symlinks=False):
                yield from below(path, f"{name}/")


def unpack(parcel: Path, folder: Path) -> None:
    """Lay what is in a parcel below a folder, where none of it lies yet.

    Raises:
        Unsafe: when something in it would lie elsewhere.
        Damaged: when it is not whole.
        FileExistsError: when something lies there already.

    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with ZipFile(parcel) as packed:
            for info in packed.infolist():
                there = folder / safe(info.filename.removesuffix("/"))
                if info.is_dir():
                    there.mkdir(parents=True, exist_ok=True)
                    continue
                there.parent.mkdir(parents=True, exist_ok=True)
                with packed.open(info) as read, there.open("xb") as written:
                    shutil.copyfileobj(read, written)
    except (BadZipFile, EOFError) as error:
        raise Damaged("传送中的文件损坏了。请再运行一次。") from error
