"""The copy of a page that Pagefind reads: every number and every Chinese character is a word.

Pagefind splits 6,390.11 into 6 / 390 / 11 and finds 6385.05 by the prefix 6385. In the copy a number is therefore
written in letters (`6,390.11` and `6390.11` alike become `zqgdjakbb`). Its dictionary and the browser's cut Chinese
differently (逢 / 源 / 大院 here, 逢源 / 大院 there), so that a phrase typed as it stands on the page may find nothing.
In the copy every Chinese character therefore stands alone, and a query is a phrase of characters: any words that
stand together are found, with no dictionary between. `search.js` writes queries the same way, and what it shows back.
The copy names no language: words are parted by blanks already, and Pagefind's cutting of Chinese takes as long as all else.
"""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import chain, zip_longest

NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?![0-9A-Za-z])"
)
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(f"[{HAN}]+")
_TAG = re.compile(r'(<[^<>"]*(?:"[^"]*"[^<>"]*)*>)')
_REFERENCE = re.compile(r"&#[0-9A-Fa-fxX]+;")
_LETTERS = str.maketrans("0123456789.", "abcdefghijk", ",")
# Cells run together in an excerpt unless something stands between.
_CELL = re.compile(r"(</(?:td|th|dt|dd|caption)>)")
# Stands for the tags while the text between them is rewritten; HTML cannot hold it.
_GAP = "\0"


def number_word(number: str) -> str:
    """A number as a word of letters that no text contains; commas do not matter, places do."""
    return "zq" + number.translate(_LETTERS)


def copy_for_index(page: bytes) -> bytes | None:
    """The article of a finished page as Pagefind shall read it; None where the page is not to be found."""
    text = page.decode("utf-8")
    start = text.find("<article")
    opening = text[start : text.find(">", start) + 1] if start >= 0 else ""
    if "data-pagefind-body" not in opening:
        return None
    article = text[start : text.rindex("</article>")] + "</article>"
    parts = _TAG.split(_CELL.sub(r"\1 · ", article))
    written = _as_words(_GAP.join(parts[::2])).split(_GAP)
    body = "".join(chain.from_iterable(zip_longest(written, parts[1::2], fillvalue="")))
    head = '<!doctype html><html><head><meta charset="utf-8"></head><body>'
    return f"{head}{body}</body></html>".encode()


def _as_words(text: str) -> str:
    # &#39; is no number 39.
    plain = _REFERENCE.sub(lambda found: escape(unescape(found[0]), quote=False), text)
    lettered = NUMBER.sub(lambda found: f" {number_word(found[0])} ", plain)
    return _RUN.sub(lambda found: f" {'  '.join(found[0])} ", lettered)
