"""The Chromium that the browser tests drive: found, or fetched; `python -m tests.browser.chromium` makes sure of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_PACKAGES = ("chromium", "fonts-noto-cjk")


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


def _by_package_manager() -> bool:
    if shutil.which("apt-get") is None:
        return False
    become = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if become and shutil.which("sudo") is None:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], ["apt-get", "install", "-qy", *_PACKAGES]):
        done = subprocess.run([*become, *command], check=False, env=environment, timeout=1200)
        if done.returncode != 0:
            return False
    return True


def main() -> int:
    """0 when a Chromium is there, after fetching one if need be."""
    # The package manager first: it brings the libraries and the Chinese font that a download lacks.
    for fetch in (None, _by_package_manager, _by_playwright):
        if fetch is not None:
            try:
                fetch()
            except (OSError, subprocess.TimeoutExpired) as error:
                print(f"{fetch.__name__}: {error}", file=sys.stderr)
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
