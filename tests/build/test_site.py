"""The finished site as a whole: its bytes, its addresses, its safety, its portal marks."""

import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.build.markdown import NotRendered, chrome_of, render_markdown
from generator.cli import run
from generator.model.reading import read_archive
from tests.sites import CONTENT, KINDS, REPORT, ROOT, build, pages, parse, tree, words

ADDRESS = "https://example.gov.cn/a/b/"
ORIGIN = "https://example.gov.cn/shili/2023.html?id=1"
LINKS = "//@href | //@src | //@action | //@srcset | //@poster | //@data"
FULL_SITE = """\
网站名称: 示例区部门绩效公开（示例数据）
副题: 示例副题
简介: 示例简介
网址: https://example.gov.cn/jixiao
地区: 示例区
主办单位: 示例区财政局
联系方式: 示例电话
网站标识码: 示例标识码
ICP备案号: 示例ICP备案号
公安备案号: 示例公安备案号
栏目:
  名称: 示例栏目
  描述: 示例栏目描述
  关键词: 示例关键词
  类型: 示例类型
"""
DEPARTMENTS = "shili-ju:\n  名称: 示例局\n"
FULL_REPORT = f"""\
年度: 2023
部门: 示例局
报告类型: 示例报告
金额单位: 万元
金额小数位: 2
来源:
  网址: {ORIGIN}
公开:
  公开日期: 2024-08-30
综合评价:
  自评结论: 示例结论。
"""


