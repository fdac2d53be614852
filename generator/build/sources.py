"""What a build is made from, and the digest of what everything in it depends on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.digests import digest_of, program_digest
from generator.model.outline import Outline


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The content folder, and its outline with the address of the site to be; `with_downloads`: whether any are made."""

    content: Path
    outline: Outline
    with_downloads: bool

    @property
    def top(self) -> Outline:
        """The outline without the files of reports, for tasks that know their own."""
        return replace(self.outline, lying=(), faults=())

    @property
    def key(self) -> str:
        """The digest of all that everything depends on."""
        site = self.outline.site
        address = str(site.address or "") if site else ""
        parts = (text for pair in sorted(self.outline.digests.items()) for text in pair)
        return digest_of(program_digest(), address, str(self.with_downloads), *parts)
