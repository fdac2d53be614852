"""A Chromium that talks to nobody of its own accord; without one these tests fail, they are not skipped."""

from pathlib import Path

import pytest

from tests.browser.chromium import find
from tests.browser.district import write_district
from tests.once import made_once
from tests.sites import build


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


@pytest.fixture(scope="session")
def district_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the district whose departments are chosen to be put in order."""

    def make(folder: Path) -> None:
        build(write_district(folder / "content"), folder / "build")

    return made_once(tmp_path_factory, "district", make) / "build" / "site"
