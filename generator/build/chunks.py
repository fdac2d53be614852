"""The chunks of a department's documents in one file, each found without reading the others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

# The length of the list at the head, in bytes of the file.
_HEAD = 8


def write_chunks(path: Path, chunks: Mapping[str, Mapping[str, bytes]]) -> None:
    """Write the chunks, by the file of their document and their name."""
    listed: dict[str, dict[str, tuple[int, int]]] = {}
    place = 0
    for file, named in chunks.items():
        spans = listed.setdefault(file, {})
        for name, data in named.items():
            spans[name] = (place, len(data))
            place += len(data)
    head = json.dumps(listed, separators=(",", ":")).encode()
    with path.open("wb") as stream:
        stream.write(len(head).to_bytes(_HEAD, "big"))
        stream.write(head)
        for named in chunks.values():
            stream.writelines(named.values())


def chunk_in(path: Path, file: str, name: str) -> bytes:
    """One of the chunks that were written.

    Raises:
        KeyError: when there is no such chunk.

    """
    with path.open("rb") as stream:
        length = int.from_bytes(stream.read(_HEAD), "big")
        first, size = json.loads(stream.read(length))[file][name]
        stream.seek(_HEAD + length + first)
        return stream.read(size)
