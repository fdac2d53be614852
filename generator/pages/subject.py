"""What a page is about, for machines: schema.org's words and the same thing as files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "yml": "application/yaml",
    "zip": "application/zip",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about: its words, and the addresses of the same thing as files.

    `files_as` is the property that names the files: distribution of a Dataset, encoding of a Report.
    """

    words: dict[str, object]
    files: tuple[str, ...]
    files_as: str
    base: str

    def linked_data(
        self, here: str, made: Callable[[str], bool], link: Callable[[str], str]
    ) -> dict[str, object]:
        """The JSON-LD of the page at `here`, with those files that are made; absolute where the site has an address."""
        where: dict[str, object] = {"url": f"{self.base}{here}"} if self.base else {}
        files = [
            {
                "@type": "DataDownload" if self.files_as == "distribution" else "MediaObject",
                "encodingFormat": _TYPES[file.rpartition(".")[2]],
                "contentUrl": f"{self.base}{file}" if self.base else link(file),
            }
            for file in self.files
            if made(file)
        ]
        held: dict[str, object] = {self.files_as: files} if files else {}
        return {"@context": "https://schema.org", **self.words, **where, **held}
