"""MkDocs over the emitted Markdown, strict: a warning is a fault of ours and stops the build."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.addresses import FEED, year_address
from generator.build.failures import NotBuilt
from generator.build.folders import MKDOCS_YML
from generator.exports.feed import has_feed
from generator.model.archive import Archive
from generator.pages.page import footer, menu, site_marks

# Material ships scripts and styles that the theme does not load, MkDocs a template of a sitemap; ours is in `site`.
_UNUSED_FOLDER, _UNUSED_FILE = "assets", "sitemap.xml"


class NotRendered(NotBuilt):
    """MkDocs refused; the text is what it said."""


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def render_markdown(
    archive: Archive, docs: Path, site: Path, *, address: str, preview: bool, notice: str = ""
) -> None:
    """Write the HTML of all pages to `site`.

    Raises:
        NotRendered: on any warning or error of MkDocs.

    """
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    logger.propagate = False
    try:
        build(_config(archive, docs, site, address=address, preview=preview, notice=notice))
    except (Abort, ConfigurationError) as error:
        raise NotRendered("\n".join([*heard.messages, str(error)])) from error
    finally:
        logger.removeHandler(heard)
    shutil.rmtree(site / _UNUSED_FOLDER, ignore_errors=True)
    (site / _UNUSED_FILE).unlink(missing_ok=True)


def _config(
    archive: Archive, docs: Path, site: Path, *, address: str, preview: bool, notice: str
) -> MkDocsConfig:
    def made(address: str) -> bool:
        return (docs / address / "index.md").is_file()

    config = load_config(
        config_file=str(MKDOCS_YML),
        docs_dir=str(docs.resolve()),
        site_dir=str(site.resolve()),
        site_name=str(archive.site.name),
        site_url=address,
        strict=True,
        extra={
            "generator": False,
            "preview": preview,
            "notice": notice,
            "sample": archive.site.sample_notice,
            "tagline": str(archive.site.tagline or ""),
            "menu": menu(archive, made),
            "footer": footer(archive, made),
            "years": [(f"{year} 年度", year_address(year)) for year in archive.years],
            "marks": site_marks(archive.site),
            "feed": "" if preview or not has_feed(archive) else FEED,
        },
    )
    config.theme.static_templates = {"404.html"}
    return config
