"""The formats by their names, and as the command prints them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks.findings import Examination
from generator.cli import run
from generator.reports import FORMATS
from tests.reports.examinations import DIFFERENCE, DIGEST, PREFIX, SOUND, hostile
from tests.tiny_content import FILE, HEADER, write_folder

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder whose only report has an open difference."""
    return write_folder(tmp_path / "content", {FILE: HEADER + DIFFERENCE})


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A content folder whose only report is sound."""
    return write_folder(tmp_path / "sound", {FILE: HEADER + SOUND})


def check(content: Path, *options: str) -> int:
    return run(["check", "--content", str(content), *options])


def test_the_formats_are_those_documented() -> None:
    assert list(FORMATS) == ["json", "sarif", "github", "gitlab"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_document_ends_its_last_line(name: str) -> None:
    assert FORMATS[name](hostile(), PREFIX, DIGEST).endswith("\n")


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab"])
def test_what_is_no_text_is_escaped_as_json_does_it(name: str) -> None:
    document = FORMATS[name](hostile(), PREFIX, DIGEST)
    written = document.encode(errors="backslashreplace")
    assert json.loads(written) == json.loads(document)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_findings_make_the_same_document(name: str) -> None:
    first, second = (FORMATS[name](hostile(), PREFIX, DIGEST) for _ in range(2))
    assert first == second


OPEN: dict[str, Callable[[str], bool]] = {
    "json": lambda printed: bool(json.loads(printed)["summary"]["blocked"]),
    "sarif": lambda printed: len(json.loads(printed)["runs"][0]["results"]) == 1,
    "github": lambda printed: printed.startswith("::error file="),
    "gitlab": lambda printed: [one["severity"] for one in json.loads(printed)] == ["major"],
}


@pytest.mark.parametrize("name", FORMATS)
def test_check_prints_the_format_asked_for(capsys: Printed, content: Path, name: str) -> None:
    check(content, "--format", name)
    assert OPEN[name](capsys.readouterr().out)


@pytest.mark.parametrize("name", FORMATS)
def test_check_prints_nothing_else(capsys: Printed, content: Path, name: str) -> None:
    check(content, "--format", name)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", FORMATS)
def test_an_open_difference_does_not_pass_in_any_format(content: Path, name: str) -> None:
    assert check(content, "--format", name) == 1


@pytest.mark.parametrize("name", FORMATS)
def test_a_sound_report_passes_in_every_format(sound: Path, name: str) -> None:
    assert check(sound, "--format", name) == 0


@pytest.mark.parametrize("name", FORMATS)
def test_quiet_prints_the_document_all_the_same(capsys: Printed, sound: Path, name: str) -> None:
    check(sound, "--format", name)
    loud = capsys.readouterr().out
    check(sound, "--format", name, "--quiet")
    assert capsys.readouterr().out == loud


def test_text_for_people_is_what_is_printed_by_default(capsys: Printed, content: Path) -> None:
    check(content)
    default = capsys.readouterr().out
    check(content, "--format", "text")
    assert capsys.readouterr().out == default


@pytest.mark.parametrize("name", FORMATS)
def test_an_examination_of_nothing_can_be_reported(name: str) -> None:
    assert isinstance(FORMATS[name](Examination((), {}), PREFIX, DIGEST), str)
