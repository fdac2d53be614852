"""How long `disclosure check` takes beside a bare YAML load of the same files: `make bench` prints it.

The whole command is timed as a process of its own, start included, on one core where the system can pin it. Both
are run several times in turn and the fastest of each is taken: noise only ever adds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from tests.sites import CONTENT, REPORT

REPORTS = 1000
ROUNDS = 5
BAR = 4


def main() -> None:
    """Print the two times and their ratio."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as scratch:
        folder = write_reports(Path(scratch), REPORTS)
        bare, whole = [], []
        for _ in range(ROUNDS):
            bare.append(seconds_of_bare_load(folder))
            whole.append(seconds_of_check(folder))
    ratio = min(whole) / min(bare)
    print(f"{REPORTS} reports of the reference's length, one core, the fastest of {ROUNDS}")
    print(f"yaml.load(CSafeLoader)   {min(bare):.3f} s")
    print(f"disclosure check         {min(whole):.3f} s")
    print(f"ratio                    {ratio:.2f}   (bar: {BAR})")


def write_reports(folder: Path, count: int) -> Path:
    """A content folder with the reference's report filed under `count` departments."""
    text = (CONTENT / REPORT).read_text(encoding="utf-8")
    name = next(line for line in text.splitlines() if line.startswith("部门:")).partition(": ")[2]
    (folder / "2023").mkdir()
    for number in range(count):
        (folder / "2023" / f"bumen-{number}.yml").write_text(text, encoding="utf-8")
    departments = "".join(f"bumen-{number}:\n  名称: {name}\n" for number in range(count))
    (folder / "departments.yml").write_text(departments, encoding="utf-8")
    (folder / "site.yml").write_text("网站名称: 示例数据\n", encoding="utf-8")
    return folder


def seconds_of_bare_load(folder: Path) -> float:
    """Reading every file and loading it as YAML, nothing else."""
    start = time.perf_counter()
    for file in sorted((folder / "2023").iterdir()):
        yaml.load(file.read_bytes(), yaml.CSafeLoader)
    return time.perf_counter() - start


def seconds_of_check(folder: Path) -> float:
    """The whole command."""
    program = Path(sys.executable).with_name("disclosure")
    command = [str(program), "check", "--content", str(folder), "--quiet"]
    # As on a clerk's machine, where Python keeps what it has compiled.
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    done = subprocess.run(command, check=False, env=kept)
    elapsed = time.perf_counter() - start
    assert done.returncode == 0
    return elapsed


if __name__ == "__main__":
    main()
