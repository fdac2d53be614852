"""YAML events to nodes that know their place.

Events only, on PyYAML's C parser: composing would build aliases, run tags and crash on deep nesting. What YAML
offers beyond plain mappings, lists and scalars is refused, so a file can neither expand nor execute.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from generator.source.place import Fault, Place
from generator.source.syntax import syntax_fault
from generator.source.traps import INVISIBLE, find_traps, mend

MAX_DEPTH = 64
NAMING_KEY = "名称"


@dataclass(frozen=True, slots=True)
class Scalar:
    """The characters of a value. `plain`: written without quotes. `cut`: a ` #` after it ended the text."""

    text: str
    place: Place
    plain: bool = True
    literal: bool = False
    cut: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing is written: 未载明, which is not zero."""
        return self.plain and not self.text


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys in the order written; `keys` holds the spot of each key."""

    place: Place
    items: dict[str, Node]
    keys: dict[str, Place]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Elements in the order written."""

    place: Place
    items: list[Node]


Node: TypeAlias = Scalar | Mapping | Sequence


class _Refused(Exception):
    """Reading of this file ends here; the fault says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def parse(
    text: str, file: str, known_keys: frozenset[str], text_keys: frozenset[str] = frozenset()
) -> tuple[Node | None, list[Fault]]:
    """The root node (None when the text is no readable YAML) and every fault, in order of lines."""
    traps = find_traps(text, file, known_keys, text_keys)
    faults = [trap.fault for trap in traps]
    reader = _Reader(mend(text, traps) if traps else text, file)
    root = None
    try:
        root = reader.document()
    except _Refused as refused:
        faults.append(refused.fault)
    except yaml.YAMLError as error:
        # After a slip in an indent the parser's own complaint is mostly its echo, on another line.
        if not any(trap.mend.isspace() for trap in traps):
            faults.append(syntax_fault(error, file))
    faults.extend(reader.faults)
    return root, sorted(faults, key=_by_place)


def _by_place(fault: Fault) -> tuple[int, int, str]:
    return fault.at.line, fault.at.column, fault.code


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = re.split("\r\n?|\n", text) if " #" in text else []
        # The C parser by its exported name; of the loader only the events are used.
        self.parser = yaml.CSafeLoader(text)
        self.faults: list[Fault] = []

    def document(self) -> Node | None:
        self._next()  # stream start
        start = self._next()
        if isinstance(start, StreamEndEvent):
            fault = Fault("F001", Place(self.file), "文件里只有注释，没有内容。")
            raise _Refused(fault)
        if isinstance(start, DocumentStartEvent) and (start.version or start.tags):
            self._fault("F004", self._place(start), "不支持 % 开头的 YAML 指令，请删掉这一行。")
        root = self._node(self._next(), None, "", 0)
        self._next()  # document end
        again = self._next()
        if not isinstance(again, StreamEndEvent):
            self._fault(
                "F004", self._place(again), "一个文件只写一份内容，请删掉“---”及以后的部分。"
            )
        return root

    def _next(self) -> Event:
        event = self.parser.get_event()
        if event is None:  # the stream's end has been read already
            raise yaml.YAMLError("unexpected end of stream")
        return event

    def _fault(self, code: str, at: Place, message: str) -> None:
        self.faults.append(Fault(code, at, message))

    def _place(self, event: Event, parent: Place | None = None, key: str | int = "") -> Place:
        line, column = _spot(event.start_mark)
        return Place(self.file, line, column, parent, key)

    def _node(
        self,
        event: Event,
        parent: Place | None,
        key: str | int,
        depth: int,
        key_place: Place | None = None,
    ) -> Node:
        if depth > MAX_DEPTH:
            raise _Refused(Fault("F004", self._place(event), f"嵌套超过 {MAX_DEPTH} 层，不读。"))
        if isinstance(event, AliasEvent):
            self._fault(
                "F004",
                self._place(event),
                "不支持 YAML 的别名（*）。请把内容写全；文字以 * 开头时整句加引号。",
            )
            return Scalar("", self._place(event, parent, key))
        self._refuse_extras(event)
        if isinstance(event, ScalarEvent):
            return self._scalar(event, parent, key)
        # A block is known by its key: that is the line a reader looks for.
        place = key_place or self._place(event, parent, key)
        if isinstance(event, MappingStartEvent):
            return self._mapping(place, depth)
        return self._sequence(place, depth)

    def _refuse_extras(self, event: Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            self._fault(
                "F004",
                self._place(event),
                f"不支持 YAML 的锚点（&{anchor}）。文字以 & 开头时整句加引号。",
            )
        if tag:
            self._fault(
                "F004", self._place(event), "不支持 YAML 的标签（!）。文字以 ! 开头时整句加引号。"
            )
        # What is typed as itself is a trap; here it hides behind a backslash.
        if isinstance(event, ScalarEvent) and (found := INVISIBLE.search(event.value)):
            said = f"双引号里用反斜杠写了看不见的字符（U+{ord(found[0]):04X}），请删掉。"
            self._fault("F003", self._place(event), said)

    def _scalar(self, event: ScalarEvent, parent: Place | None, key: str | int) -> Scalar:
        plain = not event.style
        cut = False
        if plain and event.value and self.lines:
            line, column = _spot(event.end_mark)
            cut = self.lines[line - 1][column - 1 :].lstrip(" ").startswith("#")
        return Scalar(event.value, self._place(event, parent, key), plain, event.style == "|", cut)

    def _mapping(self, place: Place, depth: int) -> Mapping:
        items: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(key_event := self._next(), MappingEndEvent):
            key = self._key(key_event, depth)
            key_place = self._place(key_event, place, key)
            value = self._node(self._next(), place, key, depth + 1, key_place)
            if key in items:
                first = keys[key].line
                self._fault(
                    "F005", key_place, f"“{key}”写了两次（第 {first} 行已有）。请只留一个。"
                )
                continue
            items[key], keys[key] = value, key_place
        return Mapping(place, items, keys)

    def _key(self, event: Event, depth: int) -> str:
        if isinstance(event, ScalarEvent):
            self._refuse_extras(event)
            return event.value.strip()
        self._fault("F004", self._place(event), "键只能是文字。值以 { 或 [ 开头时整句要加引号。")
        if not isinstance(event, AliasEvent):
            self._node(event, None, "", depth + 1)
        return "\x00{}:{}".format(*_spot(event.start_mark))

    def _sequence(self, place: Place, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            items.append(self._node(event, place, len(items) + 1, depth + 1))
        _label_elements(items)
        return Sequence(place, items)


def _spot(mark: yaml.Mark | yaml._yaml.Mark | None) -> tuple[int, int]:
    """Line and column from 1."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _label_elements(items: list[Node]) -> None:
    """Give each element its 名称 for a label, where no two share one."""
    names = [_name_of(item) for item in items]
    for item, name in zip(items, names, strict=True):
        if name and names.count(name) == 1:
            # The places below already point at this one; nobody outside has seen it yet.
            object.__setattr__(item.place, "label", name)


def _name_of(item: Node) -> str:
    name = item.items.get(NAMING_KEY) if isinstance(item, Mapping) else None
    return " ".join(name.text.split()) if isinstance(name, Scalar) else ""
