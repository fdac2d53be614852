"""A cold build of pages and search beside stock MkDocs with Material, and beside Hugo with Pagefind."""

from __future__ import annotations

import shutil

from tests.bench import hugo, stock
from tests.bench.row import Row, at_least, at_most, told
from tests.bench.session import Build, Session, bytes_of

_TIMES_FASTER = (8, 12)  # at the smaller size, at the larger
_TIMES_SMALLER = 8
_ENOUGH = 1.1


def beside_stock(session: Session) -> list[Row]:
    """Rows of time and of bytes at each size that is compared."""
    rows: list[Row] = []
    for number, size in enumerate(session.compared):
        ours = session.cold(size)
        folder = session.scratch / f"stock-{size}"
        bar = _TIMES_FASTER[min(number, 1)]
        # Stopped when it is certain to miss by far: it grows with the square.
        limit = min(session.limit, _ENOUGH * bar * ours.run.seconds)
        theirs = stock.build(ours.out / "docs", folder, limit=limit)
        note = f"{_said(ours)}; stock, search without jieba: {theirs.run.seconds:.1f} s, {theirs.run.peak / 1e6:.0f} MB"
        if theirs.run.stopped:
            note += ", stopped at the limit before it was done"
        beyond, faster = theirs.run.stopped, theirs.run.seconds / ours.run.seconds
        name = f"full build of {size}: times faster than stock MkDocs + Material + search"
        rows.append(at_least(name, faster, "×", bar, beyond=beyond, note=note))
        smaller = theirs.written / _html_and_search(ours)
        name = f"full build of {size}: times fewer bytes of HTML and search data than stock"
        note = f"{_html_and_search(ours) / 1e6:.1f} MB, stock {theirs.written / 1e6:.1f} MB"
        rows.append(at_least(name, smaller, "×", _TIMES_SMALLER, beyond=beyond, note=note))
        shutil.rmtree(folder, ignore_errors=True)
    return rows


def beside_hugo(session: Session) -> list[Row]:
    """Rows of time at each size that is compared; Hugo alone is named apart."""
    rows: list[Row] = []
    for size in session.compared:
        ours, theirs = session.cold(size), hugo.build(session, size)
        note = f"{_said(ours)}; Hugo {theirs.pages.seconds:.2f} s, Pagefind {theirs.search.seconds:.2f} s"
        name = f"full build of {size}: time against Hugo + Pagefind"
        rows.append(at_most(name, ours.run.seconds / theirs.seconds, "×", 1.2, note=note))
        name = f"full build of {size}: time against Hugo alone, without search"
        rows.append(told(name, ours.run.seconds / theirs.pages.seconds, "×"))
    return rows


def _said(ours: Build) -> str:
    pages = sum(1 for _ in (ours.out / "docs").rglob("*.md"))
    return (
        f"{ours.sample.documents} reports and forms, {pages} pages: ours {ours.run.seconds:.2f} s"
    )


def _html_and_search(ours: Build) -> int:
    site = ours.out / "site"
    searched = sum(bytes_of(folder) for folder in site.rglob("pagefind*") if folder.is_dir())
    return bytes_of(site, "*.html") + searched
