"""A department's figures year by year: nothing compared that is not of the same thing, nothing ours that looks printed."""

from pathlib import Path

import pytest

from generator.checks.findings import Examination
from generator.checks.run import examine
from generator.model.archive import Archive
from generator.pages.department.years import YearsPart, years_part
from generator.pages.shown import NOT_STATED, NOTHING, Shown
from generator.pages.tables import Row
from tests.pages.district import district, head, history, whole
from tests.tiny_content import read_folder

NAME = "shili:\n  名称: 示例局\n"


@pytest.fixture
def read(tmp_path: Path) -> tuple[Archive, Examination]:
    return district(tmp_path)


@pytest.fixture
def jia(read: tuple[Archive, Examination]) -> YearsPart:
    return part_of(*read, "jia")


def part_of(archive: Archive, examination: Examination, identity: str) -> YearsPart:
    part = years_part(history(archive, identity), examination)
    assert part is not None
    return part


def of_files(folder: Path, files: dict[str, str | bytes], departments: str = NAME) -> YearsPart:
    """The part of 示例局, whose reports these are by year."""
    reading = read_folder(folder, {"departments.yml": departments, **files})
    assert reading.archive is not None
    assert reading.faults == ()
    return part_of(reading.archive, examine(reading), "shili")


def two_years(folder: Path, then: str, now: str, departments: str = NAME) -> YearsPart:
    return of_files(folder, {"2022/shili.yml": then, "2023/shili.yml": now}, departments)


def line(part: YearsPart, year: str) -> Row:
    [found] = [one for one in part.table.rows if one.name == year]
    return found


def value(part: YearsPart, year: str, column: str) -> Shown | None:
    tables = [one for one in (part.table, part.kinds) if one]
    rows = [row for one in tables for row in one.rows if row.name == year]
    [found] = [cell for row in rows for cell in row.cells if cell.label == column]
    return found.shown


def heads(part: YearsPart) -> list[str]:
    tables = [one for one in (part.table, part.kinds) if one]
    return [column.name for one in tables for column in one.columns]


def test_the_newest_year_stands_first_and_a_year_without_report_has_its_row(
    jia: YearsPart,
) -> None:
    assert [one.name for one in jia.table.rows] == ["2023", "2022", "2021", "2020"]


def test_a_year_without_report_says_so(jia: YearsPart) -> None:
    row = line(jia, "2021")
    assert (row.address, row.cells[0].shown) == ("", Shown("没有报告", missing=True))


def test_a_year_leads_to_its_report(jia: YearsPart) -> None:
    assert line(jia, "2022").address == "2022/jia/"


def test_a_figure_in_wan_stands_as_printed(jia: YearsPart) -> None:
    assert value(jia, "2022", "全年执行数") == Shown("590")


def test_a_figure_in_yuan_is_converted_and_marked_as_ours(jia: YearsPart) -> None:
    assert value(jia, "2020", "全年执行数") == Shown("480", computed=True)


def test_the_conversion_is_told(jia: YearsPart) -> None:
    assert "2020 年度的报告以元为单位，这里换算成万元。" in jia.notes


def test_absent_blank_and_zero_are_three_things(jia: YearsPart) -> None:
    assert (
        value(jia, "2022", "“三公”经费"),
        value(jia, "2023", "基本支出"),
        value(jia, "2023", "“三公”经费"),
    ) == (NOTHING, NOT_STATED, Shown("0"))


def test_a_change_is_computed_and_marked_as_ours(jia: YearsPart) -> None:
    assert value(jia, "2023", "比上年增减") == Shown("+60.25", computed=True)
    assert value(jia, "2023", "增减幅度") == Shown("+10.21%", computed=True)


def test_over_a_gap_nothing_is_compared(jia: YearsPart) -> None:
    assert value(jia, "2022", "比上年增减") == NOTHING


def test_a_report_under_a_former_name_is_told(jia: YearsPart) -> None:
    assert "2020 年度的报告以“示例甲办”的名称公开。" in jia.notes


def test_units_are_made_one_before_two_years_are_compared(tmp_path: Path) -> None:
    then = head(2022, "示例局", "元") + whole("1000000.00", "900000.50")
    part = two_years(tmp_path, then, head(2023, "示例局") + whole("100", "95"))
    assert value(part, "2023", "比上年增减") == Shown("+5.00", computed=True)


