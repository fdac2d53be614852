"""Single processes of a cluster, each with an environment of its own, which end when the test does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 120  # seconds; a process that is not there by then will not come


@contextmanager
def scheduler(folder: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of a scheduler, and its process."""
    file = folder / "scheduler.json"
    words = ["dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    with _running([*words, "--scheduler-file", str(file)], {}) as process:
        yield str(_soon(file)["address"]), process


@contextmanager
def worker(address: str, folder: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker that nobody starts again when it dies."""
    words = ["dask_worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard"]
    words += ["--host", "127.0.0.1", "--death-timeout", str(_PATIENCE)]
    with _running([*words, "--local-directory", str(folder)], environment) as process:
        yield process


@contextmanager
def _running(words: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.{words[0]}", *words[1:]],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _soon(file: Path) -> dict[str, object]:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            found: dict[str, object] = json.loads(file.read_text())
        except (OSError, ValueError):
            time.sleep(0.05)
        else:
            return found
    raise TimeoutError(file)
