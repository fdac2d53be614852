"""The glossary's words are marked where they first stand, and nothing else of a text changes."""

from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.escaping import printable
from generator.pages.terms import Marking, Piece, TermView
from tests.pages.one_report import markdown_of

WORDS = ("项目支出", "项目支出绩效", "支出", "a+b", "全年预算数")


def marking(*words: str) -> Marking:
    made = Marking(TermView(word, "示例", "", f"term-{word}") for word in words)
    made.begin(lambda fragment: f"glossary/#{fragment}")
    return made


def joined(pieces: tuple[Piece, ...]) -> str:
    return unescape("".join(piece.text for piece in pieces))


def marked(pieces: tuple[Piece, ...]) -> list[str]:
    return [unescape(piece.text) for piece in pieces if piece.way]


@given(texts=st.lists(st.text() | st.lists(st.sampled_from((*WORDS, " ", "，", "<"))).map("".join)))
def test_the_pieces_of_a_text_make_up_the_text(texts: list[str]) -> None:
    made = marking(*WORDS)
    for text in texts:
        assert joined(made.prose(text)) == printable(text)


@given(texts=st.lists(st.lists(st.sampled_from((*WORDS, "的", "与"))).map("".join)))
def test_a_word_is_marked_once_on_a_page(texts: list[str]) -> None:
    made = marking(*WORDS)
    found = [word for text in texts for word in marked(made.prose(text))]
    assert len(found) == len(set(found))


def test_the_longest_word_is_marked_and_none_within_it() -> None:
    assert marked(marking(*WORDS).prose("项目支出绩效自评，项目支出")) == [
        "项目支出绩效",
        "项目支出",
    ]


def test_a_second_occurrence_is_left_as_it_is() -> None:
    made = marking("基本支出")
    assert [marked(made.prose("基本支出与基本支出")), marked(made.prose("基本支出"))] == [
        ["基本支出"],
        [],
    ]


def test_a_label_and_the_text_each_mark_a_word() -> None:
    made = marking("基本支出")
    assert (marked(made.label("基本支出")), marked(made.prose("基本支出"))) == (
        ["基本支出"],
        ["基本支出"],
    )


def test_the_next_page_marks_anew() -> None:
    made = marking("基本支出")
    made.prose("基本支出")
    made.begin(lambda fragment: fragment)
    assert marked(made.prose("基本支出")) == ["基本支出"]


def test_a_page_that_explains_nothing_marks_nothing() -> None:
    made = marking("基本支出")
    made.begin(None)
    assert marked(made.prose("基本支出")) == []


def test_without_a_glossary_texts_stay_as_they_are() -> None:
    assert not Marking(())
    assert joined(Marking(()).prose("a < b")) == "a < b"


def test_the_blanks_around_a_word_stay() -> None:
    assert joined(marking("全年预算数").prose("其中 全年预算数 950")) == "其中 全年预算数 950"


@pytest.mark.parametrize(
    "text", ["<b>基本支出</b>", "[基本支出](x)", "`基本支出`", "基本支出&amp;"]
)
def test_what_stands_around_a_word_is_inert(text: str) -> None:
    pieces = marking("基本支出").prose(text)
    assert not set("<>[]()`") & set("".join(piece.text for piece in pieces))


def test_a_report_without_a_glossary_links_to_none(tmp_path: Path) -> None:
    made = markdown_of(tmp_path, "基本情况:\n  整体收支: {全年预算数: 10, 全年执行数: 9}\n")
    assert 'class="term"' not in made
