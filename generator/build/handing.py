"""What every task of a build needs and no task changes, handed to the workers once: by a file, not with each task."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.build.digests import digest_of
from generator.build.jobs import Job


@dataclass(frozen=True, slots=True)
class Handed:
    """The file below the root where the value lies, and its digest, so that no worker takes an older one for it."""

    name: str
    digest: str


def hand(value: object, root: Path, name: str) -> Handed:
    """Lay the value where every worker can read it."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    (root / name).write_bytes(data)
    return Handed(name, digest_of(data))


def taken(job: Job, handed: Handed) -> Any:  # noqa: ANN401 - whatever was handed out
    """The value, read once by each worker.

    Raises:
        ValueError: when what lies there is not what was handed out.

    """
    return _taken(job.at(handed.name), handed.digest)


@lru_cache(maxsize=4)
def _taken(place: Path, digest: str) -> Any:  # noqa: ANN401 - whatever was handed out
    data = place.read_bytes()
    if digest_of(data) != digest:
        raise ValueError(f"{place} was changed during the build")
    return pickle.loads(data)  # noqa: S301 - our own, by its digest
