from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Severity, Verdict
from tests.tiny_content import ask, ask_once, examine_report, found_by, verdict

A113 = "A113"


def staffing(*lines: str) -> str:
    return "机构人员:\n" + "".join(f"  {line}\n" for line in lines)


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ("合计: 60, 行政: 25, 参公: 5, 事业: 30", Verdict.CONSISTENT),
        ("合计: 61, 行政: 25, 参公: 5, 事业: 30", Verdict.MISMATCH),
        ("合计: 59, 行政: 25, 参公: 5, 事业: 30", Verdict.MISMATCH),
        ("合计: 0, 行政: 0", Verdict.CONSISTENT),
        ("合计: 60, 行政: 25, 事业: ", Verdict.NOT_CHECKED),
        ("合计: 20, 行政: 25, 事业: ", Verdict.MISMATCH),
        ("合计: 25, 行政: 25, 事业: ", Verdict.CONSISTENT),
        ("合计: , 行政: 25", Verdict.NOT_CHECKED),
        ("行政: 25, 事业: 5", Verdict.NOT_CHECKED),
    ],
)
def test_posts_are_the_sum_of_their_kinds(tmp_path: Path, posts: str, expected: Verdict) -> None:
    assert verdict(A113, tmp_path, staffing(f"编制数: {{{posts}}}")) is expected


def test_a_mismatch_blocks(tmp_path: Path) -> None:
    text = staffing("编制数: {合计: 61, 行政: 60}")
    [finding] = found_by(A113, examine_report(tmp_path, text))
    assert (finding.severity, finding.blocks) == (Severity.MISMATCH, True)


def test_the_gap_is_said_in_people(tmp_path: Path) -> None:
    message = ask_once(A113, tmp_path, staffing("编制数: {合计: 61, 行政: 60}")).message
    assert message == "编制数各项加起来与公布的编制数不符，差 1 人"


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("合计: 78, 在职: 51, 离退休: 26", Verdict.UNLIKELY),
        ("合计: 77, 在职: 51, 离退休: 26", Verdict.CONSISTENT),
        ("合计: 76, 在职: 51, 离退休: 26", Verdict.MISMATCH),
        ("合计: 11, 行政: 10, 参公: 0, 事业: 1", Verdict.CONSISTENT),
        ("合计: 78, 在职: 51, 离退休: ", Verdict.NOT_CHECKED),
        ("合计: 50, 在职: 51, 离退休: ", Verdict.MISMATCH),
        ("合计: 78, 在职: 51, 离退休: 26, 其他: 1", Verdict.CONSISTENT),
    ],
)
def test_people_are_at_least_those_named_among_them(
    tmp_path: Path, people: str, expected: Verdict
) -> None:
    assert verdict(A113, tmp_path, staffing(f"实有人数: {{{people}}}")) is expected


def test_kinds_of_those_in_post_are_not_counted_twice(tmp_path: Path) -> None:
    text = staffing("实有人数: {合计: 77, 行政: 30, 事业: 21, 在职: 51, 离退休: 26}")
    assert [(one.subject, one.verdict) for one in ask(A113, tmp_path, text)] == [
        ("实有人数", Verdict.CONSISTENT), ("在职", Verdict.CONSISTENT),
    ]  # fmt: skip


def test_kinds_of_those_in_post_cannot_be_more_than_they(tmp_path: Path) -> None:
    text = staffing("实有人数: {合计: 77, 行政: 31, 事业: 21, 在职: 51, 离退休: 26}")
    assert ask(A113, tmp_path, text)[1].difference == Decimal(-1)


@pytest.mark.parametrize(
    ("headcount", "expected"),
    [("78", Verdict.UNLIKELY), ("77", Verdict.CONSISTENT), ("60", Verdict.UNLIKELY), ("", Verdict.NOT_CHECKED)],
)  # fmt: skip
def test_flat_numbers_usually_make_it_up(tmp_path: Path, headcount: str, expected: Verdict) -> None:
    text = staffing(f"实有人数: {headcount}", "在职人数: 51", "离退休人数: 26")
    assert verdict(A113, tmp_path, text) is expected


def test_flat_numbers_never_block(tmp_path: Path) -> None:
    text = staffing("实有人数: 60", "在职人数: 51", "离退休人数: 26")
    assert not examine_report(tmp_path, text).blocked


def test_a_headcount_of_those_in_post_counts_nobody_else(tmp_path: Path) -> None:
    text = staffing("实有人数: 51", "在职人数: 51", "离退休人数: 26")
    assert ask(A113, tmp_path, text) == []


def test_those_in_post_alone_are_not_asked(tmp_path: Path) -> None:
    assert ask(A113, tmp_path, staffing("实有人数: 78", "在职人数: 51")) == []


def test_the_two_kinds_of_retired_stand_for_their_sum(tmp_path: Path) -> None:
    text = staffing("实有人数: 78", "在职人数: 51", "离休人数: 1", "退休人数: 26")
    assert verdict(A113, tmp_path, text) is Verdict.CONSISTENT


def test_the_retired_are_the_sum_of_their_two_kinds(tmp_path: Path) -> None:
    text = staffing("离退休人数: 26", "离休人数: 1", "退休人数: 26")
    assert ask_once(A113, tmp_path, text).difference == Decimal(-1)


def test_one_kind_of_retired_alone_is_not_asked(tmp_path: Path) -> None:
    assert ask(A113, tmp_path, staffing("离退休人数: 26", "退休人数: 25")) == []


def test_posts_and_people_are_not_compared(tmp_path: Path) -> None:
    assert ask(A113, tmp_path, staffing("编制数: 60", "实有人数: 78")) == []


def test_offices_are_not_people(tmp_path: Path) -> None:
    assert ask(A113, tmp_path, staffing("内设机构数: 5", "所属单位数: 3")) == []
