"""What a block of the content format holds, key by key: read off the model, so that a new key is exported by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import PlainValidator
from pydantic.fields import FieldInfo

from generator.model.block import Block, keys_of
from generator.model.fields import read_date, read_year
from generator.model.values import Chosen, Figure, Number, RateFigure, Text

# Where the model has a shorter word than the vocabulary. Keys of published files are promises: they do not follow the
# model when it is renamed.
_PUBLISHED = {
    "Report.tasks": "key_tasks",
    "Report.issues": "problems",
    "Report.followed_up": "follow_ups",
    "Report.acknowledged": "acknowledged_differences",
    "Report.three_public": "three_public_expenses",
    "LastYear.three_public": "three_public_expenses",
    "FollowUp.done": "follow_up",
    "Indicators.total": "total_score",
    "ProjectHead.unit": "implementing_unit",
}


class Kind(Enum):
    """类别: what sort of value a key takes."""

    AMOUNT = "金额"
    RATE = "比率"
    QUANTITY = "数量"
    TEXT = "文字"
    DATE = "日期"
    CHOICE = "选择"

    @property
    def is_number(self) -> bool:
        """Whether it is reckoned with: money, rates, and numbers of people, things or points."""
        return self in {Kind.AMOUNT, Kind.RATE, Kind.QUANTITY}


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a block. `name` is its key in JSON and CSV, as the vocabulary has it; `attribute` that of the model.

    `names` are the Chinese words it may be written by, the official one first.

    `kind` is that of its value, None where it can only have keys below it: those of `block`. A key may have both
    (基本支出 is an amount, or an amount with its parts). `many`: a list of them. `words` are those of a choice.
    """

    name: str
    attribute: str
    names: tuple[str, ...]
    kind: Kind | None
    block: type[Block] | None
    many: bool
    words: tuple[str, ...] = ()
    whole: bool = False
    """Whether the value is a plain whole number of the form's own: a year, a number of places."""

    @property
    def label(self) -> str:
        """The official word."""
        return self.names[0]


@cache
def keys_in(block: type[Block]) -> tuple[Key, ...]:
    """Every key of a block, in the order of the form."""
    names: dict[int, list[str]] = {}
    fields: dict[int, FieldInfo] = {}
    for name, field in keys_of(block):
        names.setdefault(id(field), []).append(name)
        fields[id(field)] = field
    attributes = {id(field): name for name, field in block.model_fields.items()}
    return tuple(
        _key(block.__name__, attributes[one], tuple(names[one]), field)
        for one, field in fields.items()
    )


def _key(block_name: str, attribute: str, names: tuple[str, ...], field: FieldInfo) -> Key:
    types = list(_types(field.annotation))
    readers = {one.func for one in _readers(field)}
    block = next((one for one in types if isinstance(one, type) and issubclass(one, Block)), None)
    kind = next((found for one in types if (found := _kind_of(one))), None)
    if kind and readers & {read_date, read_year}:
        kind = Kind.DATE
    elif int in types:
        kind = Kind.CHOICE  # 金额小数位 says how the source prints; it is none of its numbers
    words = next((get_args(one)[0] for one in types if get_origin(one) is Chosen), ())
    return Key(
        _PUBLISHED.get(f"{block_name}.{attribute}", attribute),
        attribute,
        names,
        kind,
        block,
        many=get_origin(field.annotation) is tuple,
        words=tuple(str(word.value) for word in words),
        whole=int in types,
    )


def _types(annotation: object) -> Iterator[object]:
    """The types an annotation is made of, `None` and the wrappings left out."""
    if get_origin(annotation) in {Union, UnionType, tuple}:
        for one in get_args(annotation):
            yield from _types(one)
    elif get_origin(annotation) is Annotated:
        yield from _types(get_args(annotation)[0])
    elif annotation not in {type(None), Ellipsis}:
        yield annotation


def _readers(field: FieldInfo) -> Iterator[PlainValidator]:
    metadata = [
        *field.metadata,
        *(one for part in get_args(field.annotation) for one in get_args(part)),
    ]
    return (one for one in metadata if isinstance(one, PlainValidator))


def _kind_of(one: object) -> Kind | None:
    if get_origin(one) is Chosen:
        return Kind.CHOICE
    kinds: dict[object, Kind] = {
        Figure: Kind.AMOUNT,
        RateFigure: Kind.RATE,
        Number: Kind.QUANTITY,
        int: Kind.QUANTITY,
        Text: Kind.TEXT,
    }
    return kinds.get(one)
