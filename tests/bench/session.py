"""One run of the bench: the sizes, the folders, and the builds that several sections share, each made once."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.bench.running import Run, run
from tests.sites import ROOT

YEARS = 5
PROGRAM = (sys.executable, "-m", "generator")
_LONG = 60  # seconds; what takes longer is not run again


@dataclass(frozen=True, slots=True)
class Sample:
    """A made-up district: its folder, and how many reports and forms lie there."""

    content: Path
    documents: int


@dataclass(frozen=True, slots=True)
class Build:
    """A run of `disclosure build`: the sample, the folder it wrote, and what `--timings` told."""

    sample: Sample
    out: Path
    run: Run
    timings: dict[str, Any]


@dataclass
class Session:
    """`sizes` in rising order are numbers of documents; `limit` in seconds ends any one command."""

    scratch: Path
    sizes: tuple[int, ...]
    limit: float
    rounds: int = 2
    _samples: dict[int, Sample] = field(default_factory=dict)
    _cold: dict[tuple[int, int], Build] = field(default_factory=dict)

    @property
    def smallest(self) -> int:
        """The size that cost per report is compared with."""
        return self.sizes[0]

    @property
    def largest(self) -> int:
        """The size for memory, cost per report and search."""
        return self.sizes[-1]

    @property
    def compared(self) -> tuple[int, ...]:
        """The sizes at which others build the same Markdown."""
        return self.sizes[1:-1] or self.sizes

    @property
    def main(self) -> int:
        """The size of what is measured at one size only."""
        return self.compared[-1]

    def sample(self, size: int) -> Sample:
        """A district of about so many documents; how many exactly is counted."""
        if size not in self._samples:
            content = self.scratch / f"content-{size}"
            departments = max(1, size // 7)
            held = _district(content, departments)
            departments = max(1, round(departments * size / held))
            self._samples[size] = Sample(content, _district(content, departments))
        return self._samples[size]

    def cold(self, size: int, jobs: int = 2) -> Build:
        """A build of pages and search from nothing, the fastest of some; what it wrote stays to the end."""
        if (size, jobs) not in self._cold:
            sample, out = self.sample(size), self.scratch / f"built-{size}-{jobs}"
            runs: list[Build] = []
            while len(runs) < self.rounds and (not runs or runs[0].run.seconds < _LONG):
                shutil.rmtree(out, ignore_errors=True)
                runs.append(self.build(sample, out, jobs, "--clean", "--no-downloads"))
            self._cold[size, jobs] = min(runs, key=lambda one: one.run.seconds)
        return self._cold[size, jobs]

    def build(self, sample: Sample, out: Path, jobs: int, *options: str) -> Build:
        """One run of `disclosure build` into `out`, with whatever lies there already.

        Raises:
            CommandFailed: when the build fails.

        """
        timings = self.scratch / "timings.json"
        timings.unlink(missing_ok=True)
        wanted = [*options, "--jobs", str(jobs), "--timings", str(timings)]
        folders = ["--content", str(sample.content), "--out", str(out), "--quiet"]
        done = run([*PROGRAM, "build", *folders, *self.known(wanted)], limit=self.limit)
        told = json.loads(timings.read_text(encoding="utf-8")) if timings.is_file() else {}
        return Build(sample, out, done, told)

    def known(self, options: Sequence[str], command: str = "build") -> list[str]:
        """Those of the options that the command has, with their values: older states can be measured too."""
        help_ = self._help_of_build if command == "build" else self._help_of_check
        kept: list[str] = []
        keep = True
        for part in options:
            if part.startswith("--"):
                keep = f"{part} " in help_
            if keep:
                kept.append(part)
        return kept

    @cached_property
    def _help_of_build(self) -> str:
        return _help("build")

    @cached_property
    def _help_of_check(self) -> str:
        return _help("check")


def bytes_of(folder: Path, pattern: str = "*") -> int:
    """The bytes of all files below a folder whose name fits."""
    return sum(file.stat().st_size for file in folder.rglob(pattern) if file.is_file())


def _district(content: Path, departments: int) -> int:
    shutil.rmtree(content, ignore_errors=True)
    size = ["--departments", str(departments), "--years", str(YEARS)]
    run([*PROGRAM, "sample", *size, "--out", content, "--quiet"], limit=600)
    return sum(1 for _ in content.glob("[0-9]*/**/*.yml"))


def _help(command: str) -> str:
    done = subprocess.run(
        [*PROGRAM, command, "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout
