"""A report flattened: one record for every value that its file holds, in the order of the form.

    for record in records_of(filed):   # ≈ 1 ms a report; make them anew rather than keep thousands
        record.path, record.label, record.kind, record.printed, record.value, record.unit, record.in_wan, record.line

Nothing here knows a part of the form by name: a key added to the model is a record of its own from then on.
Everything is as printed; what we compute is never among the records.

Three states stay three: what the file does not have gives no record; what it left blank gives one that is not
`stated`; 0 is a value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.exports.printed import NOT_STATED, characters, digits, in_wan
from generator.exports.shape import Key, Kind, keys_in
from generator.model.archive import Filed
from generator.model.block import Block
from generator.model.overview import AmountBlock
from generator.model.reader import KNOWN_KEYS, TEXT_KEYS
from generator.source.nodes import Mapping, Node, Scalar, Sequence, parse
from generator.source.place import Place


@dataclass(frozen=True, slots=True)
class Record:
    """One value with its spot.

    `path` is the spot as 已知差异 names it (重点工作任务「物业管理费」.预算数), `numbered` the same with elements by
    number (重点工作任务[1].预算数), which no two values of a report share; `label` is the key (预算数).
    `printed` are the characters as printed, or the words, paragraphs by line feeds; None where the file left it blank.
    `value` are the digits alone with the places kept (6385.04, 950, 99.92), empty for what is no number.
    `unit` is 元, 万元 or 亿元 for money, % for a rate. `in_wan` is the exact amount in 万元, empty for what is no money.
    """

    path: str
    numbered: str
    label: str
    kind: Kind
    printed: str | None
    value: str
    unit: str
    in_wan: str
    line: int

    @property
    def stated(self) -> bool:
        """Whether there is anything: 载明, else 未载明."""
        return self.printed is not None

    @property
    def state(self) -> str:
        """载明 or 未载明."""
        return "载明" if self.stated else NOT_STATED


def records_of(filed: Filed) -> Iterator[Record]:
    """Every value of the report or form."""
    # The file is parsed once more (0.3 ms) because only it knows where a blank value stands and by which word.
    node, _ = parse(filed.text, filed.file, KNOWN_KEYS, TEXT_KEYS)
    if isinstance(node, Mapping):
        yield from _of_block(filed.report, node, filed.report.unit.value.value)


def _of_block(block: Block, node: Mapping, unit: str) -> Iterator[Record]:
    if isinstance(block, AmountBlock) and block.unit:
        unit = block.unit.value.value
    for key in keys_in(type(block)):
        written = next((name for name in key.names if name in node.items), None)
        if written is not None:
            below = node.items[written]
            yield from _of_value(getattr(block, key.attribute), below, key, unit)


def _of_value(value: object, node: Node, key: Key, unit: str) -> Iterator[Record]:
    if isinstance(value, Block) and isinstance(node, Mapping):
        yield from _of_block(value, node, unit)
    elif isinstance(value, tuple) and isinstance(node, Sequence):
        for item, below in zip(value, node.items, strict=True):
            yield from _of_value(item, below, key, unit)
    elif isinstance(node, Scalar) and key.kind and not isinstance(value, tuple):
        yield record_at(value, node.place, key.kind, unit)


def record_at(value: object, at: Place, kind: Kind, unit: str) -> Record:
    """The record of a value at its spot; `unit` is the one in force there for money."""
    if kind is not Kind.AMOUNT:
        unit = "%" if kind is Kind.RATE else ""
    return Record(
        path=at.path,
        numbered=at.numbered_path,
        label=key_of(at),
        kind=kind,
        printed=characters(value),
        value=digits(value),
        unit=unit,
        in_wan=in_wan(value),
        line=at.line,
    )


def key_of(at: Place) -> str:
    """The key a value stands under; an element of a list of words goes by the key of the list."""
    place: Place | None = at
    while place is not None and isinstance(place.key, int):
        place = place.parent
    return str(place.key) if place else ""
