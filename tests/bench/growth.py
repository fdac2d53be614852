"""What a report more costs: time and memory of small and large builds, and what a second worker saves."""

from __future__ import annotations

from tests.bench.row import Row, at_least, at_most
from tests.bench.session import Build, Session


def cost_per_report(session: Session) -> list[Row]:
    """The time per document at the largest size against the smallest."""
    large, small = session.cold(session.largest), session.cold(session.smallest)
    note = f"{_each(large) * 1000:.1f} ms against {_each(small) * 1000:.1f} ms"
    name = f"cost per report at {session.largest} against {session.smallest}"
    return [at_most(name, _each(large) / _each(small), "×", 1.15, note=note)]


def memory(session: Session) -> list[Row]:
    """The largest process at the largest size, and against a quarter of it."""
    large, small = session.cold(session.largest), session.cold(session.compared[0])
    name = f"peak memory of any process at {session.largest}"
    against = f"{name} against {session.compared[0]}"
    note = f"{small.run.peak / 1e6:.0f} MB at {session.compared[0]}"
    return [
        at_most(name, large.run.peak / 1e6, "MB", 600),
        at_most(against, large.run.peak / small.run.peak, "×", 1.3, note=note),
    ]


def workers(session: Session) -> list[Row]:
    """How many times faster two workers are than one."""
    one, two = session.cold(session.main, jobs=1), session.cold(session.main, jobs=2)
    note = f"{one.run.seconds:.2f} s and {two.run.seconds:.2f} s"
    name = f"full build of {session.main}: two workers, times faster than one"
    return [at_least(name, one.run.seconds / two.run.seconds, "×", 1.6, note=note)]


def _each(build: Build) -> float:
    return build.run.seconds / build.sample.documents
