"""The search bundle: Pagefind over a copy of the pages in which every number and every Chinese character is a word.

Pagefind splits 6,390.11 into 6 / 390 / 11 and finds 6385.05 by the prefix 6385. In the copy a number is therefore
written in letters (`6,390.11` and `6390.11` alike become `zqgdjakbb`). Its dictionary and the browser's cut Chinese
differently (逢 / 源 / 大院 here, 逢源 / 大院 there), so that a phrase typed as it stands on the page may find nothing.
In the copy every Chinese character therefore stands alone, and a query is a phrase of characters: any words that
stand together are found, with no dictionary between. `search.js` writes queries the same way, and what it shows back.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import cbor2
from lxml import html

from generator.build.failures import NotBuilt, said_by
from generator.build.folders import require_room

NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?![0-9A-Za-z])"
)
_HAN = re.compile("([\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
_LETTERS = str.maketrans("0123456789.", "abcdefghijk", ",")
# Cells run together in an excerpt unless something stands between.
_CELLS, _DIVIDER = frozenset({"td", "th", "dt", "dd", "caption"}), " · "
_MAGIC = b"pagefind_dcd"
_NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_NEEDED_KINDS = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment", ".pagefind")


class NotIndexed(NotBuilt):
    """Pagefind failed; the text is what it said."""


def number_word(number: str) -> str:
    """A number as a word of letters that no text contains; commas do not matter, places do."""
    return "zq" + number.translate(_LETTERS)


def index_site(site: Path, copy: Path) -> None:
    """Write the bundle to `site/pagefind`, the same bytes for the same pages; `copy` is for scratch.

    Raises:
        NotIndexed: when Pagefind cannot be run or fails.

    """
    for page in sorted(site.rglob("*.html")):
        _copy_for_index(page, copy / page.relative_to(site))
    bundle = site / "pagefind"
    command = [sys.executable, "-m", "pagefind", "--site", str(copy), "--output-path", str(bundle)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise NotIndexed(said_by("Pagefind", done.returncode, done.stderr or done.stdout))
    # It ends well on a full disk, leaving files cut short.
    require_room(bundle)
    _keep_needed(bundle)
    _make_canonical(bundle)


def _copy_for_index(page: Path, copy: Path) -> None:
    tree = html.document_fromstring(page.read_bytes())
    article = next((e for e in tree.iter() if e.get("data-pagefind-body") is not None), None)
    if article is None:
        return
    for element in article.iter():
        if element.text:
            element.text = _as_words(element.text)
        if element is not article:
            divider = _DIVIDER if element.tag in _CELLS else ""
            element.tail = divider + _as_words(element.tail or "")
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(html.tostring(tree, encoding="utf-8", doctype="<!doctype html>"))


def _as_words(text: str) -> str:
    lettered = NUMBER.sub(lambda found: number_word(found[0]), text)
    return _HAN.sub(r" \1 ", lettered)


def _keep_needed(bundle: Path) -> None:
    """Only what the search page loads; Pagefind adds ready-made interfaces that nobody asks for."""
    for path in bundle.rglob("*"):
        needed = path.name in _NEEDED or path.suffix in _NEEDED_KINDS
        if path.is_file() and not needed:
            path.unlink()


def _make_canonical(bundle: Path) -> None:
    """Put filters and their values in order and name each file by its content.

    Pagefind 1.5.2 writes them in hash-map order, so two runs over the same pages differ.
    """
    entry_path = bundle / "pagefind-entry.json"
    entry = json.loads(entry_path.read_text(encoding="utf-8"))
    for code, language in entry["languages"].items():
        meta_path = bundle / f"pagefind.{language['hash']}.pf_meta"
        meta = _load(meta_path)
        filters = meta[3]
        meta[3] = sorted(
            [name, _rewrite_filter(bundle / "filter", code, digest)] for name, digest in filters
        )
        meta_path.unlink()
        language["hash"] = f"{code}_{_digest(cbor2.dumps(meta))}"
        _store(bundle / f"pagefind.{language['hash']}.pf_meta", meta)
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    entry_path.write_text(text, encoding="utf-8")


def _rewrite_filter(folder: Path, code: str, digest: str) -> str:
    path = folder / f"{digest}.pf_filter"
    name, values = _load(path)
    path.unlink()
    content = [name, sorted([value, sorted(pages)] for value, pages in values)]
    renamed = f"{code}_{_digest(cbor2.dumps(content))}"
    _store(folder / f"{renamed}.pf_filter", content)
    return renamed


def _load(path: Path) -> list[Any]:
    data = gzip.decompress(path.read_bytes())
    loaded: list[Any] = cbor2.loads(data.removeprefix(_MAGIC))
    return loaded


def _store(path: Path, content: object) -> None:
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as zipped:
        zipped.write(_MAGIC + cbor2.dumps(content))
    path.write_bytes(buffer.getvalue())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]


def carry_over(last: Path, site: Path) -> None:
    """Give a preview the last search bundle, where there is one."""
    if (last / "pagefind").is_dir():
        shutil.copytree(last / "pagefind", site / "pagefind", dirs_exist_ok=True)
