"""A site built by a cluster is the site built here, byte for byte, though no machine sees the folders of another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import s3fs
from distributed import Client

from generator.cli import run
from tests.cluster.watch import Watch
from tests.sites import build, tree


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small district."""
    folder = tmp_path_factory.mktemp("district") / "content"
    size = ["--departments", "2", "--years", "2", "--quiet"]
    assert run(["sample", *size, "--out", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def here(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its site, built by this process alone."""
    return build(content, tmp_path_factory.mktemp("here") / "build", "--jobs", "1")


def by_cluster(content: str, out: Path, cluster: str, store: str, *options: str) -> int:
    """The exit status of a build by the cluster."""
    words = ["--content", content, "--out", str(out), "--jobs", "1", *options]
    return run(["build", "--executor", "dask", "--scheduler", cluster, "--store", store, *words])


def lying(fs: s3fs.S3FileSystem, url: str) -> dict[str, bytes]:
    """What lies at an address."""
    fs.invalidate_cache()
    root = url.removeprefix("s3://")
    return {path.removeprefix(f"{root}/"): fs.cat_file(path) for path in fs.find(root)}


def test_a_site_built_by_machines_one_of_which_is_killed_is_the_site_built_here(
    cluster: str,
    s3: str,
    content: Path,
    here: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    fs = s3fs.S3FileSystem()
    fs.put(f"{content}/", f"{s3}/{tmp_path.name}/content/", recursive=True)
    (tmp_path / "notes").mkdir()
    hidden = [str(content), str(tmp_path / "there"), str(here)]
    with Client(cluster, set_as_default=False) as client:
        client.register_plugin(Watch(hidden, str(tmp_path / "notes"), "/pages-"))
    status = by_cluster(
        f"{s3}/{tmp_path.name}/content",
        tmp_path / "there" / "build",
        cluster,
        f"{s3}/{tmp_path.name}/between",
        "--publish",
        f"{s3}/{tmp_path.name}/site",
    )
    assert status == 0, capsys.readouterr().err
    assert sorted(path.name for path in (tmp_path / "notes").iterdir()) == ["killed"]
    assert tree(tmp_path / "there" / "build" / "site") == tree(here)
    published = lying(fs, f"{s3}/{tmp_path.name}/site")
    assert published.pop(".disclosure-site.json")
    assert published == tree(here)
    assert lying(fs, f"{s3}/{tmp_path.name}/between") == {}


def test_a_store_of_files_serves_machines_that_share_it(
    cluster: str, content: Path, here: Path, tmp_path: Path
) -> None:
    store = tmp_path / "between"
    assert by_cluster(str(content), tmp_path / "out", cluster, store.as_uri()) == 0
    assert tree(tmp_path / "out" / "site") == tree(here)
    assert list(store.rglob("*")) == []


def test_without_a_scheduler_the_last_good_site_stands(
    s3: str, content: Path, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(here)
    assert by_cluster(str(content), here.parent, "127.0.0.1", s3) == 2
    said = capsys.readouterr()
    assert "调度器的地址“127.0.0.1”不对" in said.err
    assert "上次的网站没有改动" in said.err
    assert tree(here) == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--executor", "dask"], "还要写 --scheduler"),
        (["--executor", "dask", "--scheduler", "tcp://127.0.0.1:9"], "和 --store"),
        (["--scheduler", "tcp://127.0.0.1:9"], "要与 --executor dask 一起用"),
        (["--store", "file:///nowhere"], "要与 --executor dask 一起用"),
        (["--content", "nosuch://x"], "用不了 nosuch://x"),
    ],
)
def test_options_that_do_not_go_together_are_told_in_words(
    options: list[str],
    said: str,
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["build", "--content", str(content), "--out", str(tmp_path / "out"), *options]
    assert run(words) == 2
    assert said in capsys.readouterr().err


def test_a_build_here_loads_nothing_of_a_cluster(content: Path, here: Path) -> None:
    words = ["build", "--content", str(content), "--out", str(here.parent)]
    script = (
        "import sys; from generator.cli import run; assert run(sys.argv[1:]) == 0;"
        "assert not {'dask', 'distributed', 'fsspec', 's3fs'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script, *words, "--jobs", "1"], check=True)
