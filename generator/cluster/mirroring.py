"""Content that lies at an address, copied to a folder of this machine: only what has changed there since the last time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.build.digests import digest_of
from generator.build.folders import Unusable
from generator.cluster.places import Unreachable, opened, reaching, safe, shown

_LIST = "listed.json"
_AT_ONCE = 500  # files

# Of a file: a digest of what its place says of it; size and time of change of our copy.
State = list[str | int]


def mirror(url: str, copy: Path) -> None:
    """Let the copy hold what lies at the address now, file by file; the folder around it is ours alone.

    Raises:
        Unreachable: when the address cannot be read, or nothing lies there.
        Unsafe: when a name there is none for a file below a folder.
        Unusable: when the folder holds something else.

    """
    listing = copy.with_name(_LIST)
    if listing.parent.exists() and not listing.is_file():
        raise Unusable(
            f"文件夹 {listing.parent} 里有别的内容，怕误删，不写。请移走它，或换一个 --out。"
        )
    with reaching(url):
        fs, root = opened(url)
        fs.invalidate_cache()
        found = {_name(path, root): info for path, info in fs.find(root, detail=True).items()}
        if not found:
            raise Unreachable(f"{shown(url)} 里没有文件。请核对 --content。")
        states = {name: digest_of(repr(sorted(info.items()))) for name, info in found.items()}
        copy.mkdir(parents=True, exist_ok=True)
        before = _read(listing)
        same: dict[str, State] = {
            name: before[name]
            for name, state in states.items()
            if name in before and before[name] == [state, *_own_state(copy / name)]
        }
        _write(listing, same)
        _remove_all_but(copy, same)
        changed = sorted(set(states) - set(same))
        for first in range(0, len(changed), _AT_ONCE):
            _fetch(fs, root, changed[first : first + _AT_ONCE], copy)
        fetched: dict[str, State] = {
            name: [states[name], *_own_state(copy / name)] for name in changed
        }
        _write(listing, {**same, **fetched})


def _name(path: str, root: str) -> str:
    return safe(path.removeprefix(root).removeprefix("/")).as_posix()


def _fetch(fs: Any, root: str, names: list[str], copy: Path) -> None:  # noqa: ANN401 - of fsspec
    for name in names:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
    fs.get([f"{root}/{name}" for name in names], [str(copy / name) for name in names])


def _own_state(path: Path) -> list[int]:
    """Size and time of change of our copy, so that one that somebody edited is fetched again."""
    try:
        state = path.stat()
    except OSError:
        return []
    return [state.st_size, state.st_mtime_ns]


def _remove_all_but(copy: Path, kept: Iterable[str]) -> None:
    wanted = {copy / name for name in kept}
    for path in sorted(copy.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()


def _read(listing: Path) -> dict[str, State]:
    try:
        found = json.loads(listing.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(listing: Path, states: dict[str, State]) -> None:
    listing.write_text(json.dumps(states), encoding="utf-8")
