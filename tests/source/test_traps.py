import pytest

from generator.source.nodes import parse
from generator.source.traps import find_traps, mend

KEYS = frozenset(
    {"年度", "部门", "名称", "预算数", "完成数", "执行率", "绩效目标", "职责", "问题", "改进措施"}
)

SLIPS = [
    # what was typed; line, column; words of the message; what was meant
    ("年度：2023", 1, 3, "冒号是全角的", "年度: 2023"),
    ("部门 ：示例局", 1, 4, "冒号是全角的", "部门 : 示例局"),
    ("年渡：2023", 1, 3, "冒号是全角的", "年渡: 2023"),
    ("年度: 2023\n部门：示例局", 2, 3, "冒号是全角的", "年度: 2023\n部门: 示例局"),
    ("职责:\n  - 名称：示例", 2, 7, "冒号是全角的", "职责:\n  - 名称: 示例"),
    ("年度:2023", 1, 4, "冒号后面要空一格", "年度: 2023"),
    ("年度:\u30002023", 1, 4, "冒号后面是全角空格", "年度: 2023"),
    ("年度:\xa02023", 1, 4, "冒号后面是全角空格", "年度: 2023"),
    ("年度:\t2023", 1, 4, "冒号后面是制表符", "年度: 2023"),
    ("职责:\n\t名称: 示例", 2, 1, "行首有制表符", "职责:\n  名称: 示例"),
    ("职责:\n\u3000名称: 示例", 2, 1, "行首有全角空格", "职责:\n  名称: 示例"),
    ("职责:\n\xa0\xa0名称: 示例", 2, 1, "不间断空格", "职责:\n    名称: 示例"),
    ("职责:\n  名称: 示例\n \u3000预算数: 5", 3, 2, "行首有全角空格", None),
    ("职责:\n  - 甲\n\u3000\n  - 乙", 3, 1, "行首有全角空格", "职责:\n  - 甲\n\n  - 乙"),
    ("职责:\n  - 甲\n\t\n  - 乙", 3, 1, "行首有制表符", "职责:\n  - 甲\n\n  - 乙"),
    ("职责:\n\t# 注释\n  - 甲", 2, 1, "行首有制表符", "职责:\n  # 注释\n  - 甲"),
    ("职责:\n\u3000\u3000# 注释\n  - 甲", 2, 1, "行首有全角空格", "职责:\n  # 注释\n  - 甲"),
    ("－ 名称: 示例", 1, 1, "半角减号加一个空格", "- 名称: 示例"),
    ("—名称: 示例", 1, 1, "半角减号加一个空格", "- 名称: 示例"),
    ("–\u3000名称: 示例", 1, 1, "半角减号加一个空格", "- 名称: 示例"),
    ("-\u3000名称: 示例", 1, 1, "半角减号加一个空格", "- 名称: 示例"),
    ("-名称: 示例", 1, 2, "减号后面要空一格", "- 名称: 示例"),
    ("执行率: %", 1, 6, '"%"', "执行率: '%'"),
    ("执行率: %99", 1, 6, '"%99"', "执行率: '%99'"),
    ("名称: =", 1, 5, '"="', "名称: '='"),
    ("名称: >=", 1, 5, '">="', "名称: '>='"),
    ("名称: @示例", 1, 5, '"@示例"', "名称: '@示例'"),
    ("名称: `示例`", 1, 5, '"`示例`"', "名称: '`示例`'"),
    ("名称: %'示例'", 1, 5, "“%”", "名称: '%''示例'''"),
    ("- >= 5", 1, 3, '">= 5"', "- '>= 5'"),
    ("职责: {名称: 示例，预算数: 5}", 1, 12, "花括号里的逗号", "职责: {名称: 示例, 预算数: 5}"),
    ("职责: {名称：示例, 预算数: 5}", 1, 8, "冒号要用半角", "职责: {名称: 示例, 预算数: 5}"),
    ("- {名称：示例, 预算数: 5}", 1, 6, "冒号要用半角", "- {名称: 示例, 预算数: 5}"),
    ("- {名称: 示例，预算数: 5}", 1, 10, "花括号里的逗号", "- {名称: 示例, 预算数: 5}"),
    ("部门: 示例\u200b局", 1, 7, "U+200B", "部门: 示例局"),
    ("\ufeff部门: 示例局", 1, 1, "U+FEFF", "部门: 示例局"),
    ("部门: 示例局\u2028", 1, 8, "U+2028", "部门: 示例局"),
    ("部门: 示例\x00局", 1, 7, "U+0000", "部门: 示例局"),
    ("名称: 一句\n  又\u202e一句", 2, 4, "U+202E", "名称: 一句\n  又一句"),
]


@pytest.mark.parametrize(("typed", "line", "column", "words", "meant"), SLIPS)
def test_a_slip_is_found_where_it_was_typed(
    typed: str, line: int, column: int, words: str, meant: str | None
) -> None:
    [trap] = find_traps(typed, "a.yml", KEYS)
    assert (trap.fault.at.line, trap.fault.at.column) == (line, column)


@pytest.mark.parametrize(("typed", "line", "column", "words", "meant"), SLIPS)
def test_a_slip_is_said_with_its_mend(
    typed: str, line: int, column: int, words: str, meant: str | None
) -> None:
    [trap] = find_traps(typed, "a.yml", KEYS)
    assert words in trap.fault.message


