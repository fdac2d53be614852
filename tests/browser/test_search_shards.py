"""Searching a site whose index is in many shards."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.district import DEPARTMENTS
from tests.indexed import index_site
from tests.sites import served

_BOUND = 3
_SHARD = re.compile(r"/pagefind/([^/]+)/pagefind-entry\.json")


@pytest.fixture(scope="module")
def site(district_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The district's site with an index of small shards in place of its one."""
    folder = tmp_path_factory.mktemp("shards")
    site = folder / "site"
    shutil.copytree(district_site, site, ignore=shutil.ignore_patterns("pagefind"))
    index_site(site, folder / "search", bound=_BOUND)
    assert len(list((site / "pagefind").glob("*/pagefind-entry.json"))) > 6
    return site


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site, "/a/b/") as address:
        yield address


def asked(page: Page, address: str, query: str) -> tuple[set[str], set[str]]:
    """The addresses of all pages found, every shard asked, and the shards that were opened."""
    opened: set[str] = set()
    page.on("request", lambda one: opened.update(_SHARD.findall(one.url)))
    page.goto(f"{address}search/?{query}")
    status, more = page.locator("#status"), page.locator("#more")
    expect(status).to_contain_text(re.compile("找到|没有"))
    while more.is_visible():
        before = page.locator("#results > li").count(), status.inner_text()
        more.click()
        expect(page.locator("#results > li")).not_to_have_count(before[0])
    links = page.locator("#results > li > h2 > a").all()
    return {str(one.evaluate("one => one.href")).removeprefix(address) for one in links}, opened


@pytest.mark.parametrize("identity", ["jiaoyu", "minzheng", "zhongxin"])
def test_a_department_is_found_in_every_shard_that_holds_it(
    page: Page, address: str, identity: str
) -> None:
    found, _ = asked(page, address, f"q={quote(DEPARTMENTS[identity])}")
    assert {f"2023/{identity}/", f"departments/{identity}/"} <= found


def test_a_rare_figure_opens_only_shards_that_print_it(
    page: Page, address: str, site: Path
) -> None:
    found, opened = asked(page, address, "q=6125000.50")
    assert "2022/minzheng/" in found
    every = {path.parent.name for path in (site / "pagefind").glob("*/pagefind-entry.json")}
    assert 1 <= len(opened) < len(every) / 2


def test_what_stands_nowhere_opens_no_shard(page: Page, address: str) -> None:
    assert asked(page, address, "q=9999.99") == (set(), set())


def test_a_year_opens_the_shards_of_that_year_alone(page: Page, address: str) -> None:
    found, opened = asked(page, address, f"q={quote('采购计划')}&{quote('年度')}=2022")
    assert {"2022/jiaoyu/", "2022/chengguan/", "2022/minzheng/"} <= found
    assert not {one for one in found if one.startswith("2023/")}
    assert opened
    assert {one[:4] for one in opened} == {"2022"}
