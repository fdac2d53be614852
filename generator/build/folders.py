"""Where things are read and written, and how a finished site takes the place of the last one."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
# In a wheel the templates lie inside the package, in a checkout beside it.
_HOME = _PACKAGE if (_PACKAGE / "site_templates").is_dir() else _PACKAGE.parent

TEMPLATES = _HOME / "site_templates"
PAGE_TEMPLATES = TEMPLATES / "pages"
MKDOCS_YML = _HOME / "mkdocs.yml"

_MARK = ".disclosure-build"
# Of generator/sample/folder.py, which is a layer of its own.
_SAMPLE_MARK = ".disclosure-sample"
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class Unusable(Exception):
    """A folder cannot be used as asked; the text says why and what to do."""


def claim(out: Path, content: Path) -> None:
    """Make the output folder ours, so that what is removed later is only what we wrote.

    Raises:
        Unusable: when it holds something else, or overlaps the content.

    """
    ours, theirs = out.resolve(), content.resolve()
    if ours == theirs or ours in theirs.parents or theirs in ours.parents:
        raise Unusable(f"输出文件夹 {out} 与内容文件夹 {content} 重叠，请换一个 --out。")
    if out.exists() and not out.is_dir():
        raise Unusable(f"{out} 是一个文件，不能作输出文件夹。")
    for name in ("site", "docs"):
        if (out / name).is_symlink():
            raise Unusable(f"{out / name} 是符号链接，不写。请删掉它，或换一个 --out。")
    mark = out / _MARK
    if not mark.exists() and out.is_dir() and any(map(_is_foreign, out.iterdir())):
        raise Unusable(f"文件夹 {out} 里有别的内容，怕误删，不写。请换一个空文件夹作 --out。")
    try:
        out.mkdir(parents=True, exist_ok=True)
        mark.touch()
    except OSError as error:
        raise Unusable(f"写不进文件夹 {out}：{error.strerror}。") from error


def _is_foreign(path: Path) -> bool:
    """Not a folder of ours: build/sample or build/sample-site stands where build/ itself was never built into."""
    return path.is_symlink() or not any((path / mark).is_file() for mark in (_MARK, _SAMPLE_MARK))


def write_tree(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Make the folder hold exactly these files: write what changed, remove what is gone."""
    kept: set[Path] = set()
    for name, text in files:
        path = folder / name
        kept.add(path)
        data = text.encode()
        if path.is_file() and path.read_bytes() == data:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif not path.is_dir() and path not in kept:
            path.unlink()


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A folder on the same disk for what is being made; gone afterwards, whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix="staging-", dir=out))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def recover(final: Path) -> None:
    """Bring back the last good site if a build was cut off between two renames."""
    old = _old(final)
    if old.is_dir() and not final.exists():
        old.rename(final)
    elif old.exists():
        shutil.rmtree(old)


def put_in_place(made: Path, final: Path) -> None:
    """Let `made` become `final` in one step; the last site is removed only afterwards."""
    # mkdtemp keeps its folders private; a web server must be able to read the site.
    made.chmod(0o755)
    if not final.exists():
        made.rename(final)
        return
    if _exchange(made, final):
        shutil.rmtree(made)
        return
    old = _old(final)
    final.rename(old)
    made.rename(final)
    shutil.rmtree(old)


def _old(final: Path) -> Path:
    return final.with_name(f"{final.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically where the system can (renameat2 of Linux); False where it cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    result: int = renameat2(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE
    )
    return result == 0
