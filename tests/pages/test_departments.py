"""All departments: found by any name they bore, with where those went that are no more."""

from pathlib import Path

import pytest

from generator.pages.department.history import departments_are_made
from generator.pages.department.listing import DepartmentsView, ListedDepartment
from generator.pages.shown import Shown
from tests.pages.district import DEPARTMENTS, district
from tests.pages.made import all_pages, markdown, overview_for
from tests.tiny_content import read_folder


@pytest.fixture
def view(tmp_path: Path) -> DepartmentsView:
    [page] = [one for one in all_pages(*district(tmp_path)) if one.address == "departments/"]
    assert isinstance(page.view, DepartmentsView)
    return page.view


def named(view: DepartmentsView, name: str) -> ListedDepartment:
    [found] = [one for one in view.table.rows if one.identity.name == name]
    return found


def test_departments_of_a_kind_stand_together(view: DepartmentsView) -> None:
    assert [(one.category, one.identity.name) for one in view.table.rows] == [
        ("区政府工作部门", "甲局"), ("区政府工作部门", "示例丙中心"), ("直属事业单位", "示例乙局"),
    ]  # fmt: skip


def test_a_department_shows_its_newest_report(view: DepartmentsView) -> None:
    one = named(view, "甲局")
    assert (one.newest, one.budget, one.rate) == (
        "2023", Shown("700.50"), Shown("92.83%", computed=True),
    )  # fmt: skip


def test_a_blank_figure_is_not_stated(view: DepartmentsView) -> None:
    assert named(view, "示例丙中心").executed.text == "未载明"


def test_a_department_leads_to_every_report(view: DepartmentsView) -> None:
    assert named(view, "甲局").years == (
        ("2023", "2023/jia/"), ("2022", "2022/jia/"), ("2020", "2020/jia/"),
    )  # fmt: skip


def test_a_former_name_stands_beside_the_name(view: DepartmentsView) -> None:
    assert named(view, "甲局").identity.former_names == ("示例甲办",)


def test_a_merged_department_says_until_when_and_where_it_went(view: DepartmentsView) -> None:
    identity = named(view, "示例乙局").identity
    assert identity.successor is not None
    assert (identity.ended, identity.successor.name) == ("2021", "示例甲局")


def test_who_published_nothing_is_only_named(view: DepartmentsView) -> None:
    assert [(one.name, one.former_names) for one in view.others] == [
        ("示例丁局", ("示例丁办",)), ("示例戊局", ()),
    ]  # fmt: skip


def test_the_page_can_be_searched_for_a_former_name(tmp_path: Path) -> None:
    pages = markdown(*district(tmp_path))
    assert "曾用名：示例甲办" in pages["departments/index.md"]
    assert "曾用名：示例丁办" in pages["departments/index.md"]


def test_newest_years_that_differ_are_told(view: DepartmentsView) -> None:
    assert view.table.mixed is True


def test_without_any_document_there_is_no_list(tmp_path: Path) -> None:
    archive = read_folder(tmp_path, {"departments.yml": DEPARTMENTS}).archive
    assert archive is not None
    assert departments_are_made(overview_for(archive)) is False
