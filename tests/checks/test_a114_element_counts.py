from pathlib import Path

import pytest

from generator.checks.base import Severity, Verdict
from tests.tiny_content import ask, ask_once, examine_report, found_by, verdict

A114 = "A114"


def management(*lines: str) -> str:
    return "预算绩效管理:\n" + "".join(f"  {line}\n" for line in lines)


def grades(projects: str, *counts: str) -> str:
    listed = ", ".join(f"{{名称: 等级{n}, 个数: {count}}}" for n, count in enumerate(counts, 1))
    return management(f"绩效自评: {{项目数: {projects}, 等级个数: [{listed}]}}")


@pytest.mark.parametrize(
    ("projects", "counts", "expected"),
    [
        ("39", ("37", "2"), Verdict.CONSISTENT),
        ("39", ("37", "3"), Verdict.UNLIKELY),
        ("39", ("37", "1"), Verdict.UNLIKELY),
        ("39", ("37", ""), Verdict.NOT_CHECKED),
        ("36", ("37", ""), Verdict.UNLIKELY),
        ("", ("37", "2"), Verdict.NOT_CHECKED),
        ("0", ("0", "0"), Verdict.CONSISTENT),
    ],
)
def test_the_projects_of_each_grade_make_up_all_projects(
    tmp_path: Path, projects: str, counts: tuple[str, ...], expected: Verdict
) -> None:
    assert verdict(A114, tmp_path, grades(projects, *counts)) is expected


def test_it_is_a_notice(tmp_path: Path) -> None:
    [finding] = found_by(A114, examine_report(tmp_path, grades("15", "8", "8")))
    assert finding.severity is Severity.NOTICE


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        ("个数: 5, 已整改: 3, 整改中: 2", Verdict.CONSISTENT),
        ("个数: 5, 已整改: 3, 整改中: 3", Verdict.UNLIKELY),
        ("个数: 5, 已整改: 3", Verdict.NOT_CHECKED),
        ("个数: 5, 已整改: 6", Verdict.UNLIKELY),
        ("个数: 5, 已整改: 5", Verdict.CONSISTENT),
    ],
)
def test_the_problems_found_are_solved_or_in_hand(
    tmp_path: Path, problems: str, expected: Verdict
) -> None:
    assert verdict(A114, tmp_path, management(f"发现问题: {{{problems}}}")) is expected


