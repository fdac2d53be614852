"""Which shards hold a word: small files, so that a query opens only the shards in which its words can stand.

Known are the words of each shard's dictionary, its filters (`年度=2023`) and which two Chinese characters stand
together. A file of the router holds the words whose CRC-32 begins with the same bits; how many bits depends on how much
there is to know, so that a file stays as small in a large archive as in a small one.
"""

from __future__ import annotations

import hashlib
import heapq
import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import add, itemgetter
from pathlib import Path
from zlib import crc32

from generator.build.index_copy import HAN

_BETWEEN = re.compile(r"[\W_]+")
_RUN = re.compile(f"[{HAN}]{{2,}}")
# Bytes of a file of the router, about, unpacked.
_FILE = 4000
_MOST_BITS = 16


def write_words(path: Path, words: Iterable[str], texts: Iterable[str]) -> None:
    """Write what the router has to know of a shard: its words and the pairs of characters in its texts, one a line."""
    known = set(words)
    for text in texts:
        for run in _RUN.findall(_BETWEEN.sub("", text)):
            known.update(map(add, run, run[1:]))
    lines = sorted(known, key=_order)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def write_router(folder: Path, shards: list[Path]) -> int:
    """Write the router over the words of the shards, which it knows by their place in the list; returns its bits.

    A file maps a word to the shards that hold it, as `0-3,7`. The words are streamed, a file of the router at a time.
    """
    size = sum(path.stat().st_size + 8 * _lines(path) for path in shards)
    bits = min(_MOST_BITS, max(0, (size // _FILE).bit_length()))
    folder.mkdir(parents=True)
    merged = heapq.merge(*(_bucketed(path, at, bits) for at, path in enumerate(shards)))
    for bucket, parts in groupby(merged, key=itemgetter(0)):
        found: dict[str, list[int]] = {}
        for _, at, words in parts:
            for word in words:
                found.setdefault(word, []).append(at)
        ranges = {word: _ranges(found[word]) for word in sorted(found)}
        text = json.dumps(ranges, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{bucket}.json").write_text(text, encoding="utf-8")
    return bits


def digest_of(shards: list[Path]) -> str:
    """A name for the router over these words: another name when anything in it is another."""
    whole = hashlib.sha256()
    for path in shards:
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:10]


def _order(word: str) -> tuple[int, str]:
    return crc32(word.encode()), word


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n")


def _bucketed(path: Path, at: int, bits: int) -> Iterator[tuple[int, int, list[str]]]:
    """The words of a shard by the files of the router they go to, in the order of these."""

    def bucket_of(line: bytes) -> int:
        return crc32(line[:-1]) >> (32 - bits)

    with path.open("rb") as lines:
        for bucket, same in groupby(lines, key=bucket_of):
            yield bucket, at, b"".join(same).decode().split("\n")[:-1]


def _ranges(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return str(numbers[0])
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(f"{first}" if first == last else f"{first}-{last}" for first, last in runs)
