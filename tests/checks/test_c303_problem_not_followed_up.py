from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.checks.two_years import LAST_FILE, ask_of_two, ask_once_of_two

C303 = "C303"
PROBLEM = "预算执行进度前慢后快，年底集中支出。"
LAST = f"问题与改进:\n  - {{问题: {PROBLEM}}}\n"


def followed(problem: str, state: str = "已完成") -> str:
    return f"上年问题落实:\n  - {{问题: {problem}, 落实情况: 已整改。, 状态: {state}}}\n"


@pytest.mark.parametrize(
    "problem",
    [
        PROBLEM,
        "预算执行进度前慢后快 年底集中支出",
        "预算执行进度前慢后快、年底集中支付。",
        "上年指出的预算执行进度前慢后快，年底集中支出的问题",
        "预算执行进度前慢后快",
    ],
)
def test_a_problem_taken_up_in_like_words_is_consistent(tmp_path: Path, problem: str) -> None:
    judgement = ask_once_of_two(C303, tmp_path, followed(problem), LAST)
    assert judgement.verdict is Verdict.CONSISTENT


@pytest.mark.parametrize("problem", ["合同管理不规范。", "预算", "预算执行情况良好，没有结余。"])
def test_another_problem_is_none_of_it(tmp_path: Path, problem: str) -> None:
    judgement = ask_once_of_two(C303, tmp_path, followed(problem), LAST)
    assert (judgement.verdict, judgement.words) == (Verdict.UNLIKELY, PROBLEM)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("已完成", "写明已完成"),
        ("进行中", "写明进行中"),
        ("未启动", "写明未启动"),
        ("", "没有写明状态"),
    ],
)
def test_a_problem_carried_on_is_taken_up(tmp_path: Path, state: str, said: str) -> None:
    judgement = ask_once_of_two(C303, tmp_path, followed(PROBLEM, state), LAST)
    assert (judgement.verdict, judgement.message.endswith(said)) == (Verdict.CONSISTENT, True)


def test_every_problem_of_last_year_is_judged(tmp_path: Path) -> None:
    last = f"{LAST}  - {{问题: 合同验收资料归档不及时。}}\n  - {{改进措施: 按季检查。}}\n"
    asked = ask_of_two(C303, tmp_path, followed(PROBLEM), last)
    assert [one.verdict for one in asked] == [Verdict.CONSISTENT, Verdict.UNLIKELY]


@pytest.mark.parametrize("now", ["", "上年问题落实:\n"])
def test_a_report_without_the_chapter_is_judged_once(tmp_path: Path, now: str) -> None:
    last = f"{LAST}  - {{问题: 合同验收资料归档不及时。}}\n"
    judgement = ask_once_of_two(C303, tmp_path, now, last)
    assert (judgement.verdict, "2 个问题" in judgement.message) == (Verdict.UNLIKELY, True)


def test_the_missing_chapter_is_named_by_its_path(tmp_path: Path) -> None:
    judgement = ask_once_of_two(C303, tmp_path, "", LAST)
    assert (judgement.at.path, [one.at.file for one in judgement.related]) == (
        "上年问题落实", [LAST_FILE],
    )  # fmt: skip


@pytest.mark.parametrize("none", ["无", "暂无。", "未发现问题", "没有明显问题。"])
def test_a_report_that_had_no_problem_has_none_to_follow(tmp_path: Path, none: str) -> None:
    assert ask_of_two(C303, tmp_path, "", f"问题与改进:\n  - {{问题: {none}}}\n") == []


@pytest.mark.parametrize("last", [None, "", "问题与改进:\n  - {改进措施: 按季检查。}\n"])
def test_without_a_problem_of_last_year_nothing_is_asked(tmp_path: Path, last: str | None) -> None:
    assert ask_of_two(C303, tmp_path, followed(PROBLEM), last) == []
