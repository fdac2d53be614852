"""What every task of a build needs and no task changes, handed to the workers once: by a file, not with each task."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.build.digests import digest_of
from generator.build.places import read_bytes, write_bytes


@dataclass(frozen=True, slots=True)
class Handed:
    """Where the value lies, and its digest, so that no worker takes an older one for it."""

    place: str
    digest: str


def hand(value: object, folder: str, name: str) -> Handed:
    """Lay the value where every worker can read it."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    place = f"{folder}/{name}"
    write_bytes(place, data)
    return Handed(place, digest_of(data))


@lru_cache(maxsize=4)
def taken(handed: Handed) -> Any:
    """The value, read once by each worker.

    Raises:
        ValueError: when what lies there is not what was handed out.

    """
    data = read_bytes(handed.place)
    if digest_of(data) != handed.digest:
        raise ValueError(f"{handed.place} was changed during the build")
    return pickle.loads(data)  # noqa: S301 - our own, by its digest
