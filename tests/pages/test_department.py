"""A department through the years: tasks, problems, documents, where it came from and where it went."""

from pathlib import Path

import pytest

from generator.checks.findings import Examination
from generator.model.archive import Archive
from generator.pages.department.history import History
from generator.pages.department.page import DepartmentView, YearDocuments
from generator.pages.department.tasks import TaskYear
from generator.pages.page import Page
from generator.pages.reference import SearchView
from generator.pages.shown import NOT_STATED, NOTHING, Shown
from tests.pages.district import district, history
from tests.pages.made import all_pages, markdown

Read = tuple[Archive, Examination]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return district(tmp_path)


@pytest.fixture
def pages(read: Read) -> dict[str, Page]:
    return {page.address: page for page in all_pages(*read)}


@pytest.fixture
def jia(pages: dict[str, Page]) -> DepartmentView:
    return view(pages, "jia")


def view(pages: dict[str, Page], identity: str) -> DepartmentView:
    found = pages[f"departments/{identity}/"].view
    assert isinstance(found, DepartmentView)
    return found


def test_who_published_anything_has_a_page(pages: dict[str, Page]) -> None:
    made = {address for address in pages if address.startswith("departments/")}
    assert made == {"departments/", *(f"departments/{one}/" for one in ("jia", "yi", "bing"))}


def test_the_way_leads_over_the_list(pages: dict[str, Page]) -> None:
    crumbs = pages["departments/jia/"].crumbs
    assert [(one.title, one.address) for one in crumbs] == [
        ("首页", ""), ("部门", "departments/"), ("甲局", None),
    ]  # fmt: skip


def test_in_search_it_is_a_page_of_its_department(pages: dict[str, Page]) -> None:
    page = pages["departments/jia/"]
    assert (page.kind, page.department, page.year) == ("部门", "甲局", "")


def test_the_search_lists_the_departments_by_themselves(pages: dict[str, Page]) -> None:
    search = pages["search/"].view
    assert isinstance(search, SearchView)
    groups = dict(search.groups)
    assert [address for _, address in groups["部门"]] == [
        "departments/", "departments/jia/", "departments/yi/", "departments/bing/",
    ]  # fmt: skip
    assert not any(address.startswith("departments/") for _, address in groups["本站"])


def test_the_head_says_what_the_list_of_departments_says(jia: DepartmentView) -> None:
    assert [(fact.name, fact.value) for fact in jia.facts] == [
        ("简称", "甲局"), ("曾用名", "示例甲办"), ("类别", "区政府工作部门"), ("地区", "示例区"),
        ("主管部门", "示例区政府"), ("起止年度", "2015—"), ("应公开", "是（示例公开通知）"),
    ]  # fmt: skip


def test_the_strip_shows_the_newest_year_as_printed(jia: DepartmentView) -> None:
    assert jia.newest is not None
    assert (jia.newest.year, jia.newest.budget, jia.newest.unit) == (
        "2023", Shown("700.50"), "万元",
    )  # fmt: skip


def test_a_merged_department_leads_to_where_it_went(pages: dict[str, Page]) -> None:
    successor = view(pages, "yi").successor
    assert successor is not None
    assert (successor.name, successor.address) == ("示例甲局", "departments/jia/")


def test_a_department_leads_to_those_merged_into_it(jia: DepartmentView) -> None:
    assert [(one.name, one.address, one.last_year) for one in jia.sources] == [
        ("示例乙局", "departments/yi/", "2021")
    ]


def gaps(found: History) -> tuple[int, ...]:
    return found.gaps


def test_a_year_in_which_others_reported_is_a_gap(read: Read) -> None:
    assert gaps(history(read[0], "jia")) == (2021,)


def test_after_its_end_a_department_has_no_gaps(read: Read) -> None:
    assert gaps(history(read[0], "yi")) == ()


def test_before_its_beginning_a_department_has_no_gaps(read: Read) -> None:
    assert gaps(history(read[0], "bing")) == (2022, 2021)


def test_the_names_it_bore_are_those_printed(read: Read) -> None:
    assert history(read[0], "jia").names == ("示例甲局", "示例甲办")


