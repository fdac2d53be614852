"""Whether a page is valid HTML: the parse errors of the standard, and what a parser does not ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from justhtml import Element, JustHTML


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# What may not stand within running text (HTML, content models); a parser closes a <p> before it, but not a <span>.
_BLOCKS = _words(
    "address article aside blockquote details div dl fieldset figure footer form h1 "
    "h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul"
)
_RUNNING = _words(
    "abbr b bdi button cite code del dfn em h1 h2 h3 h4 h5 h6 i ins kbd label mark p "
    "pre q s small span strong sub summary sup time u"
)
_CHILDREN = {
    "ul": {"li", "template", "script"},
    "ol": {"li", "template", "script"},
    "dl": {"div", "dt", "dd", "template", "script"},
    "table": {"caption", "colgroup", "thead", "tbody", "tfoot"},
    "tr": {"th", "td", "template"},
    "select": {"option", "optgroup", "hr"},
}
_NAMED = ("a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "th", "option")
_REFERS = (
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "headers",
    "list",
    "form",
)
_INTERACTIVE = frozenset({"a", "button", "input", "select", "textarea", "summary", "label"})
_TYPED = frozenset({"checkbox", "radio", "button", "submit", "reset", "file", "image"})


def faults(page: Path) -> list[str]:
    """One line for each fault; a sound page has none."""
    parsed = JustHTML(page.read_bytes(), sanitize=False, collect_errors=True)
    every = [one for one in parsed.query("*") if isinstance(one, Element)]
    return [
        *(f"{error.line}: {error.code}" for error in parsed.errors),
        *_signs(page.read_text(encoding="utf-8")),
        *_ids(every),
        *_outline(every),
        *_models(every),
        *_names(every),
        *_tables(every),
    ]


def _signs(text: str) -> Iterator[str]:
    """What justhtml lets pass: a bare &, an attribute given twice."""
    for found in re.finditer("&(?!#?[0-9A-Za-z]+;).{0,20}", text):
        yield f"bare {found[0]!r}"
    for tag in re.findall("<[a-z][^<>]*>", text):
        names = re.findall(r"\s([a-z-]+)(?==|\s|>)", re.sub("=\"[^\"]*\"|='[^']*'", "= ", tag))
        if len(names) != len(set(names)):
            yield f"an attribute twice in {tag[:60]}"


def _ids(every: list[Element]) -> Iterator[str]:
    counted = Counter(one.attrs["id"] for one in every if "id" in one.attrs)
    for name, times in counted.items():
        if times > 1 or not name or any(sign.isspace() for sign in name):
            yield f"id {name!r} stands {times} times"
    for one in every:
        for attribute in _REFERS:
            for name in (one.attrs.get(attribute) or "").split():
                if name not in counted:
                    yield f"<{one.name} {attribute}={name!r}> refers to nothing"


def _outline(every: list[Element]) -> Iterator[str]:
    names = Counter(one.name for one in every)
    for name in ("title", "h1", "main"):
        if names[name] != 1:
            yield f"{names[name]} <{name}>"
    if not every[0].attrs.get("lang"):
        yield "no language"
    last = 0
    for one in every:
        if one.name in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            level = int(one.name[1])
            if level > last + 1:
                yield f"<{one.name}> {words(one)!r} after <h{last}>"
            last = level


def _models(every: list[Element]) -> Iterator[str]:
    for one in every:
        if _drawn(one):
            continue
        above = {node.name for node in _ancestors(one)}
        if one.name in _BLOCKS and above & _RUNNING:
            yield f"<{one.name}> within {sorted(above & _RUNNING)}"
        if one.name in _INTERACTIVE - {"label"} and above & (_INTERACTIVE - {"label", "summary"}):
            yield f"<{one.name}> within another control"
        allowed = _CHILDREN.get(one.name)
        for child in _children(one):
            if allowed is not None and child.name not in allowed:
                yield f"<{child.name}> directly within <{one.name}>"
        if one.name == "div" and one.parent is not None and one.parent.name == "dl":
            inside = [child.name for child in _children(one)]
            if inside.count("dt") == 0 or inside.count("dd") == 0 or set(inside) - {"dt", "dd"}:
                yield f"<div> of <dl> holds {inside}"
        if "style" in one.attrs or any(name.startswith("on") for name in one.attrs):
            yield f"<{one.name}> with style or handler"
        if "autocomplete" in one.attrs and (one.attrs.get("type") or "") in _TYPED:
            yield "autocomplete where it means nothing"


def _names(every: list[Element]) -> Iterator[str]:
    labels = {one.attrs.get("for") for one in every if one.name == "label"}
    for one in every:
        given = one.attrs.get("aria-label") or one.attrs.get("aria-labelledby")
        if one.name in _NAMED and not (given or words(one)) and "hidden" not in one.attrs:
            yield f"<{one.name}> without a name"
        if one.name in {"input", "select", "textarea"} and one.attrs.get("type") != "hidden":
            within = any(node.name == "label" for node in _ancestors(one))
            if not (given or within or one.attrs.get("id") in labels):
                yield f"<{one.name}> without a label"
        if one.name == "img" and "alt" not in one.attrs:
            yield "<img> without alt"
        if one.name == "button" and "type" not in one.attrs:
            yield "<button> without type"
        if one.attrs.get("role") == "region" and not given:
            yield "region without a name"


def _tables(every: list[Element]) -> Iterator[str]:
    for one in every:
        if one.name == "th" and one.attrs.get("scope") not in {
            "col",
            "row",
            "colgroup",
            "rowgroup",
        }:
            yield f"<th> {words(one)!r} without scope"
        if one.name == "table":
            if not any(child.name == "caption" for child in _children(one)):
                yield "<table> without caption"
            widths = set(_widths(one))
            if len(widths) > 1:
                yield f"<table> with rows of {sorted(widths)} columns"


def _widths(table: Element) -> Iterator[int]:
    """How many columns each row fills, those that a cell above reaches into among them."""
    for part in _children(table):
        reaching: list[int] = []
        for row in _children(part) if part.name in {"thead", "tbody", "tfoot"} else ():
            width = len(reaching)
            reaching = [left - 1 for left in reaching if left > 1]
            for cell in _children(row):
                span, down = (
                    int(cell.attrs.get("colspan") or 1),
                    int(cell.attrs.get("rowspan") or 1),
                )
                width += span
                reaching += [down - 1] * span if down > 1 else []
            yield width


def words(one: Element) -> str:
    """The text within, that of pictures included."""
    alts = [str((image.attrs or {}).get("alt") or "") for image in one.query("img")]
    titles = [title.to_text() for title in one.query("title")]
    return " ".join(f"{one.to_text()} {' '.join(alts)} {' '.join(titles)}".split())


def _children(one: Element) -> list[Element]:
    return [child for child in one.children if isinstance(child, Element)]


def _ancestors(one: Element) -> Iterator[Element]:
    above = one.parent
    while isinstance(above, Element):
        yield above
        above = above.parent


def _drawn(one: Element) -> bool:
    """Whether it belongs to an SVG drawing, which has rules of its own."""
    return one.namespace not in {None, "html"}
