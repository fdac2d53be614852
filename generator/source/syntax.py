"""What the YAML parser complains of, in words a clerk can act on."""

from __future__ import annotations

import yaml

from generator.source.place import Fault, Place

# What libyaml says, and what a clerk should look for.
_PROBLEMS = (
    (
        "could not find expected ':'",
        "这一行没有冒号，或前一行的缩进、引号不对。每个键后面写半角冒号加一个空格。",
    ),
    (
        "mapping values are not allowed",
        "这里多出一个“: ”，或者缩进不对。一句话里有半角“: ”时，整句要加引号。",
    ),
    ("did not find expected key", "缩进与上下行没有对齐，或前面的引号没有配对。"),
    ("did not find expected '-'", "列表各项的“- ”没有上下对齐。"),
    ("did not find expected ',' or '}'", "花括号里每一项之间用半角逗号隔开，最后以 } 结束。"),
    ("did not find expected ',' or ']'", "方括号里每一项之间用半角逗号隔开，最后以 ] 结束。"),
    ("did not find expected node content", "括号里缺了内容，或多了一个逗号。"),
    ("cannot start any token", "这个符号不能放在值的开头，请给整个值加半角双引号。"),
    ("unexpected end of stream", "引号没有配对：从这里开始的引号一直没有结束。"),
    ("unknown escape character", "双引号里的反斜杠 \\ 有特殊含义，请改用单引号。"),
    ("block sequence entries are not allowed", "“- ”不能写在这里：列表要另起一行，写在键的下面。"),
    (
        "did not find expected comment or line break",
        "“|”或“>”后面不能直接写文字，请换行再写；文字以 > 开头时加引号。",
    ),
    ("did not find expected alphabetic or numeric", "值以 * 或 & 开头时，整个值要加半角双引号。"),
    ("did not find the expected", "值以 ! 开头时，整个值要加半角双引号。"),
    ("did not find expected <document start>", "这里的内容不属于上面任何一个键，多半是缩进不对。"),
)


def syntax_fault(error: yaml.YAMLError, file: str) -> Fault:
    """The complaint of the parser as a fault at the spot a clerk should look at."""
    problem = str(getattr(error, "problem", "") or error)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "end of stream" in problem:
        mark = getattr(error, "context_mark", None) or mark
    at = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    for said, meaning in _PROBLEMS:
        if said in problem:
            return Fault("F003", at, meaning)
    return Fault("F003", at, "YAML 写法有误，请检查这一行和上一行的冒号、缩进、引号。")
