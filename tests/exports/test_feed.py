"""The Atom feed keeps to RFC 4287 and is dated by the record alone."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree

from generator.exports.edition import Edition
from generator.exports.entries import entries_of
from generator.exports.feed import ATOM, MOST_ENTRIES, feed, has_feed
from tests.exports.editions import (
    edition_of,
    folder_edition,
    joined,
    only,
    reference,
    sample_edition,
    tiny,
)
from tests.hostile import HOSTILE, Folder
from tests.tiny_content import FILE, read_folder, whole_report

A = "{http://www.w3.org/2005/Atom}"
DATED = "公开: {公开日期: 2024-08-30}\n"
CORRECTED = """\
公开: {公开日期: 2024-08-30}
更正记录:
  - {日期: 2024-09-01, 位置: 整体收支.全年执行数, 原值: "90", 更正值: "91", 原因: 录入有误}
"""


def parsed(edition: Edition) -> etree._Element:
    return etree.fromstring(b"".join(feed(joined(edition))))


def texts(parent: etree._Element, tag: str) -> list[str]:
    return [str(one.text) for one in parent.findall(f"{A}{tag}")]


def with_address(folder: Path, fragment: str) -> Edition:
    site = "网站名称: 示例\n网址: https://example.gov.cn/jx\n"
    return edition_of(read_folder(folder, {FILE: whole_report(fragment), "site.yml": site}))


@pytest.fixture(scope="module")
def sample() -> etree._Element:
    return parsed(sample_edition(12, 2))


def test_a_feed_has_what_the_standard_requires(sample: etree._Element) -> None:
    # RFC 4287, 4.1.1: exactly one id, title and updated; an author, here or in each entry; at most one self.
    assert sample.tag == f"{A}feed"
    for tag in ("id", "title", "updated"):
        assert len(texts(sample, tag)) == 1
    assert [one.findtext(f"{A}name") for one in sample.findall(f"{A}author")] != []
    assert [one.get("href") for one in sample.findall(f"{A}link[@rel='self']")] == ["feed.xml"]


def test_an_entry_has_what_the_standard_requires(sample: etree._Element) -> None:
    # 4.1.2: exactly one id, title and updated; without content an alternate link.
    entries = sample.findall(f"{A}entry")
    assert entries
    for entry in entries:
        for tag in ("id", "title", "updated", "summary"):
            assert len(texts(entry, tag)) == 1
        [link] = entry.findall(f"{A}link")
        assert link.get("rel") == "alternate"
        assert link.get("href")


def test_ids_are_absolute_and_no_two_are_alike(sample: etree._Element) -> None:
    ids = [str(one.text) for one in sample.iter(f"{A}id")]
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)
    assert len(set(ids)) == len(ids)


def test_every_date_is_one_of_rfc_3339(sample: etree._Element) -> None:
    for one in sample.iter(f"{A}updated", f"{A}published"):
        assert datetime.fromisoformat(str(one.text)).tzinfo is not None


def test_entries_come_newest_first_and_date_the_feed(sample: etree._Element) -> None:
    days = [texts(entry, "updated")[0] for entry in sample.findall(f"{A}entry")]
    assert days == sorted(days, reverse=True)
    assert texts(sample, "updated") == days[:1]


def test_a_feed_is_no_archive(sample: etree._Element) -> None:
    assert len(sample.findall(f"{A}entry")) <= MOST_ENTRIES


def test_made_up_data_say_so(sample: etree._Element) -> None:
    assert "示例数据" in texts(sample, "title")[0]


def test_what_has_no_date_on_record_makes_no_entry() -> None:
    assert not has_feed(joined(reference()).pieces)
    assert list(ATOM.files(joined(reference()))) == []


def test_a_month_is_no_day(tmp_path: Path) -> None:
    assert list(entries_of(only(tiny(tmp_path, "公开: {公开日期: 2024-08}\n")))) == []


def test_a_publication_is_an_entry_of_its_day(tmp_path: Path) -> None:
    [entry] = parsed(tiny(tmp_path, DATED)).findall(f"{A}entry")
    assert texts(entry, "updated") == ["2024-08-30T00:00:00+08:00"]
    assert texts(entry, "title") == ["2023年度示例局部门整体支出绩效自评报告"]


def test_a_correction_is_an_entry_of_its_own(tmp_path: Path) -> None:
    first, second = parsed(tiny(tmp_path, CORRECTED)).findall(f"{A}entry")
    assert first.find(f"{A}category[@term='correction']") is not None
    assert texts(first, "summary") == ["整体收支.全年执行数：90 更正为 91。原因：录入有误"]
    assert second.find(f"{A}category[@term='publication']") is not None


def test_links_are_relative_without_an_address_and_absolute_with_one(tmp_path: Path) -> None:
    near = parsed(tiny(tmp_path / "1", DATED)).find(f"{A}entry/{A}link")
    far = parsed(with_address(tmp_path / "2", DATED)).find(f"{A}entry/{A}link")
    assert near is not None
    assert far is not None
    assert near.get("href") == "2023/shili/"
    assert far.get("href") == "https://example.gov.cn/jx/2023/shili/"


def test_an_id_does_not_change_when_something_is_added(tmp_path: Path) -> None:
    before = {str(one.text) for one in parsed(tiny(tmp_path / "1", DATED)).iter(f"{A}id")}
    after = {str(one.text) for one in parsed(tiny(tmp_path / "2", CORRECTED)).iter(f"{A}id")}
    assert before < after


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert list(feed(joined(sample_edition(12, 2)))) == list(feed(joined(sample_edition(12, 2))))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_out_as_words(tmp_path: Path, words: str) -> None:
    edition = folder_edition(Folder(words).write(tmp_path))
    root = parsed(edition)
    titles = {" ".join(str(one.text).split()) for one in root.iter(f"{A}title")}
    assert any(" ".join(words.split()) in title for title in titles)
    assert {str(one.tag) for one in root.iter()} <= {
        f"{A}{tag}"
        for tag in [
            "feed",
            "id",
            "title",
            "updated",
            "author",
            "name",
            "link",
            "entry",
            "published",
            "category",
            "summary",
        ]
    }
