from pathlib import Path

import pytest

from generator.checks.base import Example, Verdict
from tests.tiny_content import ask, ask_once, asked_of, examine_example, verdict

D406 = "D406"
BEST = "综合评价: {自评等级: 优}\n"


def table(*points: tuple[str, str]) -> str:
    rows = "".join(f"    - {{三级指标: 甲, 分值: {w}, 得分: {s}}}\n" for w, s in points)
    return f"绩效指标:\n  指标:\n{rows}"


def projects(grades: str, more: str = "") -> str:
    return f"预算绩效管理:\n  绩效自评: {{项目数: 5, 等级个数: [{grades}]}}\n{more}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BEST, Verdict.UNLIKELY),
        ("综合评价: {自评等级: 优秀}\n", Verdict.UNLIKELY),
        ("综合评价: {自评等级: “优”}\n", Verdict.UNLIKELY),
        ("综合评价: {自评等级: 优良}\n", Verdict.CONSISTENT),
        ("综合评价: {自评等级: 良}\n", Verdict.CONSISTENT),
        (table(("10", "10"), ("20", "20")), Verdict.UNLIKELY),
        (table(("10", "10"), ("20", "19.5")), Verdict.CONSISTENT),
        (table(("10", "10"), ("0", "0"), ("5", "")), Verdict.UNLIKELY),
        (BEST + table(("10", "10")), Verdict.UNLIKELY),
        (BEST + table(("10", "9")), Verdict.CONSISTENT),
    ],
)
def test_the_best_of_all_without_a_problem_is_a_notice(
    tmp_path: Path, text: str, expected: Verdict
) -> None:
    assert verdict(D406, tmp_path, text) is expected


@pytest.mark.parametrize(
    "problem",
    [
        "问题与改进:\n  - {问题: 执行进度慢。}\n",
        "问题与改进:\n  - {改进措施: 加快进度。}\n",
        "预算绩效管理: {发现问题: {个数: 2}}\n",
        "其他章节:\n  - {标题: 存在的问题, 内容: 执行进度慢。}\n",
        "前言: 编制预算的精细程度有待提高。\n",
    ],
)
def test_a_problem_stated_anywhere_will_do(tmp_path: Path, problem: str) -> None:
    assert verdict(D406, tmp_path, BEST + problem) is Verdict.CONSISTENT


@pytest.mark.parametrize(
    "none", ["问题与改进:\n  - {问题: 无}\n", "预算绩效管理: {发现问题: {个数: 0}}\n"]
)
def test_a_problem_that_is_none_will_not(tmp_path: Path, none: str) -> None:
    assert verdict(D406, tmp_path, BEST + none) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (projects("{名称: 优, 个数: 5}"), Verdict.UNLIKELY),
        (projects("{名称: 优, 个数: 5}", "  发现问题: {个数: 0}\n"), Verdict.UNLIKELY),
        (projects("{名称: 优, 个数: 5}", "  发现问题: {个数: 1}\n"), Verdict.CONSISTENT),
        (projects("{名称: 优, 个数: 5}, {名称: 良, 个数: 0}"), Verdict.UNLIKELY),
        (projects("{名称: 优, 个数: 4}, {名称: 良, 个数: 1}"), Verdict.CONSISTENT),
        (projects("{名称: 优, 个数: 4}"), Verdict.CONSISTENT),
        (projects("{名称: 优, 个数: 5}, {名称: 良, 个数: }"), Verdict.NOT_CHECKED),
        (projects("{名称: 优, 个数: 0}"), Verdict.CONSISTENT),
        (projects("{名称: 优, 个数: }"), Verdict.CONSISTENT),
    ],
)
def test_projects_all_at_their_best_without_a_problem_are_a_notice(
    tmp_path: Path, text: str, expected: Verdict
) -> None:
    assert verdict(D406, tmp_path, text) is expected


def test_the_name_of_the_best_grade_is_a_setting(tmp_path: Path) -> None:
    rules = "示例通知:\n  起始年度: 2023\n  等级: [{名称: 良, 下限: 80}, {名称: 甲, 下限: 90}]\n"
    example = Example("综合评价: {自评等级: 甲}\n", beside=(("rules.yml", rules),))
    [asked] = asked_of(D406, examine_example(tmp_path, example))
    assert asked.verdict is Verdict.UNLIKELY


def test_a_notice_stands_at_the_grade(tmp_path: Path) -> None:
    assert ask_once(D406, tmp_path, BEST).at.path == "综合评价.自评等级"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "综合评价: {自评得分: 100}\n",
        "预算绩效管理: {绩效自评: {项目数: 5}}\n",
        "项目: {项目名称: 甲}\n" + BEST + table(("10", "10")),
    ],
)
def test_without_a_grade_or_points_nothing_is_asked(tmp_path: Path, text: str) -> None:
    assert ask(D406, tmp_path, text) == []
