"""What share of planted errors the checks catch, and how often they cry wolf: measured.json, as the suite wrote it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of the errors planted that can be seen at all were caught."""

    trials: int
    caught: int


@dataclass(frozen=True, slots=True)
class PlantedFault:
    """A kind of error planted in one kind of place; `codes` are the checks that caught it, with how often.

    `hidden` more were planted that changed no more than rounding hides: no check of these figures could see them.
    """

    fault: str
    where: str
    rate: Rate
    hidden: int
    codes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of the suite: `false_alarms` are findings on `good_reports` that have no error."""

    seed: int
    good_reports: int
    false_alarms: int
    by_fault: tuple[PlantedFault, ...]
    by_check: Mapping[str, Rate]


@cache
def measured() -> Measured | None:
    """The last run that was kept; None where none is."""
    file = files("generator.checks").joinpath("measured.json")
    return read_measured(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else None


def read_measured(data: Mapping[str, Any]) -> Measured:
    """The run, from what the suite wrote."""
    return Measured(
        seed=data["seed"],
        good_reports=data["good_reports"],
        false_alarms=data["false_alarms"],
        by_fault=tuple(_fault(one) for one in data["by_fault"]),
        by_check={code: _rate(one) for code, one in sorted(data["by_check"].items())},
    )


def _fault(one: Mapping[str, Any]) -> PlantedFault:
    codes = sorted(one["codes"].items(), key=lambda pair: (-pair[1], pair[0]))
    rate = Rate(one["trials"] - one["hidden"], one["caught"])
    return PlantedFault(one["fault"], one["where"], rate, one["hidden"], tuple(codes))


def _rate(one: Mapping[str, Any]) -> Rate:
    return Rate(one["trials"], one["caught"])
