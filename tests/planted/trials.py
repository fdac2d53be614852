"""Plant every fault many times, ask the real reader and checks, and count: `python -m tests.planted.trials`."""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from generator.checks import registry
from generator.checks.base import Severity, Verdict
from generator.checks.findings import Finding
from tests.planted.asking import Written, examined, written
from tests.planted.faults import all_faults
from tests.planted.good_reports import Shape, good_report
from tests.planted.planting import Fault, Planted
from tests.planted.tables import Good
from tests.planted.writing import as_yaml

SEED = 20240831
GOOD_REPORTS = 2000
MEASURED = Path(registry.__file__).with_name("measured.json")
FAULTS: tuple[Fault, ...] = tuple(
    fault for fault in all_faults() if set(fault.aims) & set(registry.BY_CODE)
)
# Families of faults for which a notice is all that is due, whatever the check can do elsewhere.
_NOTICED = frozenset({"notice", "prose", "other prose", "derived", "stale"})
_POOL = 60
# How many reports may offer no chance for each that does.
_PATIENCE = 60
_BATCH = 250
_WORKERS = 2


@dataclass
class Tally:
    """What became of the trials of the fault of that number; `codes` are the checks that caught it."""

    number: int
    trials: int = 0
    caught: int = 0
    hidden: int = 0
    suspected: int = 0
    unread: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    @property
    def fault(self) -> Fault:
        """The fault."""
        return FAULTS[self.number]


@dataclass
class Alarms:
    """What the checks say of good reports."""

    reports: int = 0
    false: list[str] = field(default_factory=list)
    notices: Counter[str] = field(default_factory=Counter)
    roundings: Counter[str] = field(default_factory=Counter)


def _is_rounding(finding: Finding) -> bool:
    return finding.judgement is not None and finding.judgement.verdict is Verdict.ROUNDING


def alarms(start: int, count: int) -> Alarms:
    """What is said of good reports, last years' included, from number `start` until there are `count`."""
    tally = Alarms()
    departments: list[Written] = []
    while tally.reports < count:
        good = good_report(f"{SEED}:good:{start + len(departments)}", "甲", Shape(blanks=True))
        departments.append(written(good))
        tally.reports += len(departments[-1])
    for finding in (one for found in examined(departments) for one in found):
        if finding.severity is not Severity.NOTICE:
            tally.false.append(f"{finding.rule.code} {finding.at.file} {finding.message}")
        elif _is_rounding(finding):
            tally.roundings[finding.rule.code] += 1
        else:
            tally.notices[finding.rule.code] += 1
    return tally


@lru_cache(maxsize=4)
def _pool(shape: Shape) -> tuple[tuple[Good, frozenset[tuple[str, str]]], ...]:
    """Good reports of one shape, each with what is said of it already."""
    goods = [good_report(f"{SEED}:{shape}:{n}", "甲", shape) for n in range(_POOL)]
    found = examined([written(good) for good in goods])
    said = (frozenset(_said(one) for one in findings) for findings in found)
    return tuple(zip(goods, said, strict=False))


def _said(finding: Finding) -> tuple[str, str]:
    return finding.rule.code, finding.message


def tried(number: int) -> Tally:
    """The trials of one fault: planted one after another in the reports of a pool."""
    tally, fault = Tally(number), FAULTS[number]
    planted = list(_planted(fault))
    for start in range(0, len(planted), _BATCH):
        batch = planted[start : start + _BATCH]
        found = examined([departments for departments, _, _ in batch])
        for (departments, one, said), findings in zip(batch, found, strict=False):
            _count(tally, one, said, findings, departments)
    return tally


def _planted(fault: Fault) -> Iterator[tuple[Written, Planted, frozenset[tuple[str, str]]]]:
    pool = _pool(fault.shape)
    rng = random.Random(f"{SEED}:{fault.name}:{fault.where}")
    made = 0
    for attempt in range(fault.trials * _PATIENCE):
        good, said = pool[attempt % len(pool)]
        one = fault.plant(rng, good)
        if one is None:
            continue
        reports = written(good) | {good.truth.year: one.tree}
        if one.last is not None:
            reports[good.truth.year - 1] = one.last
        yield reports, one, said
        made += 1
        if made == fault.trials:
            return


