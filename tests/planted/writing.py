"""A report as a structure: mappings, lists and printed leaves, with figures in prose still to be told apart."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeAlias

from tests.planted.printing import value_of

Path: TypeAlias = tuple[str | int, ...]
Tree: TypeAlias = dict[str, Any]


@dataclass
class Said:
    """A figure told in a sentence. `kind` is amount or percent; `of` names what it is of.

    `derived`: no table prints it, a reader works it out. `near` is what the tables say of it, in its own unit, and
    `slack` how far rounding there may have moved that; `table` is what they print, where they print it.
    """

    printed: str
    unit: str
    kind: str
    of: str
    near: Decimal
    slack: Decimal
    table: str = ""

    @property
    def derived(self) -> bool:
        """Whether no table prints it."""
        return not self.table

    def agrees(self) -> bool:
        """Whether what is told could be what the tables mean, each rounded as printed."""
        half = Decimal("0.5").scaleb(-len(self.printed.partition(".")[2]))
        return abs(value_of(self.printed) - self.near) <= half + self.slack

    def __str__(self) -> str:
        return f"{self.printed}{self.unit}"


@dataclass
class Prose:
    """Running text whose figures are known."""

    pieces: list[str | Said] = field(default_factory=list)

    def __str__(self) -> str:
        return "".join(str(piece) for piece in self.pieces)

    def figures(self) -> Iterator[Said]:
        """The figures told, in order."""
        return (piece for piece in self.pieces if isinstance(piece, Said))


def get(tree: Tree, path: Path) -> Any:
    """What stands at the path."""
    node: Any = tree
    for step in path:
        node = node[step]
    return node


def put(tree: Tree, path: Path, value: object) -> None:
    """Another value at the path."""
    get(tree, path[:-1])[path[-1]] = value


def altered(tree: Tree, path: Path, value: object) -> Tree:
    """A copy with another value at the path."""
    changed = copy.deepcopy(tree)
    put(changed, path, value)
    return changed


def proses(node: Any) -> Iterator[Prose]:
    """Every running text of a report, in order."""
    if isinstance(node, Prose):
        yield node
    elif isinstance(node, dict | list):
        for item in node.values() if isinstance(node, dict) else node:
            yield from proses(item)


def as_yaml(tree: Tree) -> str:
    """The report in block style, as staff write it."""
    return "".join(_mapping(tree, ""))


def _mapping(node: Tree, indent: str) -> Iterator[str]:
    for key, value in node.items():
        yield from _entry(f"{indent}{key}:", value, indent)


def _entry(head: str, value: object, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{head}\n"
        yield from _mapping(value, f"{indent}  ")
    elif isinstance(value, list):
        yield f"{head}\n"
        for item in value:
            yield from _element(item, f"{indent}  ")
    else:
        yield f"{head} {_quoted(str(value))}".rstrip() + "\n"


def _quoted(text: str) -> str:
    """YAML takes a leading % for its own sign."""
    return f'"{text}"' if text.startswith("%") else text


def _element(item: object, indent: str) -> Iterator[str]:
    if not isinstance(item, dict):
        yield f"{indent}- {item}\n"
        return
    lines = "".join(_mapping(item, f"{indent}  "))
    yield f"{indent}- {lines[len(indent) + 2 :]}"
