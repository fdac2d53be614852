"""`make bench`: measure every bar in one run on one machine, write build/bench.json, print the table.

`--only` measures some sections again and merges them into what build/bench.json holds of the same machine.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import Error as BrowserError

from tests.bench.record import load, machine, save
from tests.bench.row import unmeasured
from tests.bench.running import CommandFailed, cores
from tests.bench.sections import SECTIONS
from tests.bench.session import Session
from tests.bench.table import as_table
from tests.sites import ROOT

SIZES = (400, 1000, 2000, 4000)
QUICK = (40, 100, 200, 400)
CORES = 2  # the bars are set for two


def main(arguments: list[str]) -> int:
    """0 when every section was measured, met or missed; 1 when one failed."""
    asked = _parser().parse_args(arguments)
    asked.scratch.mkdir(parents=True, exist_ok=True)
    failed = False
    with cores(CORES), tempfile.TemporaryDirectory(prefix="bench-", dir=asked.scratch) as scratch:
        sizes = QUICK if asked.quick else asked.sizes
        session = Session(Path(scratch), sizes, asked.limit, asked.rounds)
        record = load(asked.out, machine(), date.today().isoformat())
        for name in asked.only or SECTIONS:
            print(f"{name} …", file=sys.stderr, flush=True)
            try:
                rows = SECTIONS[name](session)
            except (CommandFailed, BrowserError, AssertionError) as error:
                # An hour of other figures must not be lost.
                rows, failed = [unmeasured(name, f"failed: {error}")], True
            record.put(name, rows)
            save(record, asked.out)
    print("\n".join(as_table(record, tuple(SECTIONS))))
    return int(failed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="numbers of reports and forms")
    parser.add_argument("--quick", action="store_true", help=f"the sizes {QUICK}")
    parser.add_argument("--only", action="append", choices=tuple(SECTIONS), help="one section")
    parser.add_argument("--limit", type=float, default=2400, help="seconds for any one command")
    parser.add_argument("--rounds", type=int, default=2, help="runs of what is short, at most")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json")
    parser.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()))
    return parser


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(part) for part in text.split(",")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
