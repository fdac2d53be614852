"""The page of problems: what each report owns up to, and what the next year's report says of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.folders import PAGE_TEMPLATES
from generator.model.archive import Archive
from generator.pages.problem_rows import ProblemRow
from generator.pages.problems import (
    ProblemsView,
    count_of_problems,
    has_problems,
    problems_page,
)
from tests.pages.made import overview_for
from tests.tiny_content import HEADER, read_folder

Read = Callable[[dict[str, str]], Archive]
DEPARTMENTS = "shili:\n  名称: 示例局\nyi:\n  名称: 示例乙局\n"
PROBLEM = "问题与改进:\n  - {问题: 示例台账登记不全。, 改进措施: 示例措施。}\n"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a folder of reports, each the part after its header, by file."""

    def archive(files: dict[str, str], departments: str = DEPARTMENTS) -> Archive:
        whole: dict[str, str | bytes] = {"departments.yml": departments}
        for name, part in files.items():
            owner = "示例乙局" if "yi" in name else "示例局"
            head = HEADER.replace("2023", name[:4]).replace("示例局", owner)
            whole[name] = head + part
        reading = read_folder(tmp_path, whole)
        assert reading.faults == ()
        assert reading.archive is not None
        return reading.archive

    return archive


def view_of(archive: Archive) -> ProblemsView:
    view = problems_page(overview_for(archive)).view
    assert isinstance(view, ProblemsView)
    return view


def only_row(archive: Archive, year: str = "2022") -> ProblemRow:
    [found] = [one for one in view_of(archive).years if one.year == year]
    [row] = found.rows
    return row


def fate_of(archive: Archive) -> tuple[str, str, str]:
    fate = only_row(archive).fate
    assert fate is not None
    return fate.word, fate.told, fate.address


def test_without_a_problem_there_is_no_page(read: Read) -> None:
    assert not has_problems(overview_for(read({"2023/shili.yml": "前言: 示例。\n"})))


def test_with_a_problem_there_is_a_page(read: Read) -> None:
    assert has_problems(overview_for(read({"2023/shili.yml": PROBLEM})))


@pytest.mark.parametrize("progress", ["已完成", "进行中", "未启动"])
def test_the_progress_is_the_word_of_the_next_report(read: Read, progress: str) -> None:
    told = (
        f"上年问题落实:\n  - {{问题: 示例台账登记不全。, 落实情况: 示例落实。, 状态: {progress}}}\n"
    )
    archive = read({"2022/shili.yml": PROBLEM, "2023/shili.yml": told})
    assert fate_of(archive) == (progress, "示例落实。", "2023/shili/")


def test_an_answer_without_progress_claims_none(read: Read) -> None:
    told = "上年问题落实:\n  - {问题: 示例台账登记不全。, 落实情况: 示例落实。}\n"
    archive = read({"2022/shili.yml": PROBLEM, "2023/shili.yml": told})
    assert fate_of(archive) == ("有交代", "示例落实。", "2023/shili/")


def test_a_report_without_the_chapter_does_not_mention_the_problem(read: Read) -> None:
    archive = read({"2022/shili.yml": PROBLEM, "2023/shili.yml": "前言: 示例。\n"})
    assert fate_of(archive) == ("未见落实情况", "", "2023/shili/")


def test_a_chapter_on_other_problems_does_not_mention_it(read: Read) -> None:
    told = "上年问题落实:\n  - {问题: 公务用车调度不及时。, 落实情况: 已建平台。, 状态: 已完成}\n"
    archive = read({"2022/shili.yml": PROBLEM, "2023/shili.yml": told})
    rows = view_of(archive).years[0].rows
    assert [row.fate.word for row in rows if row.fate] == ["未见落实情况", "已完成"]


def test_a_problem_that_only_the_next_report_knows_says_so(read: Read) -> None:
    told = "上年问题落实:\n  - {问题: 公务用车调度不及时。, 状态: 进行中}\n"
    row = only_row(read({"2023/shili.yml": told}))
    assert (row.problem, row.told_in, row.measure) == (("公务用车调度不及时。",), "2023", ())


def test_without_a_next_report_it_is_awaited(read: Read) -> None:
    assert fate_of(read({"2022/shili.yml": PROBLEM})) == ("下一年度报告尚未公开", "", "")


