"""The command line as a clerk meets it: what is printed, and how a command ends."""

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import __version__
from generator.cli import run
from generator.cli.check import FORMAT_NAMES
from generator.reports import FORMATS
from generator.source.text import MAX_BYTES
from tests.hostile import HARMLESS, Folder
from tests.sites import CONTENT, REPORT, ROOT, build, pages, tree
from tests.tiny_content import FILE, HEADER, write_folder

Printed = pytest.CaptureFixture[str]
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands are given in the folder of the project."""
    monkeypatch.chdir(ROOT)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the real content that may be spoilt."""
    return shutil.copytree(CONTENT, tmp_path / "content")


def edit(content: Path, old: str, new: str) -> None:
    report = content / REPORT
    text = report.read_text(encoding="utf-8")
    assert text.count(old) == 1
    report.write_text(text.replace(old, new), encoding="utf-8")


def without_acknowledgement(content: Path) -> None:
    report = content / REPORT
    text = report.read_text(encoding="utf-8")
    report.write_text(text[: text.index("已知差异:")], encoding="utf-8")


# --- how a command ends ---


def test_sound_content_passes() -> None:
    assert run(["check"]) == 0


def test_content_with_an_open_difference_does_not_pass(content: Path) -> None:
    without_acknowledgement(content)
    assert run(["check", "--content", str(content)]) == 1


def test_content_with_a_stale_acknowledgement_does_not_pass(content: Path) -> None:
    edit(content, "支出: 990.38", "支出: 990.43")
    assert run(["check", "--content", str(content)]) == 1


def test_content_with_an_open_difference_is_not_built(content: Path, tmp_path: Path) -> None:
    without_acknowledgement(content)
    assert run(["build", "--content", str(content), "--out", str(tmp_path / "build")]) == 1


def test_a_rule_is_explained() -> None:
    assert run(["explain", "A101"]) == 0


def test_the_version_is_told(capsys: Printed) -> None:
    assert (run(["--version"]), capsys.readouterr().out) == (0, f"disclosure {__version__}\n")


@pytest.mark.parametrize("command", [[], ["check"], ["build"], ["serve"], ["explain"]])
def test_help_is_given(capsys: Printed, command: list[str]) -> None:
    assert (run([*command, "--help"]), "Usage: disclosure" in capsys.readouterr().out) == (0, True)


