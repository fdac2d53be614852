"""What the files of one report cost: made from nothing, one kind after another, and in a build that changes nothing."""

from __future__ import annotations

import shutil
import time

from generator.checks.run import examine
from generator.exports.edition import Edition
from generator.exports.registry import DOCUMENTS
from generator.model.reading import read_archive
from tests.bench.row import Row, at_most, told
from tests.bench.session import Sample, Session

_NOTHING = 1  # ms of one core that a report may cost when there is nothing to do: finding that out


def downloads(session: Session) -> list[Row]:
    """Processor time per report or form, at the smallest size."""
    sample = session.sample(session.smallest)
    kinds = _milliseconds_by_kind(sample)
    note = ", ".join(f"{kind} {spent:.1f}" for kind, spent in kinds.items())
    name = "downloads of one report, cold (processor time)"
    return [at_most(name, sum(kinds.values()), "ms", 100, note=note), *_in_a_build(session, sample)]


def _milliseconds_by_kind(sample: Sample) -> dict[str, float]:
    reading = read_archive(sample.content)
    assert reading.archive is not None
    edition = Edition(reading.archive, examine(reading))
    spent = {one.name: 0.0 for one in DOCUMENTS}
    for filed in edition.archive.documents:
        for one in DOCUMENTS:
            start = time.process_time()
            one.contents(edition, filed)
            spent[one.name] += time.process_time() - start
    return {kind: 1000 * seconds / sample.documents for kind, seconds in spent.items()}


def _in_a_build(session: Session, sample: Sample) -> list[Row]:
    """What all downloads, those of years and of the whole archive included, add to a build: from nothing, and once more."""
    cold, again = (
        with_them - without
        for with_them, without in zip(
            _twice(session, sample), _twice(session, sample, "--no-downloads"), strict=True
        )
    )
    return [
        told("all downloads in a cold build, per report (processor time)", cold, "ms"),
        at_most("downloads of one report, unchanged (processor time)", again, "ms", _NOTHING),
    ]


def _twice(session: Session, sample: Sample, *options: str) -> tuple[float, float]:
    """Milliseconds of one core per report of a cold build, and of another after it."""
    out = session.scratch / "downloads"
    shutil.rmtree(out, ignore_errors=True)
    first, second = (
        1000 * session.build(sample, out, 1, *options).run.cpu / sample.documents for _ in range(2)
    )
    shutil.rmtree(out)
    return first, second
