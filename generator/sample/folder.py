"""Where a sample is written: the only place of this package that touches a disk."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

# What says that a folder holds a sample, and so may be written anew.
MARK = ".disclosure-sample"

_OURS = re.compile(r"(?:[0-9]{4}|site\.yml|departments\.yml|glossary\.yml|rules\.yml)")


class FolderInUse(Exception):
    """The folder holds something else, or cannot be written; the text says what to do."""


def write(files: Iterable[tuple[str, str]], folder: Path, written: Callable[[str], None]) -> int:
    """Put the files into the folder in place of an earlier sample; how many they were. `written` is told each.

    Raises:
        FolderInUse: when the folder holds anything that no sample wrote.

    """
    _claim(folder)
    made: set[str] = set()
    count = 0
    for name, text in files:
        parent = name.rpartition("/")[0]
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        (folder / name).write_bytes(text.encode())
        count += 1
        written(name)
    return count


def _claim(folder: Path) -> None:
    """Leave the folder empty but for the mark."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise FolderInUse(f"{folder} 不是文件夹，不能写示例数据。请换一个 --out。")
    found = list(folder.iterdir()) if folder.is_dir() else []
    mark = folder / MARK
    foreign = [path.name for path in found if path != mark and not _OURS.fullmatch(path.name)]
    if found and (not mark.is_file() or foreign):
        named = f"（如 {foreign[0]}）" if foreign else ""
        raise FolderInUse(
            f"文件夹 {folder} 里有别的内容{named}，怕误删，不写。请换一个空文件夹作 --out。"
        )
    folder.mkdir(parents=True, exist_ok=True)
    mark.touch()
    for path in found:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path != mark:
            path.unlink()