def test_the_report_of_another_department_answers_nothing(read: Read) -> None:
    told = "上年问题落实:\n  - {问题: 示例台账登记不全。, 状态: 已完成}\n"
    archive = read({"2022/shili.yml": PROBLEM, "2023/yi.yml": told})
    row = next(row for year in view_of(archive).years for row in year.rows if row.measure)
    assert row.fate is not None
    assert row.fate.word == "下一年度报告尚未公开"


def test_a_department_that_was_merged_awaits_no_report(tmp_path: Path) -> None:
    departments = "shili:\n  名称: 示例局\n  起止年度: -2022\n  并入: yi\nyi:\n  名称: 示例乙局\n"
    text = HEADER.replace("2023", "2022") + PROBLEM
    reading = read_folder(tmp_path, {"departments.yml": departments, "2022/shili.yml": text})
    assert reading.archive is not None
    assert fate_of(reading.archive) == ("部门已撤并", "2023 年度起并入示例乙局", "")


def test_a_problem_called_none_is_no_problem(read: Read) -> None:
    archive = read({"2022/shili.yml": "问题与改进:\n  - {问题: 无。}\n"})
    [year] = view_of(archive).years
    assert (year.rows, year.none) == ((), (("示例局", "2022/shili/"),))


def test_a_measure_that_stands_alone_has_no_fate(read: Read) -> None:
    row = only_row(read({"2022/shili.yml": "问题与改进:\n  - {改进措施: 示例措施。}\n"}))
    assert (row.problem, row.measure, row.fate) == ((), ("示例措施。",), None)


def test_a_measure_that_stands_alone_leads_to_its_own_place(read: Read) -> None:
    text = "问题与改进:\n  - {问题: 示例台账登记不全。}\n  - {改进措施: 示例措施。}\n"
    [year] = view_of(read({"2022/shili.yml": text})).years
    assert [row.fragment for row in year.rows] == ["problem-1", "action-1"]


def test_who_answers_for_it_and_until_when_is_told(read: Read) -> None:
    text = PROBLEM.replace("示例措施。", "示例措施。, 责任单位: 示例科, 完成时限: 2023年6月")
    row = only_row(read({"2022/shili.yml": text}))
    assert row.notes == (("责任单位", "示例科"), ("完成时限", "2023年6月"))


def test_the_cause_is_told_where_the_report_names_one(read: Read) -> None:
    text = PROBLEM.replace("示例措施。", "示例措施。, 原因: 示例原因。")
    archive = read({"2022/shili.yml": text, "2022/yi.yml": PROBLEM})
    assert [row.cause for row in view_of(archive).years[0].rows] == ["示例原因。", ""]


def test_nobody_and_no_day_is_made_up_where_none_is_told(read: Read) -> None:
    assert only_row(read({"2022/shili.yml": PROBLEM})).notes == ()


def test_the_counts_are_of_every_problem_once(read: Read) -> None:
    told = "上年问题落实:\n  - {问题: 示例台账登记不全。, 状态: 已完成}\n"
    view = view_of(read({"2022/shili.yml": PROBLEM, "2023/shili.yml": PROBLEM + told}))
    assert (view.problems, view.measures) == (2, 2)
    assert view.counts == (("已完成", 1), ("下一年度报告尚未公开", 1))


def test_the_newest_year_comes_first_and_departments_in_their_order(read: Read) -> None:
    archive = read({"2022/yi.yml": PROBLEM, "2022/shili.yml": PROBLEM, "2023/yi.yml": PROBLEM})
    rows = [(one.year, row.department) for one in view_of(archive).years for row in one.rows]
    assert rows == [("2023", "示例乙局"), ("2022", "示例局"), ("2022", "示例乙局")]


def test_the_front_page_counts_as_this_page_does(read: Read) -> None:
    archive = read({"2023/shili.yml": PROBLEM, "2023/yi.yml": PROBLEM})
    assert count_of_problems(overview_for(archive)) == view_of(archive).problems == 2


def test_each_filter_says_whose_year_it_sifts() -> None:
    template = (PAGE_TEMPLATES / "lists/problems.md.j2").read_text(encoding="utf-8")
    assert 'data-within="{{ year.year }} 年度"' in template
