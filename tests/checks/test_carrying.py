"""An examination carried to another process tells the same there."""

from __future__ import annotations

import pytest

from generator.checks.carrying import packed, unpacked
from generator.checks.findings import Examination
from generator.checks.run import examine_documents
from generator.model.reading import read_archive
from generator.reports import FORMATS, as_text
from generator.reports.tally import tally_of
from tests.sites import CONTENT


@pytest.fixture(scope="module")
def examination() -> Examination:
    archive = read_archive(CONTENT).archive
    assert archive is not None
    return examine_documents(archive)


@pytest.mark.parametrize("form", FORMATS)
def test_it_prints_the_same(examination: Examination, form: str) -> None:
    carried = unpacked(packed(examination))
    assert FORMATS[form](carried, "content/", "") == FORMATS[form](examination, "content/", "")
    assert list(as_text(carried, "", verbose=True)) == list(as_text(examination, "", verbose=True))


def test_how_a_finding_was_reached_comes_along(examination: Examination) -> None:
    carried = unpacked(packed(examination))
    traces = [one.judgement.trace for one in carried.findings if one.judgement]
    assert traces == [one.judgement.trace for one in examination.findings if one.judgement]
    assert any(trace.working for trace in traces)


@pytest.mark.parametrize("form", [one for one in FORMATS if one != "json"])
def test_in_brief_findings_and_counts_are_the_same(examination: Examination, form: str) -> None:
    carried = unpacked(packed(examination, brief=True))
    assert FORMATS[form](carried, "content/", "") == FORMATS[form](examination, "content/", "")
    assert list(as_text(carried, "")) == list(as_text(examination, ""))
    assert tally_of(carried) == tally_of(examination)
