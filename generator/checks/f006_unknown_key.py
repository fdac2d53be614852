"""F006: unknown key."""

from generator.checks.base import reading_rule


@reading_rule(
    "F006",
    good="""\
基本情况:
  整体收支:
    全年预算数: 100
""",
    bad="""\
基本情况:
  整体收支:
    全年预祘数: 100
""",
)
def unknown_key() -> None:
    """不认识的键

    ## 查什么
    键必须是官方表格上的名称。打错一个字的键会被指出，并给出最接近的名称；放错层级的，指出应写在哪里。

    ## 怎么改
    改成提示的名称，或调整缩进。

    ## 依据
    不认识的键如果放过，它的数就不会显示，也不会核对。
    """
