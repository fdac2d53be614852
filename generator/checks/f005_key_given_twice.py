"""F005: key given twice."""

from generator.checks.base import reading_rule


@reading_rule(
    "F005",
    good="""\
基本情况:
  整体收支:
    全年预算数: 100
""",
    bad="""\
基本情况:
  整体收支:
    全年预算数: 100
    全年预算数: 200
""",
)
def key_given_twice() -> None:
    """同一个键写了两次

    ## 查什么
    同一级里每个键只能出现一次，否则后写的会悄悄盖掉先写的。

    ## 怎么改
    核对原文，只留一个。

    ## 依据
    YAML 规范要求键不重复。
    """
