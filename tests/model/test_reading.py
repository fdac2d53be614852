import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.checks.run import examine
from generator.model.reading import Reading, read_archive
from generator.source.place import Fault
from tests.privileges import without_privileges
from tests.tiny_content import DEPARTMENTS, FILE, HEADER, SITE, read_folder, write_folder


def said(reading: Reading, file: str) -> list[Fault]:
    return [fault for fault in reading.faults if fault.at.file == file]


def refusal(folder: Path, files: dict[str, str | bytes], file: str) -> Fault:
    """The one fault of a folder, which must be of this file."""
    [fault] = read_folder(folder, files).faults
    assert fault.at.file == file
    return fault


def test_a_sound_folder_is_read_without_fault(tmp_path: Path) -> None:
    reading = read_folder(tmp_path, {FILE: HEADER})
    assert reading.faults == ()
    assert reading.archive is not None
    assert [filed.file for filed in reading.archive.reports] == [FILE]


def test_reports_come_by_year_and_then_in_the_order_of_the_departments(tmp_path: Path) -> None:
    departments = "yi:\n  名称: 示例乙局\njia:\n  名称: 示例甲局\n"
    names = {"jia": "示例甲局", "yi": "示例乙局"}
    files: dict[str, str | bytes] = {
        f"{year}/{identity}.yml": HEADER.replace("2023", year).replace("示例局", name)
        for year in ("2022", "2023")
        for identity, name in names.items()
    }
    archive = read_folder(tmp_path, {"departments.yml": departments, **files}).archive
    assert archive is not None
    assert [filed.file for filed in archive.reports] == [
        "2023/yi.yml", "2023/jia.yml", "2022/yi.yml", "2022/jia.yml",
    ]  # fmt: skip


def test_the_years_of_an_archive_come_newest_first(tmp_path: Path) -> None:
    older = {"2021/shili.yml": HEADER.replace("2023", "2021")}
    archive = read_folder(tmp_path, {FILE: HEADER, **older}).archive
    assert archive is not None
    assert archive.years == (2023, 2021)


def test_a_report_of_another_year_than_its_folder_is_refused(tmp_path: Path) -> None:
    fault = refusal(tmp_path, {"2022/shili.yml": HEADER}, "2022/shili.yml")
    assert (fault.code, fault.at.line, fault.at.column) == ("F011", 1, 5)


def test_a_report_of_another_year_is_said_with_both_years(tmp_path: Path) -> None:
    fault = refusal(tmp_path, {"2022/shili.yml": HEADER}, "2022/shili.yml")
    assert "年度写的是 2023，文件却在 2022 文件夹里" in fault.message


def test_a_report_of_another_department_is_refused_at_the_name(tmp_path: Path) -> None:
    fault = refusal(tmp_path, {FILE: HEADER.replace("示例局", "示例厅")}, FILE)
    assert (fault.code, fault.at.line, fault.at.column) == ("F011", 2, 5)


def test_a_former_name_is_a_name_of_the_department(tmp_path: Path) -> None:
    departments = DEPARTMENTS + "  曾用名:\n    - 示例处\n"
    files: dict[str, str | bytes] = {FILE: HEADER.replace("示例局", "示例处")}
    assert read_folder(tmp_path, {"departments.yml": departments, **files}).faults == ()


def test_an_unknown_department_is_said_with_the_nearest(tmp_path: Path) -> None:
    fault = refusal(tmp_path, {"2023/shi-li.yml": HEADER}, "2023/shi-li.yml")
    assert (fault.code, "是不是：shili？" in fault.message) == ("F011", True)


def test_the_faults_of_a_report_of_an_unknown_department_are_said_too(tmp_path: Path) -> None:
    reading = read_folder(tmp_path, {"2023/qita.yml": HEADER + "附件: no\n"})
    assert [fault.code for fault in said(reading, "2023/qita.yml")] == ["F011", "F010"]


def test_a_department_with_a_fault_is_not_said_to_be_missing(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"departments.yml": DEPARTMENTS + "  简写: 局\n", FILE: HEADER}
    assert refusal(tmp_path, files, "departments.yml").code == "F006"


def test_a_report_of_a_department_with_a_fault_is_not_in_the_archive(tmp_path: Path) -> None:
    reading = read_folder(tmp_path, {"departments.yml": DEPARTMENTS + "  简写: 局\n", FILE: HEADER})
    assert reading.archive is not None
    assert reading.archive.reports == ()


