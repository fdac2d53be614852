"""Live preview: a change of YAML or template rebuilds the pages, and the browser reloads.

Pages go to a folder outside what is watched (writing into a watched folder would loop for ever). The search shows
the index of the last build. While the content has errors every address shows what is wrong, until it is mended.
"""

from __future__ import annotations

import mimetypes
import posixpath
import shutil
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from generator.addresses import ALL_ZIP
from generator.build.all_pages import make_pages
from generator.build.cache import Cache
from generator.build.collections import collection_at, joined_of
from generator.build.departments import Changed, Department
from generator.build.digests import program_digest
from generator.build.examining import examine_folder
from generator.build.folders import TEMPLATES, put_in_place, staging
from generator.build.search import carry_over
from generator.build.site import put_downloads
from generator.build.sources import Source
from generator.build.survey import Surveyed, survey
from generator.build.workers import local_workers
from generator.build.workshop import Workshop
from generator.checks.base import Severity
from generator.checks.findings import Examination
from generator.exports.joined import Joined
from generator.exports.registry import archive_files
from generator.model.outline import read_outline, with_address

Said = Callable[[Examination], None]

# Of the downloads; a style sheet is asked for more often than all of them.
_ENDINGS = frozenset({".csv", ".docx", ".json", ".xlsx", ".xml", ".yml", ".zip"})

_NOTICE = "预览：还有没有确认的不符，不能发布。"


class _Server(LiveReloadServer):
    """MkDocs' server, which also gives what is made when asked for."""

    download: Callable[[str], bytes | None]

    def serve_request(
        self, environ: dict[str, Any], start_response: Callable[..., object]
    ) -> Iterable[bytes]:
        """A download if one is made at that address, else what MkDocs has."""
        address = environ["PATH_INFO"].removeprefix("/")
        # MkDocs answers everything else, and for a page the folder's index is no download.
        data = self.download(address) if posixpath.splitext(address)[1] in _ENDINGS else None
        if data is None:
            return super().serve_request(environ, start_response)
        kind = mimetypes.guess_type(address)[0] or "application/octet-stream"
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(data)))])
        return [data]


class Preview:
    """A site that follows the content, in a folder with a cache of its own: only what was edited is made again."""

    def __init__(self, content: Path, out: Path, last_site: Path, jobs: int, said: Said) -> None:
        """`out` is claimed already; `last_site` is where a search bundle may lie; `said` hears each examination."""
        self.content = content
        self.out = out
        self.site = out / "site"
        self.last_site = last_site
        self.workers = local_workers(jobs)
        self.said = said
        self.joined: Joined | None = None
        self.departments: tuple[Department, ...] = ()

    def refresh(self) -> None:
        """Make the pages anew from what the files say now."""
        examination = examine_folder(self.content, self.workers).examination
        self.said(examination)
        # Templates may have been edited too.
        program_digest.cache_clear()
        cache = Cache(self.out / "cache")
        outline = with_address(read_outline(self.content), "")
        source = Source(content=self.content, outline=outline, with_downloads=True)
        with staging(self.out) as work:
            shop = Workshop(self.out, work, cache, self.workers)
            try:
                surveyed = survey(source, shop)
            except Changed:
                return  # the next change is being noticed already
            if not surveyed.readable:
                self.joined = None
                self._show_errors(examination)
                return
            notice = _NOTICE if surveyed.tally.blocked else ""
            self._make(surveyed, shop, notice)
        cache.forget_the_rest()

    def _make(self, surveyed: Surveyed, shop: Workshop, notice: str) -> None:
        departments = surveyed.departments
        joined = joined_of(surveyed.source, departments, surveyed.surveyed)
        names = (*(made.address for made in archive_files(joined)), ALL_ZIP)
        pages = make_pages(surveyed, joined, names, {}, shop, preview=True, notice=notice)
        site = shop.work / "site"
        pages.put_into(site)
        for one in departments:
            put_downloads(site, one.downloads())
        carry_over(self.last_site, site)
        put_in_place(site, self.site)
        self.joined, self.departments = joined, departments

    def _show_errors(self, examination: Examination) -> None:
        errors = [one for one in examination.findings if one.severity is Severity.ERROR]
        lines = [f"{one.at.file} {one.at.line}:{one.at.column} {one.message}" for one in errors]
        shutil.rmtree(self.site, ignore_errors=True)
        self.site.mkdir(parents=True)
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        page = (
            '<!doctype html><html lang="zh"><meta charset="utf-8"><meta http-equiv="refresh" content="2">'
            f"<title>有错误</title><h1>内容有 {len(lines)} 处错误，改好后自动恢复</h1><ol>{items}</ol></html>"
        )
        for name in ("index.html", "404.html"):
            (self.site / name).write_text(page, encoding="utf-8")

    def _missing(self, code: int) -> bytes | None:
        page = self.site / "404.html"
        return page.read_bytes() if code == 404 and page.is_file() else None

    def download(self, address: str) -> bytes | None:
        """A download of several departments, made when it is asked for: at every change it would keep staff waiting."""
        if self.joined is None:
            return None
        return collection_at(self.departments, self.joined, address)

    def serve(self, host: str, port: int, watched: tuple[Path, ...]) -> None:
        """Serve until interrupted.

        Raises:
            OSError: when the port is taken.

        """
        self.refresh()
        server = _Server(
            builder=self.refresh, host=host, port=port, root=str(self.site), mount_path="/"
        )
        server.download = self.download
        server.error_handler = self._missing
        for path in (*watched, TEMPLATES):
            server.watch(str(path))
        try:
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it unannotated
        finally:
            server.shutdown()
