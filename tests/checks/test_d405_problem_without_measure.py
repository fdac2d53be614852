from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once

D405 = "D405"
PAIR = "  - {问题: 甲, 改进措施: 乙}\n"
PROBLEM = "  - {问题: 丙}\n"
MEASURE = "  - {改进措施: 丁}\n"


def verdicts(folder: Path, *issues: str) -> list[Verdict]:
    text = "问题与改进:\n" + "".join(issues)
    return [one.verdict for one in ask(D405, folder, text)]


@pytest.mark.parametrize(
    ("issues", "expected"),
    [
        ([PAIR, PAIR], [Verdict.CONSISTENT] * 2),
        ([PAIR, PROBLEM], [Verdict.CONSISTENT, Verdict.UNLIKELY]),
        ([PAIR, PROBLEM, PROBLEM], [Verdict.CONSISTENT, Verdict.UNLIKELY, Verdict.UNLIKELY]),
        ([PROBLEM], [Verdict.UNLIKELY]),
        ([PROBLEM, PROBLEM], [Verdict.UNLIKELY]),
        ([PROBLEM, MEASURE], [Verdict.CONSISTENT]),
        ([PROBLEM, MEASURE, MEASURE], [Verdict.CONSISTENT]),
        ([PROBLEM, PROBLEM, MEASURE], [Verdict.UNLIKELY]),
        ([PAIR, PROBLEM, MEASURE], [Verdict.CONSISTENT]),
        ([MEASURE], []),
        (["  - {问题: 无, 改进措施: }\n"], []),
        ([PAIR, "  - {问题: 未发现其他问题。}\n"], [Verdict.CONSISTENT]),
        ([PAIR, "  - {原因: 人手不足}\n"], [Verdict.CONSISTENT]),
    ],
)
def test_problems_have_measures(tmp_path: Path, issues: list[str], expected: list[Verdict]) -> None:
    assert verdicts(tmp_path, *issues) == expected


def test_a_paired_problem_is_found_where_it_stands(tmp_path: Path) -> None:
    judgement = ask(D405, tmp_path, f"问题与改进:\n{PAIR}{PROBLEM}")[1]
    assert (judgement.at.path, judgement.words) == ("问题与改进[2]", "丙")


def test_unpaired_ones_are_counted_on_the_list(tmp_path: Path) -> None:
    judgement = ask_once(D405, tmp_path, f"问题与改进:\n{PROBLEM}{PROBLEM}{MEASURE}")
    assert (judgement.at.path, judgement.message) == (
        "问题与改进", "写了 2 个问题，只有 1 条改进措施",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "问题与改进:\n"])
def test_without_problems_nothing_is_asked(tmp_path: Path, text: str) -> None:
    assert ask(D405, tmp_path, text) == []