@pytest.mark.parametrize("identity", ["ShiLi", "shi_li", "示例局", "shi--li", "-shili"])
def test_a_department_id_of_other_characters_is_refused(tmp_path: Path, identity: str) -> None:
    departments = f"{DEPARTMENTS}{identity}:\n  名称: 示例处\n"
    fault = refusal(tmp_path, {"departments.yml": departments, FILE: HEADER}, "departments.yml")
    assert (fault.code, fault.at.line) == ("F011", 3)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("notes.txt", "这里不放这个文件"),
        ("shili.yml", "报告放在年度文件夹里"),
        ("sites.yml", "是不是 site.yml？"),
        ("department.yml", "是不是 departments.yml？"),
        ("site.yaml", "是不是 site.yml？"),
        ("说明.docx", "这里不放这个文件"),
        ("2023年/shili.yml", "文件夹“2023年”不是年度"),
        ("23/shili.yml", "不是年度"),
        ("２０２３/shili.yml", "不是年度"),
        ("2023/shili.yaml", "文件名以 .yml 结尾"),
        ("2023/shili.yml.bak", "文件名以 .yml 结尾"),
        ("2023/shili", "文件名以 .yml 结尾"),
        ("2023/示例局/xiangmu.yml", "文件夹名应是部门 id"),
        ("2023/shili/项目.yml", "文件名是项目 id"),
        ("2023/shili/xiangmu.txt", "文件名是项目 id"),
        ("2023/shili/source.yml", "不能是 source"),
        ("2023/shili/deeper/xiangmu.yml", "文件名是项目 id"),
        ("2023/示例局.yml", "文件名应是部门 id"),
        ("2023/Shili.yml", "文件名应是部门 id"),
    ],
)
def test_what_does_not_belong_there_is_refused(tmp_path: Path, name: str, words: str) -> None:
    [fault] = read_folder(tmp_path, {name: HEADER}).faults
    assert (fault.code, words in fault.message) == ("F011", True)


@pytest.mark.parametrize("name", ["README.md", ".DS_Store", "2023/.shili.yml.swp", ".git/config"])
def test_a_guide_and_what_the_system_hides_are_passed_over(tmp_path: Path, name: str) -> None:
    assert read_folder(tmp_path, {name: "甲"}).faults == ()


def test_a_name_in_no_readable_encoding_is_a_fault_like_any_other(tmp_path: Path) -> None:
    write_folder(tmp_path, {FILE: HEADER})
    (tmp_path / "2023" / os.fsdecode("示例".encode("gbk") + b".yml")).write_text(HEADER)
    [finding] = examine(read_archive(tmp_path)).findings
    assert finding.at.file.encode().endswith(b".yml")
    assert finding.fingerprint


def test_a_linked_report_is_refused(tmp_path: Path) -> None:
    write_folder(tmp_path / "content", {}).joinpath("2023").mkdir()
    (tmp_path / "elsewhere.yml").write_text(HEADER, encoding="utf-8")
    (tmp_path / "content" / FILE).symlink_to(tmp_path / "elsewhere.yml")
    [fault] = read_archive(tmp_path / "content").faults
    assert (fault.code, fault.at.file, "符号链接" in fault.message) == ("F001", FILE, True)


def test_a_linked_year_is_refused(tmp_path: Path) -> None:
    write_folder(tmp_path / "elsewhere", {FILE: HEADER})
    content = write_folder(tmp_path / "content", {})
    (content / "2023").symlink_to(tmp_path / "elsewhere" / "2023")
    [fault] = read_archive(content).faults
    assert (fault.code, fault.at.file, "符号链接" in fault.message) == ("F011", "2023", True)


def test_a_folder_called_like_a_report_is_refused(tmp_path: Path) -> None:
    write_folder(tmp_path, {}).joinpath(FILE).mkdir(parents=True)
    [fault] = read_archive(tmp_path).faults
    assert (fault.code, fault.at.file, "文件夹" in fault.message) == ("F001", FILE, True)


def test_a_file_called_like_a_year_is_refused(tmp_path: Path) -> None:
    [fault] = read_folder(tmp_path, {"2023": HEADER}).faults
    assert (fault.code, fault.at.file) == ("F011", "2023")


