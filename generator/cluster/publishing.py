"""A finished site written to an address of fsspec: what has changed, in an order that leads no reader to nothing.

First the files that pages show or link, then new pages, then changed ones, last the home page; what vanished goes after
that. A list at the address says which files are ours. It is written before anything else is touched, so that a publication
that was cut off is ended by the next, and nothing is removed that somebody else put there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.cluster.places import Unreachable, opened, reaching, safe, shown

_LIST = ".disclosure-site.json"
_HOME = "index.html"
_AT_ONCE = 500  # files


@dataclass(frozen=True, slots=True)
class Published:
    """How many files were written, and how many removed."""

    written: int
    removed: int


def publish(site: Path, url: str) -> Published:
    """Let what lies at the address be the site, file by file.

    Raises:
        Unreachable: when it cannot be read or written, or holds what is not ours.

    """
    with reaching(url):
        fs, root = opened(url)
        fs.invalidate_cache()
        there = _sizes(fs, root)
        if there and _LIST not in there:
            raise Unreachable(
                f"{shown(url)} 里有别的内容，怕误删，不写。请换一个空的位置作 --publish。"
            )
        before = json.loads(fs.cat_file(f"{root}/{_LIST}")) if there else {}
        files = {path.relative_to(site).as_posix(): path for path in sorted(_files(site))}
        now = {name: _digest(path) for name, path in files.items()}
        changed = [
            name
            for name, path in files.items()
            if before.get(name) != now[name] or there.get(name) != path.stat().st_size
        ]
        gone = sorted(safe(name).as_posix() for name in set(before) - set(now))
        if changed or gone or not there:
            _list(fs, root, {**before, **now, **dict.fromkeys(changed, "")})
            for names in _in_order(changed, before):
                fs.put([str(files[name]) for name in names], [f"{root}/{name}" for name in names])
            for first in range(0, len(gone), _AT_ONCE):
                names = [name for name in gone[first : first + _AT_ONCE] if name in there]
                if names:
                    fs.rm([f"{root}/{name}" for name in names])
            _list(fs, root, now)
    return Published(len(changed), len(gone))


def _in_order(changed: list[str], before: Iterable[str]) -> Iterable[list[str]]:
    """The names, some at a time; a later one may lead to an earlier one."""
    known = set(before)

    def turn(name: str) -> int:
        if name == _HOME:
            return 3
        return (2 if name in known else 1) if name.endswith(".html") else 0

    for wanted in range(4):
        names = [name for name in changed if turn(name) == wanted]
        for first in range(0, len(names), _AT_ONCE):
            yield names[first : first + _AT_ONCE]


def _sizes(fs: Any, root: str) -> dict[str, int]:  # noqa: ANN401 - of fsspec, which has no types
    found = fs.find(root, detail=True)
    return {path.removeprefix(root).lstrip("/"): info["size"] for path, info in found.items()}


def _files(site: Path) -> Iterable[Path]:
    return (path for path in site.rglob("*") if path.is_file())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _list(fs: Any, root: str, digests: dict[str, str]) -> None:  # noqa: ANN401 - of fsspec
    fs.pipe_file(f"{root}/{_LIST}", json.dumps(digests, indent=0, sort_keys=True).encode())
