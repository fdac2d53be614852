"""Content at an address is copied, only what changed, and nothing that is not a file below it."""

from __future__ import annotations

from pathlib import Path

import fsspec
import pytest
import s3fs

from generator.build.folders import Unusable
from generator.cluster.mirroring import mirror
from generator.cluster.places import Unreachable, Unsafe
from tests.sites import tree


@pytest.fixture(params=["disk", "s3"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where content lies: a folder of its own."""
    if request.param == "disk":
        return (tmp_path / "there").as_uri()
    return f"{request.getfixturevalue('s3')}/{tmp_path.name}"


def put(url: str, **files: str) -> None:
    """Let files lie at an address, an empty one for gone."""
    fs, root = fsspec.url_to_fs(url, **({"auto_mkdir": True} if url.startswith("file") else {}))
    for name, text in files.items():
        path = f"{root}/{name.replace('_', '/')}.yml"
        fs.pipe_file(path, text.encode()) if text else fs.rm_file(path)


def test_a_copy_holds_what_lies_there_now(url: str, tmp_path: Path) -> None:
    copy = tmp_path / "build-content" / "content"
    put(url, site="甲", y2023_one="一", y2023_two="二")
    mirror(url, copy)
    assert tree(copy) == {
        "site.yml": "甲".encode(),
        "y2023/one.yml": "一".encode(),
        "y2023/two.yml": "二".encode(),
    }
    put(url, site="乙丙", y2023_one="", y2023_two="")
    mirror(url, copy)
    assert tree(copy) == {"site.yml": "乙丙".encode()}
    assert not (copy / "y2023").exists()


def test_only_what_changed_is_fetched_again(url: str, tmp_path: Path) -> None:
    copy = tmp_path / "build-content" / "content"
    put(url, one="一", two="二")
    mirror(url, copy)
    before = {path.name: path.stat().st_ino for path in copy.iterdir()}
    times = {path.name: path.stat().st_mtime_ns for path in copy.iterdir()}
    put(url, two="二二")
    mirror(url, copy)
    assert (copy / "two.yml").read_text(encoding="utf-8") == "二二"
    assert (copy / "one.yml").stat().st_ino == before["one.yml"]
    assert (copy / "one.yml").stat().st_mtime_ns == times["one.yml"]


def test_a_copy_that_somebody_edited_is_put_right(url: str, tmp_path: Path) -> None:
    copy = tmp_path / "build-content" / "content"
    put(url, one="一")
    mirror(url, copy)
    (copy / "one.yml").write_text("别的", encoding="utf-8")
    (copy / "more.yml").write_text("别的", encoding="utf-8")
    mirror(url, copy)
    assert tree(copy) == {"one.yml": "一".encode()}


def test_an_address_with_nothing_is_told_in_words(url: str, tmp_path: Path) -> None:
    with pytest.raises(Unreachable, match="没有"):
        mirror(url, tmp_path / "build-content" / "content")


def test_a_name_that_leads_out_of_the_folder_is_refused(s3: str, tmp_path: Path) -> None:
    s3fs.S3FileSystem().pipe_file(f"{s3}/hostile/../out.yml", b"x")
    with pytest.raises(Unsafe, match="落到文件夹以外"):
        mirror(f"{s3}/hostile", tmp_path / "build-content" / "content")
    assert not (tmp_path / "build-content" / "out.yml").exists()


def test_a_folder_that_is_not_ours_is_left_alone(url: str, tmp_path: Path) -> None:
    put(url, one="一")
    foreign = tmp_path / "build-content" / "content" / "mine.yml"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("我的", encoding="utf-8")
    with pytest.raises(Unusable, match="怕误删"):
        mirror(url, tmp_path / "build-content" / "content")
    assert foreign.exists()
