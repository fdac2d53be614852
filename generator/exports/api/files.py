"""What every file of the API has: its version, whether all is made up, its bytes, its links to other files."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.exports.api.values import Object
from generator.model.archive import Archive

# Kept while files only gain keys; a key that goes or changes its meaning would be /api/v2/.
SCHEMA_VERSION = "1.0"


def file_of(archive: Archive, body: Mapping[str, object]) -> bytes:
    """The file: compact, UTF-8, keys in their given order, a line feed at the end."""
    return b"".join(blocks_of(archive, body))


def blocks_of(archive: Archive, body: Mapping[str, object]) -> Iterator[bytes]:
    """The same, block after block; a value that is `Many` is a list written an object at a time."""
    document = {"schema_version": SCHEMA_VERSION, "sample": archive.site.sample, **body}
    for number, (key, value) in enumerate(document.items()):
        yield b"%b%b:" % (b"," if number else b"{", compact(key))
        if isinstance(value, Many):
            yield from value.blocks()
        else:
            yield compact(value)
    yield b"}\n"


@dataclass(frozen=True, slots=True)
class Many:
    """A list of JSON whose objects are written already: each of these is some of them, separated by commas."""

    some: Iterable[bytes]

    def blocks(self) -> Iterator[bytes]:
        """The list."""
        begun = False
        yield b"["
        for one in filter(None, self.some):
            yield b"," + one if begun else one
            begun = True
        yield b"]"


def compact(value: object) -> bytes:
    """A value as JSON without blanks."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # No reader lets a lone surrogate through; should one come some day, the file must still be UTF-8.
    return text.encode(errors="replace")


def way(here: str, there: str) -> str:
    """The relative way from one file to another, or to a page."""
    path = posixpath.relpath(f"/{there}", posixpath.dirname(f"/{here}"))
    return f"{path}/" if there.endswith("/") or not there else path


def ways(here: str, there: Mapping[str, str]) -> Object:
    """The same for several, each by its name."""
    return {name: way(here, address) for name, address in there.items()}
