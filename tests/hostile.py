"""A content folder in which every text is hostile, and the same folder with harmless words."""

from __future__ import annotations

from pathlib import Path

HOSTILE = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover=alert(1) x='",
    "<!-- ",
    "]]>",
    "{{ 7*7 }}",
    "{{ config }}",
    "{% raw %}",
    "{## x ##}",
    "| a | b |",
    "|:---|",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "](x)",
    "[x]: https://example.org",
    "<https://example.org>",
    "https://example.org/",
    "&lt;b&gt;",
    # striptags, which Material applies to titles, makes tags of these
    "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;/title&amp;gt;&amp;lt;b&amp;gt;",
    "&#60;script&#62;",
    "`code`",
    "```",
    "~~~",
    "# h",
    "## h {#h}",
    "{: onclick=alert(1) }",
    "{ .x #y }",
    "*b* **c** _d_ __e__",
    "- li",
    "1. li",
    "> quote",
    "---",
    "===",
    "\\*",
    "*[HTML]: x",
    "[TOC]",
    '--8<-- "x"',
    "[^1]",
    "%0a..%2f",
    "../../etc",
)
HARMLESS = "示例"


class Folder:
    """Texts, each told apart by a mark of its own behind the hostile words."""

    # Fields that no page shows; they are as hostile as the others.
    unseen: frozenset[str] = frozenset({"地区"})

    def __init__(self, words: str) -> None:
        self.words = words
        self.marks: list[str] = []

    def text(self, mark: str) -> str:
        """The text of one field."""
        return f"{self.words}·{mark}"

    def quoted(self, mark: str) -> str:
        """The same as a YAML scalar."""
        self.marks.append(mark)
        return "'" + self.text(mark).replace("'", "''") + "'"

    def seen(self) -> list[str]:
        """The texts that some page must show."""
        return [self.text(mark) for mark in self.marks if mark not in self.unseen]

    def files(self) -> dict[str, str]:
        """Every content file, every text field filled."""
        q = self.quoted
        site = f"""\
网站名称: {q("网站")}
副题: {q("副题")}
简介: {q("简介")}
地区: {q("地区")}
主办单位: {q("主办")}
联系方式: {q("联系")}
网站标识码: {q("标识码")}
ICP备案号: {q("备案")}
公安备案号: {q("公安")}
栏目:
  名称: {q("栏目")}
  描述: {q("栏目描述")}
  关键词: {q("栏目词")}
  类型: {q("栏目类型")}
"""
        departments = f"""\
shili-ju:
  名称: {q("部门")}
  简称: {q("简称")}
  曾用名:
    - {q("旧名")}
  类别: {q("类别")}
  地区: {q("地区")}
  主管部门: {q("主管")}
  起止年度: 2019-
  应公开:
    是否: 是
    依据: {q("依据")}
"""
        glossary = f"""\
{q("名词")}:
  解释: {q("解释")}
  出处: {q("出处")}
"""
        report = f"""\
年度: 2023
部门: {q("部门")}
报告类型: {q("类型")}
附件: {q("附件")}
金额单位: 万元
金额小数位: 2
来源:
  文件: {q("文件")}
公开:
  索引号: {q("索引")}
  文号: {q("文号")}
  保密审查: {q("审查")}
封面:
  预算编码: {q("编码")}
前言: {q("前言")}
评价依据:
  - {q("评价依据")}
基本情况:
  部门职能:
    概述: {q("概述")}
    职责:
      - {q("职责")}
  整体收支:
    全年预算数: 100
    全年执行数: 90
    按支出性质:
      基本支出: 50
      项目支出: 30
    偏差原因: {q("原因")}
  绩效目标: {q("目标")}
重点工作任务:
  - 名称: {q("任务")}
    预期总体目标: {q("任务目标")}
    完成情况: {q("任务情况")}
    预算数: 20
    完成数: 10
    偏差原因: {q("任务偏差")}
年度总体工作: {q("年度工作")}
机构人员:
  内设机构数: 3
  编制数: {{行政: 2, 事业: 1}}
收支:
  收入:
    合计: 100
    明细:
      - 名称: {q("收入")}
        金额: 100
        明细:
          - {{名称: {q("明细")}, 金额: 100}}
        其中:
          - {{名称: {q("其中")}, 金额: 100}}
  分机构:
    - {{名称: {q("机构")}, 收入: 100}}
三公经费:
  公务接待费: {{预算数: 2, 决算数: 2, 批次: 5}}
上年数:
  全年执行数: 80
预算绩效管理:
  制度: {q("制度")}
  绩效自评:
    项目数: 2
    等级个数:
      - {{名称: {q("评等")}, 个数: 2}}
上年问题落实:
  - 问题: {q("上年问题")}
    落实情况: {q("落实")}
    状态: 进行中
其他章节:
  - 标题: {q("章")}
    内容: {q("章节")}
财政复核:
  得分: 88
  等级: {q("复核等级")}
  意见: {q("意见")}
更正记录:
  - 日期: 2024-09-01
    版本: {q("版本")}
    位置: 综合评价.自评结论
    原值: {q("原值")}
    更正值: {q("结论")}
    原因: {q("更正原因")}
{self.table()}综合评价:
  自评结论: {q("结论")}
  自评得分: 90
  自评等级: {q("等级")}
  工作成效:
    - 内容: {q("成效")}
      量化:
        - {{指标: {q("指标")}, 数量: 12, 约数: {q("约数")}, 单位: {q("单位")}}}
问题与改进:
  - 问题: {q("问题")}
    原因: {q("问题原因")}
    改进措施: {q("措施")}
    责任单位: {q("责任")}
    完成时限: {q("时限")}
已知差异:
  - 检查: A101
    位置: 基本情况.整体收支.按支出性质
    相差: 10
    说明: {q("说明")}
"""
        rules = f"""\
{q("规定")}:
  起始年度: 2022
  一级指标分值:
    - {{名称: {q("规定指标")}, 分值: 90}}
  说明: {q("规定说明")}
"""
        form = f"""\
年度: 2023
部门: {q("部门")}
报告类型: {q("表")}
金额单位: 万元
金额小数位: 2
项目:
  项目名称: {q("项目")}
  主管部门: {q("项目主管")}
  实施单位: {q("实施")}
{self.table()}"""
        return {
            "site.yml": site,
            "rules.yml": rules,
            "2023/shili-ju/xiangmu.yml": form,
            "departments.yml": departments,
            "glossary.yml": glossary,
            "2023/shili-ju.yml": report,
        }

    def table(self) -> str:
        """The national form, as a report or a project has it."""
        q = self.quoted
        return f"""\
资金明细:
  年度资金总额: {{全年预算数: 20, 全年执行数: 19}}
  偏差原因: {q("资金偏差")}
年度总体目标:
  预期目标: {q("预期")}
  实际完成情况: {q("达成")}
绩效指标:
  一级指标分值:
    - {{名称: {q("大类")}, 分值: 90}}
  指标:
    - 一级指标: {q("一级")}
      二级指标: {q("二级")}
      三级指标: {q("三级")}
      年度指标值: {q("指标值")}
      年初指标值: {q("年初值")}
      调整指标值: {q("调整值")}
      实际完成值: {q("完成值")}
      计量单位: {q("计量")}
      偏差原因: {q("指标偏差")}
"""

    def write(self, content: Path) -> Path:
        """The folder with these files in it."""
        for name, text in self.files().items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return content
