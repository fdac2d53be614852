"""Everything in one ZIP."""

import io
import zipfile
from pathlib import Path

from generator.exports.bundle import readme
from tests.exports.editions import bundled, folder_edition, joined, made, reference, sample_edition
from tests.sites import ROOT

HUNAN = ROOT / "tests/golden/national-form-with-indicators/content"


def bundle() -> bytes:
    """The ZIP of the reference."""
    return bundled(reference())


def test_it_holds_every_file_and_a_readme() -> None:
    with zipfile.ZipFile(io.BytesIO(bundle())) as packed:
        assert packed.testzip() is None
        found = {name: packed.read(name) for name in packed.namelist()}
    text = found.pop("README.txt")
    assert found == made(reference())
    assert text == readme(joined(reference()))


def test_its_names_are_in_order_and_its_dates_say_nothing() -> None:
    with zipfile.ZipFile(io.BytesIO(bundle())) as packed:
        [first, *names] = packed.namelist()
        dates = {entry.date_time for entry in packed.infolist()}
    assert (first, names) == ("README.txt", sorted(names))
    assert dates == {(1980, 1, 1, 0, 0, 0)}


def test_it_has_the_same_bytes_every_time() -> None:
    assert bundle() == bundled.__wrapped__(reference())


def test_no_name_leads_out_of_the_folder_it_is_unpacked_in() -> None:
    with zipfile.ZipFile(io.BytesIO(bundle())) as packed:
        assert [name for name in packed.namelist() if name.startswith("/") or ".." in name] == []


def test_the_readme_opens_in_notepad_and_says_how_many_reports() -> None:
    text = readme(joined(folder_edition(HUNAN)))
    assert text.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in text.replace(b"\r\n", b"")
    assert "1 份部门整体支出绩效自评报告，2 份项目支出绩效自评表" in text.decode("utf-8-sig")


def test_the_readme_of_a_sample_says_that_it_is_made_up() -> None:
    notice = sample_edition().archive.site.sample_notice
    assert notice in readme(joined(sample_edition())).decode()
    assert notice not in readme(joined(reference())).decode()


def test_every_folder_the_readme_names_is_there() -> None:
    text = readme(joined(reference())).decode()
    tops = {Path(address).parts[0] for address in made(reference())}
    assert {"departments", "data", "api"} <= tops
    assert all(f"  {top}/" in text for top in ("departments", "data", "api"))