WRONG = {
    "a folder that is not there": ["check", "--content", "没有"],
    "a file for a folder": ["check", "--content", "README.md"],
    "a folder to build from that is not there": ["build", "--content", "没有"],
    "a folder to serve from that is not there": ["serve", "--content", "没有"],
    "an option that is not there": ["check", "--fast"],
    "a command that is not there": ["publsh"],
    "no rule to explain": ["explain"],
    "a rule that is not there": ["explain", "Z999"],
    "two rules to explain": ["explain", "A101", "A102"],
    "a form that is not there": ["check", "--format", "xml"],
    "an option without its value": ["check", "--content"],
    "a file that is not there": ["check", "content/2023/none.yml"],
    "a file outside the content": ["check", "README.md"],
    "a file that holds no content": ["check", "content/README.md"],
    "a port that is no number": ["serve", "--port", "http"],
    "a port that is too high": ["serve", "--port", "70000"],
    "an address without its scheme": ["build", "--address", "example.gov.cn"],
    "an address that is none": ["build", "--address", "https://"],
    "hostile words for an address": ["build", "--address", 'https://x/"><script>'],
    "an output folder within the content": ["build", "--out", "content/site"],
    "an output folder of somebody else": ["build", "--out", "generator"],
    "an output folder that is a file": ["build", "--out", "README.md"],
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_run_ends_with_two(what: str) -> None:
    assert run(WRONG[what]) == 2


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_run_is_said_in_chinese(capsys: Printed, what: str) -> None:
    run(WRONG[what])
    assert CHINESE.search(capsys.readouterr().err)


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_run_is_said_in_a_sentence_or_two(capsys: Printed, what: str) -> None:
    run(WRONG[what])
    assert len(capsys.readouterr().err.splitlines()) in {1, 2}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_run_is_not_called_a_fault_of_the_program(
    capsys: Printed, what: str
) -> None:
    run(WRONG[what])
    assert "程序内部出错" not in capsys.readouterr().err


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_run_prints_no_result(capsys: Printed, what: str) -> None:
    run(WRONG[what])
    assert capsys.readouterr().out == ""


def test_an_unknown_option_is_named(capsys: Printed) -> None:
    run(["check", "--fast"])
    assert "--fast" in capsys.readouterr().err


def test_an_unknown_rule_is_answered_with_those_there_are(capsys: Printed) -> None:
    run(["explain", "Z999"])
    assert "A101、A102" in capsys.readouterr().err


def test_markup_in_a_name_is_printed_as_it_is(capsys: Printed) -> None:
    run(["check", "--content", "[bold]没有[/bold]"])
    assert "[bold]没有[/bold]" in capsys.readouterr().err


def test_content_without_a_report_cannot_be_built(capsys: Printed, tmp_path: Path) -> None:
    write_folder(tmp_path / "content", {})
    status = run(
        ["build", "--content", str(tmp_path / "content"), "--out", str(tmp_path / "build")]
    )
    assert (status, "里没有报告" in capsys.readouterr().err) == (2, True)


def test_a_form_without_a_report_beside_it_can_be_built(tmp_path: Path) -> None:
    content = Folder(HARMLESS).write(tmp_path / "content")
    (content / "2023" / "shili-ju.yml").unlink()
    (content / "2023" / "shili-ju" / "xiangmu.yml").write_text(
        "年度: 2023\n部门: 示例·部门\n报告类型: 项目支出绩效自评表\n金额单位: 万元\n金额小数位: 2\n"
        "项目:\n  项目名称: 示例项目\n",
        encoding="utf-8",
    )
    out = tmp_path / "build"
    assert run(["build", "--content", str(content), "--out", str(out), "--quiet"]) == 0
    assert (out / "site" / "2023" / "shili-ju" / "xiangmu" / "index.html").is_file()


# --- what check prints ---

TEXT = """\
content/2023/jiguan-shiwu.yml
  39:5  不符  A101  按资金来源各项加起来与公布的全年执行数不符，差 0.05 万元（500 元）（已确认，照原文公布）
      5,394.61 + 990.38 + 0 + 0 = 6,384.99 ≠ 6,385.04
      四舍五入最多能解释 0.025 万元，所以不是尾差：这几个数不可能同时成立，但不能由此断定哪一个错了。
  49:1  提示（可疑）  A105  列出的任务没用完的钱，比全部门没用完的还多 0.06 万元（600 元）
      「芳村大道西341号办公场地整修工程项目」： 483.12 − 477.99 = 5.13
      全部门： 6,390.11 − 6,385.04 = 5.07
      5.13 − 5.07 = 0.06
      扣除四舍五入，至少多 0.04 万元。除非其他支出超出预算，或该任务预算数与全年预算数口径不同，否则不能同时成立。报告没有说明，这里照原文公布，请读者留意。
  52:11  提示（可疑）  D407  「物业管理费」的完成情况与目标几乎一字不差
      从这段文字看不出做了多少、做得怎样；报告没有另外说明，请读者留意。

1 份报告：错误 0，不符 1（其中已确认 1），提示 2；核对 27 项：一致 24，可疑 2，不符 1。可以发布。
"""


def test_the_report_of_the_real_content_reads_as_expected(capsys: Printed) -> None:
    run(["check"])
    assert capsys.readouterr().out == TEXT


def test_an_open_difference_says_what_to_do(capsys: Printed, content: Path) -> None:
    without_acknowledgement(content)
    run(["check", "--content", str(content)])
    said = "位置：基本情况.整体收支.按资金来源。与原文核对无误后，写进“已知差异”才能发布。"
    assert said in capsys.readouterr().out


def test_an_open_difference_points_at_its_line(capsys: Printed, content: Path) -> None:
    without_acknowledgement(content)
    run(["check", "--content", str(content)])
    found = re.search("^  ([0-9]+):[0-9]+  不符  A101", capsys.readouterr().out, re.MULTILINE)
    assert found is not None
    lines = (content / REPORT).read_text(encoding="utf-8").splitlines()
    assert lines[int(found[1]) - 1].strip() == "按资金来源:"


def test_a_stale_acknowledgement_is_called_so(capsys: Printed, content: Path) -> None:
    edit(content, "支出: 990.38", "支出: 990.43")
    run(["check", "--content", str(content)])
    assert "已经过时" in capsys.readouterr().out


def test_quiet_says_nothing_of_sound_content(capsys: Printed) -> None:
    run(["check", "--quiet"])
    assert capsys.readouterr().out == ""


def test_quiet_still_says_what_blocks(capsys: Printed, content: Path) -> None:
    without_acknowledgement(content)
    run(["check", "--quiet", "--content", str(content)])
    assert "不能发布" in capsys.readouterr().out


def test_verbose_lists_every_check_asked(capsys: Printed) -> None:
    run(["check", "--verbose"])
    lines = capsys.readouterr().out.splitlines()
    assert (
        sum(bool(re.match("  (一致|尾差|可疑|不符|未检查)  [A-R]", line)) for line in lines) == 27
    )


def test_a_file_may_be_asked_for_alone(capsys: Printed, content: Path) -> None:
    (content / "glossary.yml").write_text("坏\n", encoding="utf-8")
    status = run(["check", "--content", str(content), str(content / REPORT)])
    assert (status, "glossary.yml" in capsys.readouterr().out) == (0, False)


def test_a_folder_may_be_asked_for_alone(content: Path) -> None:
    (content / "glossary.yml").write_text("坏\n", encoding="utf-8")
    assert run(["check", "--content", str(content), str(content / "2023")]) == 0


def test_a_file_asked_for_with_a_fault_does_not_pass(content: Path) -> None:
    (content / "glossary.yml").write_text("坏\n", encoding="utf-8")
    status = run(["check", "--content", str(content), str(content / "glossary.yml")])
    assert status == 1


# --- what check prints for machines ---


@pytest.fixture
def answer(capsys: Printed) -> Callable[..., Any]:
    """What `check --format json` prints, read."""

    def ask(content: Path = Path("content")) -> Any:
        run(["check", "--format", "json", "--content", str(content)])
        return json.loads(capsys.readouterr().out)

    return ask


def test_json_has_five_parts(answer: Callable[..., Any]) -> None:
    assert list(answer()) == ["summary", "findings", "verdicts", "ruleset", "digest"]


def test_json_of_a_finding_has_its_keys(answer: Callable[..., Any]) -> None:
    asked = {
        "code", "name", "severity", "acknowledged", "file", "line", "column", "path", "message",
        "expected", "actual", "difference", "tolerance", "related", "fingerprint",
    }  # fmt: skip
    assert all(asked <= set(finding) for finding in answer()["findings"])


def finding(document: Any, code: str) -> Any:
    [found] = [one for one in document["findings"] if one["code"] == code]
    return found


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "parts-do-not-sum"),
        ("severity", "mismatch"),
        ("acknowledged", True),
        ("file", f"content/{REPORT}"),
        ("path", "基本情况.整体收支.按资金来源"),
        ("expected", "6384.99"),
        ("actual", "6385.04"),
        ("difference", "0.05"),
        ("tolerance", "0.025"),
        ("verdict", "不符"),
    ],
)
def test_json_tells_of_the_known_difference(
    answer: Callable[..., Any], key: str, value: object
) -> None:
    assert finding(answer(), "A101")[key] == value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("severity", "notice"),
        ("acknowledged", False),
        ("difference", "0.06"),
        ("at_least", "0.04"),
        ("verdict", "可疑"),
    ],
)
def test_json_tells_of_the_doubt(answer: Callable[..., Any], key: str, value: object) -> None:
    assert finding(answer(), "A105")[key] == value


