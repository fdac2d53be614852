"""A Chinese name stands under the letter of its pinyin."""

import pytest

from generator.pages.splitting.letters import letter_of, letters_of


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("阿拉善盟财政局", "A"),
        ("机关事务管理局", "J"),
        ("教育局", "J"),
        ("水务局", "S"),
        ("应急管理局", "Y"),
        ("做媒所", "Z"),
        ("A站", "A"),
        ("b站", "B"),
    ],
)
def test_a_name_has_the_letter_of_its_first_character(name: str, letter: str) -> None:
    assert letter_of(name) == letter


@pytest.mark.parametrize("name", ["", "12345", "“双减”办", "圳口镇", "㙟头", "😀"])
def test_what_has_no_letter_says_so(name: str) -> None:
    assert letter_of(name) == ""


def test_a_whole_name_in_letters_leaves_out_what_has_none() -> None:
    assert letters_of("深圳市南山区") == "ssnsq"
