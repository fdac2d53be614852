"""In place of a long list stand its parts: every row one step away, or two where there are very many."""

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.splitting.contents import Contents, contents_in, contents_of, contents_under
from tests.pages.splitting.made import divided, entry, several

LW, YX, NS = "广州市荔湾区", "广州市越秀区", "深圳市南山区"


def contents(rows: list[tuple[int, str, str]], bound: int = 5) -> Contents:
    division = divided([one for row in rows for one in several(*row)], bound)
    return contents_of(division, division.whole, 2 * bound)


def shown(made: Contents) -> list[tuple[str, list[tuple[str, int]]]]:
    return [(group.name, [(way.words, way.rows) for way in group.ways]) for group in made.groups]


def test_a_list_that_fits_shows_no_parts() -> None:
    assert contents_in((divided(several(3), 5),), 5) == (None,)


def test_every_part_is_named_with_its_rows_beneath_what_it_belongs_to() -> None:
    made = contents([(3, LW, "A"), (4, YX, "A"), (2, NS, "A")])
    assert shown(made) == [
        ("", [("深圳市", 2)]),
        ("广州市", [("荔湾区", 3), ("越秀区", 4)]),
    ]
    assert (made.rows, made.count, made.words) == (9, 3, "地区")


def test_a_region_that_is_all_there_is_need_not_be_named() -> None:
    made = contents([(3, LW, "A"), (4, LW, "J")])
    assert shown(made) == [("", [("A", 3), ("J", 4)])]
    assert made.words == "名称的拼音首字母"


def test_where_there_are_very_many_those_that_hold_them_are_named() -> None:
    made = contents([(3, f"示例市示例{n}区", "A") for n in range(9)] + [(5, "另市", "A")] * 3)
    assert shown(made) == [("", [("示例市", 27), ("另市", 15)])]
    assert made.count == 12


def test_under_a_year_its_own_parts_stand() -> None:
    rows = several(4, LW, year="2023") + several(4, YX, year="2023") + several(2, LW, year="2022")
    division = divided(rows, 5, name="")
    newer, older = (contents_under(division, year, 5) for year in ("2023", "2022"))
    assert newer is not None
    assert older is not None
    assert shown(newer) == [("", [("荔湾区", 4), ("越秀区", 4)])]
    assert shown(older) == [("", [("2022 年度", 2)])]
    assert contents_under(division, "2021", 5) is None


@given(st.integers(1, 40), st.integers(2, 30))
def test_a_page_never_names_more_parts_than_it_may(regions: int, each: int) -> None:
    rows = [
        entry(f"甲{n}", f"示例省示例{region % 6}市示例{region}区", "AJZ"[n % 3])
        for region in range(regions)
        for n in range(each)
    ]
    division = divided(rows, 10)
    if division.divided:
        made = contents_of(division, division.whole, 20)
        assert sum(len(group.ways) for group in made.groups) <= 20
