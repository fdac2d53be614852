"""How long `disclosure check` takes beside a bare YAML load of the same files, and what a second worker saves.

The whole command is timed as a process of its own, start included. Both are run several times in turn and the
fastest of each is taken: noise only ever adds.
"""

from __future__ import annotations

import time
from pathlib import Path

import yaml

from tests.bench.row import Row, at_least, at_most
from tests.bench.running import cores, run
from tests.bench.session import PROGRAM, Sample, Session
from tests.sites import CONTENT, REPORT

ROUNDS = 3
COPIES = 1000


def throughput(session: Session) -> list[Row]:
    """The sample and the reference's copies against a bare load on one core; the sample with two workers against one."""
    size, sample = session.main, session.sample(session.main)
    copies = write_reports(session.scratch / "copies", min(COPIES, session.main))
    rows = [
        _against_bare_load(session, f"check of {size} against bare CSafeLoader", sample),
        _against_bare_load(session, f"check of {copies.documents} copies of the reference", copies),
    ]
    one, two = (_fastest(session, sample, jobs) for jobs in (1, 2))
    name = f"check of {size}: two workers, times faster than one"
    note = f"{one:.2f} s and {two:.2f} s"
    return [*rows, at_least(name, one / two, "×", 1.7, note=note)]


def write_reports(folder: Path, count: int) -> Sample:
    """A content folder with the reference's report filed under `count` departments."""
    text = (CONTENT / REPORT).read_text(encoding="utf-8")
    name = next(line for line in text.splitlines() if line.startswith("部门:")).partition(": ")[2]
    (folder / "2023").mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / "2023" / f"bumen-{number}.yml").write_text(text, encoding="utf-8")
    departments = "".join(f"bumen-{number}:\n  名称: {name}\n" for number in range(count))
    (folder / "departments.yml").write_text(departments, encoding="utf-8")
    (folder / "site.yml").write_text("网站名称: 示例数据\n", encoding="utf-8")
    return Sample(folder, count)


def _against_bare_load(session: Session, name: str, sample: Sample) -> Row:
    with cores(1):
        pairs = [
            (_seconds_of_bare_load(sample), _seconds_of_check(session, sample, 1))
            for _ in range(ROUNDS)
        ]
    bare, whole = (min(times) for times in zip(*pairs, strict=True))
    note = f"one core, {whole:.2f} s against {bare:.2f} s"
    return at_most(name, whole / bare, "×", 4, note=note)


def _fastest(session: Session, sample: Sample, jobs: int) -> float:
    return min(_seconds_of_check(session, sample, jobs) for _ in range(ROUNDS))


def _seconds_of_bare_load(sample: Sample) -> float:
    """Reading every file and loading it as YAML, nothing else."""
    start = time.perf_counter()
    for file in sorted(sample.content.glob("[0-9]*/**/*.yml")):
        yaml.load(file.read_bytes(), yaml.CSafeLoader)
    return time.perf_counter() - start


def _seconds_of_check(session: Session, sample: Sample, jobs: int) -> float:
    """The whole command."""
    options = ["--content", str(sample.content), "--quiet", "--jobs", str(jobs)]
    return run([*PROGRAM, "check", *options], limit=session.limit).seconds
