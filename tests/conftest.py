"""What several tests share: patience with slow machines, and the real site, built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

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
