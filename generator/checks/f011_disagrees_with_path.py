"""F011: disagrees with path."""

from generator.checks.base import reading_rule


@reading_rule(
    "F011",
    good="""\
年度: 2023
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 2
""",
    bad="""\
年度: 2022
部门: 示例局
报告类型: 部门整体支出绩效自评报告
金额单位: 万元
金额小数位: 2
""",
)
def disagrees_with_path() -> None:
    """内容与文件位置不一致

    ## 查什么
    报告放在“年度/部门id.yml”。年度文件夹、文件名与文件里写的年度、部门必须一致，部门必须登记在 departments.yml；内容文件夹里不放别的文件。

    ## 怎么改
    改文件里的年度或部门，或把文件移到对的位置；新部门先登记。

    ## 依据
    网页地址由文件位置决定，发布后不再改变。
    """
