"""What every task of a build needs and no task changes, handed to the workers once: by a file, not with each task."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.build.digests import digest_of


@dataclass(frozen=True, slots=True)
class Handed:
    """Where the value lies, and its digest, so that no worker takes an older one for it."""

    place: str
    digest: str


def hand(value: object, place: Path) -> Handed:
    """Lay the value where every worker can read it."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    place.write_bytes(data)
    return Handed(str(place), digest_of(data))


@lru_cache(maxsize=4)
def taken(handed: Handed) -> Any:  # noqa: ANN401 - whatever was handed out
    """The value, read once by each worker.

    Raises:
        ValueError: when what lies there is not what was handed out.

    """
    data = Path(handed.place).read_bytes()
    if digest_of(data) != handed.digest:
        raise ValueError(f"{handed.place} was changed during the build")
    return pickle.loads(data)  # noqa: S301 - our own, by its digest
