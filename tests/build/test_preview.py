"""The live preview, as a clerk uses it: edit, look, err, mend."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.sites import CONTENT, KINDS, REPORT

PATIENCE = 30.0  # seconds to wait at most, for anything
PAUSE = 0.1


@dataclass(frozen=True)
class Preview:
    """A running preview and the content it shows."""

    address: str
    report: Path

    def get(self, path: str = "") -> str:
        """The page at a path, whatever its status."""
        request = f"{self.address}{path}"
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return error.read().decode()
        except (urllib.error.URLError, ConnectionError):
            return ""

    def wait_for(self, words: str, path: str = "") -> str:
        """The page at a path once it shows the words; what it shows last where it never does."""
        end = time.monotonic() + PATIENCE
        page = self.get(path)
        while words not in page and time.monotonic() < end:
            time.sleep(PAUSE)
            page = self.get(path)
        return page

    def edit(self, old: str, new: str) -> None:
        text = self.report.read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.report.write_text(text.replace(old, new), encoding="utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = tmp_path_factory.mktemp("preview")
    content = folder / "content"
    shutil.copytree(CONTENT, content)
    port = free_port()
    command = [
        sys.executable, "-c", "from generator.cli import main; main()",
        "serve", "--content", str(content), "--out", str(folder / "build"), "--port", str(port),
    ]  # fmt: skip
    log = folder / "log.txt"
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output)
    try:
        preview = Preview(f"http://127.0.0.1:{port}/", content / REPORT)
        assert "</html>" in preview.wait_for("</html>"), log.read_text(encoding="utf-8")
        yield preview
    finally:
        process.terminate()
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=PATIENCE)


@pytest.fixture
def preview(running: Preview) -> Iterator[Preview]:
    """The preview of the real content, put back afterwards as it was."""
    before = running.report.read_bytes()
    yield running
    if running.report.read_bytes() != before:
        running.report.write_bytes(before)
        assert "6,385.04" in running.wait_for("6,385.04", KINDS["report"])


def test_the_report_is_shown(preview: Preview) -> None:
    assert "6,385.04" in preview.get(KINDS["report"])


def test_the_preview_sets_no_policy_that_its_own_reload_would_break(preview: Preview) -> None:
    assert "Content-Security-Policy" not in preview.get(KINDS["report"])


def test_a_page_that_is_not_there_says_so(preview: Preview) -> None:
    assert "没有这个页面" in preview.get("none/")


def test_a_figure_that_is_changed_is_shown(preview: Preview) -> None:
    preview.edit("预算数: 483.12", "预算数: 483.13")
    assert "483.13" in preview.wait_for("483.13", KINDS["report"])


def test_a_difference_that_blocks_is_shown_with_a_notice(preview: Preview) -> None:
    preview.edit("基本支出: 2141.96", "基本支出: 2142.96")
    assert "不能发布" in preview.wait_for("不能发布", KINDS["report"])


@pytest.mark.parametrize("path", ["", KINDS["report"], "none/at/all/"])
def test_every_address_shows_an_error_with_its_line(preview: Preview, path: str) -> None:
    text = preview.report.read_text(encoding="utf-8")
    line = text[: text.index("全年预算数:")].count("\n") + 1
    preview.edit("全年预算数: 6390.11", "全年预算数: 6390.11万元")
    shown = preview.wait_for("数后不写单位", path)
    assert re.search(rf"{re.escape(REPORT)} {line}:[0-9]+ ", shown)


def test_a_mended_file_brings_the_page_back(preview: Preview) -> None:
    preview.edit("全年预算数: 6390.11", "全年预算数: 6390.11万元")
    preview.wait_for("数后不写单位", KINDS["report"])
    preview.edit("全年预算数: 6390.11万元", "全年预算数: 6390.12")
    assert "6,390.12" in preview.wait_for("6,390.12", KINDS["report"])


def test_an_error_is_shown_as_text(preview: Preview) -> None:
    preview.edit("全年预算数: 6390.11", "全年预算数: <script>alert(1)</script>")
    assert "<script>alert(1)</script>" not in preview.wait_for("不是数", KINDS["report"])


def test_a_port_that_is_taken_is_said_in_words(running: Preview, tmp_path: Path) -> None:
    port = running.address.rsplit(":", 1)[1].strip("/")
    command = [
        sys.executable, "-c", "from generator.cli import main; main()",
        "serve", "--content", str(CONTENT), "--out", str(tmp_path), "--port", port,
    ]  # fmt: skip
    done = subprocess.run(
        command,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert f"端口 {port} 用不了" in done.stderr.decode()


def test_an_interrupted_preview_ends_well(tmp_path: Path) -> None:
    port = free_port()
    command = [
        sys.executable, "-c", "from generator.cli import main; main()",
        "serve", "--content", str(CONTENT), "--out", str(tmp_path), "--port", str(port), "--quiet",
    ]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            preview = Preview(f"http://127.0.0.1:{port}/", CONTENT / REPORT)
            preview.wait_for("</html>")
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
    assert (process.returncode, said) == (0, b"")
