"""Projects' forms: pages of their own, reached from the department's report and from the year."""

from pathlib import Path

import pytest

from generator.checks.run import examine
from generator.model.archive import Archive
from generator.pages.forms import forms_table
from generator.pages.home import HomeView
from generator.pages.page import Page
from generator.pages.reference import SearchView
from generator.pages.report.view import ReportView
from generator.pages.shelf import shelf_of
from generator.pages.year import YearView
from tests.pages.made import all_pages, markdown, surroundings
from tests.pages.one_report import cells
from tests.tiny_content import HEADER, read_folder

DEPARTMENTS = "jia:\n  名称: 示例甲局\nyi:\n  名称: 示例乙局\n"
FORM = (
    "项目:\n  项目名称: 示例项目{}\n资金明细:\n  年度资金总额: {{全年预算数: 20, 全年执行数: 19}}\n"
)
WHOLE = "基本情况:\n  整体收支:\n    全年预算数: 100\n    全年执行数: 90\n"
OF_JIA, OF_YI = "2023/jia/", "2023/yi/"


def headed(name: str, kind: str = "部门整体支出绩效自评报告") -> str:
    return HEADER.replace("示例局", name).replace("部门整体支出绩效自评报告", kind)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """甲 has a report and two forms, 乙 a form alone."""
    files: dict[str, str | bytes] = {
        "departments.yml": DEPARTMENTS,
        "2023/jia.yml": headed("示例甲局") + WHOLE,
    }
    for department, name in (("jia", "示例甲局"), ("yi", "示例乙局")):
        for number in (1, 2) if department == "jia" else (3,):
            text = headed(name, "项目支出绩效自评表") + FORM.format(number)
            files[f"2023/{department}/xm-{number}.yml"] = text
    reading = read_folder(tmp_path, files)
    assert reading.archive is not None
    assert reading.faults == ()
    return reading.archive


def pages_of(archive: Archive, folder: Path) -> dict[str, Page]:
    examination = examine(read_folder(folder, {}))
    return {page.address: page for page in all_pages(archive, examination)}


@pytest.fixture
def pages(archive: Archive, tmp_path: Path) -> dict[str, Page]:
    return pages_of(archive, tmp_path)


def test_a_form_has_a_page_below_that_of_its_department(pages: dict[str, Page]) -> None:
    assert {f"{OF_JIA}xm-1/", f"{OF_JIA}xm-2/", f"{OF_YI}xm-3/"} <= set(pages)


def test_a_form_has_the_page_of_its_data(pages: dict[str, Page]) -> None:
    assert f"{OF_JIA}xm-1/source/" in pages


def test_the_title_names_the_project(pages: dict[str, Page]) -> None:
    assert pages[f"{OF_JIA}xm-1/"].title == "2023年度示例甲局“示例项目1”项目支出绩效自评表"


def crumbs(page: Page) -> list[tuple[str, str | None]]:
    return [(crumb.title, crumb.address) for crumb in page.crumbs]


def test_the_way_to_a_form_leads_over_the_report(pages: dict[str, Page]) -> None:
    assert crumbs(pages[f"{OF_JIA}xm-1/"]) == [
        ("首页", ""), ("2023 年度", "2023/"), ("示例甲局", OF_JIA), ("示例项目1", None),
    ]  # fmt: skip


def test_where_there_is_no_report_the_way_does_not_lead_to_one(pages: dict[str, Page]) -> None:
    assert crumbs(pages[f"{OF_YI}xm-3/"])[2] == ("示例乙局", None)


def test_the_way_to_the_data_leads_over_the_form(pages: dict[str, Page]) -> None:
    assert crumbs(pages[f"{OF_JIA}xm-1/source/"])[3:] == [
        ("示例项目1", f"{OF_JIA}xm-1/"), ("数据文件", None),
    ]  # fmt: skip


def view(page: Page) -> ReportView:
    assert isinstance(page.view, ReportView)
    return page.view


