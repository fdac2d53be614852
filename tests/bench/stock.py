"""Stock MkDocs and Material over our Markdown: the default navigation of all pages, the default search, no template of ours."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.bench.running import Run, run
from tests.bench.session import bytes_of


@dataclass(frozen=True, slots=True)
class Stock:
    """How the build went, and the bytes of HTML and search index that it wrote."""

    run: Run
    written: int


def build(docs: Path, folder: Path, *, limit: float) -> Stock:
    """The site of `docs` in `folder`, or as much of it as was made when the time was over."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    settings = {
        "site_name": "stock",
        "docs_dir": str(docs.resolve()),
        "theme": {"name": "material", "language": "zh"},
        # Without jieba, as Material comes: it finds less in Chinese, and is faster.
        "plugins": [{"search": {"lang": "zh"}}],
        "markdown_extensions": ["attr_list"],  # our headings name their ids
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = run(command, limit=limit, folder=folder)
    site = folder / "site"
    return Stock(done, bytes_of(site, "*.html") + bytes_of(site, "search_index.json"))
