"""What departments tell of themselves is what the whole archive would have told."""

from __future__ import annotations

from concurrent.futures import Executor
from pathlib import Path

import pytest

from generator.build.cache import Cache
from generator.build.departments import Changed, read_departments
from generator.build.sources import Source
from generator.build.survey import Surveyed, survey
from generator.build.workers import Workers, local_workers
from generator.build.workshop import Workshop
from generator.checks.run import examine
from generator.cli import run
from generator.model.outline import read_outline
from generator.model.reading import read_archive
from generator.pages.gisting import gists_of
from generator.reports.tally import tally_of


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("district") / "content"
    size = ["--departments", "4", "--years", "2", "--quiet"]
    assert run(["sample", *size, "--out", str(folder)]) == 0
    return folder


def shop_in(out: Path, workers: Workers) -> Workshop:
    """A workshop in a folder that is there."""
    (out / "work").mkdir(exist_ok=True)
    return Workshop(out, out / "work", Cache(out / "cache"), workers)


def surveyed(content: Path, out: Path) -> Surveyed:
    """The survey of a content folder."""
    source = Source(content=content, outline=read_outline(content), with_downloads=True)
    return survey(source, shop_in(out, local_workers(1)))


def test_the_survey_says_what_an_examination_of_all_says(district: Path, tmp_path: Path) -> None:
    found, reading = surveyed(district, tmp_path), read_archive(district)
    examination = examine(reading)
    assert reading.archive is not None
    assert found.sound
    assert found.tally == tally_of(examination)
    assert found.surveyed == examination.surveyed
    told = [gist for one in found.departments for gist in one.told.gists]
    whole = gists_of(reading.archive, examination)
    assert sorted(told, key=lambda one: one.address) == sorted(whole, key=lambda one: one.address)


def test_a_fault_makes_the_survey_unsound(district: Path, tmp_path: Path) -> None:
    report = sorted(district.glob("20*/*.yml"))[0]
    text = report.read_text(encoding="utf-8")
    try:
        report.write_text(f"{text}不认识: 1\n", encoding="utf-8")
        assert not surveyed(district, tmp_path).sound
    finally:
        report.write_text(text, encoding="utf-8")
    assert surveyed(district, tmp_path).sound


def test_a_file_that_changes_while_it_is_read_is_told(district: Path, tmp_path: Path) -> None:
    source = Source(content=district, outline=read_outline(district), with_downloads=False)
    report = sorted(district.glob("20*/*.yml"))[0]
    text = report.read_text(encoding="utf-8")

    def edited_meanwhile(jobs: int) -> Executor:
        report.write_text(f"{text}# 改\n", encoding="utf-8")
        return local_workers(1).open(jobs)

    shop = shop_in(tmp_path, Workers(1, edited_meanwhile))
    top = shop.hand(source.top, "top")
    try:
        with pytest.raises(Changed):
            read_departments(source, top, shop)
    finally:
        report.write_text(text, encoding="utf-8")
