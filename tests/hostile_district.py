"""Hostile departments and years, so that every kind of page is made of hostile words."""

from __future__ import annotations

from tests.hostile import HOSTILE, Folder

# What only means something where a line or a cell begins.
_OPENING = (
    "# h",
    "## h {#h}",
    "| a | b |",
    "|:---|",
    "[x]: https://example.org",
    "```",
    "~~~",
    "{: onclick=alert(1) }",
    "- li",
    "1. li",
    "> quote",
    "---",
    "===",
    "*[HTML]: x",
    "[TOC]",
    '--8<-- "x"',
    "[^1]",
    "<!-- ",
    "{## x ##}",
    "{% raw %}",
    "](x)",
    "javascript:alert(1)",
)
# What means something to scripts, paths, addresses and spreadsheets rather than to Markdown.
_FURTHER = (
    "</script><!--<script>",
    "__proto__",
    "constructor",
    "a「b」c",
    "x[1]",
    "%E0%A4%A",
    "?r=2023/x&r=#h",
    '=HYPERLINK("https://example.org")',
    "@SUM(1)",
    "＝1",
    "长" * 300,
    "w" * 300,
)


def _together() -> tuple[str, ...]:
    """All of them, each one that opens a line before some that need not: a site for each would take too long."""
    inside = [words for words in (*HOSTILE, *_FURTHER) if words not in _OPENING]
    count = len(_OPENING)
    return tuple(
        " ".join(part.strip() for part in (opening, *inside[number::count]))
        for number, opening in enumerate(_OPENING)
    )


# Every hostile word once, in as few texts as may be.
TOGETHER = _together()


class District(Folder):
    """Departments and years enough for every kind of page; a problem is answered, a department merged, a word used."""

    def files(self) -> dict[str, str]:
        """The files of one report and form, and those around them."""
        files = super().files()
        q = self.quoted
        report = files["2023/shili-ju.yml"]
        files["2022/shili-ju.yml"] = report.replace("年度: 2023", "年度: 2022")
        # Each problem is answered in its own words, and by nothing that is merely alike.
        answered = report.replace(f"问题: {q('上年问题')}", f"问题: {q('问题')}")
        restated = answered.replace("上年数:\n  全年执行数: 80", "上年数:\n  全年执行数: 90")
        files["2023/shili-ju.yml"] = restated
        files["site.yml"] = "网址: https://example.org/a/\n" + files["site.yml"]
        files["departments.yml"] += f"""\
er-ju:
  名称: {q("部门二")}
  类别: {q("类别二")}
jiu-ju:
  名称: {q("旧部门")}
  起止年度: -2021
  并入: shili-ju
  应公开: {{是否: 否, 依据: {q("不公开")}}}
"""
        for year, identity, name, problem in (
            (2023, "er-ju", "部门二", "问题2023"),
            (2022, "er-ju", "部门二", "问题2022"),
            (2021, "jiu-ju", "旧部门", "上年问题"),
        ):
            files[f"{year}/{identity}.yml"] = self.short(year, name, problem)
        return files

    def short(self, year: int, name: str, problem: str) -> str:
        """A report with a word of the glossary among its labels and in its running text."""
        q = self.quoted
        word = self.text("名词").replace("'", "''")
        return f"""\
年度: {year}
部门: {q(name)}
报告类型: {q("类型二")}
金额单位: 元
金额小数位: 2
公开:
  公开日期: {year + 1}-08-01
基本情况:
  整体收支:
    全年预算数: 100.50
    全年执行数:
  绩效目标: '{word}，{word}和示例。'
重点工作任务:
  - 名称: '{word}'
    预算数: 20
    完成数: 10
三公经费:
  公务接待费: {{预算数: 2, 决算数: 2, 批次: 5}}
上年问题落实:
  - 问题: {q(f"问题{year - 1}")}
    落实情况:
    状态: 未启动
问题与改进:
  - 问题: {q(problem)}
    改进措施: {q(f"措施{year}")}
更正记录:
  - 日期: {year + 1}-09-01
    位置: 基本情况.整体收支.全年预算数
    原值: '99.50'
    更正值: '100.50'
    原因: {q(f"更正{year}")}
"""
