"""Every link of the built site leads somewhere: checked on the HTML, raw HTML included."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

_LINKING = ("href", "src", "action", "srcset", "poster", "data")


def dead_links(site: Path, *, address: str = "") -> list[str]:
    """One line for each link that leads nowhere, in order of pages; links to other sites are not followed.

    `address`: the site's own address; links that begin with it are checked like relative ones.
    """
    pages = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    anchors: dict[str, frozenset[str]] = {}
    links: list[tuple[str, str]] = []
    for name, path in pages.items():
        tree = html.document_fromstring(path.read_bytes())
        anchors[name] = frozenset(element.get("id", "") for element in tree.iter())
        links.extend((name, link) for link in _links(tree))
    return [
        f"{name}: {link}"
        for name, link in dict.fromkeys(links)
        if not _leads(site, anchors, name, link, address)
    ]


def _links(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iter():
        for attribute in _LINKING:
            if (value := element.get(attribute)) is not None and element.tag != "base":
                yield value


def _leads(
    site: Path, anchors: dict[str, frozenset[str]], page: str, link: str, address: str
) -> bool:
    if address and link.startswith(address):
        link = urlsplit(link)._replace(scheme="", netloc="").geturl()
    parts = urlsplit(link)
    if parts.scheme in {"http", "https"}:
        return True
    if parts.scheme or parts.netloc:
        return parts.scheme == "data"
    base = "" if page == "404.html" else posixpath.dirname(page)
    path = unquote(parts.path)
    if path.startswith("/"):
        prefix = urlsplit(address).path.rstrip("/")
        if not address or not path.startswith(f"{prefix}/"):
            return False
        target = path.removeprefix(prefix).lstrip("/")
    else:
        target = posixpath.normpath(posixpath.join(base, path)) if path else page
    if target.startswith(".."):
        return False
    target = "" if target == "." else target
    if (site / target).is_dir():
        target = posixpath.join(target, "index.html")
    if not (site / target).is_file():
        return False
    return not parts.fragment or unquote(parts.fragment) in anchors.get(target, frozenset())
