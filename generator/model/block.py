"""What a block of keys is: a frozen pydantic model that knows its spot, and how nodes are poured into one."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import ErrorDetails

from generator.model.values import Cell
from generator.money import Unit
from generator.source.nodes import Mapping, Node, Scalar, Sequence
from generator.source.place import Fault, Place

# No YAML key can be this: the reader refuses the character.
_AT = "\x00at"
_TOP = "最外层"
_UNIT_KEY, _PLACES_KEY = "金额单位", "金额小数位"
_UNITS = frozenset(unit.value for unit in Unit)
_PLACES = frozenset("0123456")


class Block(BaseModel):
    """A mapping of a content file; unknown keys are refused."""

    # Built when first read: a block below another never needs a validator of its own.
    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )

    at: SkipJsonSchema[Place] = Field(alias=_AT)


B = TypeVar("B", bound=Block)
T = TypeVar("T")


def _blank_to_none(value: object) -> object:
    return None if isinstance(value, Cell) and not value.text else value


def _blank_to_empty(value: object) -> object:
    return () if isinstance(value, Cell) and not value.text else value


# A block or list may be announced and left blank: `来源:` with nothing below.
Maybe = Annotated[T | None, BeforeValidator(_blank_to_none)]
Many = Annotated[tuple[T, ...], BeforeValidator(_blank_to_empty)]


def pour(node: Node, block: type[B]) -> tuple[B | None, list[Fault]]:
    """The block read from the node, or None and every fault found in it, in order of lines."""
    if not isinstance(node, Mapping):
        return None, [Fault("F010", node.place, "这里应是“键: 值”，一行一项。")]
    try:
        return block.model_validate(_fields(node, Unit.WAN, 2)), []
    except ValidationError as error:
        faults = [_fault(details, node, block) for details in error.errors(include_url=False)]
        return None, sorted(faults, key=lambda fault: (fault.at.line, fault.at.column))


def _fields(node: Node, unit: Unit, places: int) -> object:
    """Plain dicts and lists with a `Cell` at every leaf; unit and places come from the nearest block that sets them."""
    if isinstance(node, Scalar):
        return Cell(node, unit, places)
    if isinstance(node, Sequence):
        return [_fields(item, unit, places) for item in node.items]
    unit, places = _in_force(node, unit, places)
    fields: dict[str, object] = {
        key: Cell(value, unit, places)
        if isinstance(value, Scalar)
        else _fields(value, unit, places)
        for key, value in node.items.items()
    }
    fields[_AT] = node.place
    return fields


def _in_force(node: Mapping, unit: Unit, places: int) -> tuple[Unit, int]:
    """What the block itself says of unit and places; nonsense is reported where the key is read."""
    said = node.items.get(_UNIT_KEY)
    if isinstance(said, Scalar) and said.text in _UNITS:
        unit = Unit(said.text)
    said = node.items.get(_PLACES_KEY)
    if isinstance(said, Scalar) and said.text in _PLACES:
        places = int(said.text)
    return unit, places


def _fault(details: ErrorDetails, root: Mapping, block: type[Block]) -> Fault:
    kind, loc = details["type"], details["loc"]
    at, owner = _spot(root, loc)
    key = str(loc[-1]) if loc else ""
    if kind == "missing":
        return Fault("F007", owner, f"缺少必填的“{key}”。")
    if kind == "extra_forbidden":
        return Fault("F006", _owner(root, loc).keys[key], _unknown_key(key, root, loc, block))
    if kind.startswith("F0"):
        return Fault(kind, at, details["msg"])
    if kind in {"tuple_type", "list_type"}:
        return Fault("F010", at, f"“{key}”应是列表：每一项另起一行，以“- ”开头。")
    named = f"第 {at.key} 项" if isinstance(at.key, int) else f"“{at.name}”下面"
    return Fault("F010", at, f"{named}应是“键: 值”，一行一项。")


def _spot(root: Mapping, loc: tuple[int | str, ...]) -> tuple[Place, Place]:
    """The spot an error's location names, and that of the block it lies in."""
    node: Node = root
    at = owner = root.place
    for step in loc:
        if isinstance(node, Mapping) and step in node.items:
            owner, key_place, node = node.place, node.keys[str(step)], node.items[str(step)]
            at = node.place if isinstance(node, Scalar) and node.text else key_place
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            owner, node = node.place, node.items[step]
            at = node.place
        else:
            owner = node.place
    return at, owner


