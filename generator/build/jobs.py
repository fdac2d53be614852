"""What every task is given: names below two folders, so that it can be done wherever these are, or copies of them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One task's share of the work; a kind of task adds to it what it has to know.

    `root` is the output folder of the build, `content` that of the content. `reads` are the files below the root that
    the task reads, `documents` those below the content; nothing else is read, but the top of the content through what
    was handed over. `made` is the folder below the root that the task makes; empty where its result is returned.
    """

    root: str
    content: str = ""
    reads: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    made: str = ""

    def at(self, name: str) -> Path:
        """The file of that name below the root."""
        return Path(self.root, name)

    def begun(self) -> Path:
        """The folder to be made, empty: of a worker that died at this task nothing stays."""
        made = self.at(self.made)
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir(parents=True)
        return made
