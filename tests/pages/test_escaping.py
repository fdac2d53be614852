"""Whatever a template writes comes out of Markdown and HTML as the very text it was."""

from pathlib import Path

import markdown  # type: ignore[import-untyped]
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from lxml import html
from markupsafe import Markup
from mkdocs.config import load_config

from generator.pages.escaping import environment, escape, escape_line, printable
from tests.hostile import HOSTILE
from tests.sites import CONTENT, ROOT

CONFIG = load_config(config_file=str(ROOT / "mkdocs.yml"), docs_dir=str(CONTENT))
SIGNS = st.text(alphabet="<>&\"'`*_{}[]()#+-.!|~:=\\/%$@^;,? \n\t0aAbx中、", max_size=40)
ANY = st.one_of(st.text(max_size=60), SIGNS, st.sampled_from(HOSTILE))


def rendered(source: str) -> html.HtmlElement:
    """The Markdown as MkDocs would render it."""
    made = markdown.markdown(
        source,
        extensions=CONFIG.markdown_extensions,
        extension_configs=CONFIG.mdx_configs,
    )
    return html.fragment_fromstring(made, create_parent="body")


def elements(body: html.HtmlElement) -> list[tuple[object, list[str]]]:
    return [(one.tag, sorted(map(str, one.attrib))) for one in body.iterdescendants()]


@given(ANY)
@example("# h {#x}")
@example("{: onclick=alert(1) }")
def test_text_in_a_heading_comes_out_as_it_was(text: str) -> None:
    body = rendered(f"# x{escape(text)}x {{#top}}\n")
    assert " ".join(body.text_content().split()) == f"x{printable(text)}x"


@given(ANY)
def test_text_in_a_heading_adds_no_element(text: str) -> None:
    assert elements(rendered(f"# x{escape(text)}x {{#top}}\n")) == [("h1", ["id"])]


@given(ANY)
def test_text_in_a_block_of_html_comes_out_as_it_was(text: str) -> None:
    body = rendered(f"<div><p>x{escape(text)}x</p></div>\n")
    assert body.text_content().strip() == f"x{printable(text)}x"


@given(ANY)
def test_text_in_a_block_of_html_adds_no_element(text: str) -> None:
    assert elements(rendered(f"<div><p>{escape(text)}</p></div>\n")) == [("div", []), ("p", [])]


@given(ANY)
def test_text_in_an_attribute_comes_out_as_it_was(text: str) -> None:
    [title] = rendered(f'<div title="{escape(text)}"></div>\n').xpath("//@title")
    assert title == printable(text)


@given(ANY)
def test_text_in_an_attribute_adds_nothing(text: str) -> None:
    assert elements(rendered(f'<div title="{escape(text)}"></div>\n')) == [("div", ["title"])]


@given(ANY)
def test_text_in_a_paragraph_of_markdown_comes_out_as_it_was(text: str) -> None:
    body = rendered(f"x{escape(text)}x\n")
    assert body.text_content().strip() == f"x{printable(text)}x"


@given(ANY)
def test_text_at_the_start_of_a_line_is_no_sign(text: str) -> None:
    assert elements(rendered(f"{escape(text)}x\n")) == [("p", [])]


@given(ANY)
def test_text_is_no_template(text: str) -> None:
    made = environment(ROOT / "site_templates" / "pages")
    assert made.from_string(str(escape(text))).render() == str(escape(text)).rstrip("\n")


@given(ANY)
def test_printable_text_has_no_other_blank_than_one(text: str) -> None:
    shown = printable(text)
    assert "  " not in shown
    assert shown.isprintable()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "ab"),
        ("a\x00b", "ab"),
        ("a\u200bb", "ab"),
        ("a \n\t b", "a b"),
        ("\u3000中\u3000", "中"),
    ],
)
def test_what_cannot_be_printed_is_dropped(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize("number", ["6,390.11", "99.92%", "0.05", "2023"])
def test_a_number_stays_readable_in_the_source(number: str) -> None:
    assert escape(number) == number


@given(st.text(max_size=40))
def test_a_line_keeps_its_blanks(text: str) -> None:
    line = f"    {text}".replace("\n", "").replace("\r", "")
    body = rendered(f"<pre><code>{escape_line(line)}</code></pre>\n")
    shown = "".join(c if c.isprintable() else "\ufffd" for c in line.replace("\t", "    "))
    assert body.text_content().rstrip("\n") == shown


def test_a_tab_in_a_line_is_four_blanks() -> None:
    assert html.fromstring(f"<p>{escape_line(chr(9) + '- x')}</p>").text == "    - x"


def write(source: str, **values: object) -> str:
    return environment(ROOT / "site_templates" / "pages").from_string(source).render(**values)


@pytest.mark.parametrize("value", [None, 1.5, True, ["一"], {"一": "二"}, Path("一"), b"x"])
def test_a_template_writes_text_and_whole_numbers_alone(value: object) -> None:
    with pytest.raises(TypeError, match="text or whole numbers"):
        write("{{ value }}", value=value)


def test_a_template_does_not_write_what_it_was_not_given() -> None:
    with pytest.raises((TypeError, UndefinedError)):
        write("{{ value }}")


def test_a_template_does_not_write_what_a_view_does_not_have() -> None:
    with pytest.raises(AttributeError, match="amuont"):
        write("{{ value.amuont }}", value="x")


def test_a_whole_number_is_written() -> None:
    assert write("{{ value }}", value=12) == "12"


def test_text_is_escaped_without_being_asked() -> None:
    assert write("{{ value }}", value="<b>") == "&#60;b&#62;"


def test_markup_of_our_own_macros_is_written_as_it_is() -> None:
    made = write("{% macro bold(x) %}<b>{{ x }}</b>{% endmacro %}{{ bold(value) }}", value="<i>")
    assert made == "<b>&#60;i&#62;</b>"


def test_escaped_text_is_marked_as_such() -> None:
    assert isinstance(escape("<b>"), Markup)
