"""Downloads as they lie in a site, and as a preview gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.addresses import ALL_ZIP
from generator.build.downloads import Taken, put_beside, write_downloads
from generator.build.preview import Preview
from generator.checks.findings import Examination
from generator.exports.edition import Edition
from generator.exports.registry import addresses, document_files
from generator.model.archive import Archive
from tests.exports.editions import made, reference
from tests.sites import tree


def documents_of(edition: Edition, folder: Path) -> dict[str, Path]:
    """The files of each report and form, made beforehand below a folder."""
    there: dict[str, Path] = {}
    for filed in edition.archive.documents:
        for address, data in document_files(edition, filed):
            path = folder / "documents" / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            there[address] = path
    return there


def test_every_file_is_written_as_it_is_made(tmp_path: Path) -> None:
    sizes = write_downloads(
        reference(), tmp_path / "downloads", documents_of(reference(), tmp_path)
    )
    written = tree(tmp_path / "downloads")
    assert sizes == {name: len(data) for name, data in written.items()}
    written.pop(ALL_ZIP)
    assert written == made(reference())


def test_they_are_put_beside_the_pages(tmp_path: Path) -> None:
    folder, site = tmp_path / "downloads", tmp_path / "site"
    (site / "data").mkdir(parents=True)
    (site / "data/index.html").write_text("x", encoding="utf-8")
    write_downloads(reference(), folder, documents_of(reference(), tmp_path))
    there = tree(folder)
    put_beside(folder, site)
    assert tree(site) == {**there, "data/index.html": b"x"}


def test_a_download_never_takes_the_place_of_a_page(tmp_path: Path) -> None:
    folder, site = tmp_path / "downloads", tmp_path / "site"
    for one in (folder, site):
        (one / "data").mkdir(parents=True)
        (one / "data/all.csv").write_text("x", encoding="utf-8")
    with pytest.raises(Taken, match=r"data/all\.csv"):
        put_beside(folder, site)


def test_a_site_has_them_all(real_site: Path) -> None:
    there = tree(real_site)
    assert set(addresses(reference().archive)) <= set(there)
    for name, data in made(reference()).items():
        assert there[name] == data


def test_a_preview_makes_a_download_when_it_is_asked_for(tmp_path: Path) -> None:
    def read() -> tuple[Archive | None, Examination]:
        return reference().archive, reference().examination

    preview = Preview(read, tmp_path / "scratch", tmp_path / "none")
    assert preview.download("data/all.csv") is None
    preview.refresh()
    assert preview.download("data/all.csv") == made(reference())["data/all.csv"]
    assert not (preview.site / "data/all.csv").exists()
    assert preview.download("data/nothing.csv") is None


def test_a_preview_of_broken_content_gives_none(tmp_path: Path) -> None:
    states = [reference().archive, None]

    def read() -> tuple[Archive | None, Examination]:
        return states.pop(0), reference().examination

    preview = Preview(read, tmp_path / "scratch", tmp_path / "none")
    preview.refresh()
    assert preview.download("data/all.csv") is not None
    preview.refresh()
    assert preview.download("data/all.csv") is None
