"""A structure as YAML in the style of content/README.md, without the detour over a YAML library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

Tree: TypeAlias = dict[str, Any]


class Flat(dict[str, Any]):
    """A mapping written in braces on one line."""


class Quoted(str):
    """Words that look like a number."""

    __slots__ = ()


_UNSAFE = re.compile(r"^[,\[\]{}#&*!|>'\"%@`]|^[-?:](?:\s|$)|: | #|:$|^\s|\s$")
_UNSAFE_IN_BRACES = re.compile(r"[,\[\]{}?:]")


def as_yaml(tree: Tree) -> str:
    """The text of a file."""
    return "".join(_mapping(tree, ""))


def _mapping(tree: Tree, indent: str) -> Iterator[str]:
    for key, value in tree.items():
        # The parts of a report stand apart, as staff write them.
        if not indent and isinstance(value, dict | list) and not isinstance(value, Flat):
            yield "\n"
        yield from _entry(f"{indent}{key}:", value, indent)


def _entry(head: str, value: object, indent: str) -> Iterator[str]:
    if isinstance(value, Flat):
        yield f"{head} {_braces(value)}\n"
    elif isinstance(value, dict):
        yield f"{head}\n"
        yield from _mapping(value, f"{indent}  ")
    elif isinstance(value, list):
        yield f"{head}\n"
        for item in value:
            yield from _item(item, f"{indent}  ")
    else:
        yield f"{head}{_leaf(value, indent)}\n"


def _leaf(value: object, indent: str) -> str:
    """What follows the colon: nothing, a word, or paragraphs."""
    words = str(value)
    if "\n" in words:
        lines = words.rstrip("\n").split("\n")
        return " |\n" + "\n".join(f"{indent}  {line}" if line else "" for line in lines)
    return f" {_scalar(value)}" if words else ""


def _item(item: object, indent: str) -> Iterator[str]:
    if isinstance(item, Flat):
        yield f"{indent}- {_braces(item)}\n"
    elif isinstance(item, dict):
        lines = "".join(_mapping(item, f"{indent}  "))
        yield f"{indent}- {lines[len(indent) + 2 :]}"
    else:
        yield f"{indent}- {_scalar(item)}\n"


def _scalar(value: object) -> str:
    words = str(value)
    return _in_quotes(words) if isinstance(value, Quoted) or _UNSAFE.search(words) else words


def _in_quotes(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _braces(row: Flat) -> str:
    return "{" + ", ".join(f"{key}: {_flat(value)}".rstrip() for key, value in row.items()) + "}"


def _flat(value: object) -> str:
    if isinstance(value, dict):
        return _braces(Flat(value))
    if isinstance(value, list):
        return "[" + ", ".join(_flat(item) for item in value) + "]"
    return _in_quotes(str(value)) if _UNSAFE_IN_BRACES.search(str(value)) else _scalar(value)
