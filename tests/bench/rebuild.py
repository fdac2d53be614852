"""One YAML file changed: the rebuild beside the cold build, and beside Hugo, which builds everything again."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.bench import hugo
from tests.bench.row import Row, at_most
from tests.bench.running import CommandFailed
from tests.bench.session import Sample, Session

_EDITS = "甲乙丙"
# A sentence of prose without figures, which no check minds.
_SENTENCE = re.compile(r"(?m)^( +- [\u4e00-\u9fff，、]+)。$")


def one_changed(session: Session) -> list[Row]:
    """The fastest of three rebuilds, each after an edit of a sentence."""
    size = session.main
    cold, sample = session.cold(size), session.sample(size)
    out = session.scratch / "edited"
    shutil.rmtree(out, ignore_errors=True)
    session.build(sample, out, 2, "--no-downloads")
    file, text = _report(sample)
    seconds = []
    try:
        for mark in _EDITS:
            file.write_text(_SENTENCE.sub(rf"\1（{mark}）。", text, count=1), encoding="utf-8")
            seconds.append(session.build(sample, out, 2, "--no-downloads").run.seconds)
            _expect(out, sample, file, f"（{mark}）")
    finally:
        file.write_text(text, encoding="utf-8")
    shutil.rmtree(out)
    theirs, mine = hugo.build(session, size), min(seconds)
    name = f"one YAML changed of {size}: rebuild against"
    note = f"{mine:.2f} s; cold {cold.run.seconds:.2f} s, Hugo {theirs.pages.seconds:.2f} s, Pagefind {theirs.search.seconds:.2f} s"
    return [
        at_most(f"{name} cold", mine / cold.run.seconds, "×", round(1 / 15, 4), note=note),
        at_most(f"{name} Hugo + Pagefind", mine / theirs.seconds, "×", 1),
        at_most(f"{name} Hugo alone, without search", mine / theirs.pages.seconds, "×", 1),
    ]


def _report(sample: Sample) -> tuple[Path, str]:
    """A report in the middle of the archive with such a sentence, and its text."""
    files = sorted(sample.content.glob("[0-9]*/*.yml"))
    for file in files[len(files) // 2 :]:
        text = file.read_text(encoding="utf-8")
        if _SENTENCE.search(text):
            return file, text
    raise CommandFailed("no report of the sample has a sentence that can be edited")


def _expect(out: Path, sample: Sample, file: Path, mark: str) -> None:
    """Nothing, if the rebuilt page shows the edit."""
    address = file.relative_to(sample.content).with_suffix("")
    if mark not in (out / "site" / address / "index.html").read_text(encoding="utf-8"):
        raise CommandFailed(f"the rebuild did not show the edit in {address}")
