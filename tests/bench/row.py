"""A row of the table of bars: what was measured, in which unit, beside which bar, and whether it holds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """A measured figure.

    `figure` is None where it could not be measured, `beyond` says that it is only a lower bound, `met` is None where
    there is no bar or nothing can be said.
    """

    name: str
    figure: float | None
    unit: str
    bar: str = ""
    met: bool | None = None
    beyond: bool = False
    note: str = ""

    @property
    def measured(self) -> str:
        """The figure with its unit, as printed."""
        if self.figure is None:
            return "—"
        return f"{'> ' if self.beyond else ''}{_digits(self.figure)} {self.unit}".strip()

    @property
    def verdict(self) -> str:
        """`met`, `missed`, or a dash."""
        return "—" if self.met is None else "met" if self.met else "missed"


def at_most(
    name: str, figure: float, unit: str, bar: float, *, beyond: bool = False, note: str = ""
) -> Row:
    """The row of a figure that should not exceed `bar`; a lower bound below it says nothing."""
    met = None if beyond and figure <= bar else figure <= bar
    return Row(name, figure, unit, f"≤ {bar:g} {unit}".strip(), met, beyond, note)


def at_least(
    name: str, figure: float, unit: str, bar: float, *, beyond: bool = False, note: str = ""
) -> Row:
    """The row of a figure that should reach `bar`; a lower bound below it says nothing."""
    met = None if beyond and figure < bar else figure >= bar
    return Row(name, figure, unit, f"≥ {bar:g} {unit}".strip(), met, beyond, note)


def told(name: str, figure: float, unit: str, *, beyond: bool = False, note: str = "") -> Row:
    """The row of a figure that has no bar."""
    return Row(name, figure, unit, beyond=beyond, note=note)


def unmeasured(name: str, why: str) -> Row:
    """The row of what could not be measured."""
    return Row(name, None, "", note=why)


def as_json(row: Row) -> dict[str, Any]:
    """The row for bench.json."""
    return asdict(row)


def from_json(data: dict[str, Any]) -> Row:
    """A row of bench.json."""
    return Row(**data)


def _digits(figure: float) -> str:
    """Three digits that count, all digits before the point."""
    size = abs(figure)
    return (
        f"{figure:.0f}"
        if size >= 100 or figure == 0
        else f"{figure:.1f}"
        if size >= 10
        else f"{figure:.3g}"
    )
