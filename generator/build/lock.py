"""One build of a folder at a time: a lock that the system keeps, and drops when its holder dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    # Windows keeps others from reading what is locked: far behind the process id.
    _BEYOND = 1 << 30

    def _lock(file: IO[bytes]) -> None:
        file.seek(_BEYOND)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        # A lock of this kind is not inherited: workers that outlive a killed build do not hold it.
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Held(Exception):
    """Another process has the lock; the text is its process id, empty when it is not known."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file, which is made if need be and holds our process id.

    The process must not open the file again meanwhile: closing it would drop the lock.

    Raises:
        Held: when another process holds it.
        OSError: when the file cannot be written or the disk knows no locks.

    """
    with path.open("a+b", buffering=0) as file:
        try:
            _lock(file)
        except (BlockingIOError, PermissionError) as error:
            file.seek(0)
            raise Held(file.read(20).decode("ascii", "ignore").strip()) from error
        file.truncate(0)
        file.write(str(os.getpid()).encode())
        yield
