"""F010: wrong kind of value."""

from generator.checks.base import reading_rule


@reading_rule(
    "F010",
    good="""\
公开:
  形成日期: 2024-08-30
""",
    bad="""\
公开:
  形成日期: 2024年8月30日
""",
)
def wrong_kind_of_value() -> None:
    """值的类型不对

    ## 查什么
    该写列表的写列表，该写文字的写文字；日期写成 2024-08-30；网址以 https:// 或 http:// 开头；有固定选项的只能选其中之一；yes、no、on、off 等在 YAML 里有特殊含义的词不读。

    ## 怎么改
    按提示改写；确实要写这些词时加半角引号。

    ## 依据
    内容格式约定。
    """
