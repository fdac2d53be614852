"""Who has published what, and when: nothing said that the record or a check does not say."""

from pathlib import Path

import pytest

from generator.checks.run import examine
from generator.pages.publication import StatusCell
from generator.pages.shown import NOT_STATED, Shown
from generator.pages.status import StatusView, status_is_made, status_page
from tests.pages.district import district, head, whole
from tests.pages.made import all_pages, overview_for
from tests.tiny_content import read_folder


@pytest.fixture
def view(tmp_path: Path) -> StatusView:
    found = status_page(overview_for(*district(tmp_path))).view
    assert isinstance(found, StatusView)
    return found


def cell(view: StatusView, name: str, year: str) -> StatusCell:
    [row] = [one for one in view.table.rows if one.name == name]
    [found] = [one for one in row.cells if one.year == year]
    return found


@pytest.mark.parametrize(
    ("name", "year", "word"),
    [
        ("甲局", "2023", "已公开"),
        ("甲局", "2021", "应公开，未见公开"),
        ("示例乙局", "2022", "已撤销"),
        ("示例丙中心", "2020", "未设立"),
        ("示例丙中心", "2021", "未见公开"),
        ("示例丙中心", "2022", "只有项目自评表"),
        ("示例丁局", "2023", "应公开，未见公开"),
    ],
)
def test_every_state_has_its_word(view: StatusView, name: str, year: str, word: str) -> None:
    assert cell(view, name, year).state.word == word


def test_what_is_published_is_led_to(view: StatusView) -> None:
    assert cell(view, "甲局", "2022").address == "2022/jia/"


def test_what_is_not_published_is_not_led_to(view: StatusView) -> None:
    assert cell(view, "甲局", "2021").address == ""


def test_a_department_leads_to_its_page_if_it_ever_published(view: StatusView) -> None:
    assert {row.name: row.address for row in view.table.rows} == {
        "甲局": "departments/jia/",
        "示例乙局": "departments/yi/",
        "示例丙中心": "departments/bing/",
        "示例丁局": "",
    }


def test_the_date_is_that_of_the_record(view: StatusView) -> None:
    assert cell(view, "甲局", "2023").date == Shown("2024-09-10")


def test_without_a_date_none_is_invented(view: StatusView) -> None:
    one = cell(view, "示例丙中心", "2023")
    assert (one.date, one.promptness) == (NOT_STATED, None)


@pytest.mark.parametrize(("year", "word"), [("2023", "按期"), ("2022", "晚于期限")])
def test_whether_it_was_in_time_is_what_the_check_concluded(
    view: StatusView, year: str, word: str
) -> None:
    promptness = cell(view, "甲局", year).promptness
    assert promptness is not None
    assert promptness.word == word


def test_a_limit_that_was_not_checked_is_not_called_kept(tmp_path: Path) -> None:
    dated = "公开: {公开日期: 2024-09-10}\n"
    reading = read_folder(
        tmp_path,
        {
            "2022/shili.yml": head(2022, "示例局") + whole("1", "1"),
            "2023/shili.yml": head(2023, "示例局") + dated + whole("1", "1"),
        },
    )
    assert reading.archive is not None
    found = status_page(overview_for(reading.archive, examine(reading))).view
    assert isinstance(found, StatusView)
    promptness = cell(found, "示例局", "2023").promptness
    assert promptness is not None
    assert promptness.word == "期限未检查"
    assert [words for words, _ in found.table.sums] == ["已公开 / 当年的部门"]


def counts(view: StatusView, words: str) -> list[tuple[str, int, int]]:
    [found] = [counted for said, counted in view.table.sums if said.startswith(words)]
    return [(one.year, one.number, one.of) for one in found]


def test_the_sum_of_a_year_counts_those_that_existed(view: StatusView) -> None:
    assert counts(view, "已公开") == [
        ("2023", 2, 3),
        ("2022", 1, 3),
        ("2021", 1, 4),
        ("2020", 2, 3),
    ]


def test_those_that_must_publish_are_counted_apart(view: StatusView) -> None:
    assert counts(view, "其中应公开的")[0] == ("2023", 1, 2)


def test_in_time_is_counted_of_those_judged(view: StatusView) -> None:
    assert counts(view, "按期公开") == [
        ("2023", 1, 1),
        ("2022", 0, 1),
        ("2021", 0, 0),
        ("2020", 1, 1),
    ]


def test_who_need_not_publish_and_did_not_is_only_named(view: StatusView) -> None:
    assert view.others == ("示例戊局",)


def test_the_duty_is_shown_with_its_basis(view: StatusView) -> None:
    assert (view.table.rows[0].duty, view.table.rows[0].basis) == ("是", "示例公开通知")


def test_a_basis_that_all_share_is_said_once(tmp_path: Path) -> None:
    listed = "shili:\n  名称: 示例局\n  应公开: {是否: 是, 依据: 示例通知}\n"
    files: dict[str, str | bytes] = {
        "departments.yml": listed + listed.replace("shili", "ling").replace("示例局", "示例另局"),
        "2023/shili.yml": head(2023, "示例局") + whole("1", "1"),
    }
    reading = read_folder(tmp_path, files)
    assert reading.archive is not None
    found = status_page(overview_for(reading.archive, examine(reading))).view
    assert isinstance(found, StatusView)
    assert (found.basis, {row.basis for row in found.table.rows}) == ("示例通知", {""})


def test_the_legend_explains_the_words_that_occur(view: StatusView) -> None:
    assert [tag.word for tag, _ in view.legend] == [
        "已公开", "只有项目自评表", "应公开，未见公开", "未见公开", "未设立", "已撤销", "按期", "晚于期限",
    ]  # fmt: skip


def test_one_department_in_one_year_is_no_matrix(tmp_path: Path) -> None:
    reading = read_folder(tmp_path, {"2023/shili.yml": head(2023, "示例局") + whole("1", "1")})
    assert reading.archive is not None
    assert status_is_made(overview_for(reading.archive)) is False
    assert "status/" not in {page.address for page in all_pages(reading.archive, examine(reading))}


def test_one_department_in_two_years_is_a_matrix(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{year}/shili.yml": head(year, "示例局") + whole("1", "1") for year in (2022, 2023)
    }
    archive = read_folder(tmp_path, files).archive
    assert archive is not None
    assert status_is_made(overview_for(archive)) is True
