"""The long lists of an archive on pages of their own: every row once, every link leads somewhere, small ones as ever."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from generator.build.folders import PAGE_TEMPLATES
from generator.exports.dictionary import dictionary_of
from generator.exports.edition import Edition
from generator.exports.registry import addresses
from generator.pages.emit import addresses_of, overview_addresses, overview_pages, render
from generator.pages.page import Page
from generator.pages.splitting.dividing import BOUND
from generator.pages.splitting.pages import PartView
from tests.exports.editions import joined, sample_edition
from tests.pages.made import all_pages, overview_for

WHOLE = 10**6
SMALL = 3


@pytest.fixture(scope="module")
def sample() -> Edition:
    return sample_edition(28, 2)


@cache
def pages(sample: Edition, bound: int) -> dict[str, Page]:
    """The pages of the whole archive, by address."""
    overview = overview_for(sample.archive, sample.examination)
    made = overview_pages(overview, dictionary_of(joined(sample)), bound)
    assert len(made) == len({page.address for page in made})
    return {page.address: page for page in made}


@cache
def markdown(sample: Edition, bound: int) -> dict[str, str]:
    """By address; a link to a page that is not made would not be written."""
    overview = overview_for(sample.archive, sample.examination)
    known = (*addresses_of(overview, with_data=True), *addresses(joined(sample)))
    made = pages(sample, bound).values()
    texts = render(made, PAGE_TEMPLATES, sample.archive.glossary, known)
    return {name.removesuffix("index.md"): text for name, text in texts}


def parts_of(sample: Edition, bound: int, beginning: str) -> list[str]:
    """The addresses of the parts that show rows."""
    return [
        address
        for address, page in pages(sample, bound).items()
        if isinstance(page.view, PartView)
        and address.startswith(beginning)
        and page.view.contents is None
    ]


def reports_in(text: str) -> list[str]:
    return re.findall(r'<tr data-report="([^"]*)"', text)


@pytest.mark.parametrize("bound", [SMALL, 12])
@pytest.mark.parametrize(
    ("page", "row"),
    [
        ("2022/", r'<tr[^>]*><th scope="row"><a href="[./]*([^"]*)"'),
        ("departments/", r'<tr><th scope="row"><a href="[./]*([a-z0-9-]+)/"'),
        ("problems/", r'<a href="[./]*([^"]*#(?:problem|action|followed)[^"]*)"'),
        ("findings/", r'(<p><span class="tag (?:bad|warn)">.*?</p>)'),
        ("findings/", r'<th scope="row"><a href="[./]*([^"]*)">.*? 年度'),
        ("status/", r'<td data-label="20[0-9]*"[^>]*><span class="state"><a href="[./]*([^"]*)"'),
        ("data/", r'<dd><a href="[./]*([^"]*csv)"'),
    ],
)
def test_every_row_is_there_once(sample: Edition, page: str, row: str, bound: int) -> None:
    whole = Counter(re.findall(row, markdown(sample, WHOLE)[page]))
    made = markdown(sample, bound)
    texts = [made[page], *(made[one] for one in parts_of(sample, bound, page))]
    assert Counter(found for text in texts for found in re.findall(row, text)) == whole
    assert len(whole) > SMALL


def test_no_list_is_longer_than_its_page_allows(sample: Edition) -> None:
    for address in parts_of(sample, SMALL, ""):
        assert len(reports_in(markdown(sample, SMALL)[address])) <= SMALL + 1, address


def test_a_small_archive_is_as_it_was(sample: Edition) -> None:
    overview = overview_for(sample.archive, sample.examination)
    assert list(pages(sample, BOUND)) == list(overview_addresses(overview, with_data=True))
    assert markdown(sample, BOUND) == markdown(sample, WHOLE)


def test_parts_come_after_all_other_pages(sample: Edition) -> None:
    archive, dictionary = sample.archive, dictionary_of(joined(sample))
    made = [one.address for one in all_pages(archive, sample.examination, dictionary, SMALL)]
    overview = overview_for(archive, sample.examination)
    others = addresses_of(overview, with_data=True)
    assert made[: len(others)] == list(others)
    assert set(made[len(others) :]) == pages(sample, SMALL).keys() - set(others)


def test_a_part_shows_nothing_of_the_others(sample: Edition) -> None:
    """What does not concern it leaves it as it is: a rebuild makes it no second time."""
    whole = overview_for(sample.archive, sample.examination)
    [first, *_] = whole.of_year(2022)
    assert first.row
    other = replace(first, row=replace(first.row, tasks=99))
    gists = tuple(other if gist is first else gist for gist in whole.gists)
    dictionary = dictionary_of(joined(sample))
    made = overview_pages(replace(whole, gists=gists), dictionary, SMALL)
    before = pages(sample, SMALL)
    changed = [page for page in made if page.view != before[page.address].view]
    rows = [page for page in changed if first.address in repr(page.view)]
    assert changed == rows
    assert len([page for page in rows if isinstance(page.view, PartView)]) <= 3


def test_what_the_departments_of_a_part_come_to_stands_above_them(sample: Edition) -> None:
    made = markdown(sample, SMALL)
    for address in parts_of(sample, SMALL, "2022/departments--"):
        head, _, rows = made[address].partition("<table")
        [count] = re.findall(r"年度已公开</dt><dd>([0-9]+)", head)
        assert int(count) == rows.count("<tr") - rows.count("<tfoot") - 1, address


def test_every_part_is_two_steps_from_its_list(sample: Edition) -> None:
    made = pages(sample, SMALL)
    texts = markdown(sample, SMALL)

    def led(address: str) -> set[str]:
        ways = re.findall(r'<(?:li|p class="name")><a href="([^"#]*)"', texts[address])
        return {_joined(address, way) for way in ways} & made.keys()

    for page in ("2022/", "departments/", "status/"):
        near = led(page)
        far = near.union(*map(led, near))
        assert set(parts_of(sample, SMALL, page)) <= far


def _joined(address: str, way: str) -> str:
    steps = address.rstrip("/").split("/")
    for step in way.rstrip("/").split("/"):
        if step == "..":
            steps.pop()
        elif step != ".":
            steps.append(step)
    return f"{'/'.join(steps)}/"


def test_a_part_leads_back_and_to_the_parts_beside_it(sample: Edition) -> None:
    made = pages(sample, SMALL)
    row = parts_of(sample, SMALL, "2022/departments--")
    views = [made[address].view for address in row]
    assert [one.after.address for one in views[:-1]] == row[1:]  # type: ignore[attr-defined]
    assert [one.before.address for one in views[1:]] == row[:-1]  # type: ignore[attr-defined]
    assert {one.back.address for one in views} == {"2022/"}  # type: ignore[attr-defined]


def test_a_part_is_found_as_its_list_is(sample: Edition) -> None:
    made = pages(sample, SMALL)
    part = made[parts_of(sample, SMALL, "2022/departments--")[0]]
    whole = made["2022/"]
    assert (part.kind, part.year, part.section) == (whole.kind, whole.year, whole.section)
    assert part.title.startswith(f"{whole.title}：")
    assert [one.address for one in part.crumbs][:2] == ["", "2022/"]
    assert part.crumbs[-1].address is None


def test_a_part_that_only_leads_on_is_not_searched(sample: Edition) -> None:
    led = [one for one in pages(sample, SMALL).values() if isinstance(one.view, PartView)]
    assert {bool(one.kind) for one in led if one.view.contents} == {False}  # type: ignore[attr-defined]


def test_the_headings_that_others_lead_to_stay(sample: Edition) -> None:
    made = markdown(sample, SMALL)
    assert "{#y2022}" in made["problems/"]
    assert all(f"{{#{one}}}" in made["findings/"] for one in ("mismatch", "notice", "rounding"))


def test_a_divided_list_says_what_sorting_covers(sample: Edition) -> None:
    made = markdown(sample, SMALL)
    assert "排序和筛选只管所在的一页" in made["2022/"]
    assert "data-for=" not in made["2022/"]


def test_the_totals_of_a_part_are_its_own_and_say_so(sample: Edition) -> None:
    made = markdown(sample, SMALL)
    feet = [
        re.findall(r"<tfoot><tr><th scope=\"row\">(.*?)</th>", made[one])
        for one in parts_of(sample, SMALL, "2022/departments--")
    ]
    assert {words for foot in feet for words in foot} == {"本页合计"}


def test_the_titles_of_many_reports_are_those_of_the_years(sample: Edition) -> None:
    made = markdown(sample, SMALL)
    assert "jiaoyu/" not in made["search/"]
    assert 'href="../2022/"' in made["search/"]
