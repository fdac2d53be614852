"""Where things are read and written, and how a finished site takes the place of the last one."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from generator.build.failures import in_words, told_in_words
from generator.build.lock import Held, locked

_PACKAGE = Path(__file__).resolve().parent.parent
# In a wheel the templates lie inside the package, in a checkout beside it.
_HOME = _PACKAGE if (_PACKAGE / "site_templates").is_dir() else _PACKAGE.parent

TEMPLATES = _HOME / "site_templates"
PAGE_TEMPLATES = TEMPLATES / "pages"
MKDOCS_YML = _HOME / "mkdocs.yml"

_MARK = ".disclosure-build"
# Of generator/sample/folder.py, which is a layer of its own.
_SAMPLE_MARK = ".disclosure-sample"
_STAGING = "staging-"
_ROOM = 1 << 16  # bytes
_NO_LINKS = {errno.EXDEV, errno.EPERM, errno.EMLINK, errno.EOPNOTSUPP, errno.ENOSYS}
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class Unusable(Exception):
    """A folder cannot be used as asked; the text says why and what to do."""


@contextmanager
def claim(out: Path, content: Path) -> Iterator[None]:
    """Inside, the output folder is ours alone, so that what is removed is only what we wrote.

    What a killed build left behind is put right first; no time is compared for that, clocks lie.

    Raises:
        Unusable: when it holds something else, overlaps the content, cannot be written, or another build is at it.
        Refused: when the system refuses to read or write inside.

    """
    _refuse_foreign(out, content)
    with ExitStack() as held:
        try:
            out.mkdir(parents=True, exist_ok=True)
            held.enter_context(locked(out / _MARK))
        except Held as error:
            who = f"（进程号 {error}）" if str(error) else ""
            raise Unusable(
                f"另一个生成任务{who}正在写 {out}。请等它结束再运行，或换一个 --out。"
            ) from error
        except OSError as error:
            raise Unusable(f"写不进文件夹 {out}：{in_words(error)}") from error
        with told_in_words(out):
            _put_right(out)
            yield


def _refuse_foreign(out: Path, content: Path) -> None:
    ours, theirs = out.resolve(), content.resolve()
    if ours == theirs or ours in theirs.parents or theirs in ours.parents:
        raise Unusable(f"输出文件夹 {out} 与内容文件夹 {content} 重叠，请换一个 --out。")
    if out.exists() and not out.is_dir():
        raise Unusable(f"{out} 是一个文件，不能作输出文件夹。")
    for name in ("site", "docs", "cache", _MARK):
        if (out / name).is_symlink():
            raise Unusable(f"{out / name} 是符号链接，不写。请删掉它，或换一个 --out。")
    try:
        # Looked through before asking for the mark: another build may be making it just now.
        foreign = out.is_dir() and any(map(_is_foreign, out.iterdir()))
    except OSError as error:
        raise Unusable(f"打不开文件夹 {out}：{in_words(error)}") from error
    if foreign and not (out / _MARK).exists():
        raise Unusable(f"文件夹 {out} 里有别的内容，怕误删，不写。请换一个空文件夹作 --out。")


def _put_right(out: Path) -> None:
    recover(out / "site")
    for left in out.glob(f"{_STAGING}*"):
        remove_tree(left)


def _is_foreign(path: Path) -> bool:
    """Not a folder of ours: build/sample or build/sample-site stands where build/ itself was never built into."""
    return path.is_symlink() or not any((path / mark).is_file() for mark in (_MARK, _SAMPLE_MARK))


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A folder on the same disk for what is being made; gone afterwards, whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix=_STAGING, dir=out))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def require_room(folder: Path) -> None:
    """Nothing, where a little more can be written; for Pagefind tells nobody that a disk was full.

    Raises:
        OSError: when it cannot.

    """
    with tempfile.TemporaryFile(dir=folder) as probe:
        probe.write(bytes(_ROOM))
        probe.flush()
        os.fsync(probe.fileno())


def recover(final: Path) -> None:
    """Bring back the last good site if a build was cut off between two renames."""
    old = _old(final)
    if old.is_dir() and not final.exists():
        old.rename(final)
    elif old.is_dir():
        remove_tree(old)


def put_in_place(made: Path, final: Path) -> None:
    """Let `made` become `final` in one step; the last site is removed only afterwards.

    A process killed between any two steps leaves the old site or the new one, and `recover` does the rest. Nothing is
    forced onto the disk: after a power cut, build anew.
    """
    # mkdtemp keeps its folders private; a web server must be able to read the site.
    made.chmod(0o755)
    if not final.exists():
        made.rename(final)
        return
    if _exchange(made, final):
        _forget(made)
        return
    old = _old(final)
    final.rename(old)
    try:
        made.rename(final)
    except OSError:
        old.rename(final)
        raise
    _forget(old)


def _forget(last: Path) -> None:
    """The new site stands: what cannot be removed now is removed by the next build."""
    with suppress(OSError):
        remove_tree(last)


def remove_tree(folder: Path | str) -> None:
    """Remove a folder of ours and all below it; links in it are removed, not followed.

    A third faster than `shutil.rmtree`, which guards against folders swapped for links meanwhile.
    """
    # Here and below: a Path for each file costs as much as what is done with it.
    with os.scandir(folder) as entries:
        found = list(entries)
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            remove_tree(entry.path)
        else:
            os.unlink(entry.path)  # noqa: PTH108
    os.rmdir(folder)  # noqa: PTH106


def link_tree(source: Path | str, target: Path | str) -> None:
    """Give `target` every file below `source` by `link_file`; files of `target` by other names stay.

    Raises:
        FileExistsError: when a file lies there already.

    """
    if not os.path.isdir(target):  # noqa: PTH112
        os.makedirs(target)  # noqa: PTH103
    with os.scandir(source) as entries:
        found = list(entries)
    for entry in found:
        there = f"{target}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            link_tree(entry.path, there)
        else:
            link_file(entry.path, there)


def files_below(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Each file below the folder with its path from there, in no order; links are not followed."""
    folders = [""]
    while folders:
        prefix = folders.pop()
        with os.scandir(f"{folder}/{prefix}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{prefix}{entry.name}/")
                else:
                    yield f"{prefix}{entry.name}", entry


def link_file(source: Path | str, target: Path | str) -> None:
    """Let `target`, whose folder is there, be the same file; a copy where links cannot be.

    Neither may be written in place afterwards, only replaced.

    Raises:
        FileExistsError: when a file lies there already.

    """
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        with Path(source).open("rb") as read, Path(target).open("xb") as written:
            shutil.copyfileobj(read, written)


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