def test_the_report_lists_the_forms_of_its_department(pages: dict[str, Page]) -> None:
    forms = view(pages[OF_JIA]).forms
    assert forms is not None
    assert [(row.name, row.address) for row in forms.rows] == [
        ("示例项目1", f"{OF_JIA}xm-1/"), ("示例项目2", f"{OF_JIA}xm-2/"),
    ]  # fmt: skip


def test_a_form_lists_no_forms(pages: dict[str, Page]) -> None:
    assert view(pages[f"{OF_JIA}xm-1/"]).forms is None


def test_a_form_leads_back_to_the_report(pages: dict[str, Page]) -> None:
    assert view(pages[f"{OF_JIA}xm-1/"]).above == OF_JIA


def test_a_form_begins_with_its_head_and_its_money(pages: dict[str, Page]) -> None:
    sections = view(pages[f"{OF_JIA}xm-1/"]).sections
    assert [one.heading for one in sections] == ["项目", "资金明细"]


def test_the_year_lists_every_form(pages: dict[str, Page]) -> None:
    year = pages["2023/"].view
    assert isinstance(year, YearView)
    assert year.forms is not None
    assert [(row.name, cells(row)[0]) for row in year.forms.rows] == [
        ("示例项目1", "示例甲局"), ("示例项目2", "示例甲局"), ("示例项目3", "示例乙局"),
    ]  # fmt: skip


def test_totals_hold_the_reports_alone(pages: dict[str, Page]) -> None:
    home = pages[""].view
    assert isinstance(home, HomeView)
    assert home.year is not None
    assert (len(home.year.rows), home.year.budget.text) == (1, "100")


def test_the_search_lists_the_forms(pages: dict[str, Page]) -> None:
    search = pages["search/"].view
    assert isinstance(search, SearchView)
    [entries] = [entries for title, entries in search.groups if title == "2023 年度"]
    assert [address for _, address in entries] == [
        "2023/", OF_JIA, f"{OF_JIA}xm-1/", f"{OF_JIA}xm-2/", f"{OF_YI}xm-3/",
    ]  # fmt: skip


def test_in_search_a_form_is_not_called_a_report(pages: dict[str, Page]) -> None:
    assert (pages[OF_JIA].kind, pages[f"{OF_JIA}xm-1/"].kind) == ("报告", "项目自评表")


def test_a_year_of_forms_alone_has_a_page(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "departments.yml": DEPARTMENTS,
        "2023/jia.yml": headed("示例甲局") + WHOLE,
        "2024/yi/xm.yml": headed("示例乙局", "项目支出绩效自评表").replace("2023", "2024")
        + FORM.format(""),
    }
    reading = read_folder(tmp_path, files)
    assert reading.archive is not None
    made = markdown(reading.archive, examine(reading))
    assert "示例项目" in made["2024/index.md"]
    assert "各部门预算与执行" not in made["2024/index.md"]


def test_the_home_page_shows_the_newest_year_that_has_reports(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "departments.yml": DEPARTMENTS,
        "2023/jia.yml": headed("示例甲局") + WHOLE,
        "2024/yi/xm.yml": headed("示例乙局", "项目支出绩效自评表").replace("2023", "2024")
        + FORM.format(""),
    }
    reading = read_folder(tmp_path, files)
    assert reading.archive is not None
    home = pages_of(reading.archive, tmp_path)[""].view
    assert isinstance(home, HomeView)
    assert home.year is not None
    [way] = [way for way in home.ways if way.address == "2024/"]
    assert (home.year.year, way.others) == ("2023", (("2023", "2023/"),))


def test_a_shelf_finds_what_stands_beside(archive: Archive) -> None:
    shelf = shelf_of(archive, surroundings(archive).beside)
    [report] = archive.reports
    assert [form.project_id for form in shelf.forms_beside(report)] == ["xm-1", "xm-2"]
    assert [shelf.report_beside(form) for form in archive.forms] == [report, report, None]


def test_a_form_without_scores_has_a_dash(archive: Archive, tmp_path: Path) -> None:
    table = forms_table(archive.forms[:1], examine(read_folder(tmp_path, {})))
    assert cells(table.rows[0])[:4] == ["20", "19", "95.00%", "—"]
