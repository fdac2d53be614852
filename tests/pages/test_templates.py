"""Templates only print: no code, no style, no way around the escaping."""

import re
from pathlib import Path

import pytest

from generator.build.folders import PAGE_TEMPLATES, TEMPLATES

PAGES = sorted(PAGE_TEMPLATES.rglob("*.j2"))
THEME = sorted((TEMPLATES / "theme").rglob("*.html"))
EXPRESSION = re.compile(r"\{[{%](.*?)[%}]\}", re.DOTALL)
WORDS_IN_QUOTES = re.compile("'[^']*'|\"[^\"]*\"")


def expressions(template: Path) -> list[str]:
    """What stands between the braces, without the words in quotes."""
    text = template.read_text(encoding="utf-8")
    return [WORDS_IN_QUOTES.sub("''", found) for found in EXPRESSION.findall(text)]


def test_there_are_templates() -> None:
    assert (len(PAGES) > 5, len(THEME) > 3) == (True, True)


@pytest.mark.parametrize("template", PAGES, ids=lambda path: path.name)
@pytest.mark.parametrize(
    "way", [r"\|\s*safe", "Markup", "autoescape", r"\|\s*tojson", r"\|\s*xmlattr"]
)
def test_no_page_template_goes_around_the_escaping(template: Path, way: str) -> None:
    assert not re.search(way, template.read_text(encoding="utf-8"))


@pytest.mark.parametrize("template", PAGES, ids=lambda path: path.name)
@pytest.mark.parametrize("tag", ["<script", "<style", "<iframe", "<img", "<object", "<base"])
def test_no_page_template_holds_what_the_policy_forbids(template: Path, tag: str) -> None:
    assert tag not in template.read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("template", [*PAGES, *THEME], ids=lambda path: path.name)
def test_no_template_holds_an_inline_style(template: Path) -> None:
    assert not re.search(r"\sstyle\s*=", template.read_text(encoding="utf-8"))


@pytest.mark.parametrize("template", [*PAGES, *THEME], ids=lambda path: path.name)
def test_no_template_holds_a_handler(template: Path) -> None:
    assert not re.search(r"\son[a-z]+\s*=", template.read_text(encoding="utf-8"))


@pytest.mark.parametrize("template", PAGES, ids=lambda path: path.name)
def test_no_page_template_makes_other_words_of_words(template: Path) -> None:
    """Jinja's own filters escape for HTML alone, ours for Markdown too: `join` would let a sign through."""
    used = {name for one in expressions(template) for name in re.findall(r"\|\s*(\w+)", one)}
    assert used <= {"line", "length"}


@pytest.mark.parametrize("template", PAGES, ids=lambda path: path.name)
def test_no_page_template_calculates(template: Path) -> None:
    signs = re.compile(r"[~+*/]|(?<=\w)\s-\s")
    assert [one for one in expressions(template) if signs.search(one)] == []


@pytest.mark.parametrize("template", PAGES, ids=lambda path: path.name)
def test_no_page_template_writes_an_address_itself(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    addresses = re.findall(r'(?:href|src)="([^"]*)"', text)
    ours = re.compile(r"\{\{ (?:link\(.*\)|view\.origin_address|one\.way) \}\}|#.*")
    assert [address for address in addresses if not ours.fullmatch(address)] == []


@pytest.mark.parametrize("template", THEME, ids=lambda path: path.name)
def test_every_word_of_the_content_is_escaped_by_the_theme(template: Path) -> None:
    """MkDocs does not escape: whatever the theme writes of the content must say so."""
    written = re.findall(r"\{\{(.*?)\}\}", template.read_text(encoding="utf-8"), re.DOTALL)
    bare = re.compile(r"\|\s*(?:e|url)\s*$")
    # `tojson` leaves no <, >, & or ' in a block of data.
    safe = re.compile(
        r"page\.content|item\.|child\.|lang\.t\(|^ 'page' if |^ head\.linked_data \| tojson $"
    )
    assert [one for one in written if not bare.search(one) and not safe.search(one)] == []


@pytest.mark.parametrize(
    "script", sorted((TEMPLATES / "theme" / "static").glob("*.js")), ids=lambda path: path.name
)
@pytest.mark.parametrize(
    "way",
    [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "http://",
        "https://",
    ],
)
def test_no_script_makes_markup_of_text(script: Path, way: str) -> None:
    assert way not in script.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "sheet", sorted((TEMPLATES / "theme" / "static").glob("*.css")), ids=lambda path: path.name
)
def test_no_style_sheet_asks_for_anything_else(sheet: Path) -> None:
    assert not re.search(r"@import|url\(", sheet.read_text(encoding="utf-8"))
