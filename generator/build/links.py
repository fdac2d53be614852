"""Every link of the built site leads somewhere: checked on the HTML, raw HTML included.

What a page gives and asks for is found page by page, where it is made; what cannot be settled among the pages that are
made together, over all of them.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml import etree, html

_LINKING = ("src", "action", "srcset", "poster", "data")
_LINKS = etree.XPath(
    "|".join(("//*[not(self::base)]/@href", *(f"//@{name}" for name in _LINKING))),
    smart_strings=False,
)
_IDS = etree.XPath("//@id", smart_strings=False)
# Nearly all links: a way from the page itself, with nothing to decode.
_PLAIN = re.compile(r"([A-Za-z0-9_.-][A-Za-z0-9_./-]*)?(?:#([A-Za-z0-9_-]*))?")
_NOWHERE = ".."


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The ids of a page, and its links within the site as (what it says, file or folder, fragment), each once.

    Paths are from the site's root; `..` is a link that cannot lead anywhere.
    """

    ids: frozenset[str]
    links: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """A link: the page it stands on, what it says, the file or folder it leads to, the fragment."""

    page: str
    link: str
    target: str
    fragment: str


def facts_of(name: str, page: bytes | html.HtmlElement, *, address: str = "") -> PageFacts:
    """What the page at the path `name` of the site gives and asks for.

    `address`: the site's own address; links that begin with it are followed like relative ones.
    """
    tree = html.document_fromstring(page) if isinstance(page, bytes) else page
    targets: dict[str, str] = {}
    links = []
    for link in dict.fromkeys(_strings(_LINKS, tree)):
        if plain := _PLAIN.fullmatch(link):
            path, fragment = plain[1] or "", plain[2] or ""
            if path not in targets:
                targets[path] = _within(name, path)
            links.append((link, targets[path], fragment))
        elif (led := _led(name, link, address)) is not None:
            links.append((link, *led))
    return PageFacts(frozenset(_strings(_IDS, tree)), tuple(links))


def settle(pages: Mapping[str, PageFacts]) -> tuple[Ask, ...]:
    """What these pages ask of the rest of the site, each once, as the first of them that asks it."""
    asks: dict[tuple[str, str], Ask] = {}
    for name, facts in pages.items():
        for link, target, fragment in facts.links:
            page = pages.get(target) or pages.get(posixpath.join(target, "index.html"))
            if page is None or (fragment and fragment not in page.ids):
                asks.setdefault((target, fragment), Ask(name, link, target, fragment))
    return tuple(asks.values())


def dead_links(
    asks: Iterable[Ask], files: Collection[str], ids: Callable[[str], Collection[str]]
) -> list[str]:
    """One line for each link that leads nowhere; links to other sites are not followed.

    `files`: the paths of all files of the site, as a set where there are many; `ids` gives those of a page by its file.
    """
    return [f"{ask.page}: {ask.link}" for ask in asks if not _leads_somewhere(ask, files, ids)]


def _leads_somewhere(
    ask: Ask, files: Collection[str], ids: Callable[[str], Collection[str]]
) -> bool:
    # A folder has no name of a file, and what is no file of the site can only be one.
    file = ask.target if ask.target in files else posixpath.join(ask.target, "index.html")
    return file in files and (not ask.fragment or ask.fragment in ids(file))


def _strings(path: etree.XPath, tree: html.HtmlElement) -> list[str]:
    found = path(tree)
    return [str(one) for one in found] if isinstance(found, list) else []


def _led(page: str, link: str, address: str) -> tuple[str, str] | None:
    """Where a link leads within the site; None for one to elsewhere."""
    if address and link.startswith(address):
        link = urlsplit(link)._replace(scheme="", netloc="").geturl()
    parts = urlsplit(link)
    if parts.scheme in {"http", "https", "data"}:
        return None
    if parts.scheme or parts.netloc:
        return _NOWHERE, ""
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if not path.startswith("/"):
        return _within(page, path), fragment
    prefix = urlsplit(address).path.rstrip("/")
    if not address or not path.startswith(f"{prefix}/"):
        return _NOWHERE, ""
    return _tidy(path.removeprefix(prefix).lstrip("/")), fragment


def _within(page: str, path: str) -> str:
    """The path from the site's root of what lies at `path` from the page."""
    if not path:
        return page
    base = "" if page == "404.html" else posixpath.dirname(page)
    return _tidy(posixpath.join(base, path))


def _tidy(path: str) -> str:
    tidy = posixpath.normpath(path)
    if tidy.startswith(".."):
        return _NOWHERE
    return "" if tidy == "." else tidy
