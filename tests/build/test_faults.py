"""What goes wrong outside: the last site stands, a clerk is told what happened, and the next build succeeds."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.disks import Disk, small_disk
from tests.sites import CONTENT, tree
from tests.sites import build as built

PATIENCE = 600.0  # seconds to wait at most, for anything
PAUSE = 0.01
FUTURE, PAST = 4_000_000_000, 600_000_000  # 2096 and 1989, in seconds
NO_LINKS = """
import errno, os
def link(source, target, **_):
    raise OSError(errno.EPERM, os.strerror(errno.EPERM), source, None, target)
os.link = link
"""


def renamed(folder: Path) -> Path:
    """A copy of the content of which every page differs from the real one's."""
    shutil.copytree(CONTENT, folder)
    site = folder / "site.yml"
    text = site.read_text(encoding="utf-8")
    site.write_text(text.replace("主办单位:\n", "主办单位: 示例单位\n"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site that must come of the changed content in the end."""
    folder = tmp_path_factory.mktemp("wanted")
    return tree(built(renamed(folder / "content"), folder / "build"))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return renamed(tmp_path / "content")


@pytest.fixture
def out(real_site: Path, tmp_path: Path) -> Path:
    """An output folder with the last good site, that of the real content."""
    return last_site(real_site, tmp_path / "build")


def last_site(real_site: Path, out: Path) -> Path:
    """Copy the last good site and what belongs to it; without the cache, so that a build has much to do."""
    shutil.copytree(real_site.parent, out, ignore=shutil.ignore_patterns("cache"))
    return out


def command(content: Path, out: Path, *options: str) -> list[str]:
    words = [sys.executable, "-X", "utf8", "-m", "generator", "build", "--content", str(content)]
    return [*words, "--out", str(out), "--jobs", "2", *options]


def build(content: Path, out: Path, **environment: str) -> tuple[int, str]:
    """The exit status of a build in a process of its own, and all it said."""
    done = subprocess.run(
        command(content, out),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **environment},
        check=False,
    )
    return done.returncode, done.stdout.decode()


def disturbed(
    content: Path, out: Path, disturb: Callable[[subprocess.Popen[bytes]], object]
) -> tuple[int, str]:
    """The same of a build that is disturbed as soon as it has begun."""
    words = command(content, out, "--verbose")
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        disturb(process)
        said = first + process.stderr.read()
    return process.returncode, said.decode()


def failed(outcome: tuple[int, str], *words: str) -> bool:
    """Whether a build ended as one that could not be run, in words that a clerk understands."""
    status, said = outcome
    assert [word for word in (*words, "上次的网站没有改动") if word not in said] == [], said
    assert "Traceback" not in said
    return status == 2


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk", 64 << 20) as disk:
        yield disk


def size(folder: Path) -> int:
    """The bytes of all files below a folder, each file once whatever its names."""
    states = (path.stat() for path in folder.rglob("*") if path.is_file())
    return sum({state.st_ino: state.st_size for state in states}.values())


@pytest.mark.parametrize("part", [0, 3, 6, 9])
def test_a_disk_that_is_full_sooner_or_later(
    disk: Disk, content: Path, real_site: Path, wanted: dict[str, bytes], part: int
) -> None:
    """Room for so many tenths of what a build writes."""
    last_site(real_site, disk.seen / "build")
    words = command(content, disk.folder / "build")
    ballast = disk.fill(size(real_site.parent) * part // 10)
    assert failed(disk.run(words), "磁盘满了")
    assert tree(disk.seen / "build" / "site") == tree(real_site)
    ballast.unlink()
    assert disk.run(words)[0] == 0
    assert tree(disk.seen / "build" / "site") == wanted


def test_a_disk_that_is_read_only(
    disk: Disk, content: Path, real_site: Path, wanted: dict[str, bytes]
) -> None:
    last_site(real_site, disk.seen / "build")
    words = command(content, disk.folder / "build")
    disk.let("ro")
    status, said = disk.run(words)
    assert (status, "磁盘是只读的" in said, "Traceback" in said) == (2, True, False)
    assert tree(disk.seen / "build" / "site") == tree(real_site)
    disk.let("rw")
    assert disk.run(words)[0] == 0
    assert tree(disk.seen / "build" / "site") == wanted


def test_content_on_a_read_only_disk_is_built(
    disk: Disk, out: Path, wanted: dict[str, bytes]
) -> None:
    renamed(disk.seen / "content")
    disk.let("ro")
    assert disk.run(command(disk.folder / "content", out))[0] == 0
    assert tree(out / "site") == wanted


def test_a_clock_set_back_hides_no_change(
    content: Path, real_site: Path, tmp_path: Path, wanted: dict[str, bytes]
) -> None:
    """What was built, cache and all, is of the future, and the content that has changed since is older than it."""
    out = tmp_path / "build"
    shutil.copytree(real_site.parent, out)
    for folder, when in ((out, FUTURE), (content, PAST)):
        for path in folder.rglob("*"):
            os.utime(path, (when, when))
    assert build(content, out)[0] == 0
    assert tree(out / "site") == wanted


def test_where_hard_links_are_refused_the_site_is_the_same(
    content: Path, out: Path, tmp_path: Path, wanted: dict[str, bytes]
) -> None:
    """As on FAT, or on many a network disk."""
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "sitecustomize.py").write_text(NO_LINKS)
    for _ in ("anew", "from the cache"):
        assert build(content, out, PYTHONPATH=str(tmp_path / "python"))[0] == 0
        assert tree(out / "site") == wanted
    assert {path.stat().st_nlink for path in out.rglob("*") if path.is_file()} == {1}


def test_an_output_folder_that_is_removed_meanwhile(
    content: Path, out: Path, tmp_path: Path, wanted: dict[str, bytes]
) -> None:
    assert failed(
        disturbed(content, out, lambda _: shutil.rmtree(out.rename(tmp_path / "gone"))), "不见了"
    )
    assert build(content, out)[0] == 0
    assert tree(out / "site") == wanted


def test_content_that_is_removed_meanwhile(
    content: Path, out: Path, tmp_path: Path, real_site: Path, wanted: dict[str, bytes]
) -> None:
    gone = tmp_path / "gone"
    status, said = disturbed(content, out, lambda _: content.rename(gone))
    # It may not have been read at all, or in part, or to the end just before.
    assert (status in {0, 1, 2}, "Traceback" in said) == (True, False)
    if status != 0:
        assert re.search("不见了|打不开|没有这个文件|没有内容文件夹|被改动了", said)
        assert "网站没有改动" in said
        assert tree(out / "site") == tree(real_site)
    gone.rename(content)
    assert build(content, out)[0] == 0
    assert tree(out / "site") == wanted


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that descend from a build, but for those it started itself (which start and track workers)."""
    parents = {}
    for one in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = one.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # ended just now
        parents[int(one.parent.name)] = int(fields[1])
    started = {pid for pid, parent in parents.items() if parent == process.pid}
    return [pid for pid, parent in parents.items() if parent in started]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are listed by /proc")
def test_workers_that_are_killed_again_and_again(
    content: Path, out: Path, real_site: Path, wanted: dict[str, bytes]
) -> None:
    """As by a system that has run out of memory."""

    def kill_all(process: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < end:
            for pid in workers_of(process):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(PAUSE)

    assert failed(disturbed(content, out, kill_all), "工作进程", "--jobs 1")
    assert tree(out / "site") == tree(real_site)
    assert build(content, out)[0] == 0
    assert tree(out / "site") == wanted
