"""What keeps a site from being made, in words; apart from what makes it, which takes long to load."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FULL = "磁盘满了。请腾出空间后再运行一次"
_DENIED = "没有权限。请让管理员给您这个文件夹的读写权限，或换一个 --out"
_GONE = "文件或文件夹不见了，可能刚被删除或移走。请再运行一次"
_LOST = "网络盘断开了。请连好后再运行一次"
_NO_MEMORY = "内存不够。请关掉别的程序，用 --jobs 1 再试"
_TAKEN = "那个位置被别的文件或文件夹占着。请移走它，或换一个 --out"
_MANY = "同时打开的文件太多。请关掉别的程序，用 --jobs 1 再试"
_WHY = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: "用完了分给您的磁盘空间。请删掉不用的文件，或请管理员增加配额，再运行一次",
    errno.EFBIG: "文件超过了系统允许的大小。请找管理员",
    errno.EROFS: "磁盘是只读的。请换一个 --out，或请管理员改为可写",
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EIO: "磁盘读写出错，可能有故障。请先备份，再找管理员",
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _TAKEN,
    errno.EISDIR: _TAKEN,
    errno.EEXIST: _TAKEN,
    errno.ENOTEMPTY: _TAKEN,
    errno.EBUSY: "正被别的程序占用。请关掉那个程序，再运行一次",
    errno.EMFILE: _MANY,
    errno.ENFILE: _MANY,
    errno.ENOMEM: _NO_MEMORY,
    errno.EAGAIN: _NO_MEMORY,
    errno.ENAMETOOLONG: "名字太长。请换一个短一点的 --out",
    errno.ENOLCK: "这个磁盘不支持加锁。请把 --out 放在本机磁盘上",
    errno.EOPNOTSUPP: "这个磁盘不支持这样写。请把 --out 放在本机磁盘上",
    errno.ESTALE: _LOST,
    errno.ENOTCONN: _LOST,
    errno.ETIMEDOUT: _LOST,
}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS}
# How programs in Rust, such as Pagefind, name what the system refused.
_RUST = re.compile(r"\(os error ([0-9]+)\)")


class NotBuilt(Exception):
    """A step failed, the last site stays as it was; the text says what happened."""


class Refused(NotBuilt):
    """The system would not let us read or write; the text says what and why."""


class WorkerKilled(NotBuilt):
    """A worker died even though fewer of them were tried."""

    def __str__(self) -> str:
        """What happened and what to do."""
        return (
            "一个工作进程被系统终止了（多半是内存不够）。请关掉别的程序，用 --jobs 1 再试；"
            "仍不行，换一台内存大的机器。"
        )


def in_words(error: OSError, place: Path | None = None) -> str:
    """What the system refused, as a sentence; `place` is named where the error names no file."""
    # What was to be written, where something was copied from elsewhere: it is that disk which is full.
    full = error.errno in _NO_ROOM and error.filename2 is not None
    named = error.filename2 if full else error.filename
    if named is None:
        named = place
    # A number stands for a stream, not a name that anybody knows.
    at = "" if named is None or isinstance(named, int) else f" {named} "
    return f"读写{at}出错：{_why(error.errno, error.strerror or str(error))}。"


def _why(number: int | None, said: str) -> str:
    return _WHY.get(number or 0) or f"系统说 {said}"


def said_by(program: str, status: int, said: str) -> str:
    """What became of another program that ended with `status` (below 0: the signal that ended it)."""
    if status < 0:
        return f"{program} 被系统终止了（信号 {-status}，多半是内存不够）。请关掉别的程序再试。"
    if found := _RUST.search(said):
        return f"{program} 读写文件出错：{_why(int(found[1]), said.strip())}。"
    return f"{program} 出错：{said.strip()}"


@contextmanager
def told_in_words(out: Path) -> Iterator[None]:
    """Inside, what the system refuses is told so that a clerk understands; `out` is where we write.

    Raises:
        Refused: in place of an OSError or a MemoryError.

    """
    try:
        yield
    except MemoryError as error:
        raise Refused(f"{_NO_MEMORY}。") from error
    except OSError as error:
        # Python has kinds of its own without a number (BadGzipFile): a fault of ours, not of the disk.
        if error.errno is None:
            raise
        raise Refused(in_words(error, out)) from error
