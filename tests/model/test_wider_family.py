"""The parts that reports of other provinces carry are read as their forms print them."""

import pytest

from generator.model.accounts import Accounts
from generator.model.indicators import Direction
from generator.model.relations.breakdowns import Breakdown, Listing
from generator.model.relations.rates import rate_claims
from generator.model.relations.staffing import staffing_sums
from generator.model.relations.tables import (
    account_sums,
    funding_sums,
    three_public_sums,
)
from generator.model.staffing import People
from generator.money import Unit
from tests.model.one_report import only_fault, report_of, spot

THREE_PUBLIC = """\
三公经费:
  合计: {预算数: 10.00, 决算数: 8.00, 完成率: 80%}
  因公出国（境）费: {预算数: 0, 决算数: 0, 团组: 0, 人次: 0}
  公务用车购置及运行费: {预算数: 6.00, 决算数: 5.00}
  公务用车购置费: {预算数: 0, 决算数: 0}
  公务用车运行费: {预算数: 6.00, 决算数: 5.00, 保有量: 2}
  公务接待费: {预算数: 4.00, 决算数: 3.00, 批次: 12, 人次: 96}
"""


def summed(claim: Breakdown) -> tuple[str, list[str]]:
    """The total and the parts of a claim as printed."""
    total = claim.total.stated.printed if claim.total and claim.total.stated else ""
    return total, [part.stated.printed if part.stated else "" for part in claim.parts]


def test_every_column_of_three_public_is_summed_twice() -> None:
    claims = list(three_public_sums(report_of(THREE_PUBLIC)))
    assert [summed(claim) for claim in claims] == [
        ("10.00", ["0", "6.00", "4.00"]),
        ("8.00", ["0", "5.00", "3.00"]),
        ("6.00", ["0", "6.00"]),
        ("5.00", ["0", "5.00"]),
    ]


def test_running_and_maintaining_cars_is_read_as_running_them() -> None:
    table = report_of("三公经费:\n  公务用车运行维护费: {决算数: 5}\n").three_public
    assert table is not None
    assert table.cars_run is not None


def test_half_width_brackets_are_read_in_travel_abroad() -> None:
    table = report_of("三公经费:\n  因公出国(境)费: {决算数: 5}\n").three_public
    assert table is not None
    assert table.abroad is not None


def test_the_rate_of_a_three_public_row_is_outturn_over_budget() -> None:
    [claim] = rate_claims(report_of(THREE_PUBLIC))
    assert (claim.subject, claim.part_name, claim.base_name) == (
        "“三公”经费合计完成率", "决算数", "预算数",
    )  # fmt: skip


def test_a_rate_takes_its_places_from_its_own_table_only() -> None:
    text = THREE_PUBLIC + "基本情况:\n  整体收支: {预算完成率: 99.92%}\n"
    assert [claim.places for claim in rate_claims(report_of(text))] == [2, 0]


def test_the_funding_table_is_summed_in_every_phase() -> None:
    report = report_of("""\
资金明细:
  年度资金总额: {年初预算数: 90, 全年预算数: 100, 全年执行数: 95, 执行率: 95%}
  当年财政拨款: {年初预算数: 80, 全年预算数: 90, 全年执行数: 85}
  上年结转资金: {年初预算数: 10, 全年预算数: 10, 全年执行数: 10}
  其他资金: {全年预算数: , 全年执行数: }
""")
    assert [summed(claim) for claim in funding_sums(report)] == [
        ("90", ["80", "10", ""]), ("100", ["90", "10", ""]), ("95", ["85", "10", ""]),
    ]  # fmt: skip


def test_this_years_grant_goes_by_two_names() -> None:
    funding = report_of("资金明细:\n  本年财政拨款: {全年预算数: 90}\n").funding
    assert funding is not None
    assert funding.grants is not None


