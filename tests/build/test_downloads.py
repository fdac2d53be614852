"""Downloads as they lie in a site, and as a preview gives them."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from generator.addresses import ALL_ZIP
from generator.build.preview import Preview
from generator.exports.registry import addresses
from tests.exports.editions import joined, made, reference
from tests.sites import CONTENT, REPORT, build, tree


def test_a_site_has_them_all(real_site: Path) -> None:
    there = tree(real_site)
    assert set(addresses(joined(reference()))) <= set(there)
    for name, data in made(reference()).items():
        assert there[name] == data


def test_two_builds_have_the_same_bytes(tmp_path: Path, real_site: Path) -> None:
    again = tree(build(CONTENT, tmp_path / "build"))
    for address in addresses(joined(reference())):
        assert again[address] == tree(real_site)[address]


def preview_of(content: Path, folder: Path) -> Preview:
    """A preview in a folder of its own, which is claimed by nobody else here."""
    (folder / "preview").mkdir()
    return Preview(content, folder / "preview", folder / "none", 1, lambda _: None)


def test_a_preview_makes_a_download_of_several_when_it_is_asked_for(tmp_path: Path) -> None:
    preview = preview_of(CONTENT, tmp_path)
    assert preview.download("data/all.csv") is None
    preview.refresh()
    assert preview.download("data/all.csv") == made(reference())["data/all.csv"]
    assert not (preview.site / "data/all.csv").exists()
    assert preview.download("data/nothing.csv") is None


def test_a_preview_has_the_bundle_of_all(tmp_path: Path) -> None:
    preview = preview_of(CONTENT, tmp_path)
    preview.refresh()
    bundle = preview.download(ALL_ZIP)
    assert bundle is not None
    with ZipFile(BytesIO(bundle)) as opened:
        assert set(made(reference())) <= set(opened.namelist())


def test_a_preview_has_the_downloads_of_a_report_beside_it(tmp_path: Path) -> None:
    preview = preview_of(CONTENT, tmp_path)
    preview.refresh()
    there = tree(preview.site)
    own = [name for name in made(reference()) if name.startswith("2023/jiguan-shiwu")]
    assert own
    assert all(there[name] == made(reference())[name] for name in own)


def test_a_preview_of_broken_content_gives_none(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    preview = preview_of(content, tmp_path)
    preview.refresh()
    assert preview.download("data/all.csv") is not None
    with (content / REPORT).open("a", encoding="utf-8") as report:
        report.write("不认识: 1\n")
    preview.refresh()
    assert preview.download("data/all.csv") is None
