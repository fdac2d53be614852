"""What several tests share: patience with slow machines, and sites, each built once."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from generator.build.workers import all_cores
from generator.cli import run
from tests.once import made_once
from tests.sites import CONTENT, GOLDEN, build, served

# A slow machine is no fault of the code under test.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a test of a page waits for the browser as long as it works."""
    return all_cores() + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that no worker is left alone with it at the end."""
    long = ("tests/browser/", "tests/build/", "tests/planted/", "tests/test_hostile.py")
    items.sort(key=lambda item: not item.nodeid.startswith(long))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content."""
    folder = made_once(tmp_path_factory, "real", lambda made: build(CONTENT, made / "build"))
    return folder / "build" / "site"


@pytest.fixture
def built(real_site: Path, tmp_path: Path) -> Path:
    """A test's own folder into which the real content was built just now: site, cache and all."""
    return shutil.copytree(real_site.parent, tmp_path / "build")


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The site of a golden situation, by its name."""

    def site(name: str) -> Path:
        content = GOLDEN / name / "content"
        folder = made_once(tmp_path_factory, name, lambda made: build(content, made / "build"))
        return folder / "build" / "site"

    return site


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """Where the real site is served, at the root of its host."""
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def address_below(real_site: Path) -> Iterator[str]:
    """Where the very same files are served below the path of somebody else's portal."""
    with served(real_site, "/a/b/") as address:
        yield address


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a made-up district in which every kind of page exists."""

    def make(folder: Path) -> None:
        content = folder / "content"
        assert run(["sample", "--departments", "6", "--years", "3", "--out", str(content)]) == 0
        build(content, folder / "build")

    return made_once(tmp_path_factory, "sample", make) / "build" / "site"


@pytest.fixture(scope="session")
def sample_address(sample_site: Path) -> Iterator[str]:
    """Where the site of the made-up district is served."""
    with served(sample_site) as address:
        yield address
