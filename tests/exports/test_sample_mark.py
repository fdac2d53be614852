"""Made-up content says so in every file that leaves the site, and real content in none."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from generator.addresses import FEED
from generator.exports.edition import Edition
from tests.exports.editions import bundled, made, parsed, reference, rows, sample_edition

NOTICE = "示例数据："


def of_form(edition: Edition, *forms: str) -> dict[str, bytes]:
    """The files with these endings."""
    return {name: data for name, data in made(edition).items() if name.endswith(forms)}


def unpacked(data: bytes) -> str:
    """All text of an Office file."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return "".join(
            packed.read(one).decode() for one in packed.namelist() if one.endswith(".xml")
        )


def test_every_row_of_every_csv_of_a_sample_says_so_in_its_last_column() -> None:
    for name, data in of_form(sample_edition(), ".csv").items():
        lines = rows(data)
        assert {list(line.items())[-1] for line in lines} in (
            {("示例数据", "是")},
            {("sample", "true")},
        ), name


def test_a_csv_of_real_content_has_no_such_column() -> None:
    for name, data in of_form(reference(), ".csv").items():
        assert not {"示例数据", "sample"} & rows(data)[0].keys(), name


def test_every_data_file_of_a_sample_says_so_in_its_first_line() -> None:
    for name, data in of_form(sample_edition(), ".yml").items():
        assert data.decode().splitlines()[0].startswith(f"# {NOTICE}"), name


@pytest.mark.parametrize("form", [".xlsx", ".docx"])
def test_every_office_file_of_a_sample_says_so(form: str) -> None:
    for name, data in of_form(sample_edition(), form).items():
        assert NOTICE in unpacked(data), name
    for name, data in of_form(reference(), form).items():
        assert "示例数据" not in unpacked(data), name


def test_every_entry_of_the_feed_of_a_sample_says_so() -> None:
    root = ET.fromstring(made(sample_edition())[FEED])
    found = [one.text or "" for one in root.iter("{http://www.w3.org/2005/Atom}summary")]
    assert found
    assert all(one.startswith(NOTICE) for one in found)


def test_the_package_the_interface_and_the_bundle_of_a_sample_say_so() -> None:
    edition = sample_edition()
    assert NOTICE in parsed(made(edition)["data/datapackage.json"])["description"]
    assert NOTICE in parsed(made(edition)["api/v1/openapi.json"])["info"]["description"]
    with zipfile.ZipFile(io.BytesIO(bundled(edition))) as packed:
        assert NOTICE in packed.read("README.txt").decode()
