"""A Chromium that talks to nobody of its own accord; without one these tests fail, they are not skipped."""

import pytest

from tests.browser.chromium import find


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    path = find()
    if path is None:
        pytest.fail("没有 Chromium：先运行 python -m tests.browser.chromium")
    return {
        "executable_path": path,
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ],
    }


@pytest.fixture(scope="session")
def base_url() -> None:
    """None, as pytest-playwright's own fixture would say, were it not refused by pytest 9.2 as deprecated."""
