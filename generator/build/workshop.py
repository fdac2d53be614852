"""What all steps of a build share: where it works, what earlier builds left, and who does the tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.build.cache import Cache
from generator.build.handing import Handed, hand
from generator.build.jobs import Job
from generator.build.workers import Workers

J = TypeVar("J", bound=Job)


@dataclass(frozen=True, slots=True)
class Workshop:
    """The output folder, a folder below it for scratch, the cache, and the workers."""

    out: Path
    work: Path
    cache: Cache
    workers: Workers

    def scratch(self, name: str) -> str:
        """The name below the output folder of what is called so in the scratch folder: for jobs."""
        return f"{self.work.name}/{name}"

    def hand(self, value: object, name: str) -> Handed:
        """Lay a value where every worker can read it."""
        return hand(value, self.out, self.scratch(name))

    def make(
        self,
        kind: str,
        keys: Mapping[str, str],
        task: Callable[[J], None],
        jobs: Callable[[list[str]], Iterable[J]],
        made_by: Callable[[J], Iterable[tuple[str, str]]],
    ) -> dict[str, Path]:
        """The cache's entry of each thing, by its name and in the order of `keys`; only what is missing is made.

        `jobs` are the tasks that make the things of these names; `made_by` tells which of them a job made, each with
        its folder below that of the job.

        Raises:
            WorkerKilled: when a worker dies even alone.

        """
        found = {name: self.cache.find(kind, key) for name, key in keys.items()}
        missing = [name for name, entry in found.items() if entry is None]
        for job, _ in self.workers.each(task, list(jobs(missing))):
            for name, folder in made_by(job):
                found[name] = self.cache.keep(kind, keys[name], job.at(job.made) / folder)
        return {name: entry for name, entry in found.items() if entry is not None}
