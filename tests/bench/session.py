"""One run of the bench: the sizes, the folders, and the builds that several sections share, each made once."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.running import Run, run

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
    """A run of `disclosure build`: the sample, and the folder it wrote."""

    sample: Sample
    out: Path
    run: Run


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
        folders = ["--content", str(sample.content), "--out", str(out), "--quiet"]
        command = [*PROGRAM, "build", *folders, "--jobs", str(jobs), *options]
        return Build(sample, out, run(command, limit=self.limit))


def bytes_of(folder: Path, pattern: str = "*") -> int:
    """The bytes of all files below a folder whose name fits."""
    return sum(file.stat().st_size for file in folder.rglob(pattern) if file.is_file())


def _district(content: Path, departments: int) -> int:
    shutil.rmtree(content, ignore_errors=True)
    size = ["--departments", str(departments), "--years", str(YEARS)]
    run([*PROGRAM, "sample", *size, "--out", content, "--quiet"], limit=600)
    return sum(1 for _ in content.glob("[0-9]*/**/*.yml"))
