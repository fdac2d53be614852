"""A fictional district: the same from the same seed, of nobody, sound to the reader, and with one of everything."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.base import Severity, Verdict
from generator.checks.findings import Asked, Examination
from generator.model.archive import Archive
from generator.model.block import vocabulary
from generator.model.filing import is_id
from generator.model.report import Report
from generator.sample.departments import Department, department
from generator.sample.district import Plan
from generator.sample.stock import FIELDS
from tests.sample.district import FIRST_YEAR, files, judged, plan, reports, usual
from tests.test_staff_guide import SYNONYMS

MOBILE = re.compile(r"(?<![0-9])1[3-9][0-9]{9}(?![0-9])")
CITIZEN = re.compile(r"(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])")
# What a lister of surnames would ring: a person is named by office, never by name.
TITLED = re.compile(r"(?:联系人|负责人|填报人|经办人)[:：]")
REAL_PLACES = re.compile(
    "北京|上海|广州|深圳|荔湾|重庆|天津|湖南|广东|浙江|四川|武汉|杭州|南京|成都"
)


@pytest.fixture(scope="module")
def archive() -> Archive:
    found = usual()[0].archive
    assert found is not None
    return found


@pytest.fixture(scope="module")
def examination() -> Examination:
    return usual()[1]


def every(examination: Examination) -> Iterator[Asked]:
    for asked in (*examination.asked.values(), examination.surveyed):
        yield from asked


# --- the same from the same seed ---


def test_the_same_seed_gives_the_same_bytes() -> None:
    one, other = (dict(files.__wrapped__(12, 3, 7)) for _ in range(2))
    assert one == other


def test_the_figures_of_a_seed_are_those_they_always_were() -> None:
    """Whatever machine or Python: a sample named by its seed in a report of a fault can be made again."""
    written = [files(12, 3)[f"2023/{name}.yml"] for name in FIELDS[:5]]
    told = [re.findall("全年执行数: ?([0-9.]+)", text)[0] for text in written]
    assert told == ["7246.67", "8.7424", "40228.95", "32914.36", "268762260.98"]


def test_different_seeds_give_different_reports() -> None:
    one, other = reports(files(12, 1, 1)), reports(files(12, 1, 2))
    assert not {name for name in one.keys() & other.keys() if one[name] == other[name]}


def test_a_report_does_not_depend_on_the_number_of_departments() -> None:
    few, many = reports(files(13, 2)), reports(files(80, 2))
    assert {name: many[name] for name in few} == few


def test_a_report_does_not_depend_on_the_number_of_years() -> None:
    few, many = reports(files(24, 1)), reports(files(24, 4))
    assert {name: many[name] for name in few} == few


# --- of nobody ---


@pytest.fixture(scope="module")
def thousands() -> list[Department]:
    """Of one district, of the other districts of its city, and of other cities."""
    return [department("1", number) for number in range(30_000)]


def test_every_name_says_that_it_is_an_example(thousands: list[Department]) -> None:
    names = [name for one in thousands for name in (one.name, one.short_name, one.former_name)]
    assert [name for name in names if "示例" not in name] == []


@pytest.mark.parametrize("what", ["identity", "name", "short_name"])
def test_no_two_of_thousands_of_departments_are_called_the_same(
    thousands: list[Department], what: str
) -> None:
    assert len({getattr(one, what) for one in thousands}) == len(thousands)


def test_ids_are_small_letters_and_hyphens_however_many_there_are(
    thousands: list[Department],
) -> None:
    assert [one.identity for one in thousands if not is_id(one.identity)] == []


@pytest.mark.parametrize("forbidden", [MOBILE, CITIZEN, TITLED, REAL_PLACES])
def test_nobody_and_no_real_place_is_in_it(forbidden: re.Pattern[str]) -> None:
    found = [name for name, text in files(len(FIELDS) * 3, 3).items() if forbidden.search(text)]
    assert [name for name in found if name not in {"glossary.yml", "rules.yml"}] == []


def test_the_site_says_that_it_is_an_example(archive: Archive) -> None:
    site = archive.site
    assert (site.sample, "示例数据" in site.name, "虚构" in str(site.introduction)) == (True,) * 3


# --- sound to the reader ---


@settings(max_examples=40, deadline=None)
@given(
    st.builds(
        Plan,
        departments=st.integers(1, 26),
        years=st.integers(1, 4),
        seed=st.integers(-(2**40), 2**40),
        first_year=st.integers(1990, 2040),
    )
)
def test_nothing_blocks_in_a_sample_of_any_seed_size_and_year(what: Plan) -> None:
    _, examination = judged(what)
    blocking = [
        (one.at.file, one.at.line, one.rule.code, one.message)
        for one in examination.findings
        if one.severity is not Severity.NOTICE and not one.acknowledged
    ]
    assert blocking == []


def test_nothing_blocks_past_the_first_round_of_departments() -> None:
    _, examination = judged(plan(7 * len(FIELDS), 2, seed=3))
    assert not examination.blocked


# --- one of everything ---


@pytest.mark.parametrize("key", sorted(vocabulary(Report) - SYNONYMS))
def test_every_key_of_the_forms_is_used(key: str) -> None:
    assert re.search(
        rf"(?:^|[ {{]){re.escape(key)}:", "".join(reports(files(12, 3)).values()), re.M
    )


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_is_reached(examination: Examination, verdict: Verdict) -> None:
    assert verdict in {asked.judgement.verdict for asked in every(examination)}


@pytest.mark.parametrize(
    "code",
    [
        "A101",
        "A102",
        "A104",
        "A105",
        "A106",
        "A107",
        "A109",
        "A110",
        "A111",
        "A112",
        "A113",
        "A114",
        "B201",
        "B202",
        "B203",
        "B205",
        "C301",
        "C302",
        "C303",
        "C304",
        "D401",
        "D402",
        "D403",
        "D405",
        "D406",
        "D407",
    ],
)
def test_every_common_fault_is_found_somewhere(examination: Examination, code: str) -> None:
    assert code in {finding.rule.code for finding in examination.findings}


def test_what_contradicts_figures_is_acknowledged_with_its_reason(examination: Examination) -> None:
    known = [one for one in examination.findings if one.severity is Severity.MISMATCH]
    assert len(known) >= 6
    assert all(one.reason for one in known)


def test_a_department_was_renamed_one_merged_one_created_and_one_never_reported(
    archive: Archive,
) -> None:
    entries = archive.departments
    [merged] = [one for one in entries.values() if one.merged_into]
    [created] = [one for one in entries.values() if one.years and not one.merged_into]
    [renamed] = [one for one in entries.values() if one.former_names]
    by_year = {year: len(archive.of_year(year)) for year in archive.years}
    assert (merged.years and merged.years.last, created.years and created.years.first) == (
        FIRST_YEAR,
        FIRST_YEAR + 1,
    )
    assert renamed.former_names[0] in {filed.report.department for filed in archive.reports}
    assert by_year == {FIRST_YEAR: 11, FIRST_YEAR + 1: 10, FIRST_YEAR + 2: 11}


def test_units_and_places_differ_between_departments(archive: Archive) -> None:
    presses = {(one.report.unit.value.value, one.report.places) for one in archive.reports}
    assert {unit for unit, _ in presses} == {"元", "万元", "亿元"}
    assert {places for _, places in presses} >= {0, 2, 6}


def test_a_followed_up_problem_is_done_under_way_or_not_begun() -> None:
    found = set(re.findall("状态: (.*)", "".join(reports(files(12, 3)).values())))
    assert found == {"已完成", "进行中", "未启动"}


def test_last_years_problems_are_not_this_years(archive: Archive) -> None:
    """Department 9 is left out, whose report of 2023 copies one on purpose."""
    by_place = {(one.department_id, one.year): one.report for one in archive.reports}
    repeated = [
        (name, year)
        for (name, year), report in by_place.items()
        if (last := by_place.get((name, year - 1)))
        and {str(one.problem) for one in report.issues} & {str(one.problem) for one in last.issues}
    ]
    assert {name for name, _ in repeated} <= {FIELDS[9]}


def test_most_departments_spend_most_of_their_budget(archive: Archive) -> None:
    rates = [
        overview.execution_rate.rate.value
        for one in archive.reports
        if (overview := one.report.overview)
        and overview.execution_rate
        and overview.execution_rate.rate
    ]
    usual_rates = [rate for rate in rates if 88 <= rate <= 100]
    assert len(usual_rates) / len(rates) > 0.75


def test_a_report_is_as_long_as_real_ones() -> None:
    whole = [text for name, text in files(24, 2).items() if name.count("/") == 1]
    assert 1500 < sorted(len(text) for text in whole)[len(whole) // 2] < 5000