def test_json_holds_a_verdict_for_every_check_asked(answer: Callable[..., Any]) -> None:
    assert [one["verdict"] for one in answer()["verdicts"]].count("一致") == 24


def test_json_names_what_was_not_checked(answer: Callable[..., Any], content: Path) -> None:
    edit(content, "全年预算数: 6390.11", "全年预算数:")
    verdicts = [one for one in answer(content)["verdicts"] if one["verdict"] == "未检查"]
    assert verdicts
    assert all(one["reason"] for one in verdicts)


def test_json_says_by_its_digest_what_was_read(answer: Callable[..., Any], content: Path) -> None:
    before = answer(content)["digest"]
    edit(content, "完成情况: 按时", "完成情况: 已按时")
    assert answer(content)["digest"] != before


def test_a_digest_is_a_sha256(answer: Callable[..., Any]) -> None:
    assert re.fullmatch("sha256:[0-9a-f]{64}", answer()["digest"])


def test_a_fingerprint_stays_while_lines_move(answer: Callable[..., Any], content: Path) -> None:
    before = finding(answer(content), "A101")
    edit(content, "基本情况:\n", "# 一行说明\n基本情况:\n")
    after = finding(answer(content), "A101")
    assert (after["line"] - before["line"], after["fingerprint"]) == (1, before["fingerprint"])


def test_json_tells_that_nothing_may_be_published(
    answer: Callable[..., Any], content: Path
) -> None:
    without_acknowledgement(content)
    assert answer(content)["summary"]["blocked"] is True


