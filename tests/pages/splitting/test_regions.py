"""A 地区 is read step by step, and its address follows from its name alone."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.splitting.regions import slug_of, steps_of


@pytest.mark.parametrize(
    ("region", "steps"),
    [
        ("", []),
        ("荔湾区", ["荔湾区"]),
        ("广东省广州市荔湾区", ["广东省", "广州市", "荔湾区"]),
        ("湖北省荆州市沙市区", ["湖北省", "荆州市", "沙市区"]),
        ("四川省内江市市中区", ["四川省", "内江市", "市中区"]),
        ("江苏省苏州市昆山市玉山镇", ["江苏省", "苏州市", "昆山市", "玉山镇"]),
        ("云南省大理白族自治州大理市", ["云南省", "大理白族自治州", "大理市"]),
        ("内蒙古自治区锡林郭勒盟正镶白旗", ["内蒙古自治区", "锡林郭勒盟", "正镶白旗"]),
        ("广州市荔湾区逢源街道", ["广州市", "荔湾区", "逢源街道"]),
        ("示例经济技术开发区", ["示例经济技术开发区"]),
    ],
)
def test_a_region_is_read_step_by_step(region: str, steps: list[str]) -> None:
    wholes = steps_of(region)
    assert [one[len(above) :] for above, one in zip(("", *wholes), wholes, strict=False)] == steps
    assert wholes == () or wholes[-1] == region


def test_a_region_in_an_address_has_letters_and_a_mark() -> None:
    assert re.fullmatch("gdsgzslwq-[0-9a-f]{4}", slug_of("广东省广州市荔湾区"))


def test_regions_with_the_same_letters_have_addresses_of_their_own() -> None:
    assert slug_of("荔湾区") != slug_of("黎湾区")


@given(st.text())
def test_an_address_is_plain_whatever_the_region(region: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)?", slug_of(region))
    assert len(slug_of(region)) <= 20


@given(st.text())
def test_the_steps_of_any_text_lead_to_it(region: str) -> None:
    steps = steps_of(region)
    assert all(after.startswith(before) for before, after in pairwise(steps))
    assert (steps or ("",))[-1] == region
