import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.nodes import MAX_DEPTH, Mapping, Node, Scalar, Sequence, parse
from generator.source.place import Fault

KEYS = frozenset({"年度", "部门", "名称", "预算数", "绩效目标"})


def nodes(text: str) -> Node | None:
    root, faults = parse(text, "a.yml", KEYS)
    assert faults == []
    return root


def mapping(text: str) -> Mapping:
    root = nodes(text)
    assert isinstance(root, Mapping)
    return root


def scalar(text: str) -> Scalar:
    """The value of the one key."""
    [value] = mapping(text).items.values()
    assert isinstance(value, Scalar)
    return value


def only_fault(text: str) -> Fault:
    _, [fault] = parse(text, "a.yml", KEYS)
    return fault


def spot(fault: Fault) -> tuple[str, int, int]:
    return fault.code, fault.at.line, fault.at.column


def test_keys_keep_their_order() -> None:
    assert list(mapping("乙: 1\n甲: 2\n").items) == ["乙", "甲"]


def test_a_value_knows_its_line_and_column() -> None:
    place = scalar("\n\n年度: 2023\n").place
    assert (place.line, place.column) == (3, 5)


def test_a_key_knows_its_line_and_column() -> None:
    place = mapping("部门: 甲\n年度: 2023\n").keys["年度"]
    assert (place.line, place.column) == (2, 1)


def test_columns_are_counted_in_characters_beyond_the_basic_plane() -> None:
    assert scalar("{𠮷𠮷: 甲}").place.column == 6


def test_a_block_stands_where_its_key_stands() -> None:
    inner = mapping("部门:\n  名称: 甲\n").items["部门"]
    assert (inner.place.line, inner.place.column) == (1, 1)


def test_a_value_is_named_by_its_path() -> None:
    root = mapping("任务:\n  - 名称: 甲\n    预算数: 5\n")
    tasks = root.items["任务"]
    assert isinstance(tasks, Sequence)
    task = tasks.items[0]
    assert isinstance(task, Mapping)
    assert task.items["预算数"].place.path == "任务「甲」.预算数"


def test_elements_that_share_a_name_are_numbered() -> None:
    tasks = nodes("- 名称: 甲\n- 名称: 乙\n- 名称: 甲\n")
    assert isinstance(tasks, Sequence)
    assert [task.place.path for task in tasks.items] == ["[1]", "「乙」", "[3]"]


def test_a_value_is_its_characters_and_no_number() -> None:
    assert scalar("年度: 0990.380").text == "0990.380"


def test_nothing_written_is_blank() -> None:
    assert scalar("年度:\n").blank


def test_empty_quotes_are_not_blank() -> None:
    assert not scalar('年度: ""\n').blank


def test_a_folded_line_goes_on_the_same_text() -> None:
    assert scalar("绩效目标: 一句\n  又一句\n").text == "一句 又一句"


def test_a_literal_text_is_known_as_one() -> None:
    assert scalar("绩效目标: |\n  一句\n").literal


@pytest.mark.parametrize(
    "text",
    [
        "名称: 芳村大道 #341号",
        "名称: 芳村大道   # 341号",
        "名称: 芳村\n  大道 #341号",
        "{名称: 芳村大道 #341号\n}",
    ],
)
def test_a_text_is_known_to_be_cut_by_a_comment(text: str) -> None:
    assert scalar(text).cut


@pytest.mark.parametrize(
    "text",
    [
        '名称: "芳村大道 #341号"',
        '名称: "芳村大道" # 加了引号',
        "名称: 芳村大道#341号",
        "名称: 芳村大道\n  # 单独一行",
        "名称: # 没有值",
        "名称: |\n  芳村大道 #341号",
        "# 上面 # 的\n名称: 芳村大道",
        '"名 #1": 芳村大道',
    ],
)
def test_a_text_that_keeps_all_its_characters_is_not_cut(text: str) -> None:
    assert not scalar(text).cut


def test_a_cut_is_seen_after_a_line_end_of_another_system() -> None:
    last = mapping("甲: 乙\r丙: 丁 #戊").items["丙"]
    assert isinstance(last, Scalar)
    assert last.cut


def test_a_key_given_twice_is_refused_at_the_second() -> None:
    assert spot(only_fault("年度: 2023\n年度: 2024\n")) == ("F005", 2, 1)


def test_a_key_given_twice_is_said_with_the_line_of_the_first() -> None:
    assert "第 1 行已有" in only_fault("年度: 2023\n年度: 2024\n").message


def test_the_first_of_a_key_given_twice_is_kept() -> None:
    root, _ = parse("年度: 2023\n年度: 2024\n", "a.yml", KEYS)
    assert isinstance(root, Mapping)
    year = root.items["年度"]
    assert isinstance(year, Scalar)
    assert year.text == "2023"


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("甲: &a 乙", 1, 4, "锚点（&a）"),
        ("甲:\n  - *a", 2, 5, "别名"),
        ("甲: !b 乙", 1, 4, "标签"),
        ("甲: !!python/object:os.system 乙", 1, 4, "标签"),
        ("&a 甲: 乙", 1, 1, "锚点"),
        ("甲: &a {乙: 丙}", 1, 4, "锚点"),
        ("甲: !!set [乙]", 1, 4, "标签"),
        ("? [甲]\n: 乙", 1, 3, "键只能是文字"),
        ("{甲: 乙}: 丙", 1, 1, "键只能是文字"),
        ("? *a\n: 乙", 1, 3, "键只能是文字"),
        ("甲: 乙\n---\n丙: 丁", 2, 1, "一个文件只写一份内容"),
        ("甲: 乙\n--- 丙", 2, 1, "一个文件只写一份内容"),
        ("%YAML 1.1\n---\n甲: 乙", 1, 1, "YAML 指令"),
        ("%TAG ! tag:a,2000:\n---\n甲: 乙", 1, 1, "YAML 指令"),
    ],
)
def test_what_yaml_offers_beyond_plain_data_is_refused(
    text: str, line: int, column: int, words: str
) -> None:
    fault = only_fault(text)
    assert (*spot(fault), words in fault.message) == ("F004", line, column, True)


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert list(mapping("<<: {甲: 乙}\n").items) == ["<<"]


