"""The page of comparisons: made where there is something to compare, and of a size that does not grow with the district."""

from pathlib import Path

import pytest

from generator.addresses import COMPARE
from generator.checks.run import examine
from generator.model.reading import Reading
from generator.pages.compare import CompareView, Start
from generator.pages.page import Page
from tests.pages.made import all_pages, markdown
from tests.tiny_content import HEADER, read_folder

WHOLE = "基本情况:\n  整体收支:\n    全年预算数: 100\n    全年执行数: 90\n"
NAMES = ("示例甲局", "示例乙局", "示例丙局")


def reading_of(folder: Path, departments: int, years: tuple[int, ...] = (2023,)) -> Reading:
    """A district in which each department has a report of each year."""
    files: dict[str, str | bytes] = {
        "departments.yml": "".join(f"ju-{at}:\n  名称: {name}\n" for at, name in enumerate(NAMES))
    }
    for at, name in enumerate(NAMES[:departments]):
        for year in years:
            text = HEADER.replace("示例局", name).replace("2023", str(year)) + WHOLE
            files[f"{year}/ju-{at}.yml"] = text
    return read_folder(folder, files)


def pages_of(reading: Reading) -> dict[str, Page]:
    assert reading.archive is not None
    assert reading.faults == ()
    return {page.address: page for page in all_pages(reading.archive, examine(reading))}


def markdown_of(reading: Reading, address: str) -> str:
    """The page as the builder gets it; links to files that are made elsewhere are let through."""
    from generator.exports.registry import addresses
    from tests.exports.editions import edition_of, joined

    archive = reading.archive
    assert archive is not None
    made = markdown(archive, examine(reading), files=addresses(joined(edition_of(reading))))
    return made[f"{address}index.md"]


@pytest.mark.parametrize(("departments", "years"), [(2, (2023,)), (1, (2023, 2022))])
def test_two_reports_can_be_compared(
    tmp_path: Path, departments: int, years: tuple[int, ...]
) -> None:
    assert COMPARE in pages_of(reading_of(tmp_path, departments, years))


@pytest.mark.parametrize("departments", [0, 1])
def test_there_is_no_page_for_comparing_less_than_two(tmp_path: Path, departments: int) -> None:
    assert COMPARE not in pages_of(reading_of(tmp_path, departments))


def test_it_leads_to_every_year_newest_first(tmp_path: Path) -> None:
    view = pages_of(reading_of(tmp_path, 1, (2022, 2023)))[COMPARE].view
    assert isinstance(view, CompareView)
    assert view.years == (("2023", "2023/"), ("2022", "2022/"))


def start_of(reading: Reading) -> Start | None:
    view = pages_of(reading)[COMPARE].view
    assert isinstance(view, CompareView)
    return view.start


def test_a_few_departments_are_there_to_be_ticked(tmp_path: Path) -> None:
    start = start_of(reading_of(tmp_path, 3, (2022, 2023)))
    assert start is not None
    assert start.words == "2023 年度的部门"
    assert start.reports == tuple(
        (f"2023/ju-{at}", name) for at, name in enumerate(NAMES)
    )  # fmt: skip


def test_of_one_department_its_years_are_there_to_be_ticked(tmp_path: Path) -> None:
    start = start_of(reading_of(tmp_path, 1, (2022, 2023)))
    assert start is not None
    assert {name for _, name in start.reports} == {"示例甲局 2022 年度", "示例甲局 2023 年度"}


def test_it_names_no_department_of_many_so_that_it_stays_small(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.pages.compare._OFFERED", 2)
    text = markdown_of(reading_of(tmp_path, 3), COMPARE)
    assert not any(name in text for name in NAMES)


def test_the_years_reach_the_script(tmp_path: Path) -> None:
    text = markdown_of(reading_of(tmp_path, 1, (2022, 2023)), COMPARE)
    assert 'data-years="2023,2022"' in text


def test_a_row_of_the_year_tells_which_report_it_is(tmp_path: Path) -> None:
    text = markdown_of(reading_of(tmp_path, 2), "2023/")
    assert 'data-report="2023&#47;ju&#45;1&#47;"' in text


def test_a_year_of_one_department_offers_no_comparison(tmp_path: Path) -> None:
    text = markdown_of(reading_of(tmp_path, 1, (2022, 2023)), "2023/")
    assert "data-compare" not in text
    assert "data-table" not in text
