"""F002: wrong encoding."""

from generator.checks.base import Example, reading_rule


@reading_rule(
    "F002",
    good="""\
基本情况:
  绩效目标: 完成年度后勤保障工作任务。
""",
    bad=Example("年度: 2023\n部门: 示例局\n", encoding="gbk"),
)
def wrong_encoding() -> None:
    """文件编码不是 UTF-8

    ## 查什么
    文件应当以 UTF-8 编码保存。Windows 记事本另存为“ANSI”会得到 GBK 编码，在别的电脑上成为乱码。

    ## 怎么改
    用编辑器打开，选“另存为”，编码选 UTF-8，内容不用改。

    ## 依据
    YAML 1.2 规范规定使用 Unicode 编码。
    """
