"""The page of corrections: every value put right, the newest first, beside what R603 says of them."""

from pathlib import Path

import pytest

from generator.checks.run import examine
from generator.model.reading import Reading
from generator.pages.corrections import CorrectionsView, corrections_page, has_corrections
from tests.pages.made import overview_for
from tests.tiny_content import HEADER, read_folder

OVERVIEW = "基本情况:\n  整体收支: {全年执行数: 232.27}\n"
PLACE = "基本情况.整体收支.全年执行数"


def correction(date: str, after: str, rest: str = "") -> str:
    return f"  - {{日期: {date}, 位置: {PLACE}, 原值: 750.48, 更正值: {after}{rest}}}\n"


def read(folder: Path, *reports: tuple[str, str]) -> Reading:
    files: dict[str, str | bytes] = {
        f"{year}/shili.yml": HEADER.replace("2023", year) + OVERVIEW + text
        for year, text in reports
    }
    reading = read_folder(folder, files)
    assert reading.faults == ()
    return reading


def view_of(reading: Reading) -> CorrectionsView:
    assert reading.archive is not None
    view = corrections_page(overview_for(reading.archive, examine(reading))).view
    assert isinstance(view, CorrectionsView)
    return view


@pytest.mark.parametrize(("text", "there"), [("", False), ("更正记录:\n" + correction("2024-09-20", "232.27"), True)])  # fmt: skip
def test_the_page_is_made_where_something_was_corrected(
    tmp_path: Path, text: str, there: bool
) -> None:
    archive = read(tmp_path, ("2023", text)).archive
    assert archive is not None
    assert has_corrections(overview_for(archive)) is there


def test_a_correction_tells_everything_of_itself(tmp_path: Path) -> None:
    text = "更正记录:\n" + correction("2024-09-20", "232.27", ", 原因: 录入错误。, 版本: 第2版")
    [row] = view_of(read(tmp_path, ("2023", text))).table.rows
    assert (row.date.text, row.department, row.year) == ("2024-09-20", "示例局", "2023")
    assert (row.before.text, row.after.text, row.reason.text) == (
        "750.48 万元",
        "232.27 万元",
        "录入错误。",
    )
    assert (row.version, row.address) == ("第2版", "2023/shili/")


def test_the_place_is_read_out_in_steps(tmp_path: Path) -> None:
    text = "更正记录:\n" + correction("2024-09-20", "232.27").replace(
        PLACE, "重点工作任务「示例1.5期」.预算数"
    )
    [row] = view_of(read(tmp_path, ("2023", text))).table.rows
    assert row.place == "重点工作任务「示例1.5期」 › 预算数"


def test_what_is_not_told_is_not_invented(tmp_path: Path) -> None:
    [row] = view_of(read(tmp_path, ("2023", "更正记录:\n" + correction("", "232.27")))).table.rows
    assert (row.date.text, row.reason.text) == ("未载明", "未载明")


def test_the_newest_comes_first_whatever_its_year(tmp_path: Path) -> None:
    older = "更正记录:\n" + correction("2024-09-20", "232.27") + correction("", "232.27")
    newer = "更正记录:\n" + correction("2025-01-02", "232.27")
    rows = view_of(read(tmp_path, ("2023", older), ("2022", newer))).table.rows
    assert [row.date.text for row in rows] == ["2025-01-02", "2024-09-20", "未载明"]


def test_a_correction_that_was_not_applied_stands_beside(tmp_path: Path) -> None:
    view = view_of(read(tmp_path, ("2023", "更正记录:\n" + correction("2024-09-20", "999.99"))))
    assert ([one.difference.code for one in view.differences], view.applied) == (["R603"], 0)


def test_a_correction_that_was_applied_is_counted(tmp_path: Path) -> None:
    view = view_of(read(tmp_path, ("2023", "更正记录:\n" + correction("2024-09-20", "232.27"))))
    assert (view.differences, view.applied) == ((), 1)
