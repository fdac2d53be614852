"""Downloads as they lie in a site, and as a preview gives them."""

from __future__ import annotations

from pathlib import Path

from generator.build.preview import Preview
from generator.checks.findings import Examination
from generator.exports.registry import addresses
from generator.model.archive import Archive
from tests.exports.editions import joined, made, reference
from tests.sites import CONTENT, build, tree


def test_a_site_has_them_all(real_site: Path) -> None:
    there = tree(real_site)
    assert set(addresses(joined(reference()))) <= set(there)
    for name, data in made(reference()).items():
        assert there[name] == data


def test_two_builds_have_the_same_bytes(tmp_path: Path, real_site: Path) -> None:
    again = tree(build(CONTENT, tmp_path / "build"))
    for address in addresses(joined(reference())):
        assert again[address] == tree(real_site)[address]


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