@pytest.mark.parametrize(
    ("typed", "meant"), [(slip[0], slip[4]) for slip in SLIPS if slip[4] is not None]
)
def test_the_copy_read_on_is_what_was_meant(typed: str, meant: str) -> None:
    mended = mend(typed, find_traps(typed, "a.yml", KEYS))
    assert " ".join(mended.split()) == " ".join(meant.split())


ORDINARY = [
    "名称: 目标：完成年度任务",
    "名称: 示例，一句，又一句。",
    "名称: 目标：一\n  预算数：不是键，是句子接着写",
    "名称: 目标\n  - 不是列表，是句子接着写\n  年度:2023",
    '名称: "目标\n  年度：2023"',
    "职责:\n  - 目标：完成年度任务\n  - 一是：做好",
    "职责:\n  - 完成任务\n    预算数：句子接着写",
    "职责:\n  - 完成任务\n\n    预算数：空行后接着写",
    "名称: |\n  \u3000\u3000第一段\n  \u3000\u3000名称：第二段",
    "名称: >\n  \u3000\u3000第一段",
    "职责:\n  - |\n    \u3000\u3000第一段\n  - 第二项",
    "名称: |\n  \t第一段",
    "名称: 9:30 开始",
    "名称: 99.92%，大于 98%",
    "名称: 甲=乙",
    "名称: '%'",
    '名称: ">="',
    "名称: |\n  第一段\n  \u3000\n  \t# 不是注释",
    "# 年度：2023 是注释",
    "  # 名称：缩进的注释",
    "名称: # 年度：2023",
    "名称: 示例 # 年度：2023",
    "职责: {名称: 一，二：三, 预算数: 5}",
    "职责: [一：二，三]",
    "- {名称: 一，二：三}",
    "---\n年度: 2023",
    "年度 : 2023",
    '"年度": 2023',
    "",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_writing_is_left_alone(text: str) -> None:
    assert find_traps(text, "a.yml", KEYS) == []


def test_a_wide_indent_is_mended_to_its_width() -> None:
    text = "职责:\n\u3000\u3000- 甲\n\u3000 - 乙\n"
    assert mend(text, find_traps(text, "a.yml", KEYS)) == "职责:\n    - 甲\n   - 乙\n"


def test_every_slip_of_a_file_comes_out_in_one_run() -> None:
    text = "年度：2023\n部门:示例局\n职责:\n  -名称: 示例\n\t预算数: 5\n"
    assert [trap.fault.at.line for trap in find_traps(text, "a.yml", KEYS)] == [1, 2, 4, 5]


def test_two_slips_on_one_line_are_both_mended() -> None:
    text = "- {名称：示例，预算数：5}"
    assert mend(text, find_traps(text, "a.yml", KEYS)) == "- {名称: 示例, 预算数: 5}"


def test_what_else_is_wrong_is_said_beside_the_slips() -> None:
    _, faults = parse("年度：2023\n部门: 甲\n部门: 乙\n", "a.yml", KEYS)
    assert [(fault.code, fault.at.line) for fault in faults] == [("F003", 1), ("F005", 3)]


def test_a_slip_in_an_indent_is_said_without_the_parsers_echo() -> None:
    _, faults = parse("职责:\n  - 甲\n\u3000\u3000\u3000- 乙\n年度: 2023\n", "a.yml", KEYS)
    assert [fault.at.line for fault in faults] == [3]


@pytest.mark.parametrize("typed", [slip[0] for slip in SLIPS if slip[4] is not None])
def test_a_slip_is_no_reason_to_stop_reading(typed: str) -> None:
    root, _ = parse(typed + "\n", "a.yml", KEYS)
    assert root is not None


def test_mending_keeps_every_line_where_it_is() -> None:
    text = "".join(f"{slip[0]}\n" for slip in SLIPS)
    assert mend(text, find_traps(text, "a.yml", KEYS)).count("\n") == text.count("\n")


def test_a_tab_for_an_indent_is_mended_to_the_indent_of_the_keys_around_it() -> None:
    text = "基本情况:\n  整体收支:\n    全年预算数: 5\n\t全年执行数: 4\n"
    assert mend(text, find_traps(text, "a.yml", KEYS)).endswith("\n    全年执行数: 4\n")


def test_a_tab_before_a_list_element_is_mended_to_the_indent_of_its_list() -> None:
    text = "重点工作任务:\n  - 名称: 甲\n    预算数: 5\n\t- 名称: 乙\n"
    assert mend(text, find_traps(text, "a.yml", KEYS)).endswith("\n  - 名称: 乙\n")


def test_a_slip_behind_a_mended_indent_is_found_too() -> None:
    text = "基本情况:\n\t绩效目标：示例\n"
    assert [trap.fault.at.column for trap in find_traps(text, "a.yml", KEYS)] == [1, 6]


def test_what_stands_below_a_key_of_words_is_its_text() -> None:
    text = "绩效目标:\n  目标：完成示例工作。\n"
    assert find_traps(text, "a.yml", KEYS, frozenset({"绩效目标"})) == []


def test_the_lines_that_continue_the_text_of_a_mistyped_key_are_left_alone() -> None:
    text = "绩效目标：完成\n  目标：示例工作。\n部门：示例局\n"
    assert [trap.fault.at.line for trap in find_traps(text, "a.yml", KEYS)] == [1, 3]
