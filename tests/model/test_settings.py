"""The settings that checks go by: national ones, then what each source sets from its year on."""

from decimal import Decimal
from pathlib import Path

from generator.model.archive import Archive
from generator.model.settings import NATIONAL, Settings
from tests.tiny_content import FILE, HEADER, read_folder


def archive_with(folder: Path, rules: str) -> Archive:
    """The archive of one report and these rules, which must be sound."""
    reading = read_folder(folder, {FILE: HEADER, "rules.yml": rules})
    assert reading.faults == ()
    assert reading.archive is not None
    return reading.archive


def settings(folder: Path, rules: str, year: int = 2023) -> Settings:
    """What is in force in the year."""
    return archive_with(folder, rules).settings(year)


def test_without_rules_the_national_values_hold(tmp_path: Path) -> None:
    reading = read_folder(tmp_path, {FILE: HEADER})
    assert reading.archive is not None
    assert reading.archive.settings(2023) == NATIONAL


def test_a_source_sets_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    found = settings(tmp_path, "示例通知:\n  起始年度: 2020\n  执行率说明下限: 95%\n")
    assert (found.explain_below.value, found.explain_change) == (
        Decimal(95), NATIONAL.explain_change,
    )  # fmt: skip


def test_a_setting_names_its_source(tmp_path: Path) -> None:
    found = settings(tmp_path, "示例通知:\n  起始年度: 2020\n  执行率说明下限: 95%\n")
    assert found.explain_below.basis == "示例通知"


def test_a_source_does_not_reach_back(tmp_path: Path) -> None:
    rules = "示例通知:\n  起始年度: 2024\n  执行率说明下限: 95%\n"
    assert settings(tmp_path, rules, 2023).explain_below == NATIONAL.explain_below


def test_the_later_source_wins_whatever_the_order_in_the_file(tmp_path: Path) -> None:
    rules = (
        "新通知:\n  起始年度: 2022\n  执行率说明下限: 85%\n"
        "旧通知:\n  起始年度: 2020\n  执行率说明下限: 95%\n"
    )
    assert settings(tmp_path, rules).explain_below.basis == "新通知"


def test_grades_are_sorted_from_the_best(tmp_path: Path) -> None:
    rules = (
        "示例办法:\n  起始年度: 2020\n  等级:\n"
        "    - {名称: 不合格, 下限: 0}\n    - {名称: 优, 下限: 90}\n    - {名称: 合格, 下限: 60}\n"
    )
    grades = settings(tmp_path, rules).grades.value
    assert [grade.name for grade in grades] == ["优", "合格", "不合格"]


def test_a_source_without_a_year_is_an_error(tmp_path: Path) -> None:
    rules = "示例通知:\n  执行率说明下限: 95%\n"
    [fault] = read_folder(tmp_path, {FILE: HEADER, "rules.yml": rules}).faults
    assert (fault.code, fault.at.file, fault.at.line) == ("F007", "rules.yml", 1)


def test_an_unknown_setting_is_an_error(tmp_path: Path) -> None:
    rules = "示例通知:\n  起始年度: 2020\n  执行率下限: 95%\n"
    [fault] = read_folder(tmp_path, {FILE: HEADER, "rules.yml": rules}).faults
    assert (fault.code, fault.at.line) == ("F006", 3)
