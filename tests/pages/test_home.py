"""The front page: figures first, then the ways in; nothing that has no data."""

from pathlib import Path

from generator.pages.home import HomeView
from tests.pages.charts.drawn import Overviews, overview, page_of, pages_of, sources

ONE: Overviews = {(2023, "甲局"): overview("100", "90", sources("80", "10"))}
TWO: Overviews = {
    (2023, "甲局"): overview("100", "90"),
    (2023, "乙局"): overview("300", "290.50"),
}
YEARS: Overviews = {
    (2022, "甲局"): overview("80", "70"),
    (2023, "甲局"): overview("100", "90"),
    (2023, "乙局"): overview("300", "290.50"),
}


def many(departments: int) -> Overviews:
    return {
        (2023, f"第{at:02}局"): overview(str(at * 10), str(at * 9))
        for at in range(1, departments + 1)
    }


def home_of(folder: Path, reports: Overviews) -> HomeView:
    view = pages_of(folder, reports)[1][""].view
    assert isinstance(view, HomeView)
    return view


def ways_of(view: HomeView) -> list[str]:
    return [way.address for way in view.ways]


def test_several_departments_are_compared_in_a_picture_with_its_table(tmp_path: Path) -> None:
    [figure] = page_of(tmp_path, TWO, "").xpath("//figure")
    assert figure.xpath(".//tbody//th//text()") == ["乙局", "甲局"]
    assert figure.xpath(".//svg[@role='img']//text[1]/text()")[0] == "乙局"


def test_one_department_alone_shows_how_its_money_divides(tmp_path: Path) -> None:
    view = home_of(tmp_path, ONE)
    assert view.execution is None
    assert [chart.name for chart in view.charts] == ["sources"]
    assert view.table is not None
    assert [row.name for row in view.table.rows] == ["甲局"]


def test_of_many_departments_the_largest_stand_on_the_front_page(tmp_path: Path) -> None:
    view = home_of(tmp_path, many(30))
    assert view.table is not None
    assert [row.name for row in view.table.rows][:2] == ["第30局", "第29局"]
    assert (len(view.table.rows), view.more, view.newest) == (10, "全部 30 个部门", "2023/")


def test_the_total_is_that_of_all_departments_not_of_those_shown(tmp_path: Path) -> None:
    view = home_of(tmp_path, many(30))
    assert view.table is not None
    [foot] = view.table.foot
    assert foot.name == "30 个部门合计"
    shown = foot.cells[0].shown
    assert shown is not None
    assert (shown.text, shown.computed) == ("4,650", True)


def test_two_departments_more_are_not_worth_leaving_out(tmp_path: Path) -> None:
    view = home_of(tmp_path, many(12))
    assert view.table is not None
    assert (len(view.table.rows), view.more) == (12, "")


def test_a_trend_needs_two_years(tmp_path: Path) -> None:
    assert home_of(tmp_path, TWO).trend is None


def test_a_trend_adds_up_each_year_and_says_of_how_many(tmp_path: Path) -> None:
    view = home_of(tmp_path, YEARS)
    assert view.trend is not None
    assert view.trend.table is not None
    newest, oldest = view.trend.table.rows
    assert [cell.shown.text for cell in newest.cells if cell.shown] == [
        "2 个",
        "400",
        "380.50",
        "95.13%",
    ]
    assert [cell.shown.text for cell in oldest.cells if cell.shown][:2] == ["1 个", "80"]


def test_the_ways_lead_to_pages_that_are_made_alone(tmp_path: Path) -> None:
    _, pages = pages_of(tmp_path, TWO)
    view = pages[""].view
    assert isinstance(view, HomeView)
    assert set(ways_of(view)) <= set(pages)
    assert "corrections/" not in ways_of(view)
    assert {"departments/", "2023/", "findings/", "checks/"} <= set(ways_of(view))


def test_older_years_stand_beside_the_newest(tmp_path: Path) -> None:
    [way] = [way for way in home_of(tmp_path, YEARS).ways if way.address == "2023/"]
    assert way.others == (("2022", "2022/"),)


def test_a_department_is_found_without_script(tmp_path: Path) -> None:
    [form] = page_of(tmp_path, TWO, "").xpath("//form")
    assert (form.get("action"), form.get("method")) == ("search/", "get")
    assert form.xpath(".//label/@for") == form.xpath(".//input/@id")
    assert form.xpath(".//input/@name") == ["q"]


def test_the_newest_publications_come_first_with_their_dates(tmp_path: Path) -> None:
    reports = {
        (2022, "甲局"): "公开:\n  公开日期: 2023-06-01\n" + overview("80", "70"),
        (2023, "甲局"): "公开:\n  公开日期: 2024-06-01\n" + overview("100", "90"),
        (2023, "乙局"): "公开:\n  公开日期: 2024-05-01\n" + overview("100", "90"),
    }
    view = home_of(tmp_path, reports)
    assert [date for _, _, date in view.recent] == ["2024-06-01", "2024-05-01", "2023-06-01"]
    assert view.dated


def test_reports_without_dates_are_not_called_new(tmp_path: Path) -> None:
    page = page_of(tmp_path, TWO, "")
    assert page.xpath("string(//*[@id='recent'])") == "公开的报告"


def test_a_correction_is_told_on_the_front_page(tmp_path: Path) -> None:
    corrected = (
        overview("80", "70")
        + "更正记录:\n"
        + "  - {日期: 2024-07-01, 位置: 基本情况.整体收支.全年执行数, 原值: 7, 更正值: 70}\n"
    )
    [put] = home_of(tmp_path, {(2023, "甲局"): corrected}).corrections
    assert (put.date.text, put.before.text, put.after.text) == ("2024-07-01", "7 万元", "70 万元")


def test_a_front_page_without_any_report_says_so(tmp_path: Path) -> None:
    page = page_of(tmp_path, {}, "")
    assert "还没有公开的报告" in page.text_content()
    assert page.xpath("//figure | //table") == []
