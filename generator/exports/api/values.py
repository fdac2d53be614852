"""A block of the form as a JSON object, key by key of the model: English keys, texts as strings, figures as objects.

What the file does not have is left out; a text it left blank is null; a figure it left blank has `"stated": false`.
"""

from __future__ import annotations

from generator.exports.records import Record, record_at
from generator.exports.shape import Key, Kind, keys_in
from generator.model.block import Block
from generator.model.overview import AmountBlock
from generator.model.values import Chosen, Figure, Number, RateFigure, Text

Object = dict[str, object]


def object_of(block: Block, unit: str) -> Object:
    """The block; `unit` is the one amounts have there unless the block says otherwise."""
    if isinstance(block, AmountBlock) and block.unit:
        unit = block.unit.value.value
    return {
        key.name: _value(getattr(block, key.attribute), key, unit)
        for key in keys_in(type(block))
        if key.attribute in block.model_fields_set
    }


def _value(value: object, key: Key, unit: str) -> object:
    if isinstance(value, Text):
        return str(value)
    if isinstance(value, Figure | RateFigure | Number):
        return figure_object(value, unit)
    if isinstance(value, Block):
        return object_of(value, unit)
    if isinstance(value, tuple):
        return [_value(item, key, unit) for item in value]
    if isinstance(value, Chosen):
        return str(value.value.value)
    return value


def figure_object(value: Figure | RateFigure | Number, unit: str) -> Object:
    """A figure with its spot; `printed` and `value` are strings, so that no place is lost."""
    kind = _KINDS[type(value)]
    record = record_at(value, value.at, kind, unit)
    return {
        "label": record.label,
        "printed": record.printed,
        "value": record.value or None,
        **_measured(record),
        "path": record.path,
        "line": record.line,
        "stated": record.stated,
    }


_KINDS: dict[type, Kind] = {
    Figure: Kind.AMOUNT,
    RateFigure: Kind.RATE,
    Number: Kind.QUANTITY,
}


def _measured(record: Record) -> Object:
    """The unit, and for money the amount in 万元; a number of things has none of its own."""
    if record.kind is Kind.AMOUNT:
        return {"unit": record.unit, "in_wan": record.in_wan or None}
    return {"unit": record.unit} if record.kind is Kind.RATE else {}