ACCOUNTS = """\
收支:
  上年结转: 5
  收入:
    合计: 100
    明细:
      - {名称: 财政拨款, 金额: 90, 其中: [{名称: 专项, 金额: 20}]}
      - {名称: 其他收入, 金额: 10, 明细: [{名称: 利息, 金额: 4}, {名称: 捐赠, 金额: 6}]}
  支出: {合计: 97}
  当年结余: 3
  累计结余: 8
  分机构:
    - {名称: 局机关, 收入: 60, 支出: 58}
    - {名称: 中心, 收入: 40, 支出: 39}
"""


def test_accounts_are_summed_by_line_by_office_and_between_years() -> None:
    claims = list(account_sums(report_of(ACCOUNTS)))
    assert [(*summed(claim), claim.listing) for claim in claims] == [
        ("100", ["90", "10"], Listing.ALL),
        ("90", ["20"], Listing.ONE),
        ("10", ["4", "6"], Listing.ALL),
        ("100", ["60", "40"], Listing.ALL),
        ("97", ["58", "39"], Listing.ALL),
        ("100", ["97", "3"], Listing.USUAL),
        ("8", ["5", "3"], Listing.USUAL),
    ]


def test_accounts_without_lines_claim_nothing() -> None:
    assert list(account_sums(report_of("收支:\n  收入: {合计: 100}\n"))) == []


def test_an_absent_part_leaves_the_accounts_absent() -> None:
    accounts = report_of("收支:\n").accounts
    assert not isinstance(accounts, Accounts)


def test_posts_may_be_one_number_or_kinds() -> None:
    report = report_of("机构人员:\n  编制数: {合计: 30, 行政: 20, 事业: 10}\n  实有人数: 28\n")
    assert report.staffing is not None
    assert isinstance(report.staffing.posts, People)
    assert [summed(claim) for claim in staffing_sums(report)] == [("30", ["20", "10"])]


def test_kinds_of_people_present_are_named_among_others() -> None:
    report = report_of("机构人员:\n  实有人数: {合计: 78, 在职: 51, 离退休: 26}\n")
    [claim] = staffing_sums(report)
    assert (claim.listing, claim.unit) == (Listing.SOME, "人")


def test_half_a_person_is_refused() -> None:
    fault = only_fault("机构人员:\n  实有人数: 28.5\n")
    assert (*spot(fault), "0 或正整数" in fault.message) == ("F008", 2, 9, True)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("≥", Direction.AT_LEAST), ("小于等于", Direction.AT_MOST), ('"="', Direction.EQUAL),
     ("定性", Direction.QUALITATIVE), ('"<="', Direction.AT_MOST)],
)  # fmt: skip
def test_the_direction_of_an_indicator_is_a_word_or_a_sign(written: str, meant: Direction) -> None:
    report = report_of(f"绩效指标:\n  指标:\n    - {{三级指标: 场次, 指标性质: {written}}}\n")
    assert report.indicators is not None
    direction = report.indicators.rows[0].direction
    assert direction is not None
    assert direction.value is meant


def test_an_unknown_direction_names_the_four_there_are() -> None:
    fault = only_fault("绩效指标:\n  指标:\n    - {三级指标: 场次, 指标性质: 大于}\n")
    assert fault.message.endswith("应是：大于等于、小于等于、等于、定性。")


def test_an_adjusted_target_takes_the_place_of_the_original() -> None:
    row = "{三级指标: 场次, 年初指标值: 10, 调整指标值: 12}"
    report = report_of(f"绩效指标:\n  指标:\n    - {row}\n")
    assert report.indicators is not None
    assert report.indicators.rows[0].target_in_force == "12"


def test_a_block_of_its_own_unit_hands_it_to_its_rows() -> None:
    report = report_of("三公经费:\n  金额单位: 元\n  公务接待费: {决算数: 12000.00}\n")
    assert report.three_public is not None
    row = report.three_public.receptions
    assert row is not None
    assert row.final is not None
    assert row.final.amount is not None
    assert row.final.amount.unit is Unit.YUAN


def test_a_figure_of_a_row_is_found_by_its_path() -> None:
    [claim, *_] = three_public_sums(report_of(THREE_PUBLIC))
    assert claim.at.path == "三公经费.合计.预算数"