def cell(found: DepartmentView, name: str, year: str) -> TaskYear:
    assert found.tasks is not None
    [row] = [one for one in found.tasks.rows if one.name == name]
    [one] = [one for one in row.cells if one.year == year]
    return one


def test_a_task_of_one_name_stands_in_one_row(jia: DepartmentView) -> None:
    assert jia.tasks is not None
    assert [row.name for row in jia.tasks.rows] == ["示例维护", "示例宣传", "示例旧事"]
    assert [year for year, _ in jia.tasks.years] == ["2023", "2022", "2020"]


def test_a_task_keeps_its_printed_figures(jia: DepartmentView) -> None:
    one = cell(jia, "示例维护", "2022")
    assert (one.executed, one.budget, one.rate) == (
        Shown("118.00"), Shown("120.00"), Shown("98.33%"),
    )  # fmt: skip


def test_a_task_in_yuan_is_converted_and_its_rate_is_ours(jia: DepartmentView) -> None:
    one = cell(jia, "示例维护", "2020")
    assert (one.executed, one.rate) == (
        Shown("90", computed=True), Shown("90.00%", computed=True),
    )  # fmt: skip


def test_a_task_left_blank_is_not_a_task_left_out(jia: DepartmentView) -> None:
    blank, without, absent = (
        cell(jia, *asked)
        for asked in (("示例维护", "2023"), ("示例宣传", "2022"), ("示例旧事", "2023"))
    )
    assert (blank.executed, blank.listed) == (NOT_STATED, True)
    assert (without.executed, without.has_money, without.listed) == (NOTHING, False, True)
    assert absent.listed is False


def fates(found: DepartmentView, year: str) -> list[tuple[str, str, str]]:
    [one] = [one for one in found.problems if one.year == year]
    return [
        ("".join(row.problem), row.fate.word, row.fate.address) for _, row in one.rows if row.fate
    ]


def test_a_problem_shows_what_the_next_report_says_of_it(jia: DepartmentView) -> None:
    assert fates(jia, "2022") == [
        ("示例档案没有归齐。", "进行中", "2023/jia/"),
        ("示例合同管理偏松。", "未见落实情况", "2023/jia/"),
    ]


def test_the_newest_problems_wait_for_the_next_report(jia: DepartmentView) -> None:
    assert fates(jia, "2023") == [("示例设备闲置。", "下一年度报告尚未公开", "")]


def test_corrections_lead_to_their_report(jia: DepartmentView) -> None:
    assert [
        (one.year, one.address, one.before.text, one.after.text) for one in jia.corrections
    ] == [("2022", "2022/jia/", "509 万元", "590 万元")]


def documents(found: DepartmentView) -> dict[str, YearDocuments]:
    return {one.year: one for one in found.documents}


def test_every_year_has_its_documents_with_the_name_they_bear(jia: DepartmentView) -> None:
    assert documents(jia)["2020"].title == "2020年度示例甲办部门整体支出绩效自评报告"


def test_a_gap_is_said_plainly(jia: DepartmentView) -> None:
    one = documents(jia)["2021"]
    assert (one.address, one.gap.startswith("这里没有这一年度的报告")) == ("", True)


def test_a_year_of_forms_alone_is_a_gap_with_forms(pages: dict[str, Page]) -> None:
    one = documents(view(pages, "bing"))["2022"]
    assert (one.gap != "", one.forms) == (True, (("示例设备", "2022/bing/shebei/"),))


def test_differences_stand_newest_year_first(jia: DepartmentView) -> None:
    years = [one.year for one in jia.differences]
    assert years == sorted(years, reverse=True)
    assert {"2022", "2023"} <= set(years)


def test_the_page_says_gaps_former_names_and_mergers_in_words(read: Read) -> None:
    pages = markdown(*read)
    told = pages["departments/jia/index.md"]
    for words in ("没有报告", "示例甲办", "并入本部门", "这里没有这一年度的报告"):
        assert words in told
    assert "这个部门已经撤并" in pages["departments/yi/index.md"]


def test_a_department_of_forms_alone_is_told_from_one_with_reports(pages: dict[str, Page]) -> None:
    assert view(pages, "bing").span == "2022 至 2023 年度，1 份报告、2 份项目支出绩效自评表"
