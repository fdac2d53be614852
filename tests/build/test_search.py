"""The search bundle: numbers as words, and the same bytes for the same pages."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build.index_copy import NUMBER, number_word
from generator.build.index_shard import NotIndexed
from generator.money import group_thousands
from tests.indexed import index_site
from tests.sites import tree

NUMBERS = st.from_regex(r"(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?", fullmatch=True)
YEARS = ("2019", "2020", "2021", "2022", "2023")
DEPARTMENTS = ("示例甲局", "示例乙局", "示例丙局", "示例丁局", "示例戊局")
INDEXINGS = 5


@given(NUMBERS)
def test_commas_make_no_difference(number: str) -> None:
    assert number_word(group_thousands(number)) == number_word(number)


@given(NUMBERS, NUMBERS)
def test_two_numbers_written_differently_are_two_words(one: str, other: str) -> None:
    assert (number_word(one) == number_word(other)) == (one == other)


@given(NUMBERS)
def test_a_number_becomes_letters_alone(number: str) -> None:
    word = number_word(number)
    assert word.isascii()
    assert word.isalpha()


def test_the_printed_total_is_one_word_however_it_is_written() -> None:
    assert number_word("6,385.04") == number_word("6385.04")


@pytest.mark.parametrize("other", ["6385.05", "6385", "638504", "6385.040", "385.04", "63850.4"])
def test_another_number_is_another_word(other: str) -> None:
    assert number_word(other) != number_word("6385.04")


@given(NUMBERS)
def test_a_number_in_a_sentence_is_seen_whole(number: str) -> None:
    assert NUMBER.findall(f"全年执行数{group_thousands(number)}万元，") == [group_thousands(number)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1.贯彻执行", ["1"]),
        ("穗办〔2011〕18号", ["2011", "18"]),
        ("99.92%", ["99.92"]),
        ("12,34", ["12", "34"]),
        ("A101", []),
        ("没有数字", []),
    ],
)
def test_the_numbers_of_a_text(text: str, numbers: list[str]) -> None:
    assert NUMBER.findall(text) == numbers


def write_pages(site: Path) -> None:
    """A small site whose pages have two filters of five values each."""
    for number, (year, department) in enumerate(product(YEARS, DEPARTMENTS), start=1):
        page = site / year / f"shili-{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(
            '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>示例</title></head><body>'
            f'<article data-pagefind-body data-year="{year}" data-department="{department}" '
            'data-pagefind-filter="年度[data-year], 部门[data-department]">'
            f"<h1>{year}年度{department}</h1><p>全年执行数 {number},385.04 万元。</p></article></body></html>",
            encoding="utf-8",
        )


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """What every one of five indexings of the same pages wrote."""
    made = []
    for _ in range(INDEXINGS):
        folder = tmp_path_factory.mktemp("indexed")
        write_pages(folder / "site")
        index_site(folder / "site", folder / "copy")
        made.append(tree(folder / "site" / "pagefind"))
    return made


def test_every_indexing_writes_the_same_bytes(bundles: list[dict[str, bytes]]) -> None:
    assert all(bundle == bundles[0] for bundle in bundles[1:])


def test_both_filters_are_in_the_bundle(bundles: list[dict[str, bytes]]) -> None:
    assert sum(name.endswith(".pf_filter") for name in bundles[0]) == 2


def test_every_page_is_in_the_bundle(bundles: list[dict[str, bytes]]) -> None:
    assert sum(name.endswith(".pf_fragment") for name in bundles[0]) == 25


def test_nothing_is_kept_that_no_page_loads(bundles: list[dict[str, bytes]]) -> None:
    assert [name for name in bundles[0] if name.endswith((".css", "-ui.js"))] == []


def test_other_pages_make_another_bundle(bundles: list[dict[str, bytes]], tmp_path: Path) -> None:
    write_pages(tmp_path / "site")
    changed = tmp_path / "site" / "2023" / "shili-21" / "index.html"
    changed.write_text(changed.read_text("utf-8").replace("385.04", "385.05"), encoding="utf-8")
    index_site(tmp_path / "site", tmp_path / "copy")
    assert tree(tmp_path / "site" / "pagefind") != bundles[0]


def test_the_pages_themselves_stay_as_they_were(tmp_path: Path) -> None:
    write_pages(tmp_path / "site")
    before = tree(tmp_path / "site")
    index_site(tmp_path / "site", tmp_path / "copy")
    after = tree(tmp_path / "site")
    assert {
        name: data for name, data in after.items() if not name.startswith("pagefind/")
    } == before


def test_pages_that_nobody_may_search_cannot_be_indexed(tmp_path: Path) -> None:
    page = tmp_path / "site" / "index.html"
    page.parent.mkdir()
    page.write_text("<!doctype html><title>示例</title><p>没有正文</p>", encoding="utf-8")
    with pytest.raises(NotIndexed):
        index_site(tmp_path / "site", tmp_path / "copy")
