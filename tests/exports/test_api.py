"""The JSON API: every real file against the schemas of its own OpenAPI document, and the figures in it."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from generator.addresses import ALL_ZIP, API
from generator.checks.base import Verdict
from generator.exports.api.endpoints import ENDPOINTS
from generator.exports.api.openapi import OPENAPI_FILE
from generator.exports.edition import Edition
from generator.exports.listed import LISTS
from generator.exports.registry import addresses
from generator.model.reading import read_archive
from generator.reports.json_report import as_json
from tests.exports.editions import (
    GOLDEN,
    edition_of,
    folder_edition,
    joined,
    made,
    only,
    parsed,
    printed_of,
    reference,
    sample_edition,
    tiny,
    values_of,
)
from tests.hostile import HOSTILE, Folder
from tests.pages.made import all_pages

REPORT = f"{API}reports/2023/jiguan-shiwu.json"
TINY = f"{API}reports/2023/shili.json"
OVERVIEW = "基本情况:\n  整体收支:\n"


def api_files(edition: Edition) -> dict[str, bytes]:
    """The files of the API by their path below it."""
    return {
        address.removeprefix(API.rstrip("/")): data
        for address, data in made(edition).items()
        if address.startswith(API)
    }


def faults(edition: Edition) -> list[str]:
    """What is wrong with the files by the schemas of their own document; a file of no endpoint is wrong too."""
    document = parsed(made(edition)[OPENAPI_FILE])
    endpoints = [
        (re.compile(re.sub(r"\\{[a-z]+\\}", "[^/]+", re.escape(path))), reference_of(item))
        for path, item in document["paths"].items()
    ]
    found = []
    for path, data in api_files(edition).items():
        if path == "/openapi.json":
            continue
        schemas = [schema for pattern, schema in endpoints if pattern.fullmatch(path)]
        if len(schemas) != 1:
            found.append(f"{path}: {schemas}")
            continue
        validator = Draft202012Validator({**schemas[0], "components": document["components"]})
        found.extend(f"{path}: {one.message}" for one in validator.iter_errors(parsed(data)))
    return found


def reference_of(item: dict[str, Any]) -> dict[str, Any]:
    """The schema of what a path answers."""
    schema: dict[str, Any] = item["get"]["responses"]["200"]["content"]["application/json"][
        "schema"
    ]
    return schema


def figures(value: Any) -> Iterator[dict[str, Any]]:
    """Every figure object below a value, in order."""
    if isinstance(value, dict):
        if "printed" in value and "stated" in value:
            yield value
        else:
            for below in value.values():
                yield from figures(below)
    elif isinstance(value, list):
        for below in value:
            yield from figures(below)


def test_the_openapi_document_is_valid() -> None:
    validate(parsed(made(reference())[OPENAPI_FILE]))


@pytest.mark.parametrize("content", GOLDEN, ids=[one.parent.name for one in GOLDEN])
def test_the_files_of_a_golden_site_fit_their_schemas(content: Path) -> None:
    assert faults(folder_edition(content)) == []


def test_the_files_of_the_reference_fit_their_schemas() -> None:
    assert faults(reference()) == []


def test_the_files_of_a_district_fit_their_schemas() -> None:
    assert faults(sample_edition()) == []


def test_the_files_of_hostile_words_fit_their_schemas(tmp_path: Path) -> None:
    for number, words in enumerate((HOSTILE[0], '"\\', "一\n二", "</script>")):
        content = Folder(words).write(tmp_path / str(number))
        assert faults(edition_of(read_archive(content))) == []


def test_a_figure_of_another_shape_would_be_noticed() -> None:
    document = parsed(made(reference())[OPENAPI_FILE])
    report = parsed(made(reference())[REPORT])
    report["report"]["basics"]["overview"]["executed"]["printed"] = 6385.04
    schema = {"$ref": "#/components/schemas/ReportFile", "components": document["components"]}
    assert not Draft202012Validator(schema).is_valid(report)


def test_every_endpoint_has_files_in_a_district() -> None:
    assert [
        one.path for one in ENDPOINTS if not list(one.addresses(joined(sample_edition())))
    ] == []


def test_every_figure_of_the_reference_is_there_with_its_places() -> None:
    report = parsed(made(reference())[REPORT])["report"]
    found = [(one["path"], one["printed"], one["line"]) for one in figures(report)]
    there = values_of(only(reference()).report)
    assert found == [(one.at.path, printed_of(one), one.at.line) for one in there]


def test_a_figure_is_an_object_with_its_words_and_its_spot() -> None:
    report = parsed(made(reference())[REPORT])["report"]
    assert report["basics"]["overview"]["executed"] == {
        "label": "全年执行数",
        "printed": "6385.04",
        "value": "6385.04",
        "unit": "万元",
        "in_wan": "6385.04",
        "path": "基本情况.整体收支.全年执行数",
        "line": 37,
        "stated": True,
    }
    assert report["key_tasks"][0]["budget"]["printed"] == "950"


def test_no_number_of_a_report_is_a_float() -> None:
    def refuse(text: str) -> float:
        raise AssertionError(text)

    for data in api_files(sample_edition()).values():
        # The schemas' own document has a version that looks like one; it is a string too.
        json.loads(data, parse_float=refuse)


def test_absent_blank_and_zero_are_three_things(tmp_path: Path) -> None:
    edition = tiny(tmp_path, f"附件:\n{OVERVIEW}    全年预算数:\n    全年执行数: 0\n")
    report = parsed(made(edition)[TINY])["report"]
    overview = report["basics"]["overview"]
    assert "budget_original" not in overview
    assert (overview["budget_adjusted"]["printed"], overview["budget_adjusted"]["stated"]) == (
        None,
        False,
    )
    assert (overview["executed"]["printed"], overview["executed"]["stated"]) == ("0", True)
    assert (report["attachment"], "preface" in report) == (None, False)


def test_what_we_compute_stands_apart(tmp_path: Path) -> None:
    edition = tiny(tmp_path, f"{OVERVIEW}    全年预算数: 200\n    全年执行数: 150\n")
    summary = parsed(made(edition)[TINY])["summary"]
    assert (summary["execution_rate"], summary["computed"]) == (None, {"execution_rate": "75.00"})


def test_texts_keep_their_paragraphs_and_hostile_words(tmp_path: Path) -> None:
    quoted = "".join("  - '" + text.replace("'", "''") + "'\n" for text in HOSTILE)
    edition = tiny(tmp_path, f"前言: |\n  一段\n\n  二段\n评价依据:\n{quoted}")
    report = parsed(made(edition)[TINY])["report"]
    assert report["preface"] == "一段\n二段"
    assert report["grounds"] == [text.strip() for text in HOSTILE]


def test_findings_have_the_shape_of_the_command() -> None:
    edition = sample_edition()
    command = json.loads(as_json(edition.examination, "", ""))
    listed = parsed(made(edition)[f"{API}findings.json"])["findings"]
    assert [
        {k: v for k, v in one.items() if k not in {"report", "links"}} for one in listed
    ] == command["findings"]


def test_every_finding_and_verdict_of_a_report_is_with_it() -> None:
    edition = sample_edition()
    for filed in edition.archive.documents:
        path = f"{API}reports/{filed.file.removesuffix('.yml')}.json"
        document = parsed(made(edition)[path])
        assert len(document["verdicts"]) == len(edition.asked_of(filed))
        assert [one["fingerprint"] for one in document["findings"]] == [
            own for own, _ in edition.found_in(filed)
        ]


def test_verdicts_are_counted_under_stable_keys() -> None:
    counts = parsed(made(reference())[REPORT])["summary"]["verdicts"]
    assert list(counts) == [verdict.name.lower() for verdict in Verdict]
    assert counts["mismatch"] == 1


def test_every_link_leads_to_a_file_or_page_that_is_made() -> None:
    for edition in (reference(), sample_edition()):
        pages = {page.address for page in all_pages(edition.archive, edition.examination)}
        # The page of the data is made of what the exports say of themselves.
        there = {*pages, *addresses(joined(edition)), ALL_ZIP, "data/"}
        for path, data in api_files(edition).items():
            if path != "/openapi.json":
                for link in links(parsed(data)):
                    assert target(f"{API}{path[1:]}", link) in there, (path, link)


def links(value: Any) -> Iterator[str]:
    """Every link below a value."""
    if isinstance(value, dict):
        for name, below in value.items():
            if name == "links":
                yield from below.values()
            else:
                yield from links(below)
    elif isinstance(value, list):
        for below in value:
            yield from links(below)


def target(here: str, link: str) -> str:
    """The address a relative link leads to."""
    path = link.partition("#")[0]
    there = posixpath.normpath(posixpath.join("/", posixpath.dirname(here), path)).lstrip("/")
    return f"{there}/" if there and path.endswith("/") else there


def test_a_sample_says_so_in_every_file() -> None:
    for edition, sample in ((reference(), False), (sample_edition(), True)):
        for path, data in api_files(edition).items():
            if path != "/openapi.json":
                assert parsed(data)["sample"] is sample, path


def test_every_file_is_compact_utf8_and_ends_in_a_line_feed() -> None:
    for data in api_files(reference()).values():
        assert data.endswith(b"}\n")
        assert data.count(b"\n") == 1
        assert b"\\u" not in data.replace(b"\\u200b", b"")


def test_every_property_of_a_block_has_its_chinese_word() -> None:
    schemas = parsed(made(reference())[OPENAPI_FILE])["components"]["schemas"]
    assert schemas["Overview"]["properties"]["executed"]["description"] == "全年执行数"
    assert {
        key for key, one in schemas["Report"]["properties"].items() if "description" not in one
    } == set()


def test_no_schema_is_left_over() -> None:
    document = made(reference())[OPENAPI_FILE].decode()
    for name in parsed(document.encode())["components"]["schemas"]:
        assert f"#/components/schemas/{name}" in document, name


def below(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a document."""
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from below(one)
    elif isinstance(value, list):
        for one in value:
            yield from below(one)