@pytest.fixture(scope="module")
def with_address(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content built for an address below a path."""
    out = tmp_path_factory.mktemp("address") / "build"
    return build(CONTENT, out, "--address", ADDRESS)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up site with every mark of the portal set, and a report with a date and an origin."""
    folder = tmp_path_factory.mktemp("full")
    files = {
        "site.yml": FULL_SITE,
        "departments.yml": DEPARTMENTS,
        "2023/shili-ju.yml": FULL_REPORT,
        "2022/shili-ju.yml": FULL_REPORT.replace("2023", "2022").replace("2024-08-30", "2023-09"),
    }
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return build(folder / "content", folder / "build")


def metas(page: Path) -> dict[str, str]:
    """The named marks in the head of a page."""
    return {
        str(one.get("name")): str(one.get("content")) for one in parse(page).xpath("//meta[@name]")
    }


def every_page(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_the_real_site_has_a_page_of_each_kind(real_site: Path) -> None:
    assert set(pages(real_site)) == set(KINDS.values())


def test_two_builds_are_the_same_bytes(real_site: Path, tmp_path: Path) -> None:
    assert tree(build(CONTENT, tmp_path / "elsewhere")) == tree(real_site)


def test_a_build_over_the_last_one_is_the_same_bytes(real_site: Path, built: Path) -> None:
    assert tree(build(CONTENT, built)) == tree(real_site)


def test_a_build_from_a_copy_of_the_content_is_the_same_bytes(
    real_site: Path, tmp_path: Path
) -> None:
    shutil.copytree(CONTENT, tmp_path / "copy")
    assert tree(build(tmp_path / "copy", tmp_path / "build")) == tree(real_site)


@pytest.fixture
def changed(built: Path) -> Path:
    """A copy of the content and what was built of it."""
    shutil.copytree(CONTENT, built.parent / "content")
    return built.parent


def spoil(folder: Path) -> None:
    report = folder / "content" / REPORT
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("支出: 990.38", "支出: 990.39"), encoding="utf-8")


def test_a_failed_check_leaves_the_last_site_as_it_was(changed: Path) -> None:
    before = tree(changed / "build" / "site")
    spoil(changed)
    run(["build", "--content", str(changed / "content"), "--out", str(changed / "build")])
    assert tree(changed / "build" / "site") == before


def test_a_failed_check_blocks_the_build(changed: Path) -> None:
    spoil(changed)
    assert (
        run(["build", "--content", str(changed / "content"), "--out", str(changed / "build")]) == 1
    )


def test_a_failed_check_writes_no_first_site(tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    spoil(tmp_path)
    run(["build", "--content", str(tmp_path / "content"), "--out", str(tmp_path / "build")])
    assert not (tmp_path / "build" / "site").exists()


def test_a_page_that_is_gone_is_gone_from_the_next_site(changed: Path) -> None:
    (changed / "content" / "glossary.yml").unlink()
    site = build(changed / "content", changed / "build")
    assert not (site / "glossary").exists()


def test_nothing_lies_beside_the_site_that_was_only_needed_to_make_it(changed: Path) -> None:
    names = {path.name for path in (changed / "build").iterdir()}
    assert names == {"site", "docs", "cache", ".disclosure-build"}


def test_the_site_map_names_every_page(with_address: Path) -> None:
    text = (with_address / "sitemap.xml").read_text(encoding="utf-8")
    assert set(re.findall("<loc>(.*?)</loc>", text)) == {
        ADDRESS + one for one in pages(with_address)
    }


def test_the_site_map_tells_no_date_that_is_not_on_record(with_address: Path) -> None:
    assert "lastmod" not in (with_address / "sitemap.xml").read_text(encoding="utf-8")


def test_every_page_names_its_own_address(with_address: Path) -> None:
    named = {
        address: parse(page).xpath("//link[@rel='canonical']/@href")
        for address, page in pages(with_address).items()
    }
    assert named == {address: [ADDRESS + address] for address in named}


def test_with_an_address_a_lost_visitor_finds_home_search_and_years(with_address: Path) -> None:
    links = {
        str(one).removesuffix(".") for one in parse(with_address / "404.html").xpath("//a/@href")
    }
    assert {"/a/b/", "/a/b/2023/", "/a/b/search/#pages"} <= links


def test_with_an_address_a_lost_visitor_can_search(with_address: Path) -> None:
    assert parse(with_address / "404.html").xpath("//form/@action") == ["/a/b/search/"]


def test_with_an_address_the_lost_page_has_its_style(with_address: Path) -> None:
    sheets = parse(with_address / "404.html").xpath("//link[@rel='stylesheet']/@href")
    assert sheets == ["/a/b/static/site.css", "/a/b/static/modes.css"]


def test_every_page_names_the_domain_it_is_built_for(with_address: Path) -> None:
    assert {metas(page)["SiteDomain"] for page in pages(with_address).values()} == {
        urlsplit(ADDRESS).netloc
    }


def test_without_an_address_there_is_no_site_map(real_site: Path) -> None:
    assert list(real_site.glob("sitemap*")) == []


def test_without_an_address_no_page_names_one(real_site: Path) -> None:
    assert [
        page for page in every_page(real_site) if parse(page).xpath("//link[@rel='canonical']")
    ] == []


def test_without_an_address_the_lost_page_needs_nothing(real_site: Path) -> None:
    assert parse(real_site / "404.html").xpath(LINKS) == []


def test_no_page_refers_to_another_host(real_site: Path) -> None:
    links = {str(link) for page in every_page(real_site) for link in parse(page).xpath(LINKS)}
    assert {link for link in links if urlsplit(link).scheme or urlsplit(link).netloc} == set()


def test_only_the_origin_of_a_report_leads_elsewhere(full: Path) -> None:
    own = "https://example.gov.cn/jixiao/"
    links = {str(link) for page in every_page(full) for link in parse(page).xpath(LINKS)}
    assert {link for link in links if urlsplit(link).scheme and not link.startswith(own)} == {
        ORIGIN,
        ORIGIN.replace("2023", "2022"),
    }


def test_a_link_elsewhere_tells_nobody_where_the_reader_comes_from(full: Path) -> None:
    [link] = parse(full / "2023" / "shili-ju" / "index.html").xpath(f"//a[@href='{ORIGIN}']")
    assert set(str(link.get("rel")).split()) >= {"noopener", "noreferrer"}


def policies(page: Path) -> list[str]:
    return [
        str(one)
        for one in parse(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    ]


def test_every_page_sets_one_policy(real_site: Path) -> None:
    assert {len(policies(page)) for page in every_page(real_site)} == {1}


def test_every_policy_forbids_what_it_does_not_name(real_site: Path) -> None:
    assert all("default-src 'none'" in policies(page)[0] for page in every_page(real_site))


@pytest.mark.parametrize(
    "word", ["unsafe-inline", "'unsafe-eval'", "sha256", "http:", "https:", "*"]
)
def test_no_policy_opens_a_door(real_site: Path, word: str) -> None:
    assert [page for page in every_page(real_site) if word in policies(page)[0]] == []


def test_no_page_holds_a_script(real_site: Path) -> None:
    # What is of another type than a script's is a block of data and never run.
    found = "//script[not(@type='application/ld+json')][not(@src) or normalize-space(.)]"
    assert [page for page in every_page(real_site) if parse(page).xpath(found)] == []


def test_no_page_holds_a_style(real_site: Path) -> None:
    found = "//style | //*[@style]"
    assert [page for page in every_page(real_site) if parse(page).xpath(found)] == []


def test_no_page_holds_a_handler(real_site: Path) -> None:
    found = "//@*[starts-with(name(), 'on')]"
    assert [page for page in every_page(real_site) if parse(page).xpath(found)] == []


def test_every_page_is_in_chinese(real_site: Path) -> None:
    assert {parse(page).get("lang") for page in every_page(real_site)} == {"zh"}


def test_every_page_has_one_main_heading(real_site: Path) -> None:
    assert {len(parse(page).xpath("//h1")) for page in every_page(real_site)} == {1}


def test_no_two_pages_have_one_title(real_site: Path) -> None:
    titles = [parse(page).findtext(".//title") for page in every_page(real_site)]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("name", ["ArticleTitle", "ContentSource"])
def test_only_reports_are_articles(real_site: Path, name: str) -> None:
    assert [one for one, page in pages(real_site).items() if name in metas(page)] == [
        KINDS["report"]
    ]


def test_what_is_not_set_is_left_out(real_site: Path) -> None:
    names = {name for page in pages(real_site).values() for name in metas(page)}
    assert names == {
        "viewport",
        "referrer",
        "description",
        "SiteName",
        "ArticleTitle",
        "ContentSource",
    }


def test_a_day_on_record_is_the_date_of_publication(full: Path) -> None:
    assert metas(full / "2023" / "shili-ju" / "index.html")["PubDate"] == "2024-08-30 00:00"


def test_a_month_on_record_makes_no_date(full: Path) -> None:
    assert "PubDate" not in metas(full / "2022" / "shili-ju" / "index.html")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SiteName", "示例区部门绩效公开（示例数据）"),
        ("SiteDomain", "example.gov.cn"),
        ("SiteIDCode", "示例标识码"),
    ],
)
def test_every_page_carries_the_marks_of_the_site(full: Path, name: str, value: str) -> None:
    assert {metas(page).get(name) for page in pages(full).values()} == {value}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ColumnName", "示例栏目"),
        ("ColumnDescription", "示例栏目描述"),
        ("ColumnKeywords", "示例关键词"),
        ("ColumnType", "示例类型"),
    ],
)
@pytest.mark.parametrize("column", ["2023/", "2022/", "findings/", "checks/"])
def test_a_column_page_carries_the_marks_of_the_column(
    full: Path, column: str, name: str, value: str
) -> None:
    assert metas(pages(full)[column])[name] == value