# --- what the others print ---


def test_a_build_says_where_the_site_is(capsys: Printed, tmp_path: Path) -> None:
    run(["build", "--out", str(tmp_path / "build")])
    made = len(pages(tmp_path / "build" / "site"))
    assert capsys.readouterr().out.endswith(f"已生成 {made} 个页面，在 {tmp_path}/build/site\n")


def test_a_quiet_build_says_nothing(capsys: Printed, tmp_path: Path) -> None:
    build(CONTENT, tmp_path / "build")
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "")


def test_every_format_of_the_reports_can_be_asked_for() -> None:
    assert tuple(FORMATS) == FORMAT_NAMES


def test_a_verbose_build_says_each_step(capsys: Printed, tmp_path: Path) -> None:
    run(["build", "--verbose", "--out", str(tmp_path / "build")])
    assert capsys.readouterr().err.split() == [
        "读取和核对",
        "生成下载文件",
        "生成页面",
        "建立搜索索引",
        "检查链接",
    ]


def test_a_build_that_is_blocked_says_why(capsys: Printed, content: Path, tmp_path: Path) -> None:
    without_acknowledgement(content)
    run(["build", "--content", str(content), "--out", str(tmp_path / "build")])
    assert capsys.readouterr().err.endswith("有必须先处理的问题，网站没有改动。\n")


@pytest.mark.parametrize("code", ["A101", "a101", "A105", "F013"])
def test_an_explanation_gives_examples(capsys: Printed, code: str) -> None:
    run(["explain", code])
    printed = capsys.readouterr().out
    assert "\n通过的例子\n" in printed
    assert "\n不通过的例子\n" in printed


@pytest.mark.parametrize("code", ["R601", "r601"])
def test_a_reserved_code_is_said_to_be_so(capsys: Printed, code: str) -> None:
    assert run(["explain", code]) == 0
    said = "保留的编号：R601 公布的数改了而没有更正记录。需要发布记录，以后的版本再查。\n"
    assert capsys.readouterr().out == said


# --- bad input ---


def put(path: str, data: bytes | str) -> Callable[[Path], None]:
    """A spoiling of the content: this file written into it."""

    def write(content: Path) -> None:
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode() if isinstance(data, str) else data)

    return write


def folder_called(path: str) -> Callable[[Path], None]:
    def make(content: Path) -> None:
        (content / path).unlink(missing_ok=True)
        (content / path).mkdir(parents=True)

    return make


def pipe_called(path: str) -> Callable[[Path], None]:
    def make(content: Path) -> None:
        (content / path).unlink()
        os.mkfifo(content / path)

    return make


def linked(path: str) -> Callable[[Path], None]:
    def link(content: Path) -> None:
        (content / path).unlink()
        (content / path).symlink_to("/etc/hostname")

    return link


def removed(path: str) -> Callable[[Path], None]:
    return lambda content: (content / path).unlink()


