"""A picture in a page: harmless, named, beside its table, and saying no more than the figures."""

from pathlib import Path

import pytest

from generator.pages.year import YearView
from tests.pages.charts.drawn import markdown_of, overview, page_of, pages_of, sources

TWO = {
    (2023, "甲局"): overview("100", "90", sources("80", "10")),
    (2023, "乙局"): overview("50.25", "40.20", sources("40.20", "0")),
}
YEARS = {
    (2021, "甲局"): overview("100", "90", sources("80", "10")),
    (2022, "甲局"): overview("110", "99", sources("90", "9")),
    (2023, "甲局"): overview("120", "", sources("90", "9")),
}
FOUR = {(2023, f"第{at}局"): overview("100", str(at * 20)) for at in range(1, 5)}


@pytest.mark.parametrize(
    ("reports", "address"), [(TWO, "2023/"), (TWO, ""), (YEARS, "departments/d0/"), (YEARS, "")]
)
def test_a_picture_has_nothing_the_policy_forbids(
    tmp_path: Path, reports: dict[tuple[int, str], str], address: str
) -> None:
    page = page_of(tmp_path, reports, address)
    assert page.xpath("//figure//svg[@role='img']")
    assert page.xpath("//figure//@style | //figure//style | //figure//script") == []
    assert [name for name in page.xpath("//figure//@*/..") if name.tag == "image"] == []


@pytest.mark.parametrize(("reports", "address"), [(TWO, "2023/"), (YEARS, "departments/d0/")])
def test_ids_on_a_page_with_several_pictures_are_not_given_twice(
    tmp_path: Path, reports: dict[tuple[int, str], str], address: str
) -> None:
    page = page_of(tmp_path, reports, address)
    ids = page.xpath("//@id")
    assert len(page.xpath("//figure")) > 1
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("reports", "address"), [(TWO, "2023/"), (YEARS, "departments/d0/")])
def test_every_picture_is_named_by_its_title_and_message(
    tmp_path: Path, reports: dict[tuple[int, str], str], address: str
) -> None:
    page = page_of(tmp_path, reports, address)
    for picture in page.xpath("//svg[@role='img']"):
        named = [
            page.xpath("//*[@id=$id]", id=one) for one in picture.get("aria-labelledby").split()
        ]
        assert [len(found) for found in named] == [1, 1]
        assert all(found[0].text_content().strip() for found in named)


@pytest.mark.parametrize(
    ("reports", "address"), [(TWO, "2023/"), (TWO, ""), (YEARS, "departments/d0/")]
)
def test_every_picture_has_its_table_unit_and_source_in_its_figure(
    tmp_path: Path, reports: dict[tuple[int, str], str], address: str
) -> None:
    for figure in page_of(tmp_path, reports, address).xpath("//figure"):
        assert figure.xpath(".//table//td")
        assert "单位：" in figure.xpath("string(.//figcaption)")
        assert "来源：" in figure.xpath("string(./p[last()])")


def test_pictures_stay_out_of_the_search(tmp_path: Path) -> None:
    pictures = page_of(tmp_path, TWO, "2023/").xpath("//svg[@role='img']")
    assert [one for one in pictures if "data-pagefind-ignore" not in one.attrib] == []


def test_the_figures_of_a_picture_are_the_printed_ones(tmp_path: Path) -> None:
    written = page_of(tmp_path, TWO, "2023/").xpath("//figure[@id='execution']//svg[@role='img']")
    words = [text.text_content() for text in written[0].xpath(".//text")]
    assert words == ["甲局", "90 / 10090.00%", "乙局", "40.20 / 50.2580.00%"]


def test_every_figure_of_the_table_stands_in_the_picture(tmp_path: Path) -> None:
    for name in ("execution", "sources"):
        [figure] = page_of(tmp_path, TWO, "2023/").xpath("//figure[@id=$id]", id=name)
        drawn = " ".join(figure.xpath(".//svg[@role='img']//text()"))
        body = figure.xpath(".//tbody/tr")
        money = [row.xpath("string(./td[1])") for row in body]
        assert money
        assert [amount for amount in money if amount not in drawn] == []


def test_a_blank_is_not_drawn_as_zero(tmp_path: Path) -> None:
    reports = {(2023, "甲局"): overview("100", ""), (2023, "乙局"): overview("50", "0")}
    _, pages = pages_of(tmp_path, reports)
    view = pages["2023/"].view
    assert isinstance(view, YearView)
    assert view.execution is not None
    assert view.execution.bars is not None
    blank, zero = view.execution.bars.rows
    assert [bar.kind for bar in blank.bars] == ["budget"]
    assert [(bar.kind, bar.width) for bar in zero.bars][1] == ("executed", "0")
    assert blank.figures is not None
    assert (blank.figures.main.text, blank.figures.main.missing) == ("未载明", True)


def test_a_year_without_a_figure_interrupts_the_line_and_is_named(tmp_path: Path) -> None:
    page = page_of(tmp_path, YEARS, "departments/d0/")
    executed = page.xpath("//figure[@id='trend']//svg[@role='img']//circle[@class='executed']")
    assert len(executed) == 2
    assert "2023 年度没有载明的数不画" in page.xpath("string(//*[@id='trend_message'])")


