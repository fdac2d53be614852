"""The place in between: what tasks read and what they made lies there while it is on its way, and nothing afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.cluster.places import opened, reaching


@dataclass(frozen=True, slots=True)
class Store:
    """The folder at an address of fsspec; ours alone. It is opened anew by whoever it is handed to.

    Every method raises Unreachable when the place cannot be used.
    """

    url: str

    def put(self, name: str, path: Path) -> None:
        """Let the file lie there under a name that nothing else has."""
        fs, root = opened(self.url)
        with reaching(self.url):
            fs.put_file(str(path), f"{root}/{name}")

    def get(self, name: str, path: Path) -> None:
        """Write what lies under that name to a new file."""
        fs, root = opened(self.url)
        with reaching(self.url):
            fs.get_file(f"{root}/{name}", str(path))

    def remove(self, name: str) -> None:
        """Take away what lies under that name."""
        fs, root = opened(self.url)
        with reaching(self.url):
            fs.rm_file(f"{root}/{name}")

    def forget(self) -> None:
        """Take everything away."""
        fs, root = opened(self.url)
        with reaching(self.url):
            _fresh(fs)
            if fs.exists(root):
                fs.rm(root, recursive=True)


def _fresh(fs: Any) -> None:  # noqa: ANN401 - of fsspec, which has no types
    fs.invalidate_cache()
