"""Samples as tests look at them: made in memory, or written and read back by the real reader."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.checks.findings import Examination
from generator.checks.run import examine
from generator.model.reading import Reading, read_archive
from generator.sample.district import Plan, district
from generator.sample.folder import write

FIRST_YEAR = 2021


def plan(departments: int, years: int, seed: int = 1, first_year: int = FIRST_YEAR) -> Plan:
    """A plan from the usual first year."""
    return Plan(departments, years, seed, first_year)


@cache
def files(departments: int, years: int, seed: int = 1) -> dict[str, str]:
    """Every file of a sample by its name."""
    return dict(district(plan(departments, years, seed)))


def reports(sample: dict[str, str]) -> dict[str, str]:
    """The reports and forms of a sample."""
    return {name: text for name, text in sample.items() if "/" in name}


def judged(what: Plan) -> tuple[Reading, Examination]:
    """What the real reader and checks make of a sample."""
    with TemporaryDirectory() as folder:
        write(district(what), Path(folder), lambda _: None)
        reading = read_archive(Path(folder))
    return reading, examine(reading)


@cache
def usual() -> tuple[Reading, Examination]:
    """Twelve departments in three years, which hold one of everything."""
    return judged(plan(12, 3))