def _owner(root: Mapping, loc: tuple[int | str, ...]) -> Mapping:
    """The block in which the key stands that the location ends with."""
    node: Any = root
    for step in loc[:-1]:
        node = node.items[step]
    owner: Mapping = node
    return owner


def _unknown_key(key: str, root: Mapping, loc: tuple[int | str, ...], block: type[Block]) -> str:
    if key.startswith("\x00"):
        return "这里的键不是文字。"
    if key.replace(",", "").replace(".", "").isdigit():
        return f"“{key}”不是键：花括号里的逗号会把 1,234.56 切成两半，请写成不带逗号的数。"
    known = dict(keys_of(_block_at(block, loc[:-1])))
    if (field := known.get(key)) is not None:
        return f"“{key}”与“{_given_name(field, root, loc)}”是同一项，请只留一个。"
    near = difflib.get_close_matches(key, known, n=3, cutoff=0.4)
    # Of several places in one part of the form, the first is enough to find it.
    places = [place for place, name, _ in _all_fields(block) if name == key]
    elsewhere = list({place.partition(" - ")[0]: place for place in reversed(places)}.values())[
        ::-1
    ]
    if elsewhere and not difflib.get_close_matches(key, known, n=1, cutoff=0.8):
        return f"“{key}”不写在这里，应写在：{'；'.join(elsewhere[:3])}。请检查缩进。"
    if near:
        return f"不认识“{key}”。是不是：{'、'.join(near)}？"
    return f"不认识“{key}”。这里可以写：{'、'.join(known)}。"


def _given_name(field: FieldInfo, root: Mapping, loc: tuple[int | str, ...]) -> str:
    written = _owner(root, loc).items
    return next(name for name in _names(field) if name in written and name != loc[-1])


def keys_of(block: type[Block]) -> Iterator[tuple[str, FieldInfo]]:
    """Every key the block takes, synonyms included, in the order of the form."""
    for field in block.model_fields.values():
        for name in _names(field):
            if name != _AT:
                yield name, field


def _names(field: FieldInfo) -> list[str]:
    alias = field.validation_alias
    if isinstance(alias, AliasChoices):
        return [str(choice) for choice in alias.choices]
    return [str(alias)] if alias else []


def _block_at(block: type[Block], loc: tuple[int | str, ...]) -> type[Block]:
    for step in loc:
        if isinstance(step, str):
            field = dict(keys_of(block)).get(step)
            block = next(_blocks_in(field.annotation), block) if field else block
    return block


def _blocks_in(annotation: object) -> Iterator[type[Block]]:
    if isinstance(annotation, type) and issubclass(annotation, Block):
        yield annotation
    if get_origin(annotation) in {Union, UnionType, Annotated, tuple, dict}:
        for argument in get_args(annotation):
            yield from _blocks_in(argument)


def _all_fields(block: type[Block], path: str = _TOP) -> Iterator[tuple[str, str, FieldInfo]]:
    """Every key of the block and of all below it, with the place where it belongs."""
    for name, field in keys_of(block):
        yield path, name, field
        for inner in _blocks_in(field.annotation):
            inner_path = name if path == _TOP else f"{path} - {name}"
            yield from _all_fields(inner, inner_path)


def vocabulary(*blocks: type[Block]) -> frozenset[str]:
    """Every key these blocks know, at any depth."""
    return frozenset(name for block in blocks for _, name, _ in _all_fields(block))


def text_vocabulary(*blocks: type[Block]) -> frozenset[str]:
    """The keys that nowhere have keys below them: what stands below is their text."""
    fields = [(name, field) for block in blocks for _, name, field in _all_fields(block)]
    above = {name for name, field in fields if any(_blocks_in(field.annotation))}
    return frozenset(name for name, _ in fields if name not in above)
