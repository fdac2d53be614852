"""Which findings are said together."""

from generator.checks.base import Verdict
from generator.checks.findings import Finding
from generator.reports.groups import MANY, gather
from tests.reports.examinations import found, spot


def everywhere(number: int = MANY + 1, code: str = "A101") -> list[Finding]:
    return [found(at=spot(f"2023/d{n}.yml"), code=code) for n in range(number)]


def sizes(findings: list[Finding]) -> list[int]:
    groups, _ = gather(tuple(findings))
    return [len(group.findings) for group in groups]


def test_the_same_words_in_more_than_five_files_make_a_group() -> None:
    assert sizes(everywhere(6)) == [6]


def test_the_same_words_in_five_files_make_no_group() -> None:
    assert sizes(everywhere(5)) == []


def test_many_spots_of_one_file_make_no_group() -> None:
    assert sizes([found(at=spot(line=n)) for n in range(1, 20)]) == []


def test_figures_may_differ_at_the_same_place() -> None:
    found_there = [found(f"差 {n},000.5 万元", at=spot(f"2023/d{n}.yml")) for n in range(1, 8)]
    assert sizes(found_there) == [7]


def test_words_may_not_differ_at_the_same_place() -> None:
    assert sizes([found(f"“{word}”", at=spot(f"2023/{word}.yml")) for word in "甲乙丙丁戊己"]) == []


def test_places_may_differ_where_the_words_are_the_same() -> None:
    found_there = [found(at=spot(f"2023/d{n}.yml", key=f"第{n}项")) for n in range(6)]
    assert sizes(found_there) == [6]


def test_figures_of_a_fault_of_reading_may_not_differ() -> None:
    faults = [
        found(f"写了 {n}", at=spot(f"2023/d{n}.yml"), verdict=None, code="F008") for n in range(6)
    ]
    assert sizes(faults) == []


def test_two_checks_make_two_groups() -> None:
    assert sizes(everywhere(code="A101") + everywhere(code="A102")) == [6, 6]


def test_a_doubt_and_a_mismatch_are_not_said_together() -> None:
    doubts = [found(at=spot(f"2023/d{n}.yml"), verdict=Verdict.UNLIKELY) for n in range(3)]
    assert sizes(everywhere(3) + doubts) == []


def test_what_is_in_a_group_is_not_said_again() -> None:
    alone = found("别的", at=spot("2023/d0.yml"))
    _, rest = gather((*everywhere(), alone))
    assert rest == (alone,)


def test_a_group_knows_the_lines_of_each_file() -> None:
    twice = [found(at=spot(f"2023/d{n}.yml", line)) for n in range(6) for line in (3, 8)]
    [group], _ = gather(tuple(twice))
    assert group.spots["2023/d0.yml"] == (3, 8)
