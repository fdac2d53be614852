"""A gist holds words and numbers alone, and is the same whether its department is read alone or with all others."""

import io
import pickle
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.checks.findings import Examination
from generator.exports.edition import Edition
from generator.model.archive import Archive
from generator.pages.gist import Gist
from generator.pages.gisting import gists_of
from generator.pages.overview import overview_of
from tests.exports.editions import sample_edition
from tests.pages.district import district
from tests.pages.made import part_of

# What a gist may be made of besides plain words, numbers and tuples; nothing of a report, a check or a file.
VIEWS = "generator.pages."
OTHERS = {
    ("decimal", "Decimal"),
    ("generator.checks.base", "Verdict"),
    ("generator.checks.tracing", "Term"),
}


@pytest.fixture(scope="module")
def sample() -> Edition:
    """Made-up reports with faults, forms and merged departments."""
    return sample_edition(12, 3)


class Listening(pickle.Unpickler):
    """Reads a pickle and remembers what it is made of."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self.named: set[tuple[str, str]] = set()

    def find_class(self, module: str, name: str) -> Any:
        self.named.add((module, name))
        return super().find_class(module, name)


def classes(gist: Gist) -> set[tuple[str, str]]:
    """What the pickle of a gist names."""
    listening = Listening(pickle.dumps(gist))
    listening.load()
    return listening.named


def alone(archive: Archive, examination: Examination) -> list[Gist]:
    """The gists of each department, read without the others."""
    return [
        gist
        for identity in reversed(archive.departments)
        for gist in gists_of(part_of(archive, identity), examination)
    ]


def test_the_gists_of_each_department_alone_are_those_of_the_whole(sample: Edition) -> None:
    archive, examination = sample.archive, sample.examination
    whole = gists_of(archive, examination)
    made = overview_of(archive, alone(archive, examination), examination.surveyed)
    assert made.gists == whole
    assert [pickle.dumps(one) for one in made.gists] == [pickle.dumps(one) for one in whole]


def test_so_are_those_of_a_department_that_was_merged_away(tmp_path: Path) -> None:
    archive, examination = district(tmp_path)
    made = overview_of(archive, alone(archive, examination), examination.surveyed)
    assert made.gists == gists_of(archive, examination)


def test_an_overview_needs_no_document(sample: Edition) -> None:
    archive, gists = sample.archive, gists_of(sample.archive, sample.examination)
    outline = replace(archive, reports=(), forms=())
    assert overview_of(outline, gists, ()) == overview_of(archive, gists, ())
    assert overview_of(outline, gists, ()).years == archive.years


def test_a_gist_travels(sample: Edition) -> None:
    for gist in gists_of(sample.archive, sample.examination):
        assert pickle.loads(pickle.dumps(gist)) == gist


def test_a_gist_holds_nothing_of_the_report(sample: Edition) -> None:
    gists = gists_of(sample.archive, sample.examination)
    named = set().union(*(classes(gist) for gist in gists))
    assert {(module, name) for module, name in named if not module.startswith(VIEWS)} <= OTHERS
    assert ("generator.pages.gist", "Gist") in named


def test_a_gist_is_small(sample: Edition) -> None:
    """It is what memory grows by with every report."""
    gists = gists_of(sample.archive, sample.examination)
    assert sum(len(pickle.dumps(gist)) for gist in gists) < 5000 * len(gists)
