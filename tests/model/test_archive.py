"""What lies beside a report: last year's, the department's project forms, who was merged in."""

from pathlib import Path

import pytest

from generator.model.archive import Archive, Case
from generator.model.roll import roll_of
from tests.tiny_content import DEPARTMENTS, FILE, HEADER, read_folder

LAST = HEADER.replace("2023", "2022")
FORM = HEADER + "项目:\n  项目名称: 示例项目\n"


def archive_of(folder: Path, files: dict[str, str | bytes]) -> Archive:
    """The archive of these files, which must be sound."""
    reading = read_folder(folder, files)
    assert reading.faults == ()
    assert reading.archive is not None
    return reading.archive


def case_of(archive: Archive, file: str = FILE) -> Case:
    """The case of the report in a file."""
    [case] = [case for case in archive.cases() if case.filed.file == file]
    return case


def test_a_report_lies_beside_that_of_the_year_before(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, {FILE: HEADER, "2022/shili.yml": LAST})
    last = case_of(archive).last_year
    assert last is not None
    assert last.file == "2022/shili.yml"


def test_a_report_two_years_back_is_not_last_years(tmp_path: Path) -> None:
    older = HEADER.replace("2023", "2021")
    archive = archive_of(tmp_path, {FILE: HEADER, "2021/shili.yml": older})
    assert case_of(archive).last_year is None


def test_a_form_lies_beside_its_own_form_of_last_year(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        FILE: HEADER,
        "2022/shili.yml": LAST,
        "2023/shili/yi.yml": FORM,
        "2022/shili/yi.yml": FORM.replace("2023", "2022"),
    }
    last = case_of(archive_of(tmp_path, files), "2023/shili/yi.yml").last_year
    assert last is not None
    assert last.file == "2022/shili/yi.yml"


def test_a_form_is_no_report(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, {FILE: HEADER, "2023/shili/yi.yml": FORM})
    assert [filed.file for filed in archive.reports] == [FILE]


def test_the_forms_of_a_department_come_by_id(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"2023/shili/b.yml": FORM, "2023/shili/a.yml": FORM}
    forms = archive_of(tmp_path, files).forms
    assert [form.project_id for form in forms] == ["a", "b"]


def test_a_year_with_forms_alone_is_a_year(tmp_path: Path) -> None:
    assert archive_of(tmp_path, {"2023/shili/a.yml": FORM}).years == (2023,)


def test_a_form_names_its_project_in_its_title(tmp_path: Path) -> None:
    [form] = archive_of(tmp_path, {"2023/shili/a.yml": FORM}).forms
    assert form.title == "2023年度示例局“示例项目”部门整体支出绩效自评报告"


def test_a_form_without_a_project_is_an_error(tmp_path: Path) -> None:
    [fault] = read_folder(tmp_path, {"2023/shili/a.yml": HEADER}).faults
    assert (fault.code, "项目名称" in fault.message) == ("F007", True)


MERGED = DEPARTMENTS + "jiuju:\n  名称: 示例旧局\n  起止年度: 2019-2022\n  并入: shili\n"


@pytest.mark.parametrize(
    ("year", "names"), [(2022, ["示例旧局"]), (2023, ["示例旧局"]), (2024, [])]
)
def test_who_was_merged_in_counts_in_its_last_year_and_the_next(
    tmp_path: Path, year: int, names: list[str]
) -> None:
    files: dict[str, str | bytes] = {
        "departments.yml": MERGED,
        f"{year}/shili.yml": HEADER.replace("2023", str(year)),
    }
    case = case_of(archive_of(tmp_path, files), f"{year}/shili.yml")
    assert [department.name for department in case.merged] == names


@pytest.mark.parametrize("into", ["nobody", "shili"])
def test_who_is_merged_into_no_other_department_is_an_error(tmp_path: Path, into: str) -> None:
    departments = f"{DEPARTMENTS}  起止年度: 2015-2022\n  并入: {into}\n"
    [fault] = read_folder(tmp_path, {"departments.yml": departments}).faults
    assert (fault.code, fault.at.line) == ("F011", 4)


def test_who_is_merged_needs_a_last_year(tmp_path: Path) -> None:
    departments = f"{DEPARTMENTS}jiuju:\n  名称: 示例旧局\n  并入: shili\n"
    [fault] = read_folder(tmp_path, {"departments.yml": departments}).faults
    assert (fault.code, fault.at.line) == ("F007", 5)


def test_a_file_with_a_fault_is_there_all_the_same(tmp_path: Path) -> None:
    reading = read_folder(tmp_path, {FILE: HEADER + "附注: 甲\n"})
    assert reading.archive is not None
    assert (reading.archive.reports, roll_of(reading.archive).has_file(2023, "shili")) == ((), True)


@pytest.mark.parametrize(
    ("years", "active"),
    [("2019-2023", True), ("2019-", True), ("-2022", False), ("2023", True), ("2024-", False),
     ("2019至2022", False), ("2019—2024", True)],
)  # fmt: skip
def test_a_department_is_there_in_its_years(tmp_path: Path, years: str, active: bool) -> None:
    archive = archive_of(tmp_path, {"departments.yml": f"{DEPARTMENTS}  起止年度: {years}\n"})
    assert archive.departments["shili"].active_in(2023) is active


@pytest.mark.parametrize("years", ["2019年起", "至今", "2023-2019", "20192023"])
def test_years_that_are_none_are_an_error(tmp_path: Path, years: str) -> None:
    departments = f"{DEPARTMENTS}  起止年度: {years}\n"
    [fault] = read_folder(tmp_path, {"departments.yml": departments}).faults
    assert (fault.code, fault.at.line) == ("F010", 3)
