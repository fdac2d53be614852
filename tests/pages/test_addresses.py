"""Addresses are promises, and links between them are relative."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages import addresses
from generator.pages.addresses import (
    Registry,
    UnknownPage,
    line_fragment,
    report_address,
    source_address,
    year_address,
)

PAGES = ("", "2023/", "2023/shili-ju/", "2023/shili-ju/source/", "checks/", "search/")
REGISTRY = Registry(PAGES)


@pytest.mark.parametrize(
    ("made", "promised"),
    [
        (addresses.HOME, ""),
        (addresses.FINDINGS, "findings/"),
        (addresses.CHECKS, "checks/"),
        (addresses.GLOSSARY, "glossary/"),
        (addresses.ABOUT, "about/"),
        (addresses.SEARCH, "search/"),
        (year_address(2023), "2023/"),
        (report_address(2023, "jiguan-shiwu"), "2023/jiguan-shiwu/"),
        (report_address(2023, "jiguan-shiwu", "wuye"), "2023/jiguan-shiwu/wuye/"),
        (source_address(2023, "jiguan-shiwu"), "2023/jiguan-shiwu/source/"),
        (source_address(2023, "jiguan-shiwu", "wuye"), "2023/jiguan-shiwu/wuye/source/"),
        (line_fragment(31), "L31"),
    ],
)
def test_an_address_is_as_promised(made: str, promised: str) -> None:
    assert made == promised


@given(st.sampled_from(PAGES), st.sampled_from(PAGES), st.sampled_from(["/", "/a/b/"]))
def test_a_link_leads_where_it_should_below_any_path(here: str, there: str, mount: str) -> None:
    base = f"http://127.0.0.1{mount}"
    assert urljoin(base + here, REGISTRY.link(here, there)) == base + there


@given(st.sampled_from(PAGES), st.sampled_from(PAGES))
def test_a_link_is_relative(here: str, there: str) -> None:
    assert REGISTRY.link(here, there).startswith(("./", "../", "2", "c", "s"))


def test_a_link_may_lead_to_a_part_of_a_page() -> None:
    link = REGISTRY.link("2023/shili-ju/", "2023/shili-ju/source/", "L31")
    assert link == "source/#L31"


def test_a_link_to_a_page_that_is_not_made_is_a_fault() -> None:
    with pytest.raises(UnknownPage):
        REGISTRY.link("", "2024/")


def test_the_registry_knows_what_is_made() -> None:
    assert [address in REGISTRY for address in ("2023/", "2024/")] == [True, False]
