"""YAML events to nodes that know their place.

Events only, on PyYAML's C parser: composing would build aliases, run tags and crash on deep nesting. What YAML
offers beyond plain mappings, lists and scalars is refused, so a file can neither expand nor execute.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.source.place import Fault, Place
from generator.source.spotless import is_spotless
from generator.source.syntax import syntax_fault
from generator.source.traps import INVISIBLE, find_traps, mend

MAX_DEPTH = 64
# By which an element of a list is known to its readers.
NAMING_KEYS = ("名称", "三级指标")


# Final instead of frozen, for the same reason as in `Place`.
@dataclass(slots=True, unsafe_hash=True)
class Scalar:
    """The characters of a value. `plain`: written without quotes. `cut`: a ` #` after it ended the text."""

    text: Final[str]
    place: Final[Place]
    plain: Final[bool] = True
    literal: Final[bool] = False
    cut: Final[bool] = False

    @property
    def blank(self) -> bool:
        """Whether nothing is written: 未载明, which is not zero."""
        return self.plain and not self.text


@dataclass(slots=True)
class Mapping:
    """Keys in the order written; `keys` holds the spot of each key."""

    place: Final[Place]
    items: Final[dict[str, Node]]
    keys: Final[dict[str, Place]]


@dataclass(slots=True)
class Sequence:
    """Elements in the order written."""

    place: Final[Place]
    items: Final[list[Node]]


Node: TypeAlias = Scalar | Mapping | Sequence


class _Refused(Exception):
    """Reading of this file ends here; the fault says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def parse(
    text: str, file: str, known_keys: frozenset[str], text_keys: frozenset[str] = frozenset()
) -> tuple[Node | None, list[Fault]]:
    """The root node (None when the text is no readable YAML) and every fault, in order of lines."""
    spotless = is_spotless(text)
    traps = [] if spotless else find_traps(text, file, known_keys, text_keys)
    faults = [trap.fault for trap in traps]
    reader = _Reader(mend(text, traps) if traps else text, file, spotless=spotless)
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
    def __init__(self, text: str, file: str, *, spotless: bool) -> None:
        self.file = file
        self.lines = re.split("\r\n?|\n", text) if " #" in text else []
        # In a spotless text an invisible character can hide behind a backslash alone.
        self.may_hide = "\\" in text or not spotless
        # The C parser by its exported name; of the loader only the events are used.
        self.take: Callable[[], Any] = yaml.CSafeLoader(text).get_event
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
        """The next event of the stream; inside a document none can be missing: there `take` itself will do."""
        event: Event | None = self.take()
        if event is None:  # the stream's end has been read already
            raise yaml.YAMLError("unexpected end of stream")
        return event

    def _fault(self, code: str, at: Place, message: str) -> None:
        self.faults.append(Fault(code, at, message))

    def _place(self, event: Event, parent: Place | None = None, key: str | int = "") -> Place:
        mark: Any = event.start_mark  # the C parser leaves none out
        return Place(self.file, mark.line + 1, mark.column + 1, parent, key)

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
        if isinstance(event, ScalarEvent):
            return self._scalar(event, parent, key)
        # A block is known by its key: that is the line a reader looks for.
        place = key_place or self._place(event, parent, key)
        if isinstance(event, MappingStartEvent):
            self._refuse_extras(event)
            return self._mapping(place, depth)
        if isinstance(event, SequenceStartEvent):
            self._refuse_extras(event)
            return self._sequence(place, depth)
        said = "不支持 YAML 的别名（*）。请把内容写全；文字以 * 开头时整句加引号。"
        self._fault("F004", self._place(event), said)
        return Scalar("", self._place(event, parent, key))

    def _refuse_extras(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> None:
        if event.anchor:
            said = f"不支持 YAML 的锚点（&{event.anchor}）。文字以 & 开头时整句加引号。"
            self._fault("F004", self._place(event), said)
        if event.tag:
            said = "不支持 YAML 的标签（!）。文字以 ! 开头时整句加引号。"
            self._fault("F004", self._place(event), said)

    def _text(self, event: ScalarEvent) -> str:
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if self.may_hide and (found := INVISIBLE.search(event.value)):
            said = f"双引号里用反斜杠写了看不见的字符（U+{ord(found[0]):04X}），请删掉。"
            self._fault("F003", self._place(event), said)
        return event.value

    def _scalar(self, event: ScalarEvent, parent: Place | None, key: str | int) -> Scalar:
        text = self._text(event)
        plain = not event.style
        cut = False
        if plain and text and self.lines:
            line, column = _spot(event.end_mark)
            cut = self.lines[line - 1][column - 1 :].lstrip(" ").startswith("#")
        return Scalar(text, self._place(event, parent, key), plain, event.style == "|", cut)

    def _mapping(self, place: Place, depth: int) -> Mapping:
        items: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        take = self.take
        while not isinstance(event := take(), MappingEndEvent):
            if isinstance(event, ScalarEvent):
                key = self._text(event).strip()
            else:
                key = self._no_text(event, depth)
            key_place = self._place(event, place, key)
            value = self._node(take(), place, key, depth + 1, key_place)
            if key in items:
                said = f"“{key}”写了两次（第 {keys[key].line} 行已有）。请只留一个。"
                self._fault("F005", key_place, said)
                continue
            items[key], keys[key] = value, key_place
        return Mapping(place, items, keys)

    def _no_text(self, event: Event, depth: int) -> str:
        """A stand-in for a key that is none."""
        self._fault("F004", self._place(event), "键只能是文字。值以 { 或 [ 开头时整句要加引号。")
        if not isinstance(event, AliasEvent):
            self._node(event, None, "", depth + 1)
        return "\x00{}:{}".format(*_spot(event.start_mark))

    def _sequence(self, place: Place, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := self.take(), SequenceEndEvent):
            items.append(self._node(event, place, len(items) + 1, depth + 1))
        _label_elements(items)
        return Sequence(place, items)


def _spot(mark: yaml.Mark | yaml._yaml.Mark | None) -> tuple[int, int]:
    """Line and column from 1."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _label_elements(items: list[Node]) -> None:
    """Give each element its name for a label, where no two share one."""
    mappings = (item for item in items if isinstance(item, Mapping))
    named = [(item, name) for item in mappings if (name := _name_of(item))]
    shared = Counter(name for _, name in named) if named else {}
    for item, name in named:
        if shared[name] == 1:
            # The places below already point at this one; nobody outside has seen it yet.
            object.__setattr__(item.place, "label", name)


def _name_of(item: Mapping) -> str:
    name = next((item.items[key] for key in NAMING_KEYS if key in item.items), None)
    return " ".join(name.text.split()) if isinstance(name, Scalar) else ""
