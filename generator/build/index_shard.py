"""Pagefind over one shard, in a form that is the same for the same pages and whose pieces are small.

A bundle holds `index` (what Pagefind made of the pages), `shared` (its script and WASM, the same in every bundle) and
`words.txt` (what the router has to know).
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import subprocess
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from pathlib import Path
from typing import Any

import cbor2
from pagefind.service import get_executable

from generator.build.failures import NotBuilt, said_by
from generator.build.folders import link_file, remove_tree, require_room
from generator.build.router import write_words

_MAGIC = b"pagefind_dcd"
_ONE_THREAD = {"RAYON_NUM_THREADS": "1"}
_SHARED = ("pagefind.js", "wasm.unknown.pagefind")
_KINDS = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
# Of a piece of the dictionary, unpacked. Pagefind's own are ten times this, and every character of a query asks for one.
_PIECE = 8000


class NotIndexed(NotBuilt):
    """Pagefind failed; the text is what it said."""


def index_shard(pages: Iterable[tuple[str, Path]], bundle: Path, scratch: Path) -> None:
    """Write the bundle of the pages, each an address and its copy, to `bundle`; on one thread.

    `scratch` is new, and on the same disk as the copies; it is removed in the end.

    Raises:
        NotIndexed: when Pagefind cannot be run or fails.

    """
    for address, copy in pages:
        file = scratch / address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        link_file(copy, file)
    index, shared = bundle / "index", bundle / "shared"
    shared.mkdir(parents=True)
    _run_pagefind(scratch, index)
    for name in _SHARED:
        (index / name).rename(shared / name)
    _keep_needed(index)
    words = _make_canonical(index)
    texts = (str(_fragment(path)["content"]) for path in sorted((index / "fragment").iterdir()))
    write_words(bundle / "words.txt", words, texts)
    remove_tree(scratch)


def _run_pagefind(site: Path, out: Path) -> None:
    executable = get_executable()
    if executable is None:
        raise NotIndexed("没有 Pagefind 程序。")
    command = [str(executable), "--site", str(site), "--output-path", str(out)]
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=False, env={**os.environ, **_ONE_THREAD}
    )
    if done.returncode != 0:
        raise NotIndexed(said_by("Pagefind", done.returncode, done.stderr or done.stdout))
    # It ends well on a full disk, leaving files cut short.
    require_room(out)


def _keep_needed(bundle: Path) -> None:
    """Only what the search page loads; Pagefind adds ready-made interfaces that nobody asks for."""
    for path in bundle.rglob("*"):
        needed = path.name == "pagefind-entry.json" or path.suffix in _KINDS
        if path.is_file() and not needed:
            path.unlink()


def _make_canonical(bundle: Path) -> list[str]:
    """Put pages, filters and their values in order, cut the dictionary small and name each file by its content.

    Pagefind 1.5.2 numbers pages as the disk lists them, each kind of disk otherwise, and writes filters in hash-map order:
    two runs over the same pages differ. Returns the words, and the filters with their values as the router knows them.
    """
    entry_path = bundle / "pagefind-entry.json"
    entry = json.loads(entry_path.read_text(encoding="utf-8"))
    words: list[str] = []
    for code, language in entry["languages"].items():
        meta_path = bundle / f"pagefind.{language['hash']}.pf_meta"
        meta = _load(meta_path)
        numbers = _numbers(bundle / "fragment", [page[0] for page in meta[1]])
        meta[1] = [page for _, page in sorted(zip(numbers, meta[1], strict=True))]
        pieces = [piece[2] for piece in meta[2]]
        meta[2] = _cut_dictionary(bundle / "index", code, pieces, words, numbers)
        meta[3] = sorted(
            [name, _rewrite_filter(bundle / "filter", code, digest, words, numbers)]
            for name, digest in meta[3]
        )
        meta_path.unlink()
        language["hash"] = f"{code}_{_digest(cbor2.dumps(meta))}"
        _store(bundle / f"pagefind.{language['hash']}.pf_meta", cbor2.dumps(meta))
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    entry_path.write_text(text, encoding="utf-8")
    return words


def _numbers(fragments: Path, digests: list[str]) -> list[int]:
    """The new number of each page: its place by address."""
    addresses = [_fragment(fragments / f"{digest}.pf_fragment")["url"] for digest in digests]
    place = {address: number for number, address in enumerate(sorted(addresses))}
    return [place[address] for address in addresses]


def _renumbered(pages: list[Any], numbers: list[int]) -> list[Any]:
    """The pages of a word, of which each begins with its number less the one before."""
    olds = accumulate(page[0] for page in pages)
    found = sorted(zip((numbers[old] for old in olds), pages, strict=True), key=itemgetter(0))
    before = 0
    for number, page in found:
        page[0], before = number - before, number
    return [page for _, page in found]


def _cut_dictionary(
    folder: Path, code: str, digests: list[str], words: list[str], numbers: list[int]
) -> list[Any]:
    made: list[Any] = []
    piece: list[bytes] = []
    held: list[str] = []
    size = 0

    def close() -> None:
        data = _array([_array(piece)])
        name = f"{code}_{_digest(data)}"
        _store(folder / f"{name}.pf_index", data)
        made.append([held[0], held[-1], name])
        words.extend(held)

    for digest in digests:
        path = folder / f"{digest}.pf_index"
        [listed] = _load(path)
        path.unlink()
        for word in listed:
            word[1] = _renumbered(word[1], numbers)
            for spelling in word[2]:
                spelling[1] = _renumbered(spelling[1], numbers)
            data = cbor2.dumps(word)
            if piece and size + len(data) > _PIECE:
                close()
                piece, held, size = [], [], 0
            piece.append(data)
            held.append(word[0])
            size += len(data)
    if piece:
        close()
    return made


def _array(items: list[bytes]) -> bytes:
    """An array of what is CBOR already: encoding is what takes long here, and is done once."""
    return _array_head(len(items)) + b"".join(items)


def _array_head(length: int) -> bytes:
    """Major type 4 of RFC 8949, 3.1."""
    if length < 24:
        return bytes((0x80 | length,))
    size, mark = next((s, m) for s, m in ((1, 0x98), (2, 0x99), (4, 0x9A)) if length < 256**s)
    return bytes((mark,)) + length.to_bytes(size, "big")


def _rewrite_filter(
    folder: Path, code: str, digest: str, words: list[str], numbers: list[int]
) -> str:
    path = folder / f"{digest}.pf_filter"
    name, values = _load(path)
    path.unlink()
    content = [
        name,
        sorted([value, sorted(numbers[page] for page in pages)] for value, pages in values),
    ]
    words.extend(f"{name}={value}" for value, _ in content[1])
    renamed = f"{code}_{_digest(cbor2.dumps(content))}"
    _store(folder / f"{renamed}.pf_filter", cbor2.dumps(content))
    return renamed


def _fragment(path: Path) -> dict[str, Any]:
    data = gzip.decompress(path.read_bytes()).removeprefix(_MAGIC)
    fragment: dict[str, Any] = json.loads(data)
    return fragment


def _load(path: Path) -> list[Any]:
    data = gzip.decompress(path.read_bytes())
    loaded: list[Any] = cbor2.loads(data.removeprefix(_MAGIC))
    return loaded


def _store(path: Path, data: bytes) -> None:
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as zipped:
        zipped.write(_MAGIC + data)
    path.write_bytes(buffer.getvalue())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]
