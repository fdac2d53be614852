"""build/bench.json: the machine, the date once, and the rows by section; a later run of some sections is merged in."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.bench.row import Row, as_json, from_json

_TOOLS = ("disclosure", "mkdocs", "mkdocs-material", "pagefind", "hugo", "pyyaml")


@dataclass(slots=True)
class Record:
    """What bench.json holds: `machine` as facts by name, the day of the last run, rows by section."""

    machine: dict[str, str]
    date: str
    sections: dict[str, list[Row]] = field(default_factory=dict)

    def put(self, section: str, rows: Sequence[Row]) -> None:
        """Let these rows take the place of what the section held."""
        self.sections[section] = list(rows)


def load(path: Path, machine: Mapping[str, str], date: str) -> Record:
    """The record at `path` with today's date; an empty one where there is none, or it is of another machine."""
    record = Record(dict(machine), date)
    if path.is_file():
        held = json.loads(path.read_text(encoding="utf-8"))
        # Figures of two machines, or of two versions of a tool, do not belong into one table.
        if held["machine"] == record.machine:
            for section, rows in held["sections"].items():
                record.put(section, [from_json(row) for row in rows])
    return record


def save(record: Record, path: Path) -> None:
    """Write the record to `path` in one step."""
    sections = {name: [as_json(row) for row in rows] for name, rows in record.sections.items()}
    held = {"date": record.date, "machine": record.machine, "sections": sections}
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(held, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    fresh.replace(path)


def machine() -> dict[str, str]:
    """The facts of this machine that times depend on, and the versions of what is measured."""
    facts = {
        "cpu": _cpu_model(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB",
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }
    return {**facts, **{tool: _version(tool) for tool in _TOOLS}}


def _version(tool: str) -> str:
    try:
        return version(tool)
    except PackageNotFoundError:
        return "not installed"


def _cpu_model() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor())