def test_aliases_are_not_expanded() -> None:
    laughs = "a: &a [哈, 哈]\n" + "".join(f"b{n}: [*a, *a]\n" for n in range(20))
    root, _ = parse(laughs, "a.yml", KEYS)
    assert isinstance(root, Mapping)
    last = root.items["b19"]
    assert isinstance(last, Sequence)
    assert [item.text for item in last.items if isinstance(item, Scalar)] == ["", ""]


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


def test_the_greatest_depth_is_read() -> None:
    assert nodes(nested(MAX_DEPTH + 1)) is not None


def test_one_level_more_is_refused() -> None:
    fault = only_fault(nested(MAX_DEPTH + 2))
    assert (fault.code, "64 层" in fault.message) == ("F004", True)


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[[]: "])
def test_a_flood_of_openings_is_refused_and_not_a_crash(opening: str) -> None:
    _, faults = parse(opening * (200_000 // len(opening)), "a.yml", KEYS)
    assert {fault.code for fault in faults} == {"F004"}


@pytest.mark.parametrize("text", ["", "# 只有注释\n", "\n\n"])
def test_a_file_without_content_is_refused(text: str) -> None:
    assert only_fault(text).code == "F001"


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("年度: 2023\n部门 示例局\n报告: 甲\n", 3, 1, "这一行没有冒号"),
        ("绩效目标: 比例: 五成\n", 1, 9, "多出一个“: ”"),
        ("年度: 2023\n 部门: 甲\n", 2, 4, "缩进不对"),
        ("部门:\n    名称: 甲\n  预算数: 5\n", 3, 3, "没有对齐"),
        ("- 甲\n年度: 2023\n", 2, 1, "没有上下对齐"),
        ("甲: {乙: 1 丙: 2}\n", 1, 11, "半角逗号隔开"),
        ("甲: [乙, 丙\n丁: 1\n", 2, 2, "以 ] 结束"),
        ("甲: [乙, , 丙]\n", 1, 8, "多了一个逗号"),
        ("甲: [%]\n", 1, 5, "不能放在值的开头"),
        ('甲: "乙\n丙: 丁\n', 1, 4, "引号没有配对"),
        ('甲: "C:\\目录"\n', 1, 7, "反斜杠"),
        ("甲: - 乙\n", 1, 4, "列表要另起一行"),
        ("甲: >100万\n", 1, 6, "文字以 > 开头时加引号"),
        ("甲: *乙\n", 1, 5, "整个值要加半角双引号"),
        ('甲: 乙\n"丙": 丁\n戊\n', 4, 1, "没有冒号"),
        ("甲: }\n", 1, 4, "缺了内容"),
    ],
)
def test_broken_writing_is_refused_where_it_breaks(
    text: str, line: int, column: int, words: str
) -> None:
    fault = only_fault(text)
    assert (*spot(fault), words in fault.message) == ("F003", line, column, True)


@pytest.mark.parametrize("text", ['甲: "\\0"', '甲: "\\u200b"', '"\\0at": 甲', '"\\L": 甲'])
def test_an_invisible_character_behind_a_backslash_is_refused(text: str) -> None:
    fault = only_fault(text)
    assert (fault.code, "反斜杠" in fault.message) == ("F003", True)


def test_half_a_surrogate_pair_behind_a_backslash_is_refused() -> None:
    assert only_fault('甲: "\\ud800"').code == "F003"


def test_a_reserved_sign_beside_an_invisible_character_is_read_on() -> None:
    _, faults = parse("甲: %\u2028\n乙: 丙 #丁", "a.yml", KEYS)
    assert {fault.at.line for fault in faults} == {1}


def test_faults_come_in_order_of_lines() -> None:
    _, faults = parse("甲: &a 乙\n甲: 丙\n丁：戊\n丁:\u3000己\n", "a.yml", KEYS | {"丁"})
    lines = [fault.at.line for fault in faults]
    assert lines == sorted(lines)


yaml_like = st.text(
    alphabet="年度: \n-#'\"[]{},&*!|>%@`=\\<~?/.\t\r\u3000：，；“”（）\x00\ufeff\u2028\x85\u200bab01é𠮷"
)
lines_of_yaml = st.lists(
    st.sampled_from(
        ["年度: 2023", "- 名称: 甲", "  预算数：5", "\t- 乙", "{名称：甲，预算数：5}", "甲: %",
         "? [", "'", '"', "&a", "*a", "|", ">", "]", "# 注释", "部门: 甲 #乙", "---", "%YAML 1.2",
         "\ufeff", "甲: \u2028 #", "  - - -", ": :", "--- |", "甲: !b", "\r", "  \u3000乙: 丙"]
    )
).map("\n".join)  # fmt: skip


@given(st.one_of(st.text(), yaml_like, lines_of_yaml))
def test_any_text_is_nodes_or_faults_and_never_an_exception(text: str) -> None:
    root, faults = parse(text, "a.yml", KEYS)
    assert root is not None or faults


@given(st.one_of(yaml_like, lines_of_yaml))
def test_a_fault_of_any_text_lies_in_it(text: str) -> None:
    _, faults = parse(text, "a.yml", KEYS)
    last = len(text.replace("\r", "\n").splitlines()) + 2
    assert all(1 <= fault.at.line <= last and fault.at.column >= 1 for fault in faults)
