"""A content folder with one fault of every code: each format tells every one of them once, at its line.

`UPDATE_GOLDEN=1` writes the words anew.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks.registry import ALL
from generator.cli import run

FOLDER = Path(__file__).parent / "one_of_each"
# Code, file and line, found by reading each file: one line of text a fault.
EXPECTED = sorted(
    (FOLDER / "expected.txt").read_text(encoding="utf-8").splitlines(),
)
Told = tuple[str, str, int]


def json_told(document: str) -> Iterator[Told]:
    for finding in json.loads(document)["findings"]:
        yield finding["code"], finding["file"], finding["line"]


def sarif_told(document: str) -> Iterator[Told]:
    [sarif_run] = json.loads(document)["runs"]
    for result in sarif_run["results"]:
        [location] = result["locations"]
        place = location["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        yield result["ruleId"], uri, place["region"]["startLine"]


def github_told(document: str) -> Iterator[Told]:
    for line in document.splitlines():
        found = re.match(r"::\w+ file=([^,]+),line=([0-9]+),.*title=([A-Z][0-9]{3})", line)
        assert found, line
        yield found[3], found[1], int(found[2])


def gitlab_told(document: str) -> Iterator[Told]:
    for issue in json.loads(document):
        location = issue["location"]
        yield issue["check_name"][:4], location["path"], location["lines"]["begin"]


TOLD = {"json": json_told, "sarif": sarif_told, "github": github_told, "gitlab": gitlab_told}


@pytest.mark.parametrize("form", TOLD)
def test_every_fault_is_told_once_at_its_line(
    form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FOLDER)
    assert run(["check", "--content", "content", "--format", form]) == 1
    told = sorted(
        f"{code} {file.removeprefix('content/')} {line}"
        for code, file, line in TOLD[form](capsys.readouterr().out)
    )
    assert told == EXPECTED


def test_there_is_a_fault_of_every_code() -> None:
    assert [line[:4] for line in EXPECTED] == sorted(rule.code for rule in ALL)


def test_every_fault_and_every_verdict_reads_as_expected(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FOLDER)
    run(["check", "--content", "content", "--verbose"])
    words, file = capsys.readouterr().out, FOLDER / "expected-words.txt"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        file.write_text(words, encoding="utf-8")
    assert words == file.read_text(encoding="utf-8")
