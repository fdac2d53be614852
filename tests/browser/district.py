"""A made-up district whose departments' names and figures are chosen to be put in order: by pinyin, by all digits."""

from __future__ import annotations

from pathlib import Path

SITE = "网站名称: 示例区部门绩效公开（示例数据）\n"

# id: name
DEPARTMENTS = {
    "jiaoyu": "示例区教育局",
    "yiliao": "示例区医疗保障局",
    "anquan": "示例区安全局",
    "chengguan": "示例区城管局",
    "caizheng": "示例区财政局",
    "gongan": "示例区公安局",
    "zhongxin": "示例区服务中心",
    "minzheng": "示例区民政局",
}

# By year and department: unit, then 全年预算数, 全年执行数 and 预算完成率 as printed ("" is left blank, None is not there).
_REPORTS: dict[tuple[int, str], tuple[str, str, str, str | None]] = {
    (2023, "jiaoyu"): ("万元", "9,007,199,254,740.98", "9,007,199,254,740.96", "100.00%"),
    (2023, "yiliao"): ("万元", "9,007,199,254,740.99", "9,007,199,254,740.97", "100.00%"),
    (2023, "anquan"): ("万元", "950", "9.50", "1.00%"),
    (2023, "chengguan"): ("万元", "1,200.00", "1,080.00", "90.00%"),
    (2023, "caizheng"): ("万元", "1,200.5", "1,188.49", "99.00%"),
    (2023, "gongan"): ("万元", "", "800.00", ""),
    (2023, "zhongxin"): ("万元", "88.8", "0", "0%"),
    (2023, "minzheng"): ("万元", "640.00", "608.00", "95.00%"),
    (2022, "jiaoyu"): ("万元", "9,007,199,254,740.97", "9,007,199,254,740.96", None),
    (2022, "chengguan"): ("万元", "1,150.00", "1,150.00", "100%"),
    (2022, "minzheng"): ("元", "6,125,000.50", "5,818,750.47", None),
}


def write_district(folder: Path) -> Path:
    """The content folder of the district."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.yml").write_text(SITE, encoding="utf-8")
    names = "".join(f"{identity}:\n  名称: {name}\n" for identity, name in DEPARTMENTS.items())
    (folder / "departments.yml").write_text(names, encoding="utf-8")
    for (year, identity), figures in _REPORTS.items():
        (folder / str(year)).mkdir(exist_ok=True)
        report = _report(year, DEPARTMENTS[identity], *figures)
        (folder / str(year) / f"{identity}.yml").write_text(report, encoding="utf-8")
    return folder


def _report(year: int, name: str, unit: str, budget: str, executed: str, rate: str | None) -> str:
    printed_rate = "" if rate is None else f"    预算完成率: {rate}\n"
    return f"""\
年度: {year}
部门: {name}
报告类型: 部门整体支出绩效自评报告
金额单位: {unit}
金额小数位: 2

基本情况:
  整体收支:
    全年预算数: {budget}
    全年执行数: {executed}
{printed_rate}
问题与改进:
  - 问题: {year} 年示例问题，{name}的采购偏慢。
    改进措施: 提前编制采购计划。
"""
