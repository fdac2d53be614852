"""F001: unreadable file."""

from generator.checks.base import Example, reading_rule


@reading_rule(
    "F001",
    good="""\
基本情况:
  绩效目标: 完成年度后勤保障工作任务。
""",
    bad=Example("年度: 2023\n\x00"),
)
def unreadable_file() -> None:
    """文件读不出

    ## 查什么
    内容文件夹里的每个 yml 文件都应当是不超过 1 MB 的普通文本文件。空文件、二进制文件（如误存的 Word 文档）、符号链接、没有读取权限的文件都读不出。

    ## 怎么改
    按提示换成文件本身；从 Word、Excel 复制内容时，粘贴为纯文本。

    ## 依据
    读不出的文件不能发布，也不能当作没有问题。
    """
