"""How a conclusion was reached: for every verdict alike, exact, and fit to be handed to another process."""

import pickle
import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from generator.checks.base import Check, Judgement, Survey, Verdict
from generator.checks.registry import CHECKS, SURVEYS
from generator.checks.tracing import NOT_TRACED, Line
from generator.checks.wording import stands_for
from tests.tiny_content import ask, ask_once, asked_of, examine_example

# What a working may hold besides figures; a figure of prose brings its own unit.
_SIGNS = str.maketrans({"−": "-", "÷": "/", "（": "(", "）": ")", ",": None, " ": None})
_UNITS = {"万元": "", "亿元": "*10000", "个": "", "%": ""}
_NAMES = re.compile(r"^.*：")

any_check = pytest.mark.parametrize("check", [*CHECKS, *SURVEYS], ids=lambda check: check.code)
either = pytest.mark.parametrize("example", ["good", "bad"])


def judgements(check: Check | Survey, example: str, folder: Path) -> list[Judgement]:
    examination = examine_example(folder, getattr(check, example))
    return [one.judgement for one in asked_of(check.code, examination)]


def worked_out(line: Line) -> tuple[Decimal, str] | None:
    """What the left side of a working comes to, in full, and what is printed as its result; None: no calculation."""
    texts = [term.text for term in line]
    if "=" not in texts:
        return None
    equals = texts.index("=")
    result = line[equals + 1]
    if not result.computed:
        return None
    sides = _NAMES.sub("", "".join(texts[:equals])).translate(_SIGNS)
    for unit, factor in _UNITS.items():
        sides = sides.replace(unit, factor)
    if not re.fullmatch(r"[0-9.+\-*/()]+", sides):
        return None
    value: Decimal = eval(re.sub(r"[0-9.]+", r"Decimal('\g<0>')", sides), {"Decimal": Decimal})
    shown = re.sub("[^0-9.-]", "", result.text)
    return (value * 100 if "%" in result.text else value), shown


@either
@any_check
def test_what_states_figures_shows_what_it_looked_at(
    check: Check | Survey, example: str, tmp_path: Path
) -> None:
    for judgement in judgements(check, example, tmp_path):
        if judgement.actual is not None or judgement.difference is not None:
            assert judgement.trace.figures, judgement.message


@pytest.mark.parametrize("code", [check.code for check in CHECKS if check.code[0] == "A"])
def test_a_check_of_figures_traces_what_agrees(code: str, tmp_path: Path) -> None:
    [check] = [one for one in CHECKS if one.code == code]
    traces = [one.trace for one in judgements(check, "good", tmp_path)]
    # A104 asks nothing where no rate is printed; what a rate on zero was told is its bad example.
    assert all(trace is not NOT_TRACED and trace.figures for trace in traces)
    assert traces or code == "A104"


@either
@any_check
def test_the_parts_of_a_working_come_to_its_result(
    check: Check | Survey, example: str, tmp_path: Path
) -> None:
    for judgement in judgements(check, example, tmp_path):
        for line in judgement.working:
            if (found := worked_out(line)) is not None:
                value, shown = found
                places = Decimal(1).scaleb(-len(shown.partition(".")[2]))
                assert value.quantize(places, rounding=ROUND_HALF_UP) == Decimal(shown)


def test_the_workings_of_sums_and_rates_are_recomputed_at_all(tmp_path: Path) -> None:
    recomputed = set()
    for number, check in enumerate(CHECKS):
        for judgement in judgements(check, "bad", tmp_path / str(number)):
            recomputed |= {check.code for line in judgement.working if worked_out(line)}
    assert recomputed >= {"A101", "A102", "A105", "A106", "A107", "A108", "A109", "A110", "A112"}
    assert recomputed >= {"A113", "C302"}


@either
@any_check
def test_a_judgement_can_be_handed_to_another_process(
    check: Check | Survey, example: str, tmp_path: Path
) -> None:
    for judgement in judgements(check, example, tmp_path):
        copy = pickle.loads(pickle.dumps(judgement))
        assert (copy, copy.trace) == (judgement, judgement.trace)


OVERVIEW = """\
基本情况:
  整体收支:
    全年预算数: 6390.11
    全年执行数: 6385.04
    预算完成率: 99.92%
    按支出性质: {基本支出: 2141.96, 项目支出: 4243.08}
"""


def test_a_sum_that_holds_names_its_total_its_parts_and_their_lines(tmp_path: Path) -> None:
    trace = ask_once("A101", tmp_path, OVERVIEW).trace
    assert [(one.message, one.at.key) for one in trace.figures] == [
        ("全年执行数 6,385.04", "全年执行数"),
        ("基本支出 2,141.96", "基本支出"),
        ("项目支出 4,243.08", "项目支出"),
    ]


def test_a_sum_that_holds_says_what_rounding_could_have_explained(tmp_path: Path) -> None:
    results = dict(ask_once("A101", tmp_path, OVERVIEW).trace.results)
    assert {name: term.text for name, term in results.items()} == {
        "相差": "没有",
        "四舍五入最多能解释": "0.015 万元",
    }


