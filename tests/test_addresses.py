"""Addresses are promises, and links between them are relative."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import addresses
from generator.addresses import (
    Registry,
    UnknownPage,
    all_download_address,
    api_department_address,
    api_report_address,
    api_year_address,
    department_address,
    department_download_address,
    download_address,
    line_fragment,
    report_address,
    source_address,
    year_address,
    year_download_address,
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
        (addresses.DEPARTMENTS, "departments/"),
        (addresses.PROBLEMS, "problems/"),
        (addresses.STATUS, "status/"),
        (addresses.CORRECTIONS, "corrections/"),
        (addresses.COMPARE, "compare/"),
        (addresses.DATA, "data/"),
        (addresses.ACCESSIBILITY, "accessibility/"),
        (addresses.FEED, "feed.xml"),
        (addresses.ALL_ZIP, "data/all.zip"),
        (department_address("jiguan-shiwu"), "departments/jiguan-shiwu/"),
        (download_address("csv", 2023, "shili-ju"), "2023/shili-ju/2023-shili-ju.csv"),
        (
            download_address("yml", 2023, "shili-ju", "wuye"),
            "2023/shili-ju/wuye/2023-shili-ju-wuye.yml",
        ),
        (year_download_address("xlsx", 2023), "2023/2023.xlsx"),
        (department_download_address("csv", "shili-ju"), "departments/shili-ju/shili-ju.csv"),
        (all_download_address("csv"), "data/all.csv"),
        (api_report_address(2023, "shili-ju"), "api/v1/reports/2023/shili-ju.json"),
        (api_report_address(2023, "shili-ju", "wuye"), "api/v1/reports/2023/shili-ju/wuye.json"),
        (api_year_address(2023), "api/v1/years/2023.json"),
        (api_department_address("shili-ju"), "api/v1/departments/shili-ju.json"),
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


def test_a_link_to_a_file_has_no_slash_at_its_end() -> None:
    registry = Registry((*PAGES, "data/all.csv"))
    assert registry.link("2023/shili-ju/", "data/all.csv") == "../../data/all.csv"
