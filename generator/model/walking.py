"""Everything of one kind that a report holds, wherever it stands: its figures, its numbers, its texts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.block import Block
from generator.model.values import Figure, Number, Text


def leaves(block: Block) -> Iterator[object]:
    """Every value below the block that is no block or list itself, in the order of the form."""
    for value in block.__dict__.values():
        if value is None:
            continue
        if isinstance(value, tuple):
            for item in value:
                if isinstance(item, Block):
                    yield from leaves(item)
                else:
                    yield item
        elif isinstance(value, Block):
            yield from leaves(value)
        else:
            yield value


def texts_of(block: Block) -> Iterator[Text]:
    """Every text below the block that is words of the report, dates and addresses included."""
    return (value for value in leaves(block) if isinstance(value, Text))


def figures_of(block: Block) -> Iterator[Figure]:
    """Every amount below the block, blank ones included."""
    return (value for value in leaves(block) if isinstance(value, Figure))


def numbers_of(block: Block) -> Iterator[Number]:
    """Every number of people, things or points below the block, blank ones included."""
    return (value for value in leaves(block) if isinstance(value, Number))