def test_what_was_computed_by_us_is_marked_so(tmp_path: Path) -> None:
    trace = ask_once("A101", tmp_path, OVERVIEW.replace("4243.08", "4243.18")).trace
    assert [term.text for line in trace.working for term in line if term.computed] == ["6,385.14"]
    assert all(term.computed for _, term in trace.results)


def test_a_rate_that_holds_says_what_its_quotient_may_be(tmp_path: Path) -> None:
    results = dict(ask_once("A102", tmp_path, OVERVIEW).trace.results)
    assert results["按四舍五入，商可以是"].text == "99.9205% 至 99.9209%"


def test_the_range_of_a_quotient_holds_the_extremes(tmp_path: Path) -> None:
    low, high = Decimal("6385.035") / Decimal("6390.115"), Decimal("6385.045") / Decimal("6390.105")
    assert Decimal("99.9205") <= low * 100 < high * 100 <= Decimal("99.9209")


@pytest.mark.parametrize(
    ("printed", "places", "interval"),
    [
        ("6385.04", 2, "6,385.035 至 6,385.045"),
        ("950", 2, "949.995 至 950.005"),
        ("950", 0, "949.5 至 950.5"),
    ],
)
def test_a_printed_amount_stands_for_its_interval(
    tmp_path: Path, printed: str, places: int, interval: str
) -> None:
    text = f"金额小数位: {places}\n基本情况:\n  整体收支: {{全年预算数: {printed}, 全年执行数: {printed}, 预算完成率: 100%}}\n"
    header = "年度: 2023\n部门: 示例局\n报告类型: 部门整体支出绩效自评报告\n金额单位: 万元\n"
    trace = ask_once("A102", tmp_path, header + text).trace
    assert {stands_for(one.figure) for one in trace.beside} == {interval}


def test_a_rate_without_decimals_beside_others_stands_for_what_it_is_judged_by(
    tmp_path: Path,
) -> None:
    text = """\
重点工作任务:
  - {名称: 物业管理费, 预算数: 950, 完成数: 950, 执行率: 100%}
  - {名称: 办公场地整修, 预算数: 483.12, 完成数: 477.99, 执行率: 98.94%}
"""
    checked = [one.trace.checked for one in ask("A102", tmp_path, text)]
    assert [stands_for(one.figure) for one in checked if one] == [
        "99.995% 至 100.005%",
        "98.935% 至 98.945%",
    ]


def test_an_exact_amount_stands_for_nothing_but_itself(tmp_path: Path) -> None:
    text = OVERVIEW.replace("项目支出: 4243.08", "项目支出: 4243.08")
    header = "年度: 2023\n部门: 示例局\n报告类型: 部门整体支出绩效自评报告\n金额单位: 元\n金额小数位: 2\n"
    trace = ask_once("A101", tmp_path, header + text).trace
    assert {stands_for(one.figure) for one in trace.figures} == {""}
    assert dict(trace.results)["四舍五入"].text == "没有，都是准确数"


def test_what_could_not_be_checked_shows_what_there_was(tmp_path: Path) -> None:
    judgement = ask_once("A102", tmp_path, OVERVIEW.replace("6390.11", ""))
    assert judgement.verdict is Verdict.NOT_CHECKED
    assert [one.message for one in judgement.trace.figures] == [
        "预算完成率 99.92%",
        "全年执行数 6,385.04",
        "全年预算数 未载明",
    ]


def test_points_for_the_budget_that_are_not_printed_are_marked_as_ours(tmp_path: Path) -> None:
    text = "绩效指标:\n  指标:\n    - {三级指标: 会议保障场次, 分值: 90, 得分: 90}\n"
    [weights] = [one for one in ask("A110", tmp_path, text) if one.subject == "各项指标的分值"]
    [line] = weights.working
    assert [(term.text, term.computed) for term in line] == [
        ("90", False), ("+", False), ("10", True), ("=", False), ("100", True),
    ]  # fmt: skip


def test_a_total_with_extra_points_counts_no_more_than_the_full_score(tmp_path: Path) -> None:
    text = """\
绩效指标:
  指标:
    - {三级指标: 会议保障场次, 分值: 100, 得分: 99}
    - {一级指标: 加分项, 三级指标: 荣誉加分, 得分: 3}
  总分: 100
"""
    [total] = [one for one in ask("A110", tmp_path, text) if one.subject == "总分"]
    assert total.verdict is Verdict.CONSISTENT
    assert "".join(term.text for line in total.working for term in line) == "99+3=102，按满分100"


def test_every_score_that_was_compared_is_named(tmp_path: Path) -> None:
    text = """\
绩效指标:
  指标:
    - {三级指标: 会议保障场次, 指标性质: 大于等于, 年度指标值: 1500场, 实际完成值: 1200场, 分值: 50, 得分: 40}
    - {三级指标: 会务投诉件数, 指标性质: 小于等于, 年度指标值: 5件, 实际完成值: 4件, 分值: 40, 得分: 40}
"""
    trace = ask_once("A111", tmp_path, text).trace
    assert [one.message for one in trace.figures] == [
        "「会议保障场次」得 40 分",
        "「会务投诉件数」得 40 分",
    ]
    assert "".join(term.text for term in trace.working[0]) == (
        "「会议保障场次」年度指标值 1500场，实际完成值 1200场，分值 50：40.00 分，得 40 分"
    )
