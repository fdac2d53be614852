"""A made-up report with everything prose may speak of, and last year's beside it; all its figures tie."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.checks.base import Example, Verdict
from generator.checks.registry import CHECKS
from generator.model.archive import Case
from generator.model.report import Evaluation
from generator.model.values import Text
from tests.tiny_content import FILE, read_folder, whole_report

OF_PROSE = tuple(check for check in CHECKS if check.code.startswith("B"))

_LAST_YEAR = """\
年度: 2022
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 2
基本情况:
  整体收支:
    年初预算数: 5900.00
    全年预算数: 6301.45
    全年执行数: 6253.87
    预算完成率: 99.24%
    按支出性质: {基本支出: 2083.46, 项目支出: 4170.41}
"""

_THIS_YEAR = """\
机构人员:
  内设机构数: 9
  编制数: {合计: 126, 行政: 48, 事业: 78}
  在职人数: 119
基本情况:
  整体收支:
    年初预算数: 6000.00
    全年预算数: 6390.11
    全年执行数: 6385.04
    预算完成率: 99.92%
    按资金来源:
      一般公共预算财政拨款支出: 5394.66
      政府性基金预算财政拨款支出: 990.38
      国有资本经营预算财政拨款支出: 0
      其他资金支出: 0
    按支出性质:
      基本支出: {合计: 2141.96, 人员经费: 1785.23, 公用经费: 356.73}
      项目支出: 4243.08
收支:
  上年结转: 36.58
  收入:
    合计: 6353.53
    明细:
      - {名称: 财政拨款收入, 金额: 6201.37}
      - {名称: 其他收入, 金额: 152.16}
  支出:
    合计: 6385.04
    明细:
      - {名称: 一般公共服务支出, 金额: 5216.83}
      - {名称: 社会保障和就业支出, 金额: 512.47}
      - {名称: 卫生健康支出, 金额: 301.26}
      - {名称: 住房保障支出, 金额: 354.48}
  当年结余: -31.51
  累计结余: 5.07
三公经费:
  合计: {预算数: 95.00, 决算数: 76.95, 完成率: 81.00%, 上年决算数: 78.59}
  因公出国（境）费: {预算数: 0, 决算数: 0, 上年决算数: 0}
  公务用车购置及运行费: {预算数: 65.00, 决算数: 58.32, 完成率: 89.72%, 上年决算数: 60.40}
  公务用车运行费: {预算数: 65.00, 决算数: 58.32, 完成率: 89.72%, 上年决算数: 60.40, 保有量: 24}
  公务接待费: {预算数: 30.00, 决算数: 18.63, 完成率: 62.10%, 上年决算数: 18.19, 批次: 86, 人次: 1032}
上年数:
  年初预算数: 5900.00
  全年预算数: 6301.45
  全年执行数: 6253.87
  预算完成率: 99.24%
  基本支出: 2083.46
  项目支出: 4170.41
  三公经费: 78.59
资金明细:
  年度资金总额:
    年初预算数: 6000.00
    全年预算数: 6390.11
    全年执行数: 6385.04
    分值: 10
    执行率: 99.92%
    得分: 9.99
  当年财政拨款: {年初预算数: 6000.00, 全年预算数: 6353.53, 全年执行数: 6348.46, 执行率: 99.92%}
  上年结转资金: {年初预算数: 0, 全年预算数: 36.58, 全年执行数: 36.58, 执行率: 100%}
  其他资金: {年初预算数: 0, 全年预算数: 0, 全年执行数: 0}
重点工作任务:
  - {名称: 物业管理费, 预算数: 950, 完成数: 950, 执行率: 100%}
  - {名称: 示例大道办公场地整修工程, 预算数: 483.12, 完成数: 477.99, 执行率: 98.94%}
  - {名称: 信息化建设, 预算数口径: 年初, 预算数: 215.60, 完成数: 210.35, 执行率: 97.56%}
绩效指标:
  指标:
    - {一级指标: 产出指标, 三级指标: 会议保障场次, 指标性质: ≥, 年度指标值: 1500场, 实际完成值: 1563场, 分值: 50, 得分: 49.36}
    - {一级指标: 效益指标, 三级指标: 节能率, 指标性质: ≥, 年度指标值: 2%, 实际完成值: 2.35%, 分值: 30, 得分: 28.00}
    - {一级指标: 满意度指标, 三级指标: 服务对象满意度, 指标性质: ≥, 年度指标值: 95%, 实际完成值: 98.95%, 分值: 10, 得分: 9.50}
  总分: 96.85
预算绩效管理:
  编报绩效目标: {项目数: 39, 预算金额: 4415.48}
  绩效自评: {项目数: 39, 预算金额: 4415.48, 平均得分: 99.33}
"""


def with_prose(sentence: str) -> Example:
    """The rich report with a sentence as its conclusion; last year's report beside it."""
    quoted = sentence.replace("'", "''")
    conclusion = f"综合评价:\n  自评得分: 96.85\n  自评等级: 优\n  自评结论: '{quoted}'\n"
    return Example(_THIS_YEAR + conclusion, beside=(("2022/shili.yml", _LAST_YEAR),))


def rich_case(folder: Path) -> Case:
    """The rich report as the checks see it."""
    example = with_prose("严格执行中央八项规定。")
    files: dict[str, str | bytes] = dict(example.beside)
    archive = read_folder(folder, {**files, FILE: whole_report(example.text)}).archive
    assert archive is not None
    return next(case for case in archive.cases() if case.filed.file == FILE)


def saying(case: Case, sentence: str) -> Case:
    """The same report with another conclusion."""
    report = case.report
    assert report.evaluation is not None
    assert report.evaluation.conclusion is not None
    words = Text(sentence, report.evaluation.conclusion.at)
    evaluation: Evaluation = report.evaluation.model_copy(update={"conclusion": words})
    filed = replace(case.filed, report=report.model_copy(update={"evaluation": evaluation}))
    return Case(filed, case.settings, case.last_year, case.merged)


def complaints(case: Case) -> list[str]:
    """What family B finds, each with its code."""
    return [
        f"{check.code} {judgement.message}"
        for check in OF_PROSE
        for judgement in check.ask(case)
        if judgement.verdict in {Verdict.MISMATCH, Verdict.UNLIKELY, Verdict.ROUNDING}
    ]
