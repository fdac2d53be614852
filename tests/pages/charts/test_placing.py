"""Where the figures of a picture stand: a point at the height its scale says, a name where there is room for it."""

from decimal import Decimal

import pytest

from generator.pages.charts.picture import Figures, Lines, Rows
from generator.pages.charts.placing import Measured, Year, clipped, lines_of, rows_of
from generator.pages.shown import NOTHING, Shown

D = Decimal


def year(number: int, executed: str | None, budget: str | None = None) -> Year:
    return Year(
        str(number),
        D(budget) if budget else None,
        D(executed) if executed else None,
        Shown(executed or "未载明"),
        Shown("95.00%"),
    )


def years(count: int, executed: str = "6,385.04") -> Lines:
    amount = executed.replace(",", "")
    return lines_of(
        [
            Year(str(2020 + at), D(amount), D(amount), Shown(executed), Shown("99%"))
            for at in range(count)
        ]
    )


def test_a_point_stands_where_the_scale_says() -> None:
    lines = lines_of([year(2022, "0"), year(2023, "500"), year(2024, "1000")])
    zero, other = lines.ticks[0], lines.ticks[-1]
    assert zero.words == "0"
    a_unit = (D(zero.y) - D(other.y)) / D(other.words.replace(",", ""))
    assert a_unit > 0
    expected = [D(zero.y) - D(lines.top) - amount * a_unit for amount in (0, 500, 1000)]
    dots = lines.curves[1].dots
    assert [D(dot.y) for dot in dots] == expected


def test_a_tick_is_written_just_above_its_line() -> None:
    ticks = years(3).ticks
    assert {D(tick.y) - D(tick.text_y) for tick in ticks} == {D("0.25")}


def test_everything_lies_within_the_picture() -> None:
    lines = years(4)
    below = D(lines.top) + max(D(lines.steps_y), D(lines.rates_y))
    assert D(lines.top) + D(lines.plot) < below < D(lines.height)


def test_without_room_for_rates_none_is_drawn_and_none_is_made_for_it() -> None:
    few, many = years(5), years(6)
    assert [bool(one.rate) for one in few.steps] == [True] * 5
    assert [bool(one.rate) for one in many.steps] == [False] * 6
    assert D(many.height) < D(few.height)


def test_with_many_years_only_the_first_and_the_last_are_written_out() -> None:
    dots = years(6).curves[1].dots
    assert [at for at, dot in enumerate(dots) if dot.label] == [0, 5]


def test_the_budget_is_drawn_and_not_written() -> None:
    assert not any(dot.label for dot in years(3).curves[0].dots)


@pytest.mark.parametrize(
    ("count", "between"),
    [(3, {""}), (5, {""}), (6, {"innermost"}), (7, {"innermost"}), (8, {"inner"})],
)
def test_years_between_give_way_on_a_phone_where_they_are_many(
    count: int, between: set[str]
) -> None:
    steps = years(count).steps
    assert {one.gives_way for one in steps[1:-1]} == between
    assert (steps[0].gives_way, steps[-1].gives_way) == ("", "")


def test_a_year_without_a_figure_keeps_its_place() -> None:
    lines = lines_of([year(2022, "1"), year(2023, None), year(2024, "3")])
    assert [(one.words, one.x) for one in lines.steps] == [
        ("2022", "0"),
        ("2023", "50"),
        ("2024", "100"),
    ]
    assert [dot.x for dot in lines.curves[1].dots] == ["0", "100"]


def rows(*measured: Measured, short: bool = False) -> Rows:
    return rows_of(measured, ("budget", "executed"), short=short)


def bars(name: str, budget: str, executed: str) -> Measured:
    figures = Figures(main=Shown(executed), of=Shown(budget), rate=NOTHING)
    return Measured(name, (D(budget), D(executed)), figures)


def test_what_was_spent_lies_within_the_frame_of_the_budget() -> None:
    [row] = rows(bars("示例局", "100", "90")).rows
    frame, filled = row.bars
    assert (frame.kind, frame.width, filled.kind, filled.width) == (
        "budget",
        "100",
        "executed",
        "90",
    )
    assert D(frame.y) < D(filled.y)
    assert D(filled.y) + D(filled.height) < D(frame.y) + D(frame.height)


def test_rows_do_not_overlap() -> None:
    drawn = rows(bars("示例甲局", "100", "90"), bars("示例乙局", "50", "40"))
    first, second = drawn.rows
    assert D(first.bars[0].y) + D(first.bars[0].height) < D(second.y) < D(second.bars[0].y)
    assert D(second.bars[0].y) + D(second.bars[0].height) < D(drawn.height)


def test_a_head_has_no_bars() -> None:
    head, row = rows(Measured("2023", ()), bars("示例局", "100", "90")).rows
    assert (head.name, head.bars, head.figures, bool(row.bars)) == ("2023", (), None, True)


def test_what_does_not_fit_a_phone_is_told_to_the_style() -> None:
    assert rows(bars("示例局", "100", "90")).shape == "named"
    assert rows(
        bars("示例长名称的一个部门管理局", "123,456.78".replace(",", ""), "123456.70")
    ).shape == ("named tight")


@pytest.mark.parametrize(
    ("name", "said"),
    [("示" * 16, "示" * 16), ("示" * 17, "示" * 15 + "…")],
)
def test_a_name_has_sixteen_characters_at_most(name: str, said: str) -> None:
    assert clipped(name) == said