BAD: dict[str, tuple[str, Callable[[Path], None]]] = {
    "binary file": (FILE, put(FILE, bytes(range(256)) * 4)),
    "random bytes": (FILE, put(FILE, b"\x89PNG\r\n\x1a\n\xff\xfe\xfd" * 9)),
    "empty file": (FILE, put(FILE, b"")),
    "file of blanks": (FILE, put(FILE, b" \n\t\n\n")),
    "file of comments": (FILE, put(FILE, "# 只有注释\n")),
    "huge file": (FILE, put(FILE, HEADER.encode() + b"# 1\n" * MAX_BYTES)),
    "GBK": (FILE, put(FILE, HEADER.encode("gbk"))),
    "UTF-16": (FILE, put(FILE, HEADER.encode("utf-16"))),
    "a folder called x.yml": ("2023/x.yml", folder_called("2023/x.yml")),
    "a folder for a report": (FILE, folder_called(FILE)),
    "a folder for site.yml": ("site.yml", folder_called("site.yml")),
    "a pipe for a report": (FILE, pipe_called(FILE)),
    "a link for a report": (FILE, linked(FILE)),
    "the wrong year folder": ("2022/shili.yml", put("2022/shili.yml", HEADER)),
    "a folder that is no year": ("二〇二三", folder_called("二〇二三")),
    "an unknown department": ("2023/other.yml", put("2023/other.yml", HEADER)),
    "another department's name": (FILE, put(FILE, HEADER.replace("示例局", "示例处"))),
    "a name that is no id": ("2023/Shi Li.yml", put("2023/Shi Li.yml", HEADER)),
    "a file of another kind": ("2023/shili.docx", put("2023/shili.docx", b"PK\x03\x04")),
    "a list for a report": (FILE, put(FILE, "- 一\n- 二\n")),
    "a word for a report": (FILE, put(FILE, "示例\n")),
    "two documents": (FILE, put(FILE, f"{HEADER}---\n{HEADER}")),
    "broken YAML": (FILE, put(FILE, f"{HEADER}基本情况: [1, 2\n")),
    "deep nesting": (FILE, put(FILE, HEADER + "来源: " + "[" * 5000)),
    "an alias bomb": (FILE, put(FILE, f"{HEADER}附件: &a 一\n来源: *a\n")),
    "a tag": (FILE, put(FILE, f"{HEADER}附件: !!python/object:os.system 一\n")),
    "a control character": (FILE, put(FILE, f"{HEADER}附件: 一\x07二\n")),
    "a lone surrogate": (FILE, put(FILE, HEADER.encode() + b"\xed\xa0\x80\n")),
    "no site.yml": ("site.yml", removed("site.yml")),
    "no departments.yml": ("departments.yml", removed("departments.yml")),
    "empty departments.yml": ("departments.yml", put("departments.yml", b"")),
    "a stray file": ("notes.txt", put("notes.txt", "示例")),
    "an unknown key": (FILE, put(FILE, f"{HEADER}附近: 一\n")),
    "a slip in a unit": (FILE, put(FILE, HEADER.replace("万元", "万圆"))),
    "a script for an address": (
        "site.yml",
        put("site.yml", "网站名称: 示例\n网址: javascript:alert(1)\n"),
    ),
}


@pytest.fixture(params=BAD)
def bad(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """A content folder with one thing wrong, and the name of the file it is wrong with."""
    file, spoil = BAD[request.param]
    content = write_folder(tmp_path / "content", {FILE: HEADER})
    spoil(content)
    return content, file


def test_bad_input_does_not_pass(bad: tuple[Path, str]) -> None:
    assert run(["check", "--content", str(bad[0])]) == 1


def test_bad_input_is_named(capsys: Printed, bad: tuple[Path, str]) -> None:
    content, file = bad
    run(["check", "--content", str(content)])
    assert f"{content.as_posix()}/{file}" in capsys.readouterr().out.splitlines()


def test_bad_input_leaves_a_trace_of_no_program(capsys: Printed, bad: tuple[Path, str]) -> None:
    run(["check", "--content", str(bad[0])])
    printed = capsys.readouterr()
    assert "Traceback" not in printed.out + printed.err


def test_bad_input_is_explained_in_chinese(capsys: Printed, bad: tuple[Path, str]) -> None:
    run(["check", "--content", str(bad[0])])
    said = [line for line in capsys.readouterr().out.splitlines() if re.match("  [0-9]+:", line)]
    assert said
    assert all(CHINESE.search(line) for line in said)


def test_bad_input_can_be_reported_to_machines(capsys: Printed, bad: tuple[Path, str]) -> None:
    content, file = bad
    run(["check", "--format", "json", "--content", str(content)])
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert f"{content.as_posix()}/{file}" in {one["file"] for one in findings}


def test_bad_input_is_not_built(bad: tuple[Path, str], tmp_path: Path) -> None:
    assert run(["build", "--content", str(bad[0]), "--out", str(tmp_path / "build")]) == 1


def test_bad_input_makes_no_half_a_site(bad: tuple[Path, str], tmp_path: Path) -> None:
    out = tmp_path / "build"
    out.mkdir()
    (out / ".disclosure-build").touch()
    put("site/index.html", "上次的网站")(out)
    before = tree(out / "site")
    run(["build", "--content", str(bad[0]), "--out", str(out)])
    assert tree(out / "site") == before
    assert not list(out.glob("staging-*"))


def test_everything_wrong_is_told_in_one_run(capsys: Printed, tmp_path: Path) -> None:
    content = write_folder(
        tmp_path / "content",
        {"2023/shili.yml": HEADER.encode("gbk"), "2022/shili.yml": HEADER, "glossary.yml": b""},
    )
    run(["check", "--content", str(content)])
    printed = capsys.readouterr().out.splitlines()
    named = [
        line.removeprefix(f"{content.as_posix()}/") for line in printed if line.endswith("yml")
    ]
    assert named == ["2022/shili.yml", "2023/shili.yml", "glossary.yml"]
