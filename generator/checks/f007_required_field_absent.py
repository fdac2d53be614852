"""F007: required field absent."""

from generator.checks.base import reading_rule


@reading_rule(
    "F007",
    good="""\
重点工作任务:
  - 名称: 物业管理费
    预算数: 950
""",
    bad="""\
重点工作任务:
  - 预算数: 950
""",
)
def required_field_absent() -> None:
    """缺少必填项

    ## 查什么
    年度、部门、报告类型、金额单位、金额小数位必须填写；列表里的任务要有名称，工作成效要有内容，已知差异要有检查、位置和说明。其余各项，原文没有就不写，不编造。

    ## 怎么改
    按提示补上。

    ## 依据
    缺了这些，数的含义就不确定。
    """
