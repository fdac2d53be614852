"""A tiny district in four years: one that was renamed, one that was merged away, one with a gap, one that is silent."""

from __future__ import annotations

from pathlib import Path

from generator.checks.findings import Examination
from generator.checks.run import examine
from generator.model.archive import Archive
from generator.pages.department.history import History, histories_of
from tests.pages.made import surroundings
from tests.tiny_content import read_folder

DEPARTMENTS = """\
jia:
  名称: 示例甲局
  简称: 甲局
  曾用名: [示例甲办]
  类别: 区政府工作部门
  地区: 示例区
  主管部门: 示例区政府
  起止年度: 2015-
  应公开: {是否: 是, 依据: 示例公开通知}
yi:
  名称: 示例乙局
  类别: 直属事业单位
  起止年度: 2015-2021
  并入: jia
bing:
  名称: 示例丙中心
  类别: 区政府工作部门
  起止年度: 2021-
ding:
  名称: 示例丁局
  曾用名: [示例丁办]
  应公开: {是否: 是}
wu:
  名称: 示例戊局
"""


def head(year: int, name: str, unit: str = "万元", kind: str = "部门整体支出绩效自评报告") -> str:
    """What a report begins with."""
    return f"年度: {year}\n部门: {name}\n报告类型: {kind}\n金额单位: {unit}\n金额小数位: 2\n"


def whole(budget: str, executed: str, more: str = "") -> str:
    """基本情况 with its totals."""
    return f"基本情况:\n  整体收支:\n    全年预算数: {budget}\n    全年执行数: {executed}\n{more}"


def task(name: str, budget: str, executed: str, more: str = "") -> str:
    """One task of 重点工作任务."""
    return f"  - {{名称: {name}, 预算数: {budget}, 完成数: {executed}{more}}}\n"


FILES: dict[str, str | bytes] = {
    "departments.yml": DEPARTMENTS,
    # 甲: 2020 under its former name and in 元, no report of 2021, 乙 merged into it at the end of 2021.
    "2020/jia.yml": head(2020, "示例甲办", "元")
    + "公开: {形成日期: 2021-08-30, 公开日期: 2021-09-10}\n"
    + whole("5000000.00", "4800000.00")
    + "重点工作任务:\n"
    + task("示例维护", "1000000.00", "900000.00")
    + task("示例旧事", "5000.00", "0"),
    "2022/jia.yml": head(2022, "示例甲局")
    + "公开: {形成日期: 2023-08-30, 公开日期: 2023-12-29}\n"
    + whole("600.00", "590", "    按支出性质: {基本支出: 400.00, 项目支出: 190.00}\n")
    + "重点工作任务:\n"
    + task("示例维护", "120.00", "118.00", ", 执行率: 98.33%")
    + "  - {名称: 示例宣传, 预期总体目标: 宣传到位。}\n"
    + "问题与改进:\n"
    + "  - {问题: 示例档案没有归齐。, 改进措施: 年底前归齐示例档案。, 责任单位: 办公室}\n"
    + "  - {问题: 示例合同管理偏松。, 改进措施: 修订合同办法。}\n"
    + "更正记录:\n"
    + "  - {日期: 2024-01-08, 位置: 基本情况.整体收支.全年执行数, 原值: '509', 更正值: '590', 原因: 录入颠倒。}\n",
    "2023/jia.yml": head(2023, "示例甲局")
    + "公开: {形成日期: 2024-08-30, 公开日期: 2024-09-10}\n"
    + whole("700.50", "650.25", "    按支出性质: {基本支出: , 项目支出: 250.25}\n")
    + "三公经费:\n  合计: {预算数: 10.00, 决算数: 0}\n"
    + "重点工作任务:\n"
    + task("示例维护", "130.00", "", "")
    + "上年问题落实:\n"
    + "  - {问题: 示例档案没有归齐。, 落实情况: 已归齐九成。, 状态: 进行中}\n"
    + "问题与改进:\n  - {问题: 示例设备闲置。, 改进措施: 调剂使用。}\n",
    # 乙: two years, then merged into 甲.
    "2020/yi.yml": head(2020, "示例乙局") + whole("100.00", "90.00"),
    "2021/yi.yml": head(2021, "示例乙局") + whole("110.00", "99.00"),
    # 丙: founded in 2021; a form of a project each year, a report of 2023 alone.
    "2022/bing/shebei.yml": head(2022, "示例丙中心", kind="项目支出绩效自评表")
    + "项目: {项目名称: 示例设备}\n资金明细:\n  年度资金总额: {全年预算数: 20.00, 全年执行数: 19.00}\n",
    "2023/bing/shebei.yml": head(2023, "示例丙中心", kind="项目支出绩效自评表")
    + "项目: {项目名称: 示例设备}\n资金明细:\n  年度资金总额: {全年预算数: 22.00, 全年执行数: 22.00}\n",
    "2023/bing.yml": head(2023, "示例丙中心") + whole("50.00", ""),
}


def district(folder: Path) -> tuple[Archive, Examination]:
    """The district, read and examined."""
    reading = read_folder(folder, FILES)
    assert reading.archive is not None
    assert reading.faults == ()
    return reading.archive, examine(reading)


def history(archive: Archive, identity: str) -> History:
    """One department of it."""
    [found] = [
        one
        for one in histories_of(archive, archive.cases(), surroundings(archive))
        if one.identity == identity
    ]
    return found
