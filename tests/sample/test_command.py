"""`disclosure sample` as a clerk meets it, and the site that is made of what it wrote."""

from pathlib import Path

import pytest

from generator.cli import run
from generator.sample.folder import MARK
from tests.sites import build, pages, parse, tree, words

Printed = pytest.CaptureFixture[str]
NOTICE = "示例数据：本站内容是虚构的，仅供演示，不是任何部门公开的信息。"


def sample(out: Path, *options: str) -> int:
    return run(["sample", "--departments", "2", "--years", "1", "--out", str(out), *options])


# --- what it writes ---


def test_a_sample_is_content_that_passes(tmp_path: Path, capsys: Printed) -> None:
    assert sample(tmp_path / "sample") == 0
    assert "全部是示例数据" in capsys.readouterr().out
    assert run(["check", "--content", str(tmp_path / "sample")]) == 0


def test_asked_to_be_quiet_it_prints_nothing(tmp_path: Path, capsys: Printed) -> None:
    assert (sample(tmp_path / "sample", "--quiet"), *capsys.readouterr()) == (0, "", "")


def test_asked_to_tell_it_names_every_file(tmp_path: Path, capsys: Printed) -> None:
    sample(tmp_path / "sample", "--verbose")
    told = set(capsys.readouterr().err.split())
    assert told >= set(tree(tmp_path / "sample")) - {MARK}


def test_a_smaller_sample_leaves_nothing_of_a_larger_one(tmp_path: Path) -> None:
    sample(tmp_path / "one", "--departments", "5", "--years", "2")
    sample(tmp_path / "one")
    sample(tmp_path / "other")
    assert tree(tmp_path / "one") == tree(tmp_path / "other")


def test_the_first_year_may_be_chosen(tmp_path: Path) -> None:
    sample(tmp_path / "sample", "--first-year", "2015", "--years", "2")
    assert sorted(path.name for path in (tmp_path / "sample").glob("20*")) == ["2015", "2016"]


# --- a clerk's mistakes ---


@pytest.mark.parametrize(
    "options",
    [
        ["--departments", "0"],
        ["--departments", "-3"],
        ["--departments", "十二"],
        ["--departments", "9999999"],
        ["--years", "0"],
        ["--years", "200"],
        ["--first-year", "23"],
        ["--seed", "甲"],
        ["--seeds", "1"],
        ["多余"],
    ],
)
def test_a_wrong_option_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: Printed, options: list[str]
) -> None:
    assert sample(tmp_path / "sample", *options) == 2
    assert "命令写法有误" in capsys.readouterr().err
    assert not (tmp_path / "sample").exists()


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "letter.txt").write_text("信", encoding="utf-8")
    assert sample(tmp_path) == 2
    assert "别的内容" in capsys.readouterr().err
    assert list(tree(tmp_path)) == ["letter.txt"]


def test_real_content_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "2023").mkdir()
    (tmp_path / "site.yml").write_text("网站名称: 某区\n", encoding="utf-8")
    assert sample(tmp_path) == 2
    assert (tmp_path / "site.yml").read_text(encoding="utf-8") == "网站名称: 某区\n"


def test_a_sample_with_something_else_put_beside_it_is_left_alone(
    tmp_path: Path, capsys: Printed
) -> None:
    sample(tmp_path / "sample")
    (tmp_path / "sample" / "README.md").write_text("我的笔记", encoding="utf-8")
    before = tree(tmp_path)
    assert sample(tmp_path / "sample", "--years", "2") == 2
    assert "README.md" in capsys.readouterr().err
    assert tree(tmp_path) == before


def test_a_file_is_no_folder(tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "sample").write_text("文件", encoding="utf-8")
    assert sample(tmp_path / "sample") == 2
    assert "不是文件夹" in capsys.readouterr().err


def test_a_link_to_a_folder_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "sample").symlink_to(tmp_path / "elsewhere")
    assert sample(tmp_path / "sample") == 2
    assert tree(tmp_path / "elsewhere") == {}


def test_a_year_folder_that_is_a_link_is_removed_and_not_what_it_leads_to(tmp_path: Path) -> None:
    sample(tmp_path / "sample")
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "letter.txt").write_text("信", encoding="utf-8")
    (tmp_path / "sample" / "2020").symlink_to(tmp_path / "kept")
    assert sample(tmp_path / "sample") == 0
    assert list(tree(tmp_path / "kept")) == ["letter.txt"]
    assert not (tmp_path / "sample" / "2020").exists()


def test_a_sample_that_was_cut_off_can_be_made_again(tmp_path: Path) -> None:
    sample(tmp_path / "sample")
    (tmp_path / "sample" / "departments.yml").unlink()
    assert sample(tmp_path / "sample") == 0
    assert (tmp_path / "sample" / "departments.yml").is_file()


# --- its site ---


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Beside the sample, below a folder that nothing was built into."""
    home = tmp_path_factory.mktemp("home") / "build"
    assert sample(home / "sample", "--quiet") == 0
    return build(home / "sample", home / "sample-site", "--address", "https://example.invalid/a/")


def test_every_page_says_that_it_is_an_example(site: Path) -> None:
    silent = [
        address
        for address, page in {**pages(site), "404.html": site / "404.html"}.items()
        if [words(one) for one in parse(page).xpath("//main//*[@class='banner sample']")]
        != [NOTICE]
    ]
    assert silent == []


def test_no_page_asks_to_be_found_by_a_search_engine(site: Path) -> None:
    asking = [
        address
        for address, page in pages(site).items()
        if parse(page).xpath("//meta[@name='robots']/@content") != ["noindex"]
    ]
    assert asking == []


def test_the_folder_above_a_sample_can_still_be_built_into(site: Path) -> None:
    home = site.parent.parent
    elsewhere = home.parent / "content"
    assert sample(elsewhere, "--quiet") == 0
    assert (build(elsewhere, home) / "index.html").is_file()


def test_a_folder_with_a_sample_and_something_else_is_not_built_into(
    tmp_path: Path, capsys: Printed
) -> None:
    home, content = tmp_path / "home", tmp_path / "content"
    assert (sample(home / "sample"), sample(content)) == (0, 0)
    (home / "letter.txt").write_text("信", encoding="utf-8")
    assert run(["build", "--content", str(content), "--out", str(home)]) == 2
    assert "别的内容" in capsys.readouterr().err


def test_real_content_says_nothing_of_examples(tmp_path: Path) -> None:
    content = tmp_path / "content"
    assert sample(content, "--departments", "1", "--quiet") == 0
    text = (content / "site.yml").read_text(encoding="utf-8")
    (content / "site.yml").write_text(text.replace("示例数据: 是\n", ""), encoding="utf-8")
    page = build(content, tmp_path / "out") / "index.html"
    assert not parse(page).xpath("//*[contains(@class, 'sample')] | //meta[@name='robots']")