def _count(
    tally: Tally,
    one: Planted,
    said: frozenset[tuple[str, str]],
    findings: list[Finding],
    reports: Written,
) -> None:
    fresh = [finding for finding in findings if _said(finding) not in said]
    caught = {finding.rule.code for finding in fresh if _counts(tally.fault, finding)}
    tally.trials += 1
    tally.caught += bool(caught)
    tally.codes.update(caught)
    tally.hidden += one.hidden and not caught
    # What cannot be read is refused at once, and no check is asked.
    tally.unread += any(code.startswith("F") for code in caught)
    tally.suspected += not caught and any(_suspects(tally.fault, finding) for finding in fresh)
    if not (caught or one.hidden):
        tally.missed.append(as_yaml(reports[max(reports)]))


def _counts(fault: Fault, finding: Finding) -> bool:
    """Whether the finding is one that catches: it blocks, or a notice is all that is due for this fault."""
    if finding.blocks:
        return True
    enough = fault.family in _NOTICED or finding.rule.severity is Severity.NOTICE
    return enough and finding.rule.code in fault.aims and not _is_rounding(finding)


def _suspects(fault: Fault, finding: Finding) -> bool:
    """Whether a check that could have blocked says 可疑, which is more than 尾差."""
    unlikely = finding.judgement is not None and finding.judgement.verdict is Verdict.UNLIKELY
    return finding.rule.code in fault.aims and unlikely


def run() -> tuple[Alarms, list[Tally]]:
    """All of it, on two processors."""
    step = GOOD_REPORTS // 8
    with ProcessPoolExecutor(_WORKERS, mp_context=get_context("spawn")) as workers:
        good = workers.map(alarms, range(0, 8 * step, step), [step] * 8)
        tallies = list(workers.map(tried, range(len(FAULTS)), chunksize=2))
        return _together(good), tallies


def _together(parts: Iterable[Alarms]) -> Alarms:
    whole = Alarms()
    for part in parts:
        whole.reports += part.reports
        whole.false += part.false
        whole.notices += part.notices
        whole.roundings += part.roundings
    return whole


def measured(good: Alarms, tallies: list[Tally]) -> dict[str, Any]:
    """What measured.json holds."""
    by_check: dict[str, dict[str, int]] = {}
    for tally in tallies:
        # Where several checks share a fault, what one of them leaves to another is no miss of its own.
        if len(tally.fault.aims) == 1:
            own = by_check.setdefault(tally.fault.aims[0], {"trials": 0, "caught": 0})
            own["trials"] += tally.trials - tally.hidden - tally.unread
            own["caught"] += tally.codes[tally.fault.aims[0]]
    return {
        "seed": SEED,
        "good_reports": good.reports,
        "false_alarms": len(good.false),
        "notices": dict(sorted(good.notices.items())),
        "roundings": dict(sorted(good.roundings.items())),
        "by_fault": [
            {
                "fault": tally.fault.name,
                "where": tally.fault.where,
                "trials": tally.trials,
                "caught": tally.caught,
                "hidden": tally.hidden,
                "suspected": tally.suspected,
                "codes": dict(sorted(tally.codes.items())),
            }
            for tally in tallies
        ],
        "by_check": dict(sorted(by_check.items())),
    }


def as_json(data: dict[str, Any]) -> str:
    """The file, the same bytes for the same run."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Run, and keep what was measured."""
    good, tallies = run()
    MEASURED.write_text(as_json(measured(good, tallies)), encoding="utf-8")
    sys.stdout.write(f"{MEASURED}: {good.reports} good reports, {len(good.false)} false alarms\n")
    for line in good.false[:20]:
        sys.stdout.write(f"  {line}\n")
    for tally in tallies:
        fault, seen = tally.fault, tally.trials - tally.hidden
        sys.stdout.write(
            f"{fault.name} {fault.where}: {tally.caught}/{seen} (+{tally.hidden} hidden, {tally.suspected} suspected)"
            f" {dict(sorted(tally.codes.items()))}\n"
        )


if __name__ == "__main__":
    main()
