"""Blocks put away quickly give the bytes that Python-Markdown gives, or are left to it."""

from pathlib import Path

import markdown  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.build.html_blocks import HtmlBlocks, blocks
from generator.pages.escaping import escape
from tests.hostile import HOSTILE

LEVEL = frozenset(markdown.Markdown().block_level_elements)
PIECES = (
    "<div>", "</div>", '<p class="x">', "</p>", "<br>", "<hr>", "<b>", "</b>", "<dl>", "</dl>", "<path d='M'/>",
    '<rect x="1"/>', "<div/>", "<", ">", "&", "&#45;", "&#45", "&amp;", "&x", "<!-- x -->", "<!--", "<?x?>",
    "<script>", "</script>", "<title>", "</title>", "`", "\n", "\n\n", "\n \n", " ", "    ", "# h {#x}\n", "- x\n",
    "字", "*x*", "</>", "<a href=x>", '<a title="<">', "<x", "</div", "\u0002", "\u0003", "\t", "\r", "<DIV>", "</DIV>",
)  # fmt: skip


def html_of(source: str, *ours: HtmlBlocks) -> str:
    made: str = markdown.markdown(source, extensions=["attr_list", "toc", *ours])
    return made


@pytest.mark.parametrize("site", ["real_site", "sample_site"])
def test_every_page_has_the_bytes_that_it_has_without(
    site: str, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(site).parent / "docs"
    texts = [get_data(path.read_text(encoding="utf-8"))[0] for path in sorted(folder.rglob("*.md"))]
    assert texts
    assert [html_of(text, HtmlBlocks()) for text in texts] == [html_of(text) for text in texts]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_whatever_is_written_has_the_bytes_that_it_has_without(source: str) -> None:
    assert html_of(source, HtmlBlocks()) == html_of(source)


@given(st.one_of(st.text(max_size=60), st.sampled_from(HOSTILE)))
def test_hostile_text_in_a_block_is_as_it_is_without(text: str) -> None:
    source = f'# x\n\n<div title="{escape(text)}">\n\n<p>{escape(text)}</p>\n</div>\n\ny\n'
    assert html_of(source, HtmlBlocks()) == html_of(source)


def test_a_block_goes_on_over_an_empty_line() -> None:
    source = "x\n\n<div>\n\n<p>y</p>\n</div>\n"
    assert blocks(source, LEVEL) == [(3, len(source) - 1)]


@pytest.mark.parametrize(
    "source", ["<div>", "<div></div> x\n", " <div></div>\n", "<script></script>\n", "1 < 2\n", "<!-- -->\n", "&x\n"]
)  # fmt: skip
def test_what_is_written_in_another_way_is_left_alone(source: str) -> None:
    assert blocks(source, LEVEL) is None
