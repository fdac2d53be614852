"""Structures written as YAML, and read back as they were."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.sample.writing import Flat, Quoted, Tree, as_yaml

WORDS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x9FFF, exclude_categories=["C", "Z"]),
    max_size=12,
)
LEAVES = WORDS | WORDS.map(Quoted)
KEYS = st.text("年度部门金额单位", min_size=1, max_size=5)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.dictionaries(KEYS, inner, min_size=1, max_size=4)
    | st.dictionaries(KEYS, LEAVES, min_size=1, max_size=4).map(Flat)
    | st.lists(LEAVES.filter(bool) | st.dictionaries(KEYS, inner, min_size=1), min_size=1, max_size=4),
    max_leaves=12,
)  # fmt: skip


def loaded(text: str) -> object:
    """All leaves as characters, as the reader takes them."""
    return yaml.load(text, Loader=yaml.BaseLoader)


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=4))
def test_what_is_written_is_read_back(tree: Tree) -> None:
    assert loaded(as_yaml(tree)) == tree


@pytest.mark.parametrize(
    "words",
    [
        "5%: 好",
        "- 项",
        "-1189.47",
        "a #b",
        "{n}",
        "【数】",
        '"引号"',
        "尾:",
        "- ",
        "\\",
        "@",
        "100%",
        "%",
        "：",
        "? ",
    ],
)
@pytest.mark.parametrize("kind", [dict, Flat])
def test_words_that_yaml_would_misread_are_quoted(kind: type[dict[str, str]], words: str) -> None:
    assert loaded(as_yaml({"块": kind(键=words)})) == {"块": {"键": words}}


def test_paragraphs_stand_below_their_key() -> None:
    tree = {"前言": "第一段。\n\n第二段。"}
    assert as_yaml(tree) == "前言: |\n  第一段。\n\n  第二段。\n"


def test_a_blank_is_a_key_with_nothing_behind_it() -> None:
    assert as_yaml({"网址": "", "块": Flat(数="")}) == "网址:\n块: {数: }\n".replace(
        "数: }", "数:}"
    )
