"""One build of a folder at a time, and what a killed build left behind is put right by the next."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build.lock import Held, locked
from generator.cli import run
from tests.sites import CONTENT, tree

_HOLD = """
import sys, time
from pathlib import Path
from generator.build.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def holder(path: Path) -> subprocess.Popen[str]:
    """A process that has the lock."""
    command = [sys.executable, "-c", _HOLD, str(path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def build(out: Path) -> int:
    return run(["build", "--content", str(CONTENT), "--out", str(out), "--jobs", "1", "--quiet"])


def test_a_second_build_of_a_folder_says_who_is_at_it(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(built / "site")
    process = holder(built / ".disclosure-build")
    try:
        assert build(built) == 2
    finally:
        process.kill()
        process.communicate()
    said = "".join(capsys.readouterr())
    assert "另一个生成任务" in said
    assert str(process.pid) in said
    assert tree(built / "site") == before


def test_the_lock_of_a_killed_process_holds_nobody_up(tmp_path: Path) -> None:
    process = holder(tmp_path / "lock")
    with pytest.raises(Held, match=str(process.pid)), locked(tmp_path / "lock"):
        pass
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with locked(tmp_path / "lock"):
        pass


def test_leftovers_of_a_killed_build_are_gone_after_the_next(built: Path) -> None:
    (built / "site").rename(built / "site.old")
    (built / "staging-killed" / "site").mkdir(parents=True)
    (built / "cache" / ".making-killed").mkdir()
    assert build(built) == 0
    assert {path.name for path in built.iterdir()} == {
        "site",
        "docs",
        "cache",
        ".disclosure-build",
    }
    assert not list((built / "cache").glob(".*"))


def test_a_build_killed_at_any_moment_leaves_the_last_site(built: Path) -> None:
    before = tree(built / "site")
    for seconds in (0.7, 1.5, 2.5, 3.5):
        command = [sys.executable, "-m", "generator", "build", "--content", str(CONTENT)]
        process = subprocess.Popen([*command, "--out", str(built), "--quiet", "--clean"])
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert tree(built / "site") == before
    assert build(built) == 0
    assert tree(built / "site") == before