@pytest.mark.parametrize(
    "lines", [("发现问题: {个数: 5}",), ("绩效自评: {项目数: 39}",), ("绩效跟踪:",)]
)
def test_totals_without_parts_are_not_asked(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert ask(A114, tmp_path, management(*lines)) == []


def prose(sentence: str) -> str:
    return f'综合评价:\n  自评结论: "{sentence}"\n'


CONTRADICTIONS = (
    "全年实施项目15个，其中基本建设类8个、信息化类8个。",
    "全年实施项目共15个（其中：基本建设类8个，信息化类8个）。",
    "共有项目15个，分别为基本建设类8个、信息化类6个。",
    "所属单位15家，包括行政单位8家、事业单位8家。",
    "所属单位15家，包括行政单位8家、事业单位8家等。",
    "所属单位15家，包括行政单位8家、事业单位6家。",
    "实施15个项目，其中基本建设项目8个，信息化项目8个，全部完成。",
    "实施项目15个，其中基本建设类16个。",
    "参加培训100人次，其中党员120人次。",
    "在职职工51人，分别为行政人员30人、事业人员22人。",
    "实施项目15个，其中基本建设类8个（含新建3个）、信息化类8个。",
)
AGREEMENTS = (
    "全年实施项目15个，其中基本建设类8个、信息化类7个。",
    "全年实施项目15个，其中基本建设类8个、信息化类7个，完成整改12个。",
    "全年实施项目15个，其中基本建设类8个。",
    "全年实施项目15个，其中基本建设类8个、信息化类5个。",
    "全年实施项目15个，其中基本建设类8个、信息化类5个，涉及街道11个。",
    "所属单位15家，包括行政单位8家、事业单位6家等。",
    "所属单位15家，包括行政单位8家。",
    "参加培训100人次，其中党员80人次、女性60人次。",
    "参加培训100人，包括党员80人、女性60人。",
    "实施项目15个，其中基本建设类8个（含新建5个、改建3个）、信息化类7个。",
    "共有项目15个，分别为基本建设类8个、信息化类7个。",
)
LEFT_ALONE = (
    "全年实施项目15个。其中基本建设类8个、信息化类8个。",
    "全年实施项目约15个，其中基本建设类8个、信息化类8个。",
    "全年实施项目15个，其中基本建设类8余个、信息化类8个。",
    "全年新增项目15个，其中基本建设类较上年增加18个。",
    "建设3个平台，包括8个子系统、5个接口。",
    "建设3个平台，包括8个子平台、5个移动平台。",
    "涉及3个街道，社区数分别为8个、7个、9个。",
    "实施项目15个，其中投入300万元、400万元。",
    "实施项目15个，其中覆盖20家单位。",
    "编报绩效目标的项目39个，涉及预算金额4415.48万元，其中一般公共预算4000.00万元。",
    "全年实施项目15个，其中，全部完成。",
    "包括基本建设类8个、信息化类8个。",
    "召开会议15次，其中第3次会议由8家单位参加。",
)


@pytest.mark.parametrize("sentence", CONTRADICTIONS)
def test_a_list_that_does_not_make_up_its_number_is_worth_a_look(
    tmp_path: Path, sentence: str
) -> None:
    assert verdict(A114, tmp_path, prose(sentence)) is Verdict.UNLIKELY


@pytest.mark.parametrize("sentence", AGREEMENTS)
def test_a_list_that_may_make_up_its_number_is_consistent(tmp_path: Path, sentence: str) -> None:
    assert verdict(A114, tmp_path, prose(sentence)) is Verdict.CONSISTENT


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_what_is_no_plain_list_of_kinds_is_left_alone(tmp_path: Path, sentence: str) -> None:
    assert ask(A114, tmp_path, prose(sentence)) == []


def test_it_quotes_the_words(tmp_path: Path) -> None:
    judgement = ask_once(A114, tmp_path, prose(CONTRADICTIONS[0]))
    assert judgement.words == "15个，其中基本建设类8个、信息化类8个"


def test_it_shows_the_sum(tmp_path: Path) -> None:
    judgement = ask_once(A114, tmp_path, prose(CONTRADICTIONS[0]))
    shown = "".join(term.text for line in judgement.working for term in line)
    assert shown == "8个+8个=16个≠15个"


def test_two_lists_in_one_text_are_asked_each(tmp_path: Path) -> None:
    text = prose(CONTRADICTIONS[0] + AGREEMENTS[0])
    verdicts = [one.verdict for one in ask(A114, tmp_path, text)]
    assert verdicts == [Verdict.UNLIKELY, Verdict.CONSISTENT]


def test_our_own_notes_are_not_read(tmp_path: Path) -> None:
    text = f'来源: {{文件: "{CONTRADICTIONS[0]}"}}\n'
    assert ask(A114, tmp_path, text) == []


def outcome(content: str, quantity: str) -> str:
    row = f"{{指标: 会议保障, 数量: {quantity}, 单位: 场}}"
    return f"综合评价:\n  工作成效:\n    - 内容: {content}\n      量化:\n        - {row}\n"


@pytest.mark.parametrize(
    ("content", "quantity", "expected"),
    [
        ("完成1500余场会议的保障。", "1500", Verdict.CONSISTENT),
        ("完成1,500场会议的保障。", "1500", Verdict.CONSISTENT),
        ("完成三十余场会议的保障。", "30", Verdict.CONSISTENT),
        ("服务3.2万人次。", "3.2", Verdict.CONSISTENT),
        ("服务3.2万人次。", "32000", Verdict.CONSISTENT),
        ("完成1500余场会议的保障。", "1050", Verdict.UNLIKELY),
        ("完成1500余场会议的保障。", "150", Verdict.UNLIKELY),
        ("完成1500余场会议的保障。", "500", Verdict.UNLIKELY),
        ("完成会议保障多场。", "30", Verdict.NOT_CHECKED),
    ],
)
def test_a_number_taken_from_a_paragraph_stands_in_it(
    tmp_path: Path, content: str, quantity: str, expected: Verdict
) -> None:
    assert verdict(A114, tmp_path, outcome(content, quantity)) is expected


def test_a_number_left_blank_is_not_looked_for(tmp_path: Path) -> None:
    assert ask(A114, tmp_path, outcome("完成1500余场会议的保障。", " ")) == []
