"""A dead link is found whatever it is made of, and a good one is left alone."""

from pathlib import Path

import pytest

from generator.build.links import dead_links, facts_of, settle

ADDRESS = "https://example.gov.cn/a/b/"


def site_with(folder: Path, link: str, page: str = "index.html") -> Path:
    """A site of a few files, one of whose pages holds the link."""
    files = {
        "index.html": "<h1 id='top'>首页</h1>",
        "2023/index.html": "<h1 id='top'>年度</h1><h2 id='资金'>资金</h2>",
        "static/site.css": "",
        "404.html": "<h1>没有</h1>",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        held = link if name == page else ""
        path.write_text(
            f"<!doctype html><meta charset='utf-8'><body>{text}{held}</body>", encoding="utf-8"
        )
    return folder


def dead_in(site: Path, address: str = "") -> list[str]:
    """The dead links of all pages of a site."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {
        name: facts_of(name, (site / name).read_bytes(), address=address)
        for name in sorted(files)
        if name.endswith(".html")
    }
    asks = [ask for name, one in pages.items() for ask in settle({name: one})]
    together = settle(pages)
    # Whether pages are made together or each alone is no matter.
    assert {ask.page for ask in together} <= {ask.page for ask in asks}

    def ids(page: str) -> frozenset[str]:
        return pages[page].ids if page in pages else frozenset()

    dead = dead_links(asks, files, ids)
    assert dead_links(together, files, ids) == dead
    return dead


@pytest.mark.parametrize(
    "link",
    [
        '<a href="2024/">没有的年度</a>',
        '<a href="2023/#nowhere">没有的段落</a>',
        '<a href="#nowhere">没有的段落</a>',
        '<a href="static/site.css#part">没有段落的文件</a>',
        '<a href="static/">没有首页的文件夹</a>',
        '<a href="/2023/">绝对路径</a>',
        '<a href="../other/">网站以外</a>',
        '<a href="//example.gov.cn/2023/">没有协议</a>',
        '<a href="javascript:void(0)">脚本</a>',
        '<a href="mailto:shili@example.gov.cn">信箱</a>',
        '<link href="static/none.css">',
        '<script src="static/none.js"></script>',
        '<img src="none.png">',
        '<form action="none/"></form>',
        '<div><object data="none.pdf"></object></div>',
    ],
)
def test_a_dead_link_is_found(tmp_path: Path, link: str) -> None:
    assert len(dead_in(site_with(tmp_path, link))) == 1


@pytest.mark.parametrize(
    "link",
    [
        '<a href="2023/">年度</a>',
        '<a href="./">首页</a>',
        '<a href=".">首页</a>',
        '<a href="2023/index.html">年度</a>',
        '<a href="2023/#资金">段落</a>',
        '<a href="2023/#%E8%B5%84%E9%87%91">段落</a>',
        '<a href="#top">段落</a>',
        '<a href="#">此页</a>',
        '<a href="2023/?q=1">带查询</a>',
        '<a href="https://example.org/">别的网站</a>',
        '<a href="http://example.org/none">别的网站</a>',
        '<link href="static/site.css">',
        '<form action="2023/"></form>',
        '<img src="data:image/png;base64,AA==">',
    ],
)
def test_a_good_link_is_left_alone(tmp_path: Path, link: str) -> None:
    assert dead_in(site_with(tmp_path, link)) == []


def test_a_link_is_followed_from_its_own_page(tmp_path: Path) -> None:
    link = '<a href="../static/site.css">样式</a>'
    assert dead_in(site_with(tmp_path, link, "2023/index.html")) == []


def test_a_link_with_one_step_too_many_is_dead(tmp_path: Path) -> None:
    link = '<a href="../../static/site.css">样式</a>'
    assert len(dead_in(site_with(tmp_path, link, "2023/index.html"))) == 1


@pytest.mark.parametrize("link", ["/a/b/2023/", "/a/b/.", "https://example.gov.cn/a/b/2023/#top"])
def test_a_link_by_the_address_of_the_site_is_followed(tmp_path: Path, link: str) -> None:
    site = site_with(tmp_path, f'<a href="{link}">年度</a>', "404.html")
    assert dead_in(site, address=ADDRESS) == []


@pytest.mark.parametrize("link", ["/a/b/2024/", "/2023/", "https://example.gov.cn/a/b/2024/"])
def test_a_dead_link_by_the_address_of_the_site_is_found(tmp_path: Path, link: str) -> None:
    site = site_with(tmp_path, f'<a href="{link}">年度</a>', "404.html")
    assert dead_in(site, address=ADDRESS) == [f"404.html: {link}"]


def test_a_dead_link_is_named_with_its_page(tmp_path: Path) -> None:
    site = site_with(tmp_path, '<a href="none/">没有</a>', "2023/index.html")
    assert dead_in(site) == ["2023/index.html: none/"]


def test_a_dead_link_given_twice_is_named_once(tmp_path: Path) -> None:
    assert len(dead_in(site_with(tmp_path, '<a href="x/">一</a><a href="x/">二</a>'))) == 1


def test_the_real_site_has_no_dead_link(real_site: Path) -> None:
    assert dead_in(real_site) == []
