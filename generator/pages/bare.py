"""A view as plain words and numbers: what outlives the report that it was made of, and travels between processes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar

from generator.pages.shown import Shown

T = TypeVar("T")


def bare(view: T) -> T:
    """An equal view whose words and figures no longer know where in a file they stand."""
    if isinstance(view, str):
        # Words of a report are a kind of their own, which holds on to the place.
        return view if type(view) is str else str(view)  # type: ignore[return-value]
    if isinstance(view, tuple):
        made = tuple(map(bare, view))
        same = all(new is old for new, old in zip(made, view, strict=True))
        return view if same else made  # type: ignore[return-value]
    if is_dataclass(view) and not isinstance(view, type):
        changed: dict[str, object] = {}
        if isinstance(view, Shown) and view.at is not None:
            changed["at"] = None
        for name in _names(type(view)):
            old = getattr(view, name)
            if (new := bare(old)) is not old:
                changed[name] = new
        return replace(view, **changed) if changed else view
    return view


# A view has the same fields again and again.
@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if kind is not Shown or field.name != "at")
