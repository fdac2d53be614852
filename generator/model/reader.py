"""One content file after another: text, nodes, blocks, and every fault on the way."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.model.block import Block, pour, text_vocabulary, vocabulary
from generator.model.report import Report
from generator.model.settings import RuleEntry
from generator.model.site import Department, Site, Term
from generator.source.nodes import Node, parse
from generator.source.place import Fault, Place
from generator.source.text import read_text

KNOWN_KEYS = vocabulary(Report, Site, Department, Term, RuleEntry)
TEXT_KEYS = text_vocabulary(Report, Site, Department, Term, RuleEntry)

B = TypeVar("B", bound=Block)


@dataclass(slots=True)
class Reader:
    """Reads the files of a folder; `faults` and `digests` grow with each: the sha256 of each text, empty where none was read."""

    folder: Path
    faults: list[Fault] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)

    def node(self, name: str) -> tuple[Node | None, str]:
        """The root node of a file and its text; None when it cannot be read."""
        self.digests[name] = ""
        text = read_text(self.folder / name, name)
        if isinstance(text, Fault):
            self.faults.append(text)
            return None, ""
        self.digests[name] = hashlib.sha256(text.encode()).hexdigest()
        root, faults = parse(text, name, KNOWN_KEYS, TEXT_KEYS)
        self.faults.extend(faults)
        return root, text

    def block(self, node: Node, block: type[B]) -> B | None:
        """The block, or None with its faults noted."""
        found, faults = pour(node, block)
        self.faults.extend(faults)
        return found

    def refuse(self, message: str, at: Place) -> None:
        """Note that something does not belong where it lies (F011)."""
        self.faults.append(Fault("F011", at, message))
