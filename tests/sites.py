"""Sites as tests make, serve and read them: built by the command line, served from this machine alone."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from lxml import html

from generator.cli import run

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
GOLDEN = ROOT / "tests" / "golden"
REPORT = "2023/jiguan-shiwu.yml"

# One of each kind of page of the real site, by its address.
KINDS = {
    "home": "",
    "year": "2023/",
    "report": "2023/jiguan-shiwu/",
    "source": "2023/jiguan-shiwu/source/",
    "departments": "departments/",
    "department": "departments/jiguan-shiwu/",
    "problems": "problems/",
    "findings": "findings/",
    "data": "data/",
    "checks": "checks/",
    "glossary": "glossary/",
    "about": "about/",
    "accessibility": "accessibility/",
    "search": "search/",
}


def build(content: Path, out: Path, *options: str) -> Path:
    """The site that `disclosure build` makes of a content folder, which it must find sound."""
    status = run(["build", "--content", str(content), "--out", str(out), "--quiet", *options])
    assert status == 0
    return out / "site"


def pages(site: Path) -> dict[str, Path]:
    """The file of each page by its address, the 404 page not counted."""
    files = sorted(site.rglob("index.html"))
    return {f"{file.parent.relative_to(site)}/".removeprefix("./"): file for file in files}


def parse(page: Path) -> html.HtmlElement:
    """The HTML of a page."""
    return html.document_fromstring(page.read_bytes())


def article(page: Path) -> html.HtmlElement:
    """The article of a page: what is ours to say, without header and footer."""
    [found] = parse(page).xpath("//article")
    assert isinstance(found, html.HtmlElement)
    return found


def words(element: html.HtmlElement) -> str:
    """The text of an element, white space made single blanks."""
    return " ".join(element.text_content().split())


def without_blanks(text: str) -> str:
    """The text with all white space left out, as Chinese is compared."""
    return "".join(text.split())


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@contextmanager
def served(
    site: Path,
    mount: str = "/",
    *,
    compressed: bool = False,
    sent: list[tuple[str, int]] | None = None,
) -> Iterator[str]:
    """The address at which a file server shows the folder, below `mount`, until the block ends.

    A plain one; `compressed`: one that packs what it sends, as portals do, and notes the path and the bytes in `sent`.
    """

    class Quiet(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(site))  # type: ignore[arg-type]

        def translate_path(self, path: str) -> str:
            inside = path.startswith(mount)
            return super().translate_path(path.removeprefix(mount) if inside else "/outside")

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path.partition("?")[0]))
            file = path / "index.html" if path.is_dir() else path
            if not (compressed and file.is_file()):
                super().do_GET()
                return
            body = gzip.compress(file.read_bytes(), mtime=0)
            if sent is not None:
                sent.append((self.path, len(body)))
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(file))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def send_error(
            self, code: int, message: str | None = None, explain: str | None = None
        ) -> None:
            if code != 404:
                super().send_error(code, message, explain)
                return
            body = (site / "404.html").read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{mount}"
        finally:
            server.shutdown()
            thread.join(timeout=10)
