"""A watch over machines of a cluster: what they must not see, and one of them dies in the midst of its work."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from distributed import Worker, WorkerPlugin

_LOOKS = frozenset({"open", "os.listdir", "os.scandir"})


class Watch(WorkerPlugin):
    """Every worker stands in a folder of its own, and whatever of `hidden` it opens is noted in the folder `notes`.

    The first that opens a file whose path holds `fatal` is killed.
    """

    def __init__(self, hidden: list[str], notes: str, fatal: str) -> None:
        self.hidden = hidden
        self.notes = notes
        self.fatal = fatal

    def setup(self, worker: Worker) -> None:
        os.chdir(worker.local_directory)
        sys.addaudithook(self._look)

    def _look(self, event: str, args: tuple[Any, ...]) -> None:
        if event not in _LOOKS or not isinstance(args[0], str | bytes):
            return
        path = os.fsdecode(args[0])
        if any(path.startswith(hidden) for hidden in self.hidden):
            Path(self.notes, "seen").write_text(path, encoding="utf-8")
            raise PermissionError(path)
        if self.fatal in path and not path.startswith(self.notes) and self._first():
            os.kill(os.getpid(), signal.SIGKILL)

    def _first(self) -> bool:
        try:
            os.close(os.open(Path(self.notes, "killed"), os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return False
        return True