def test_a_generator_of_clients_finds_types_and_no_chinese_names() -> None:
    # `title` becomes a class name; a choice of words without a type becomes an untyped value.
    schemas = parsed(made(sample_edition())[OPENAPI_FILE])["components"]["schemas"]
    assert all(re.fullmatch("[A-Z][A-Za-z]+", name) for name in schemas)
    for name, schema in schemas.items():
        for one in below({**schema, "properties": list(schema["properties"].values())}):
            assert not isinstance(one.get("title"), str), name
            assert "type" in one or not {"enum", "const"} & one.keys(), name


def test_an_example_of_each_path_is_a_file() -> None:
    edition = sample_edition()
    for path, item in parsed(made(edition)[OPENAPI_FILE])["paths"].items():
        there = path
        for one in item["get"].get("parameters", ()):
            there = there.replace(f"{{{one['name']}}}", one["example"])
        assert f"{API.rstrip('/')}{there}" in made(edition), path


def test_a_path_joined_to_a_server_is_the_files_address(tmp_path: Path) -> None:
    content = Folder("甲").write(tmp_path)
    with (content / "site.yml").open("a") as site:
        site.write("网址: https://example.gov.cn/jx/\n")
    [known, here] = parsed(made(edition_of(read_archive(content)))[OPENAPI_FILE])["servers"]
    assert known["url"] == f"https://example.gov.cn/jx/{API.rstrip('/')}"
    opened = f"https://portal.example/x/{OPENAPI_FILE}"
    assert urljoin(opened, here["url"]) == f"https://portal.example/x/{API.rstrip('/')}"


