"""MkDocs over the emitted Markdown, strict: a warning is a fault of ours and stops the build."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.addresses import FEED, year_address
from generator.build.failures import NotBuilt
from generator.build.folders import MKDOCS_YML, TEMPLATES
from generator.build.html_blocks import HtmlBlocks
from generator.model.site import Site
from generator.pages.compiling import Compiled
from generator.pages.page import Entry, footer, menu, site_marks

_THEME = TEMPLATES / "theme"
# A worker renders many times.
_COMPILED = Compiled()


class NotRendered(NotBuilt):
    """MkDocs refused; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Chrome:
    """What is around every page: all that rendering a page needs to know of the archive, as plain data.

    `address` is the site's, empty where none is set; `feed` that of the feed, empty where there is none.
    """

    site_name: str
    address: str
    menu: list[Entry]
    footer: list[tuple[str, list[Entry]]]
    years: list[tuple[str, str]]
    marks: list[tuple[str, str]]
    feed: str
    sample: str
    tagline: str
    preview: bool
    notice: str


def chrome_of(
    site: Site,
    years: tuple[int, ...],
    made: Callable[[str], bool],
    *,
    address: str,
    with_feed: bool = False,
    preview: bool = False,
    notice: str = "",
) -> Chrome:
    """The chrome of the pages of an archive with these years; `made` says whether there is a page at an address."""
    return Chrome(
        site_name=str(site.name),
        address=address,
        menu=menu(years, made),
        footer=footer(years, made),
        years=[(f"{year} 年度", year_address(year)) for year in years],
        marks=site_marks(site),
        feed=FEED if with_feed else "",
        sample=str(site.sample_notice or ""),
        tagline=str(site.tagline or ""),
        preview=preview,
        notice=notice,
    )


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def render_markdown(docs: Path, site: Path, chrome: Chrome, *, assets: bool = True) -> None:
    """Write the HTML of all pages below `docs` to `site`, which is emptied first; they may be a part of a site.

    `assets`: whether the files of the theme and the page for lost addresses are written too.

    Raises:
        NotRendered: on any warning or error of MkDocs.

    """
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    logger.propagate = False
    try:
        build(_config(docs, site, chrome, assets=assets))
    except (Abort, ConfigurationError) as error:
        raise NotRendered("\n".join([*heard.messages, str(error)])) from error
    finally:
        logger.removeHandler(heard)


def _config(docs: Path, site: Path, chrome: Chrome, *, assets: bool) -> MkDocsConfig:
    config = load_config(
        config_file=str(MKDOCS_YML),
        docs_dir=str(docs.resolve()),
        site_dir=str(site.resolve()),
        site_name=chrome.site_name,
        site_url=chrome.address,
        strict=True,
        extra={
            "generator": False,
            "preview": chrome.preview,
            "notice": chrome.notice,
            "sample": chrome.sample,
            "tagline": chrome.tagline,
            "menu": chrome.menu,
            "footer": chrome.footer,
            "years": chrome.years,
            "marks": chrome.marks,
            "feed": chrome.feed,
        },
    )
    if not (docs / "index.md").is_file():
        # Any one page: MkDocs makes a menu of all pages where it is given none.
        config.nav = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md"))[:1]]
    # Anchors are checked on the finished HTML; MkDocs no longer sees those of the blocks that are put away.
    config.validation.links.anchors = logging.DEBUG
    config.markdown_extensions = [*config.markdown_extensions, HtmlBlocks()]
    config.theme.static_templates = {"404.html"} if assets else set()
    names = _static_files() if assets else []
    config.theme.get_env = partial(_environment, config.theme.get_env, names)  # type: ignore[method-assign]
    return config


def _static_files() -> list[str]:
    files = (path for path in (_THEME / "static").rglob("*") if path.is_file())
    return sorted(path.relative_to(_THEME).as_posix() for path in files)


def _environment(stock: Callable[[], Any], names: list[str]) -> Any:  # noqa: ANN401  # Jinja2's, which is of pages
    """The theme's templates, listing our static files alone: Material has 14,000 that no page loads."""
    env = stock()
    env.bytecode_cache = _COMPILED
    env.list_templates = lambda **_: names
    return env
