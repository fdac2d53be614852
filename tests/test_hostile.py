"""Hostile text in every field: the built pages show it, and are otherwise what they would be without it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.cli import run
from generator.model.reading import read_archive
from tests.accusing import accused
from tests.hostile import HARMLESS, Folder
from tests.hostile_district import TOGETHER, District
from tests.sites import parse
from tests.whole_site import write_site

# The address of a part of a list follows from its region's name, which is hostile here.
_UNDIVIDED = 10**6
LINKS = "//@href | //@src | //@action | //@srcset | //@poster | //@data | //@formaction"


@dataclass(frozen=True)
class Trial:
    """A folder of hostile texts and the site built of it."""

    folder: Folder
    site: Path

    def pages(self) -> Iterator[Path]:
        return iter(sorted(self.site.rglob("*.html")))


def trial_of(words: str, tmp_path: Path) -> Trial:
    """What is concluded is the same of all words, or the pages would differ in it."""
    folder = District(words)
    reading = read_archive(folder.write(tmp_path / "content"))
    assert reading.archive is not None
    assert reading.faults == ()
    examination = accused(reading.archive, folder.words)
    return Trial(folder, write_site(reading.archive, examination, tmp_path / "build", _UNDIVIDED))


@pytest.fixture(scope="module", params=TOGETHER)
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Trial:
    return trial_of(request.param, tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    return trial_of(HARMLESS, tmp_path_factory.mktemp("harmless"))


def shape(page: Path) -> list[tuple[object, list[str]]]:
    """Every element of a page with the names of its attributes."""
    return [(element.tag, sorted(map(str, element.attrib))) for element in parse(page).iter()]


def test_the_pages_have_the_shape_of_harmless_ones(hostile: Trial, harmless: Trial) -> None:
    shapes = [(page.relative_to(hostile.site), shape(page)) for page in hostile.pages()]
    assert shapes == [(page.relative_to(harmless.site), shape(page)) for page in harmless.pages()]


def test_every_hostile_text_is_shown_as_it_was_written(hostile: Trial) -> None:
    shown = " ".join(
        " ".join(str(text) for text in parse(page).xpath("//text() | //meta/@content"))
        for page in hostile.pages()
    )
    blanks_made_one = " ".join(shown.split())
    assert [text for text in hostile.folder.seen() if text not in blanks_made_one] == []


def test_no_hostile_text_becomes_a_link(hostile: Trial, harmless: Trial) -> None:
    def links(trial: Trial) -> set[str]:
        return {str(link) for page in trial.pages() for link in parse(page).xpath(LINKS)}

    assert links(hostile) == links(harmless)


def test_no_hostile_text_becomes_an_address(hostile: Trial, harmless: Trial) -> None:
    def identities(trial: Trial) -> list[str]:
        return [str(one) for page in trial.pages() for one in parse(page).xpath("//@id | //@name")]

    assert identities(hostile) == identities(harmless)


def test_every_kind_of_page_is_tried(harmless: Trial) -> None:
    made = {page.relative_to(harmless.site).parts[0] for page in harmless.pages()}
    assert made >= {"departments", "status", "compare", "problems", "corrections", "glossary"}


def test_a_word_of_the_glossary_is_marked_whatever_it_is(hostile: Trial) -> None:
    page = hostile.site / "2023" / "er-ju" / "index.html"
    word = " ".join(hostile.folder.text("名词").split())
    marked = {
        " ".join(one.text_content().split()) for one in parse(page).xpath("//a[@class='term']")
    }
    assert word in marked


def test_hostile_words_make_no_other_files(hostile: Trial, harmless: Trial) -> None:
    def names(trial: Trial) -> set[str]:
        files = (path for path in trial.site.rglob("*") if path.is_file())
        addresses = {path.relative_to(trial.site).as_posix() for path in files}
        # The index names its files by what they hold.
        return {one for one in addresses if not one.startswith("pagefind/")}

    assert names(hostile) == names(harmless)


def test_what_programs_read_is_well_formed(hostile: Trial) -> None:
    for file in (*hostile.site.rglob("*.xml"), *hostile.site.rglob("*.svg")):
        ET.fromstring(file.read_bytes())
    for file in (hostile.site / "api").rglob("*.json"):
        json.loads(file.read_bytes())
    blocks = [
        str(one.text_content())
        for page in hostile.pages()
        for one in parse(page).xpath("//script[@type='application/ld+json']")
    ]
    assert blocks
    assert all(json.loads(block)["@context"] == "https://schema.org" for block in blocks)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", 'https://x/"><b>', "//x"]
)
@pytest.mark.parametrize("key", ["来源", "网站"])
def test_an_address_that_is_none_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], key: str, address: str
) -> None:
    content = Folder(HARMLESS).write(tmp_path / "content")
    file, old, new = {
        "来源": ("2023/shili-ju.yml", "来源:\n", f"来源:\n  网址: '{address}'\n"),
        "网站": ("site.yml", "副题:", f"网址: '{address}'\n副题:"),
    }[key]
    text = (content / file).read_text(encoding="utf-8")
    (content / file).write_text(text.replace(old, new), encoding="utf-8")
    status = run(["build", "--content", str(content), "--out", str(tmp_path / "build")])
    assert (status, "不是网址" in capsys.readouterr().err) == (1, True)


@pytest.mark.parametrize("identity", ["<b>", "../up", "a b", "A", "{{ 7 }}", "示例"])
def test_a_hostile_identity_is_refused(tmp_path: Path, identity: str) -> None:
    content = Folder(HARMLESS).write(tmp_path / "content")
    file = content / "departments.yml"
    text = file.read_text(encoding="utf-8").replace("shili-ju:", f"'{identity}':")
    file.write_text(text, encoding="utf-8")
    assert run(["build", "--content", str(content), "--out", str(tmp_path / "build")]) == 1