def test_a_fall_is_marked_by_its_sign(tmp_path: Path) -> None:
    then = head(2022, "示例局") + whole("100", "95")
    part = two_years(tmp_path, then, head(2023, "示例局") + whole("100", "76"))
    assert value(part, "2023", "比上年增减") == Shown("-19", computed=True)
    assert value(part, "2023", "增减幅度") == Shown("-20.00%", computed=True)


def test_on_a_base_of_zero_there_is_no_percentage(tmp_path: Path) -> None:
    then = head(2022, "示例局") + whole("100", "0")
    part = two_years(tmp_path, then, head(2023, "示例局") + whole("100", "76"))
    assert value(part, "2023", "比上年增减") == Shown("+76", computed=True)
    assert value(part, "2023", "增减幅度") == NOTHING


def test_own_and_consolidated_figures_are_not_compared(tmp_path: Path) -> None:
    then = head(2022, "示例局") + "口径: 本级\n" + whole("100", "95")
    now = head(2023, "示例局") + "口径: 汇总\n" + whole("100", "96")
    part = two_years(tmp_path, then, now)
    assert "比上年增减" not in heads(part)
    assert "2023 年度与上年的增减没有计算：口径不同：上年是本级，今年是汇总。" in part.notes
    assert value(part, "2023", "口径") == Shown("汇总")


def test_after_a_merger_nothing_is_compared(tmp_path: Path) -> None:
    departments = f"{NAME}jiu:\n  名称: 示例旧局\n  起止年度: 2015-2022\n  并入: shili\n"
    then = head(2022, "示例局") + whole("100", "95")
    now = head(2023, "示例局") + whole("200", "190")
    part = two_years(tmp_path, then, now, departments)
    assert "比上年增减" not in heads(part)
    assert any("示例旧局并入了本部门" in note for note in part.notes)


def test_without_last_years_report_what_this_one_prints_of_it_is_used_and_told(
    tmp_path: Path,
) -> None:
    text = head(2023, "示例局") + whole("100", "96") + "上年数:\n  全年执行数: 80\n"
    part = of_files(tmp_path, {"2023/shili.yml": text})
    assert value(part, "2023", "比上年增减") == Shown("+16", computed=True)
    assert "2023 年度的增减，按当年报告里印的上年数计算。" in part.notes


def test_a_breakdown_of_a_budget_is_no_expenditure(tmp_path: Path) -> None:
    nature = "    按支出性质: {合计口径: 全年预算数, 基本支出: 60, 项目支出: 40}\n"
    part = of_files(tmp_path, {"2023/shili.yml": head(2023, "示例局") + whole("100", "96", nature)})
    assert "基本支出" not in heads(part)


def test_kinds_of_basic_expenditure_without_their_total_are_blank(tmp_path: Path) -> None:
    nature = "    按支出性质:\n      基本支出: {人员经费: 50, 公用经费: 6}\n      项目支出: 40\n"
    part = of_files(tmp_path, {"2023/shili.yml": head(2023, "示例局") + whole("100", "96", nature)})
    assert value(part, "2023", "基本支出") == NOT_STATED


def test_the_national_form_has_its_original_budget(tmp_path: Path) -> None:
    row = "资金明细:\n  年度资金总额: {年初预算数: 90, 全年预算数: 100, 全年执行数: 99}\n"
    part = of_files(tmp_path, {"2023/shili.yml": head(2023, "示例局") + row})
    assert value(part, "2023", "年初预算数") == Shown("90")


def test_what_another_table_shows_is_not_shown_twice(
    read: tuple[Archive, Examination],
) -> None:
    part = years_part(history(read[0], "jia"), read[1], {"基本支出", "项目支出"})
    assert part is not None
    assert part.kinds is not None
    assert [column.name for column in part.kinds.columns] == ["“三公”经费"]
    assert [row.name for row in part.kinds.rows] == ["2023"]


def test_only_what_is_ours_is_called_ours(tmp_path: Path) -> None:
    text = head(2023, "示例局") + whole("100", "96", "    预算完成率: 96%\n")
    part = of_files(tmp_path, {"2023/shili.yml": text})
    assert (part.computed, part.gaps) == (False, False)


def test_dashes_and_blanks_are_explained_where_they_stand(jia: YearsPart) -> None:
    assert (jia.computed, jia.gaps) == (True, True)


def test_a_department_with_forms_alone_has_no_table(tmp_path: Path) -> None:
    form = head(2023, "示例局", kind="项目支出绩效自评表") + "项目: {项目名称: 示例项目}\n"
    reading = read_folder(tmp_path, {"2023/shili/xm.yml": form})
    assert reading.archive is not None
    assert years_part(history(reading.archive, "shili"), examine(reading)) is None