@pytest.mark.parametrize(
    "reports",
    [
        {(2023, "甲局"): overview("100", "90")},
        {(2023, "甲局"): overview("100", "90"), (2023, "乙局"): overview("", "")},
        {(2023, "甲局"): overview("0", "0"), (2023, "乙局"): overview("0", "0")},
    ],
)
def test_what_cannot_be_compared_has_no_picture(
    tmp_path: Path, reports: dict[tuple[int, str], str]
) -> None:
    page = page_of(tmp_path, reports, "2023/")
    assert page.xpath("//figure[@id='execution']") == []
    assert page.xpath("//table")


def test_a_page_without_pictures_does_not_load_their_style(tmp_path: Path) -> None:
    _, pages = pages_of(tmp_path, {(2023, "甲局"): overview("100", "90")})
    assert "charts.css" not in pages["2023/"].styles
    assert "charts.css" not in pages["departments/d0/"].styles


def test_a_hostile_name_stays_words(tmp_path: Path) -> None:
    name = "x</text><script>alert(1)</script>"
    reports = {
        (2023, f"'{name}'"): overview("100", "90").replace("示例", ""),
        (2023, "乙局"): overview("50", "40"),
    }
    text = markdown_of(tmp_path, reports, "2023/")
    assert "<script" not in text
    assert "</text><" not in text.replace("</text><text", "").replace("</text></", "")


def test_the_same_content_gives_the_same_page(tmp_path: Path) -> None:
    once, again = (markdown_of(tmp_path, TWO, "2023/") for _ in range(2))
    assert once == again


def test_many_departments_are_cut_to_the_largest_and_the_picture_says_so(tmp_path: Path) -> None:
    reports = {(2023, f"第{at:02}局"): overview(str(at * 10), str(at * 9)) for at in range(1, 31)}
    [figure] = page_of(tmp_path, reports, "2023/").xpath("//figure[@id='execution']")
    names = figure.xpath(".//g[@class='words']/text[not(@class)]/text()")
    assert (len(names), names[0]) == (15, "第30局")
    assert "图中是预算最多的 15 个部门，共 30 个。" in figure.text_content()
    assert len(figure.xpath(".//tbody/tr")) == 30


def test_a_long_name_is_cut_in_the_picture_and_whole_in_the_table(tmp_path: Path) -> None:
    name = "示例市示例区政务服务和数据管理局综合事务中心"
    reports = {(2023, name): overview("100", "90"), (2023, "乙局"): overview("5", "4")}
    [figure] = page_of(tmp_path, reports, "2023/").xpath("//figure[@id='execution']")
    assert figure.xpath("string(.//svg[@role='img']//text[1])") == f"{name[:15]}…"
    assert figure.xpath("string(.//tbody//th[1])") == name


def test_the_spread_counts_every_department_once(tmp_path: Path) -> None:
    [figure] = page_of(tmp_path, FOUR, "2023/").xpath("//figure[@id='spread']")
    counts = [row.xpath("string(./td[1])") for row in figure.xpath(".//tbody/tr")]
    assert counts == ["3 个", "1 个"]
    assert figure.xpath("string(.//tbody/tr[1]/td[2])") == "第1局、第2局、第3局"


def test_a_sum_of_parts_is_marked_as_ours(tmp_path: Path) -> None:
    [figure] = page_of(tmp_path, TWO, "2023/").xpath("//figure[@id='sources']")
    assert figure.xpath("string(.//tbody/tr[1]/td[1]/span[@class='computed'])") == "120.20"


def test_the_parts_of_one_report_alone_are_the_printed_ones(tmp_path: Path) -> None:
    alone = {(2023, "甲局"): overview("100", "90", sources("80", "10"))}
    [figure] = page_of(tmp_path, alone, "2023/").xpath("//figure[@id='sources']")
    assert figure.xpath("string(.//tbody/tr[1]/td[1]/span[@class='num'])") == "80"


def test_a_breakdown_of_a_budget_is_not_taken_for_spending(tmp_path: Path) -> None:
    rest = sources("80", "20").replace("按资金来源:\n", "按资金来源:\n      合计口径: 全年预算数\n")
    reports = {(2023, "甲局"): overview("100", "90", rest)}
    assert page_of(tmp_path, reports, "2023/").xpath("//figure[@id='sources']") == []


def test_what_no_year_spent_anything_of_is_in_the_table_alone(tmp_path: Path) -> None:
    reports = {
        (2022, "甲局"): overview("100", "90", sources("90", "0")),
        (2023, "甲局"): overview("100", "91", sources("91", "0")),
    }
    [figure] = page_of(tmp_path, reports, "departments/d0/").xpath("//figure[@id='sources']")
    heads = figure.xpath(".//text[@class='head']/text()")
    assert heads == ["一般公共预算财政拨款支出"]
    assert len(figure.xpath(".//tbody/tr")) == 2
