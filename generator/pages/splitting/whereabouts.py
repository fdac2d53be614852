"""Where a department is looked up: its 地区, and the letter of its name without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.overview import Overview
from generator.pages.splitting.letters import letter_of
from generator.pages.splitting.regions import steps_of


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The region step by step, empty where none is known, and the letter, empty where there is none."""

    region: tuple[str, ...]
    letter: str


# What belongs to no department.
NOWHERE = Whereabouts((), "")


def whereabouts_of(overview: Overview) -> Mapping[str, Whereabouts]:
    """Of every department of departments.yml, by its id."""
    around = str(overview.site.region or "")
    return {
        identity: Whereabouts(
            steps_of(str(one.region or "")),
            letter_of(_own_name(str(one.name), str(one.region or around))),
        )
        for identity, one in overview.departments.items()
    }


def _own_name(name: str, region: str) -> str:
    """教育局 of 荔湾区教育局: all of a region begin with its name, or with the end of it."""
    beginnings = (region[at:] for at in range(len(region) - 1))
    said = next((one for one in beginnings if name.startswith(one)), "")
    return name.removeprefix(said) or name
