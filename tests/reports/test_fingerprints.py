"""What tells findings apart, and stays while a file is edited."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.checks.base import Verdict
from generator.checks.findings import Examination
from tests.reports.examinations import DIFFERENCE, FAULT, examination, found, hostile, spot
from tests.tiny_content import FILE, examine_report, whole_report

BROKEN = DIFFERENCE + "来源: [1, 2\n"
TWICE = "来源: 一\n来源: 二\n"
UNKNOWN = "附近: 一\n"


def prints(examined: Examination) -> list[str]:
    return [own for own, _ in examined.identified]


@pytest.mark.parametrize("report", [DIFFERENCE, FAULT, BROKEN, TWICE, UNKNOWN])
def test_a_fingerprint_stays_while_lines_move(tmp_path: Path, report: str) -> None:
    before = prints(examine_report(tmp_path, report))
    assert before
    assert prints(examine_report(tmp_path, whole_report("\n\n" + report))) == before


def test_a_fingerprint_stays_while_figures_change() -> None:
    assert found("差 1").fingerprint == found("差 2").fingerprint


def test_two_words_at_one_place_have_two_fingerprints() -> None:
    assert found(words="甲").fingerprint != found(words="乙").fingerprint


def test_two_places_have_two_fingerprints() -> None:
    assert found(at=spot(key="甲")).fingerprint != found(at=spot(key="乙")).fingerprint


def test_two_files_have_two_fingerprints() -> None:
    assert found(at=spot("2022/a.yml")).fingerprint != found(at=spot("2023/a.yml")).fingerprint


def test_two_checks_have_two_fingerprints() -> None:
    assert found(code="A101").fingerprint != found(code="A102").fingerprint


def test_two_faults_of_reading_at_one_place_have_two_fingerprints() -> None:
    one, other = (found(words, verdict=None, code="F006") for words in "甲乙")
    assert one.fingerprint != other.fingerprint


def test_the_second_finding_of_one_fingerprint_is_numbered() -> None:
    shared = found().fingerprint
    assert prints(examination(found(), found(), found())) == [shared, f"{shared}:2", f"{shared}:3"]


def test_a_number_stays_while_lines_move() -> None:
    one, other = found(at=spot(line=3)), found(at=spot(line=4))
    moved = [replace(finding, at=spot(line=finding.at.line + 9)) for finding in (one, other)]
    assert prints(examination(*moved)) == prints(examination(one, other))


def test_a_word_that_is_no_text_has_a_fingerprint() -> None:
    assert found("\udce9", verdict=None, code="F001").fingerprint


def test_no_two_findings_of_a_run_share_a_fingerprint() -> None:
    own = prints(hostile())
    assert len(set(own)) == len(own)


def test_a_doubt_that_becomes_a_mismatch_keeps_its_fingerprint() -> None:
    assert found(verdict=Verdict.UNLIKELY).fingerprint == found().fingerprint


def test_the_name_of_the_content_folder_does_not_matter(tmp_path: Path) -> None:
    one = prints(examine_report(tmp_path / "a", DIFFERENCE))
    assert one == prints(examine_report(tmp_path / "b", DIFFERENCE))


def test_findings_keep_their_order(tmp_path: Path) -> None:
    examined = examine_report(tmp_path, BROKEN)
    assert tuple(finding for _, finding in examined.identified) == examined.findings
    assert {finding.at.file for finding in examined.findings} == {FILE}


def test_a_fingerprint_is_sixteen_digits() -> None:
    assert len(found("差 1").fingerprint) == 16


def test_of_three_that_share_one_each_has_its_own() -> None:
    same = examination(found("甲"), found("甲"), found("甲"))
    shared = found("甲").fingerprint
    assert prints(same) == [shared, f"{shared}:2", f"{shared}:3"]
