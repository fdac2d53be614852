"""What several tests share: patience with slow machines, and the real site, built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from generator.cli import run
from tests.sites import CONTENT, build, served

# A slow machine is no fault of the code under test.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content."""
    return build(CONTENT, tmp_path_factory.mktemp("real") / "build")


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
    folder = tmp_path_factory.mktemp("sample")
    content = folder / "content"
    assert run(["sample", "--departments", "6", "--years", "3", "--out", str(content)]) == 0
    return build(content, folder / "build")


@pytest.fixture(scope="session")
def sample_address(sample_site: Path) -> Iterator[str]:
    """Where the site of the made-up district is served."""
    with served(sample_site) as address:
        yield address
