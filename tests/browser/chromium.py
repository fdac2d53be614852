"""The Chromium that the browser tests drive: found, or fetched; `python -m tests.browser.chromium` makes sure of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

# Chromium without windows: a new page costs a third of the time, for nothing but the page is drawn.
_SHELL = "chromium-headless-shell"
_NAMES = (_SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FONTS = "fonts-noto-cjk"


def find() -> str | None:
    """The path of a Chromium of the system, or of Playwright's own; None when there is none."""
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _by_playwright() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, check=False, timeout=600).returncode == 0


def _by_package_manager(package: str) -> bool:
    if shutil.which("apt-get") is None:
        return False
    become = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if become and shutil.which("sudo") is None:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], ["apt-get", "install", "-qy", package, _FONTS]):
        done = subprocess.run([*become, *command], check=False, env=environment, timeout=1200)
        if done.returncode != 0:
            return False
    return True


def _ways() -> Iterator[Callable[[], bool]]:
    """How to come by one, as long as there is none."""
    # In a container nobody minds a second one.
    if shutil.which(_SHELL) is None and (os.geteuid() == 0 or find() is None):
        yield partial(_by_package_manager, _SHELL)
    # The package manager first: it brings the libraries and the Chinese font that a download lacks.
    if find() is None:
        yield partial(_by_package_manager, "chromium")
    if find() is None:
        yield _by_playwright


def main() -> int:
    """0 when a Chromium is there, after fetching one if need be."""
    for fetch in _ways():
        try:
            fetch()
        except (OSError, subprocess.TimeoutExpired) as error:
            print(f"{fetch}: {error}", file=sys.stderr)
    if path := find():
        print(f"Chromium: {path}")
        return 0
    print(
        "No Chromium for the browser tests: install one (on Debian: apt-get install chromium fonts-noto-cjk).",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