def test_all_faults_of_all_files_come_out_in_one_run(tmp_path: Path) -> None:
    identities = ("gbk", "kong", "wrong", "good")
    files: dict[str, str | bytes] = {
        "departments.yml": "".join(f"{name}:\n  名称: 示例局\n" for name in identities),
        "site.yml": SITE + "网子: 示例\n",
        "2023/gbk.yml": HEADER.encode("gbk"),
        "2023/kong.yml": b"",
        "2023/wrong.yml": HEADER + "附件：附件2\n附注: 示例\n公开: {公开日期: 昨天}\n",
        "2023/good.yml": HEADER,
        "2023/说明.docx": b"PK\x03\x04\x00",
    }
    reading = read_folder(tmp_path, files)
    assert [(fault.at.file, fault.code, fault.at.line) for fault in reading.faults] == [
        ("2023/gbk.yml", "F002", 1),
        ("2023/kong.yml", "F001", 1),
        ("2023/wrong.yml", "F003", 6),
        ("2023/wrong.yml", "F006", 7),
        ("2023/wrong.yml", "F010", 8),
        ("2023/说明.docx", "F011", 1),
        ("site.yml", "F006", 2),
    ]


def test_a_good_report_beside_a_bad_one_is_in_the_archive(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"2022/shili.yml": HEADER.encode("gbk"), FILE: HEADER}
    archive = read_folder(tmp_path, files).archive
    assert archive is not None
    assert [filed.file for filed in archive.reports] == [FILE]


@pytest.mark.parametrize("name", ["site.yml", "departments.yml"])
def test_without_a_needed_file_there_is_no_archive(tmp_path: Path, name: str) -> None:
    write_folder(tmp_path, {FILE: HEADER}).joinpath(name).unlink()
    reading = read_archive(tmp_path)
    assert reading.archive is None
    assert [(fault.at.file, fault.code) for fault in reading.faults] == [(name, "F001")]


def test_without_departments_the_faults_of_reports_are_said_all_the_same(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"departments.yml": "- 示例局\n", FILE: HEADER + "附件: no\n"}
    reading = read_folder(tmp_path, files)
    assert [fault.at.file for fault in reading.faults] == [FILE, "departments.yml"]


def test_a_folder_that_is_not_there_is_faults(tmp_path: Path) -> None:
    reading = read_archive(tmp_path / "nothing")
    assert [fault.at.file for fault in reading.faults] == ["departments.yml", "nothing", "site.yml"]


def test_a_folder_that_may_be_listed_but_not_entered_is_faults() -> None:
    with TemporaryDirectory() as outside:
        Path(outside).chmod(0o755)
        content = write_folder(Path(outside) / "content", {FILE: HEADER})
        content.chmod(0o444)
        with without_privileges():
            reading = read_archive(content)
        content.chmod(0o755)
    assert [(fault.at.file, "权限" in fault.message) for fault in reading.faults] == [
        ("content", True), ("departments.yml", True), ("site.yml", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00", b"\xff\xfe", b"[" * 5000, b"- - -", b"&a *a", "年度：2023".encode(),
     b"{2023: {2023: 2023}}", b"? ?", b'"\\0at": 5', b"a: |\n\xef\xbb\xbf", b"shili:\n  - 5"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["site.yml", "departments.yml", "glossary.yml", FILE])
def test_whatever_a_file_holds_is_faults_and_never_an_exception(
    tmp_path: Path, name: str, data: bytes
) -> None:
    files: dict[str, str | bytes] = {FILE: HEADER, name: data}
    assert said(read_folder(tmp_path, files), name) != []


def test_a_glossary_is_read(tmp_path: Path) -> None:
    archive = read_folder(tmp_path, {"glossary.yml": "示例词:\n  解释: 示例的解释\n"}).archive
    assert archive is not None
    assert archive.glossary["示例词"].meaning == "示例的解释"


def test_a_folder_without_a_glossary_has_an_empty_one(tmp_path: Path) -> None:
    archive = read_folder(tmp_path, {}).archive
    assert archive is not None
    assert archive.glossary == {}


def test_the_digest_is_that_of_the_text_read(tmp_path: Path) -> None:
    one = read_folder(tmp_path / "one", {FILE: HEADER})
    same = read_folder(tmp_path / "same", {FILE: HEADER})
    assert one.digest == same.digest


def test_one_character_more_is_another_digest(tmp_path: Path) -> None:
    one = read_folder(tmp_path / "one", {FILE: HEADER})
    other = read_folder(tmp_path / "other", {FILE: HEADER + "#"})
    assert one.digest != other.digest
