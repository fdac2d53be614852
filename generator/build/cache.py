"""What earlier builds made, kept by the digest of all it depends on.

    out/cache/KIND/KEY/        a folder of files, complete since it has its list
    out/cache/KIND/KEY/.list   its files with size and time of change, and a digest of that list

A key is a digest of the inputs, so an entry is never out of date: it is there or it is not. An entry whose files are not
those of its list (edited, cut short, copied from elsewhere) is thrown away and made again. Only values of plain types and
of our own classes are ever read back from it: nothing in a cache can run.
"""

from __future__ import annotations

import io
import json
import pickle
import shutil
import sys
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.build.digests import digest_of
from generator.build.folders import files_below

_LIST = ".list"


class Cache:
    """The cache in a folder. `used` are the entries that this build made or asked for."""

    def __init__(self, folder: Path) -> None:
        """The cache; the folder is made when something is put into it."""
        self.folder = folder
        self.used: set[Path] = set()

    def find(self, kind: str, key: str) -> Path | None:
        """The folder of an entry if it is whole; a damaged one is removed."""
        entry = self._entry(kind, key)
        if not entry.is_dir():
            return None
        if is_whole(entry):
            self.used.add(entry)
            return entry
        shutil.rmtree(entry, ignore_errors=True)
        return None

    def keep(self, kind: str, key: str, made: Path) -> Path:
        """Let a folder that holds everything of an entry become that entry."""
        entry = self._entry(kind, key)
        entry.parent.mkdir(parents=True, exist_ok=True)
        seal(made)
        if entry.exists():
            shutil.rmtree(entry)
        made.rename(entry)
        self.used.add(entry)
        return entry

    def forget_the_rest(self) -> None:
        """Remove what this build had no use for."""
        for kind in self.folder.iterdir() if self.folder.is_dir() else ():
            entries = (
                [kind] if kind.name.startswith(".") or not kind.is_dir() else list(kind.iterdir())
            )
            for entry in entries:
                if entry not in self.used:
                    shutil.rmtree(entry, ignore_errors=True) if entry.is_dir() else entry.unlink()

    def _entry(self, kind: str, key: str) -> Path:
        return self.folder / kind / key


def seal(entry: Path) -> None:
    """Write the list of the files of an entry."""
    text = json.dumps(_state(entry), separators=(",", ":"))
    (entry / _LIST).write_text(f"{digest_of(text)}\n{text}", encoding="utf-8")


def is_whole(entry: Path) -> bool:
    """Whether an entry holds exactly the files of its list, as they were written."""
    try:
        digest, _, text = (entry / _LIST).read_text(encoding="utf-8").partition("\n")
        return digest == digest_of(text) and json.loads(text) == _state(entry)
    except (OSError, ValueError):
        return False


def _state(entry: Path) -> list[list[str | int]]:
    """Each file's name, size and time of change, by name."""
    states = (
        (name, one.stat(follow_symlinks=False)) for name, one in files_below(entry) if name != _LIST
    )
    return sorted([name, state.st_size, state.st_mtime_ns] for name, state in states)


def dump(value: object, path: Path) -> None:
    """Write a value of plain types and our own classes."""
    with path.open("wb") as file:
        _Pickler(file, protocol=pickle.HIGHEST_PROTOCOL).dump(value)


def load(path: Path) -> Any:  # noqa: ANN401 - what was dumped
    """A value that `dump` wrote.

    Raises:
        pickle.UnpicklingError: when it names anything but plain types, `Decimal`, `date` and classes of ours.

    """
    return _Unpickler(io.BytesIO(path.read_bytes())).load()


# What else a value may be: numbers and days, which can only be themselves whatever they are made of.
_VALUES = {("decimal", "Decimal"): Decimal, ("datetime", "date"): date}


class _Pickler(pickle.Pickler):
    """A dataclass is written as a call of its class: read again three times faster than the way it came with.

    Words are marked as such: what is said in many values is in memory once, whichever file it was read from.
    """

    def persistent_id(self, value: Any) -> str | None:  # noqa: ANN401 - as pickle has it
        return value if type(value) is str else None

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 - as pickle has it
        kind = type(value)
        if kind not in _FIELDS:
            _FIELDS[kind] = _fields_of(kind)
        names = _FIELDS[kind]
        if names is None:
            return NotImplemented
        return kind, tuple([getattr(value, name) for name in names])


_FIELDS: dict[type, tuple[str, ...] | None] = {}


def _fields_of(kind: type) -> tuple[str, ...] | None:
    """What the class is called with, in order; None where that is not just its fields."""
    found = fields(kind) if is_dataclass(kind) else ()
    if not found or any(not one.init or one.kw_only for one in found):
        return None
    return tuple(one.name for one in found)


class _Unpickler(pickle.Unpickler):
    def persistent_load(self, word: Any) -> Any:  # noqa: ANN401 - as pickle has it
        return sys.intern(word)

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - a class
        if module.startswith("generator."):
            found = super().find_class(module, name)
            # Not what a module of ours has imported: a type of another library might do anything.
            if isinstance(found, type) and found.__module__ == module:
                return found
        if (module, name) in _VALUES:
            return _VALUES[module, name]
        raise pickle.UnpicklingError(f"{module}.{name}")
