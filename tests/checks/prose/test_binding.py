from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.prose.binding import ProseBinding, bound_prose
from generator.checks.prose.by_value import reach, stands_for
from generator.checks.prose.chance import chance, spans_of
from generator.checks.prose.known_figures import Known, Measure
from generator.model.archive import Case
from generator.money import step_of
from generator.prose.figures import ProseFigure
from generator.prose.reading import figures_in
from generator.source.place import Place
from tests.checks.rich_report import rich_case, saying


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return rich_case(tmp_path_factory.mktemp("content"))


def bound(report: Case, sentence: str) -> ProseBinding:
    return bound_prose(saying(report, sentence))


def names(report: Case, sentence: str) -> list[str]:
    [reading] = bound(report, sentence).readings
    return [known.name for known in reading.known]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("全年支出0.64亿元。", "全年执行数"),
        ("支出6385万元。", "全年执行数"),
        ("支出63850400元。", "全年执行数"),
        ("去年支出6253.87万元。", "上年全年执行数"),
        ("比上年增加131.17万元。", "全年执行数比上年增减额"),
        ("增长2.10%。", "全年执行数比上年增减幅度"),
        ("占33.55%。", "基本支出占全年执行数的比例"),
        ("较年初追加390.11万元。", "年初预算数与全年预算数之差"),
        ("完成年初预算的106.42%。", "全年执行数占年初预算数的比例"),
        ("三个任务共支出1638.34万元。", "各任务完成数合计"),
        ("任务节约5.13万元。", "「示例大道办公场地整修工程」预算数与完成数之差"),
        ("自评得分96.85分。", "总分"),
        ("执行率提高0.68个百分点。", "预算执行率比上年增减"),
        ("结余-31.51万元。", "当年结余"),
    ],
)
def test_prose_speaks_of_figures_in_many_ways(sentence: str, name: str, report: Case) -> None:
    assert name in names(report, sentence)


@pytest.mark.parametrize(
    ("sentence", "is_bound"),
    [
        ("支出约6400万元。", True),
        ("支出近6400万元。", True),
        ("支出超过6400万元。", False),
        ("支出6300余万元。", True),
        ("支出6400余万元。", False),
        ("支出约6500万元。", False),
        ("支出约9900万元。", False),
        ("支出约1.0亿元。", False),
        ("支出6385.05万元。", False),
        ("支出0.65亿元。", False),
        ("支出16.29元。", False),
        ("支出0元。", True),
    ],
)
def test_a_hedge_widens_by_one_of_the_last_digit(
    sentence: str, is_bound: bool, report: Case
) -> None:
    [reading] = bound(report, sentence).readings
    assert reading.bound is is_bound


def test_counts_are_left_to_the_reader(report: Case) -> None:
    assert bound(report, "召开会议1500场，服务32人。").figures == 0


def test_what_is_not_bound_is_unexplained(report: Case) -> None:
    assert bound(report, "支出6385.04万元，合同2345.67万元。").unexplained == ("2345.67万元",)


def test_a_figure_equal_in_several_places_is_all_of_them(report: Case) -> None:
    assert {"全年执行数", "支出合计", "年度资金总额全年执行数"} <= set(
        names(report, "支出6385.04万元。")
    )


def test_without_prose_there_is_no_chance(report: Case) -> None:
    assert bound(report, "严格执行规定。").chance is None


def test_the_chance_of_long_figures_is_small(report: Case) -> None:
    found = bound(report, "全年预算数6390.11万元，全年执行数6385.04万元。").chance
    assert found is not None
    assert found < 1


def test_the_chance_of_short_figures_is_large(report: Case) -> None:
    found = bound(report, "公务接待费增加0.4万元，结余5万元。").chance
    assert found is not None
    assert found > 20


def written(text: str) -> ProseFigure:
    [figure] = figures_in(f"支出{text}。")
    return figure


def number_written(number: int, places: int, hedge: str) -> ProseFigure:
    return written(f"{hedge}{Decimal(number).scaleb(-places):f}万元")


@cache
def every_number(places: int, hedge: str) -> list[ProseFigure]:
    """All that could stand there: two digits before the point."""
    first = 10 * 10**places
    return [number_written(number, places, hedge) for number in range(first, 10 * first)]


def known(value: Decimal, half: Decimal) -> Known:
    return Known(Measure.MONEY, value, half, None, Place("a.yml"), 2023)


amounts = st.decimals(Decimal("0.01"), 200, places=2)
derived = st.builds(
    known, amounts, st.sampled_from([Decimal("0.005"), Decimal("0.01"), Decimal("0.5")])
)


@pytest.mark.parametrize("places", [0, 1, 2])
@pytest.mark.parametrize("hedge", ["", "约", "近", "超过"])
@given(figures=st.lists(derived, max_size=8), value=st.integers(1, 9))
@settings(max_examples=20, deadline=None)
def test_the_chance_is_that_of_trying_every_number(
    places: int, hedge: str, figures: list[Known], value: int
) -> None:
    figure = number_written(value * 10 * 10**places + 1, places, hedge)
    trials = every_number(places, hedge)
    # A hedge reaches as far as in the figure written, not as far as in each of the numbers tried.
    spans = [reach(figure, one) for one in figures]
    found = sum(any(low <= trial.value <= high for low, high in spans) for trial in trials)
    assert round(chance(figure, spans_of(figure, figures)), 20) == round(
        Decimal(100 * found) / len(trials), 20
    )


def test_the_chance_counts_nothing_twice() -> None:
    one = known(Decimal("50.00"), Decimal("0.5"))
    figure = written("31万元")
    assert chance(figure, spans_of(figure, [one, one])) == chance(figure, spans_of(figure, [one]))


def test_a_known_zero_is_nothing_else() -> None:
    zero = known(Decimal(0), Decimal("0.01"))
    assert not stands_for(written("0.01万元"), zero)


def test_step_and_half_agree() -> None:
    assert written("1.23亿元").half * 2 == step_of(-2)