def test_an_article_names_its_source(full: Path) -> None:
    assert metas(full / "2023" / "shili-ju" / "index.html")["ContentSource"] == "示例局"


@pytest.mark.parametrize(
    "mark",
    ["主办单位：示例区财政局", "联系方式：示例电话", "网站标识码：示例标识码", "ICP备案号：示例ICP备案号", "公安备案号：示例公安备案号"],
)  # fmt: skip
def test_every_page_carries_the_marks_of_the_publisher(full: Path, mark: str) -> None:
    footers = [words(parse(page).xpath("//footer")[0]) for page in pages(full).values()]
    assert all(mark in footer for footer in footers)


def test_the_address_of_the_command_line_comes_first(full: Path, tmp_path: Path) -> None:
    site = build(full.parent.parent / "content", tmp_path / "build", "--address", ADDRESS)
    assert ADDRESS in (site / "sitemap.xml").read_text(encoding="utf-8")


def plain_config(docs: Path, site: Path) -> MkDocsConfig:
    """The project's mkdocs.yml with folders alone set, as `mkdocs build` would read it."""
    return load_config(
        config_file=str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site), strict=True
    )


def test_the_configuration_of_mkdocs_is_strict() -> None:
    config = load_config(config_file=str(ROOT / "mkdocs.yml"), docs_dir=str(CONTENT))
    assert config.strict


def test_plain_mkdocs_builds_what_was_emitted_without_a_warning(
    real_site: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    from mkdocs.commands.build import build as mkdocs_build

    config = plain_config(real_site.parent / "docs", tmp_path / "site")
    with caplog.at_level("WARNING", logger="mkdocs"):
        mkdocs_build(config)
    assert caplog.messages == []


def test_a_warning_of_mkdocs_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# 示例\n\n[没有](none.md)\n", encoding="utf-8")
    archive = read_archive(CONTENT).archive
    assert archive is not None
    chrome = chrome_of(archive.site, archive.years, {""}.__contains__, address="")
    with pytest.raises(NotRendered, match=re.escape("none.md")):
        render_markdown(tmp_path / "docs", tmp_path / "site", chrome)
