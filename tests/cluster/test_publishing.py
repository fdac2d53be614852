"""A site at an address is the site, by as few writes as that takes, in an order that misleads nobody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import fsspec
import pytest
import s3fs

from generator.cluster.places import Unreachable
from generator.cluster.publishing import Published, publish
from tests.sites import tree


@pytest.fixture(params=["disk", "s3"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty place."""
    if request.param == "disk":
        return (tmp_path / "there").as_uri()
    return f"{request.getfixturevalue('s3')}/{tmp_path.name}"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site."""
    folder = tmp_path / "site"
    write(folder, "index.html", "家")
    write(folder, "2023/index.html", "年")
    write(folder, "data/all.csv", "数")
    write(folder, "pagefind/a.pf_index", "a")
    return folder


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def there(url: str) -> dict[str, bytes]:
    """What lies at the address, our list left out."""
    fs, root = fsspec.url_to_fs(url)
    fs.invalidate_cache()
    found = {path.removeprefix(root).lstrip("/"): fs.cat_file(path) for path in fs.find(root)}
    found.pop(".disclosure-site.json", None)
    return found


def test_what_lies_there_is_the_site_and_only_changes_are_written(url: str, site: Path) -> None:
    assert publish(site, url) == Published(written=4, removed=0)
    assert there(url) == tree(site)
    assert publish(site, url) == Published(written=0, removed=0)
    write(site, "2023/index.html", "改")
    write(site, "pagefind/b.pf_index", "b")
    (site / "pagefind" / "a.pf_index").unlink()
    assert publish(site, url) == Published(written=2, removed=1)
    assert there(url) == tree(site)


def test_what_somebody_lost_there_is_written_again(url: str, site: Path) -> None:
    publish(site, url)
    fs, root = fsspec.url_to_fs(url)
    fs.rm_file(f"{root}/2023/index.html")
    fs.pipe_file(f"{root}/index.html", b"")
    assert publish(site, url) == Published(written=2, removed=0)
    assert there(url) == tree(site)


def test_what_is_not_ours_stays(url: str, site: Path) -> None:
    publish(site, url)
    fs, root = fsspec.url_to_fs(url)
    fs.pipe_file(f"{root}/verification.txt", b"theirs")
    publish(site, url)
    assert there(url) == {**tree(site), "verification.txt": b"theirs"}


def test_a_place_that_holds_something_else_is_refused(url: str, site: Path, tmp_path: Path) -> None:
    fs, root = fsspec.url_to_fs(url, **({"auto_mkdir": True} if url.startswith("file") else {}))
    fs.pipe_file(f"{root}/mine.txt", b"mine")
    with pytest.raises(Unreachable, match="怕误删"):
        publish(site, url)
    assert there(url) == {"mine.txt": b"mine"}


def test_pages_come_after_what_they_show_and_the_home_page_last(
    s3: str, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"{s3}/{tmp_path.name}"
    written: list[str] = []
    put = s3fs.S3FileSystem._put_file

    async def noted(self: s3fs.S3FileSystem, lpath: str, rpath: str, **words: Any) -> None:
        await put(self, lpath, rpath, **words)
        written.append(rpath.split(f"{tmp_path.name}/", 1)[1])

    monkeypatch.setattr(s3fs.S3FileSystem, "_put_file", noted)
    publish(site, url)
    assert set(written[:2]) == {"data/all.csv", "pagefind/a.pf_index"}
    assert written[2:] == ["2023/index.html", "index.html"]
    written.clear()
    write(site, "index.html", "新家")
    write(site, "2023/index.html", "新年")
    write(site, "2024/index.html", "明年")
    write(site, "2024/all.csv", "明年的数")
    publish(site, url)
    assert written == ["2024/all.csv", "2024/index.html", "2023/index.html", "index.html"]


def test_a_publication_that_was_cut_off_is_ended_by_the_next(
    s3: str, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"{s3}/{tmp_path.name}"
    publish(site, url)
    write(site, "data/all.csv", "别的")  # as long as before: only the list can tell
    write(site, "2023/index.html", "改")
    put = s3fs.S3FileSystem._put_file

    async def cut_off(self: s3fs.S3FileSystem, lpath: str, rpath: str, **words: Any) -> None:
        if rpath.endswith("index.html"):
            raise ConnectionError("cut off")
        await put(self, lpath, rpath, **words)

    with monkeypatch.context() as patch:
        patch.setattr(s3fs.S3FileSystem, "_put_file", cut_off)
        with pytest.raises(Unreachable, match="cut off"):
            publish(site, url)
    assert publish(site, url) == Published(written=2, removed=0)
    assert there(url) == tree(site)


def test_files_are_sent_as_what_they_are(s3: str, site: Path, tmp_path: Path) -> None:
    publish(site, f"{s3}/{tmp_path.name}")
    kind = s3fs.S3FileSystem().info(f"{s3}/{tmp_path.name}/index.html")["ContentType"]
    assert kind == "text/html"