def test_every_object_of_the_interface_is_closed() -> None:
    document = parsed(made(sample_edition())[OPENAPI_FILE])["components"]["schemas"]
    for name, schema in document.items():
        for one in below(schema):
            if one.get("type") == "object":
                assert one["additionalProperties"] is False, name


def test_the_sums_of_a_year_are_those_of_its_reports() -> None:
    edition = sample_edition()
    for year in edition.archive.years:
        file = parsed(made(edition)[f"{API}years/{year}.json"])
        stated = [one["summary"]["executed"] for one in file["reports"]]
        spent = [Decimal(one["in_wan"]) for one in stated if one and one["stated"]]
        assert Decimal(file["computed"]["executed_in_wan"]) == sum(spent)
        assert file["computed"]["stating_executed"] == len(spent)
        assert file["computed"]["reports"] == len(file["reports"])


def test_the_keys_are_those_of_the_vocabulary() -> None:
    schemas = parsed(made(sample_edition())[OPENAPI_FILE])["components"]["schemas"]

    def word(name: str, key: str) -> str:
        return str(schemas[name]["properties"][key]["description"])

    assert word("Report", "key_tasks") == "重点工作任务"
    assert word("Report", "three_public_expenses") == "三公经费"
    assert word("Report", "acknowledged_differences") == "已知差异"
    assert word("FollowUp", "follow_up") == "落实情况"
    assert word("Indicators", "total_score") == "总分"


def test_a_list_has_the_same_keys_here_and_in_its_csv() -> None:
    schemas = parsed(made(sample_edition())[OPENAPI_FILE])["components"]["schemas"]
    report = schemas["Report"]["properties"]
    below_the_report = {"measures"}
    for one in LISTS:
        assert one.name in report or one.name in below_the_report
        columns = {column.name for column in one.table.columns}
        # The unit of a figure has a column of its own.
        keys = schemas[one.block.__name__]["properties"].keys() - {"unit", "places"}
        assert keys <= columns, one.name
