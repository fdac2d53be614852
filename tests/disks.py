"""A small disk in memory that a test may fill up or make read-only, in a namespace that nobody else sees."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Disk:
    """The disk: its `folder` as programs run by it see it, and as everybody else does (`seen`)."""

    folder: Path
    seen: Path
    shell: subprocess.Popen[str]

    def run(self, command: Sequence[str | Path]) -> tuple[int, str]:
        """The exit status of a command that finds the disk at `folder`, and all it said."""
        log = self.folder.with_suffix(".log")
        assert self.shell.stdin is not None
        assert self.shell.stdout is not None
        words = shlex.join(map(str, command))
        self.shell.stdin.write(f"{words} </dev/null >{shlex.quote(str(log))} 2>&1; echo $?\n")
        self.shell.stdin.flush()
        status = self.shell.stdout.readline()
        return int(status), log.read_text(encoding="utf-8")

    def let(self, access: str) -> None:
        """Have it written to (`rw`) or only read (`ro`) from now on."""
        assert self.run(["mount", "-o", f"remount,{access}", self.folder]) == (0, "")

    def fill(self, left: int) -> Path:
        """A file that takes up all but so many bytes; to be removed when there is to be room again."""
        ballast = self.seen / "ballast"
        with ballast.open("wb", buffering=0) as file:
            state = os.statvfs(self.seen)
            file.write(bytes(max(0, state.f_bavail * state.f_frsize - left)))
        return ballast


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Disk]:
    """An empty disk of so many bytes, mounted at a new folder; it is gone when the block ends or this process dies.

    Where the system lets nobody mount (no Linux, a container without namespaces) the test is skipped and says so.
    """
    if shutil.which("unshare") is None:
        pytest.skip("no unshare: a disk of our own cannot be mounted here")
    folder.mkdir()
    # Root of a namespace of its own, so that no test needs to be root, and no mount is left behind.
    command = ["unshare", "--user", "--map-root-user", "--mount"]
    if subprocess.run([*command, "true"], check=False, capture_output=True).returncode != 0:
        pytest.skip("no namespaces: a disk of our own cannot be mounted here")
    with subprocess.Popen(
        [*command, "sh"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as shell:
        try:
            disk = Disk(folder, Path(f"/proc/{shell.pid}/root{folder}"), shell)
            mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs"]
            assert disk.run([*mount, folder]) == (0, "")
            yield disk
        finally:
            shell.kill()
