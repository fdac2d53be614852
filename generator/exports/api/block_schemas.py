"""JSON Schemas of the form's blocks, from the same walk over the model that makes the objects (`values.py`)."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator

from generator.exports.api.values import Object
from generator.exports.shape import Key, Kind, keys_in
from generator.model.block import Block
from generator.money import Unit

TEXT: Object = {"type": "string"}
MAYBE_TEXT: Object = {"type": ["string", "null"]}
WHOLE: Object = {"type": "integer"}
DIGITS: Object = {"type": ["string", "null"], "pattern": "^-?[0-9]+(\\.[0-9]+)?$"}

_SCHEMAS = {
    Kind.AMOUNT: "Amount",
    Kind.RATE: "Rate",
    Kind.QUANTITY: "Quantity",
}
_FIGURE: Object = {
    "label": {**TEXT, "description": "名称，照数据文件里写的"},
    "printed": {**MAYBE_TEXT, "description": "原文印出的字符，位数照原文；null 为未载明"},
    "value": {**DIGITS, "description": "只有数字，位数照原文；null 为未载明"},
}
_SPOT: Object = {
    "path": {**TEXT, "description": "在数据文件里的位置"},
    "line": {**WHOLE, "minimum": 1, "description": "在数据文件的第几行"},
    "stated": {"type": "boolean", "description": "false 为未载明：有这一项而没有填"},
}


def reference(name: str) -> Object:
    """The way to a schema of the document."""
    return {"$ref": f"#/components/schemas/{name}"}


def closed(meaning: str, properties: Object, *, optional: frozenset[str] = frozenset()) -> Object:
    """An object of exactly these keys, of which some may be left out.

    Chinese words are descriptions, never `title`: generators of clients make names of titles.
    """
    return {
        "type": "object",
        "description": meaning,
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def words_of(words: Iterable[str]) -> Object:
    """One of these words."""
    return {**TEXT, "enum": list(words)}


def maybe(schema: Object) -> Object:
    """The same or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def figure_schemas() -> Object:
    """Amount, Rate and Quantity."""
    money: Object = {
        "unit": words_of(unit.value for unit in Unit),
        "in_wan": {**DIGITS, "description": "折合万元，分毫不差"},
    }
    return {
        "Amount": closed("金额", {**_FIGURE, **money, **_SPOT}),
        "Rate": closed("比率", {**_FIGURE, "unit": {**TEXT, "const": "%"}, **_SPOT}),
        "Quantity": closed("数量", {**_FIGURE, **_SPOT}),
    }


def block_schemas(*roots: type[Block]) -> Object:
    """The schema of these blocks and of all below them, by the names of their classes."""
    found: dict[str, type[Block]] = {}
    for root in roots:
        found |= {block.__name__: block for block in _below(root)}
    return {name: _block_schema(block) for name, block in sorted(found.items())}


def _below(block: type[Block]) -> Iterator[type[Block]]:
    yield block
    for key in keys_in(block):
        if key.block:
            yield from _below(key.block)


def _block_schema(block: type[Block]) -> Object:
    keys = keys_in(block)
    optional = {key.name for key in keys if not block.model_fields[key.attribute].is_required()}
    meaning = inspect.cleandoc(block.__doc__ or block.__name__).partition("\n")[0]
    properties: Object = {key.name: _schema_of(key) for key in keys}
    return closed(meaning, properties, optional=frozenset(optional))


def _schema_of(key: Key) -> Object:
    one = _one(key)
    schema: Object = {"type": "array", "items": one} if key.many else one
    return {"description": key.label, **schema}


def _one(key: Key) -> Object:
    """One value of the key; what may be left blank may be null, figures excepted: they say so themselves."""
    options: list[Object] = []
    if key.kind:
        options.append(_leaf(key))
    if key.block:
        options.append(reference(key.block.__name__))
        if not key.kind and not key.many:
            options.append({"type": "null"})
    return options[0] if len(options) == 1 else {"anyOf": options}


def _leaf(key: Key) -> Object:
    if key.whole:
        return WHOLE
    if key.kind in _SCHEMAS:
        return reference(_SCHEMAS[key.kind])
    if key.words:
        return maybe(words_of(key.words))
    return TEXT if key.many else MAYBE_TEXT
