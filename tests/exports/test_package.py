"""The data package, judged by the frictionless library on every golden site, the reference and a sample district."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.exports.edition import Edition
from generator.exports.package import DESCRIPTOR
from generator.exports.tables import TABLES, tables_of
from generator.model.reading import read_archive
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
    rows,
    sample_edition,
    tiny,
    values_of,
)
from tests.hostile import HOSTILE, Folder

# The library's own imports warn; what is asked here is what it says of our files.
pytestmark = pytest.mark.filterwarnings("ignore")


def written(edition: Edition, folder: Path) -> Path:
    """The package as it lies in a site; returns its descriptor."""
    for address, data in made(edition).items():
        if address.startswith("data/") and address.endswith((".csv", ".json")):
            path = folder / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return folder / DESCRIPTOR


def faults(edition: Edition, folder: Path) -> list[Any]:
    """What frictionless has to say against it."""
    from frictionless import Package

    report = Package(str(written(edition, folder))).validate()
    assert len(report.tasks) == len(tables_of(joined(edition)))
    return list(report.flatten(["title", "note", "rowNumber", "fieldName"]))


@pytest.mark.parametrize("content", GOLDEN, ids=[one.parent.name for one in GOLDEN])
def test_the_package_of_a_golden_site_is_valid(tmp_path: Path, content: Path) -> None:
    assert faults(folder_edition(content), tmp_path) == []


def test_the_package_of_the_reference_is_valid(tmp_path: Path) -> None:
    assert faults(reference(), tmp_path) == []


def test_the_package_of_a_district_is_valid_and_has_every_table(tmp_path: Path) -> None:
    assert faults(sample_edition(), tmp_path) == []
    there = tables_of(joined(sample_edition()))
    assert [one.name for one in there] == [one.name for one in TABLES]


def test_the_package_of_hostile_words_is_valid(tmp_path: Path) -> None:
    for number, words in enumerate((HOSTILE[0], "=1+1", '","', "一\n二")):
        content = Folder(words).write(tmp_path / f"content{number}")
        assert faults(edition_of(read_archive(content)), tmp_path / str(number)) == []


def test_a_broken_foreign_key_would_be_noticed(tmp_path: Path) -> None:
    from frictionless import Package

    descriptor = written(reference(), tmp_path)
    file = tmp_path / "data/key_tasks.csv"
    file.write_bytes(file.read_bytes().replace(b"2023/jiguan-shiwu,1,", b"2023/nobody,1,"))
    kinds = {one[0] for one in Package(str(descriptor)).validate().flatten(["type"])}
    assert "foreign-key" in kinds


def test_a_number_is_read_as_a_number_and_a_blank_one_as_none(tmp_path: Path) -> None:
    from frictionless import Package

    fragment = "基本情况:\n  整体收支:\n    全年预算数:\n    全年执行数: 0\n"
    package = Package(str(written(tiny(tmp_path / "content", fragment), tmp_path / "site")))
    resource: Any = package.get_resource("reports")
    [row] = resource.read_rows()
    assert (row["budget_original"], row["budget_adjusted"], row["executed"]) == (
        None,
        None,
        Decimal(0),
    )


def test_sizes_and_hashes_are_those_of_the_files() -> None:
    for resource in parsed(made(reference())[DESCRIPTOR])["resources"]:
        data = made(reference())[f"data/{resource['path']}"]
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_every_figure_of_the_reference_is_in_figures_csv_with_its_places() -> None:
    found = {row["path"]: row["printed"] for row in rows(made(reference())["data/figures.csv"])}
    for one in values_of(only(reference()).report):
        assert found[one.at.path] == printed_of(one)


def test_only_tables_with_rows_are_in_the_package() -> None:
    for table in tables_of(joined(reference())):
        assert rows(made(reference())[f"data/{table.name}.csv"])
    assert "data/corrections.csv" not in made(reference())


def test_every_column_says_in_chinese_what_it_is() -> None:
    for table in TABLES:
        for column in table.columns:
            assert column.title, (table.name, column.name)
            assert column.meaning.endswith("。"), (table.name, column.name)


def test_no_licence_is_invented() -> None:
    assert "licenses" not in parsed(made(reference())[DESCRIPTOR])


def test_the_package_of_a_sample_says_that_it_is_made_up() -> None:
    assert "虚构" in parsed(made(sample_edition())[DESCRIPTOR])["description"]
    assert "虚构" not in parsed(made(reference())[DESCRIPTOR])["description"]


def test_every_finding_and_verdict_is_in_the_package() -> None:
    edition = sample_edition()
    asked = sum(map(len, edition.examination.asked.values())) + len(edition.examination.surveyed)
    assert len(rows(made(edition)["data/findings.csv"])) == len(edition.examination.findings)
    assert len(rows(made(edition)["data/verdicts.csv"])) == asked
