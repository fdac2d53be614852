"""Files by their place: a path of this machine, or an address that fsspec knows (s3://…), where it is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def is_remote(place: str) -> bool:
    """Whether it is an address and not a path."""
    return "://" in place


def read_bytes(place: str) -> bytes:
    """What lies there.

    Raises:
        OSError: when it cannot be read.

    """
    if not is_remote(place):
        return Path(place).read_bytes()
    system, path = _system(place)
    data: bytes = system.cat_file(path)
    return data


def write_bytes(place: str, data: bytes) -> None:
    """Lay it there, folders included.

    Raises:
        OSError: when it cannot be written.

    """
    if not is_remote(place):
        path = Path(place)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return
    system, path_there = _system(place)
    system.makedirs(path_there.rpartition("/")[0], exist_ok=True)
    system.pipe_file(path_there, data)


def _system(place: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs  # only a cluster needs it: pip install .[cluster]

    found: tuple[Any, str] = url_to_fs(place)
    return found
