"""A long list is cut by region, then by letter, at last by number; every row is in one part, at an address that stays."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.splitting.cuts import Entry
from generator.pages.splitting.dividing import Part, division_of
from generator.pages.splitting.regions import slug_of
from tests.pages.splitting.made import LINE, addresses, divided, entry, listed, several

GZ, LW, YX = "广东省广州市", "广东省广州市荔湾区", "广东省广州市越秀区"
REGIONS = ("", GZ, LW, YX, "广东省深圳市南山区", "示例区")

entries = st.lists(
    st.builds(
        entry,
        st.text("甲乙丙丁", min_size=1, max_size=3),
        st.sampled_from(REGIONS),
        st.sampled_from(["", "A", "J", "Z"]),
    ),
    max_size=60,
)


def all_parts(part: Part[str]) -> list[Part[str]]:
    return [part, *(below for one in part.parts for below in all_parts(one))]


def test_a_list_that_fits_stays_whole() -> None:
    assert not divided(several(5, LW), 5).divided
    assert divided(several(6, LW, "A") + several(1, LW, "B"), 5).divided


@given(entries, st.integers(1, 20))
def test_every_row_is_in_one_part_and_no_part_is_too_long(
    rows: list[Entry[str]], bound: int
) -> None:
    leaves = list(divided(rows, bound).whole.leaves)
    found = [one for leaf in leaves for one in leaf.entries]
    assert sorted(map(id, found)) == sorted(map(id, rows))
    assert all(len(leaf.entries) <= bound for leaf in leaves)


@given(entries, st.integers(1, 20))
def test_a_part_has_all_the_rows_of_its_own_parts_in_their_order(
    rows: list[Entry[str]], bound: int
) -> None:
    for part in all_parts(divided(rows, bound).whole):
        below = {id(entry) for one in part.parts for entry in one.entries}
        assert not part.parts or below == set(map(id, part.entries))
        order = {id(one): at for at, one in enumerate(rows)}
        places = [order[id(one)] for one in part.entries]
        assert places == sorted(places)


@given(entries, st.integers(1, 20))
def test_every_part_has_an_address_that_no_department_can_have(
    rows: list[Entry[str]], bound: int
) -> None:
    [_, *parts] = all_parts(divided(rows, bound).whole)
    made = addresses(parts)
    assert len(made) == len(set(made))
    assert all(re.fullmatch(r"2023/list--[a-z0-9-]+/(?:[a-z0-9-]+/)*", one) for one in made)


# Where there are not more regions or letters than a page names.
@given(entries, entries, st.integers(5, 20))
def test_a_part_by_region_or_letter_keeps_its_address_when_rows_are_added(
    rows: list[Entry[str]], more: list[Entry[str]], bound: int
) -> None:
    def lasting(found: list[Entry[str]]) -> set[str]:
        made = addresses(all_parts(divided(found, bound).whole))
        return {one for one in made if not re.search("(-|/)[0-9]+/$", one)}

    assert lasting(rows) <= lasting(rows + more)


def test_regions_come_in_the_order_of_the_list() -> None:
    whole = divided(several(3, YX) + several(3, LW), 5).whole
    [province] = whole.parts
    [city] = province.parts
    assert [one.title for one in city.parts] == ["越秀区", "荔湾区"]
    assert [one.name for one in city.parts] == [YX, LW]
    assert addresses(city.parts) == [f"2023/list--{slug_of(one)}/" for one in (YX, LW)]


def test_what_belongs_to_the_city_itself_is_a_part_beside_its_districts() -> None:
    [province] = divided(several(3, GZ) + several(3, LW), 5).whole.parts
    [city] = province.parts
    assert [(one.title, one.name) for one in city.parts] == [
        ("本级", f"{GZ}本级"),
        ("荔湾区", LW),
    ]


def test_a_region_that_is_too_long_is_cut_by_letter() -> None:
    whole = divided(
        several(4, "示例区", "J") + several(4, "示例区", "A") + several(1, "示例区"), 5
    ).whole
    [region] = whole.parts
    assert [one.title for one in region.parts] == ["A", "J", "其他"]
    assert [one.name for one in region.parts][:2] == ["示例区，拼音 A", "示例区，拼音 J"]
    assert addresses(region.parts)[0] == f"2023/list--{slug_of('示例区')}/a/"


def test_without_regions_letters_stand_right_below() -> None:
    whole = divided(several(4, "", "J") + several(4, "", "A"), 5).whole
    assert addresses(whole.parts) == ["2023/list--a/", "2023/list--j/"]


def test_letters_of_those_without_a_region_stay_where_they_were_once_others_have_one() -> None:
    rows = several(4, "", "J") + several(4, "", "A")
    none, _ = divided([*rows, *several(4, LW)], 5).whole.parts
    assert addresses(none.parts) == ["2023/list--a/", "2023/list--j/"]
    assert none.address == "2023/list--none/"


def test_what_nothing_tells_apart_is_told_off() -> None:
    whole = divided(several(12, "", "A"), 5).whole
    assert [one.title for one in whole.parts] == [
        "第 1 部分（A0至A4）",
        "第 2 部分（A5至A9）",
        "第 3 部分（A10至A11）",
    ]


def test_years_come_first_and_stand_in_the_address() -> None:
    rows = several(4, LW, year="2023") + several(4, YX, year="2023") + several(2, LW, year="2022")
    newer, older = divided(rows, 5, name="").whole.parts
    assert (newer.address, older.address) == ("2023/2023/", "2023/2022/")
    assert f"2023/2023/{slug_of(LW)}/" in addresses(newer.leaves)
    assert [one.name for one in newer.leaves] == [f"2023 年度，{LW}", f"2023 年度，{YX}"]


def test_regions_that_are_too_many_do_not_cut() -> None:
    rows = [entry(f"甲{n}", f"示例{n}区", "AJ"[n % 2]) for n in range(11)]
    assert [one.title for one in divided(rows, 5).whole.parts][:2] == ["A", "J"]


def test_the_lists_of_a_page_share_its_room_the_first_come_first() -> None:
    lists = (listed(several(n, "", "A")) for n in (4, 4, 1))
    assert [one.divided for one in division_of("x/", lists, 5)] == [False, True, False]


def test_long_rows_take_more_room() -> None:
    lists = (listed(several(3, "", "A"), weight=weight) for weight in (2 * LINE, LINE))
    assert [one.divided for one in division_of("x/", lists, 5)] == [True, False]
