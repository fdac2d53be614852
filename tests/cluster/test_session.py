"""Tasks are done by machines that share no disk with us, whatever becomes of some of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import s3fs

from generator.build.failures import NotBuilt
from generator.build.handing import hand
from generator.cluster.fleet import ClusterFailed
from generator.cluster.places import Unreachable
from generator.cluster.session import cluster_workers
from tests.cluster.tasks import Copying, copy, copy_or_die, die, refuse


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder with something for tasks to read."""
    folder = tmp_path / "out"
    (folder / "work").mkdir(parents=True)
    for number in range(4):
        (folder / "work" / f"{number}.txt").write_text(f"{number}")
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder."""
    folder = tmp_path / "content"
    (folder / "2023").mkdir(parents=True)
    for number in range(4):
        (folder / "2023" / f"{number}.yml").write_text(f"数: {number}")
    return folder


def jobs(out: Path, content: Path, mark: str = "") -> list[Copying]:
    word = hand("词", out, "work/word")
    return [
        Copying(
            root=str(out),
            content=str(content),
            reads=(word.name, f"work/{number}.txt"),
            documents=(f"2023/{number}.yml",),
            made=f"work/made-{number}",
            word=word,
            mark=mark,
        )
        for number in range(4)
    ]


def made(out: Path) -> list[list[str]]:
    """What every job made: names, and what is in them."""
    return [
        [
            f"{path.relative_to(folder).as_posix()}: {path.read_text() if path.is_file() else '-'}"
            for path in sorted(folder.rglob("*"))
            if path.is_file() or not any(path.iterdir())
        ]
        for folder in sorted((out / "work").glob("made-*"))
    ]


EXPECTED = [
    [f"documents/2023/{n}.yml: 数: {n}", "empty: -", f"reads/work/{n}.txt: {n}", "word: 词"]
    for n in range(4)
]


def left(s3: str) -> list[str]:
    fs = s3fs.S3FileSystem()
    fs.invalidate_cache()
    return list(fs.find(s3))


def test_tasks_are_done_elsewhere_and_what_they_made_is_laid_here(
    cluster: str, s3: str, out: Path, content: Path, tmp_path: Path
) -> None:
    with cluster_workers(cluster, f"{s3}/between", out, 1) as workers:
        done = list(workers.each(copy, jobs(out, content)))
    assert made(out) == EXPECTED
    for _, said in done:
        _, root, documents = said.splitlines()
        assert Path(root).is_relative_to(tmp_path / "machines")
        assert Path(documents).is_relative_to(tmp_path / "machines")
    assert left(s3) == []
    assert sorted(path.name for path in out.iterdir()) == [".disclosure-store", "work"]
    assert not list((tmp_path / "machines").rglob("disclosure*"))


def test_the_task_of_a_machine_that_is_killed_is_done_by_another(
    cluster: str, s3: str, out: Path, content: Path, tmp_path: Path
) -> None:
    mark = str(tmp_path / "died")
    with cluster_workers(cluster, s3, out, 1) as workers:
        assert len(list(workers.each(copy_or_die, jobs(out, content, mark)))) == 4
    assert Path(mark).exists()
    assert made(out) == EXPECTED
    assert left(s3) == []


def test_a_task_that_kills_every_machine_is_told_in_words(
    cluster: str, s3: str, out: Path, content: Path
) -> None:
    with (
        pytest.raises(ClusterFailed, match="做同一项任务的 2 个工作进程都被终止了"),
        cluster_workers(cluster, s3, out, 1) as workers,
    ):
        list(workers.each(die, jobs(out, content)[:1]))
    assert left(s3) == []


def test_what_a_task_refuses_is_told_as_here(
    cluster: str, s3: str, out: Path, content: Path
) -> None:
    with (
        pytest.raises(NotBuilt, match=r"某一页没有做成。"),
        cluster_workers(cluster, s3, out, 1) as workers,
    ):
        list(workers.each(refuse, jobs(out, content)))
    assert left(s3) == []


def test_a_scheduler_that_is_not_there_is_told_in_words(s3: str, out: Path) -> None:
    with (
        pytest.raises(ClusterFailed, match=r"连不上调度器 tcp://127\.0\.0\.1:9"),
        cluster_workers("tcp://127.0.0.1:9", s3, out, 1, patience=1),
    ):
        pass


@pytest.mark.parametrize("address", ["abc", "http://127.0.0.1:8786", ""])
def test_an_address_that_is_none_is_told_in_words(s3: str, out: Path, address: str) -> None:
    with pytest.raises(ClusterFailed, match="的地址"), cluster_workers(address, s3, out, 1):
        pass


@pytest.mark.parametrize("store", ["s3://no-such-bucket/x", "nosuch://x/y"])
def test_a_store_that_is_not_there_is_told_in_words(
    cluster: str, s3: str, out: Path, store: str
) -> None:
    with pytest.raises(Unreachable, match="用不了"), cluster_workers(cluster, store, out, 1):
        pass
