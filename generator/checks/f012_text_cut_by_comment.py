"""F012: text cut by comment."""

from generator.checks.base import reading_rule


@reading_rule(
    "F012",
    good="""\
基本情况:
  绩效目标: "完成芳村大道 #341号整修。"
""",
    bad="""\
基本情况:
  绩效目标: 完成芳村大道 #341号整修。
""",
)
def text_cut_by_comment() -> None:
    """文字被“ #”截断

    ## 查什么
    YAML 把空格加 # 以后的内容当作注释。文字后面出现“ #”，后半句就会丢失。

    ## 怎么改
    给整句加半角引号。注释请单独写一行；数字后面可以写注释。

    ## 依据
    照原文公布，一个字也不能少。
    """
