"""Addresses of fsspec (`file:///…`, `s3://bucket/…`): opened, shown, and what goes wrong with them in words.

How a kind of place is reached and who we are there is configured as fsspec and its libraries do: by their files and
environment variables, on every machine for itself. None of it is in an address or passes between machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import Any

from fsspec.core import url_to_fs

from generator.build.failures import NotBuilt, in_words

_LOCAL = ("file://", "local://")
_SECRET = re.compile(r"//[^/@]*@")
_LONGEST = 300


class Unreachable(NotBuilt):
    """A place cannot be read or written; the text says which and why."""


class Unsafe(NotBuilt):
    """A name that would lie outside the folder it is for; the text says so."""


def opened(url: str) -> tuple[Any, str]:
    """The file system of an address and the path in it, without a slash at the end.

    Raises:
        Unreachable: when there is none of that kind.

    """
    with reaching(url):
        # A bucket has no folders to make; on a disk they are made as they are needed.
        fs, path = url_to_fs(url, auto_mkdir=True) if url.startswith(_LOCAL) else url_to_fs(url)
        return fs, str(path).rstrip("/")


@contextmanager
def reaching(url: str) -> Iterator[None]:
    """Inside, whatever goes wrong is told as what is wrong with the place at that address.

    Raises:
        Unreachable: in place of any other error.

    """
    try:
        yield
    except (Unreachable, Unsafe):
        raise
    except Exception as error:
        raise Unreachable(f"用不了 {shown(url)}：{_why(error)}") from error


def _why(error: Exception) -> str:
    if isinstance(error, ImportError):
        return "没有安装读写这种地址的程序。请安装以后再运行一次。"
    if isinstance(error, FileNotFoundError):
        return "没有这个位置，或里面的文件不见了。请核对地址。"
    if isinstance(error, PermissionError):
        return "没有权限。请核对账号和密钥，或请管理员给您读写权限。"
    if isinstance(error, OSError) and error.errno is not None:
        return in_words(error)
    said = " ".join(str(error).split())[:_LONGEST]
    return f"{type(error).__name__}: {_SECRET.sub('//…@', said)}"


def shown(url: str) -> str:
    """The address as it may be printed: without a password."""
    return _SECRET.sub("//…@", url)


def safe(name: str) -> PurePosixPath:
    """The name of a file below some folder, as a path that stays below it.

    Raises:
        Unsafe: when it would not.

    """
    parts = name.split("/")
    if "\\" in name or "\0" in name or any(part in ("", ".", "..") for part in parts):
        raise Unsafe(f"文件名“{name}”不能用：会落到文件夹以外。")
    return PurePosixPath(name)
