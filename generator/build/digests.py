"""Digests of what a result depends on: the same digest, the same bytes.

`program_digest` covers all that we and the libraries do to it: our modules, templates and configuration, and the versions
installed. A change in any of them makes everything anew; finer is not worth a wrong page.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from generator.build.folders import MKDOCS_YML, TEMPLATES

_PACKAGE = Path(__file__).resolve().parent.parent
_OURS = frozenset({".py", ".json", ".yml", ".j2", ".html", ".css", ".js", ".svg"})


def digest_of(*parts: str | bytes) -> str:
    """The digest of these parts in this order; no two lists of parts share one."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


@lru_cache(maxsize=1)
def program_digest() -> str:
    """The digest of this program, its templates, and the libraries it runs on."""
    versions = sorted({one.name for path in sys.path for one in Path(path).glob("*-info")})
    parts: list[str | bytes] = [sys.version, *versions]
    for path in (MKDOCS_YML, *_files(_PACKAGE), *_files(TEMPLATES)):
        parts += [path.name, path.read_bytes()]
    return digest_of(*parts)


def _files(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in _OURS and path.is_file())
