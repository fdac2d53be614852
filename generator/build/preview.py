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
from io import BytesIO
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from generator.addresses import ALL_ZIP
from generator.build.folders import PAGE_TEMPLATES, TEMPLATES, write_tree
from generator.build.markdown import chrome_of, render_markdown
from generator.build.search import carry_over
from generator.checks.base import Severity
from generator.checks.findings import Examination
from generator.exports.bundle import Packed, pack, readme
from generator.exports.cut import cut, join
from generator.exports.dictionary import dictionary_of
from generator.exports.edition import Edition
from generator.exports.joined import Joined
from generator.exports.registry import addresses, archive_files, file_at, unit_files
from generator.model.archive import Archive
from generator.pages.emit import all_pages, render

Read = Callable[[], tuple[Archive | None, Examination]]

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


def _bundle(edition: Edition, joined: Joined) -> bytes:
    """All files as one."""
    files = dict(unit_files(edition, cut(edition)))
    files |= {made.address: b"".join(made.contents()) for made in archive_files(joined)}
    packed = (Packed(name, len(files[name]), (files[name],)) for name in sorted(files))
    stream = BytesIO()
    pack(stream, packed, readme(joined))
    return stream.getvalue()


class Preview:
    """A site in a scratch folder that follows the content."""

    def __init__(self, read: Read, scratch: Path, last_site: Path) -> None:
        """`read` gives the content as it is now; `last_site` is where a search bundle may lie."""
        self.read = read
        self.scratch = scratch
        self.site = scratch / "site"
        self.last_site = last_site
        self.edition: Edition | None = None
        self.joined: Joined | None = None

    def refresh(self) -> None:
        """Make the pages anew from what the files say now."""
        archive, examination = self.read()
        errors = [f for f in examination.findings if f.severity is Severity.ERROR]
        if archive is None or errors:
            self.edition = self.joined = None
            self._show_errors(
                [f"{f.at.file} {f.at.line}:{f.at.column} {f.message}" for f in errors]
            )
            return
        self.edition = Edition(archive, examination)
        self.joined = join(self.edition)
        pages = all_pages(archive, examination, dictionary_of(self.joined))
        docs, files = self.scratch / "docs", addresses(self.joined)
        docs.mkdir(parents=True, exist_ok=True)
        write_tree(docs, render(pages, PAGE_TEMPLATES, archive.glossary, files))
        notice = _NOTICE if examination.blocked else ""
        # No address here: the preview stands at the root of its own port.
        made = {page.address for page in pages}
        chrome = chrome_of(
            archive.site,
            archive.years,
            made.__contains__,
            address="",
            preview=True,
            notice=notice,
        )
        render_markdown(docs, self.site, chrome)
        carry_over(self.last_site, self.site)

    def _show_errors(self, lines: list[str]) -> None:
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
        """A download, made when it is asked for: making all of them at every change would keep staff waiting."""
        edition, joined = self.edition, self.joined
        if edition is None or joined is None:
            return None
        return _bundle(edition, joined) if address == ALL_ZIP else file_at(edition, joined, address)

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
