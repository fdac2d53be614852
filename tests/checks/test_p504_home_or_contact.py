from pathlib import Path

import pytest

from generator.checks.base import Severity
from tests.checks.private_words import hits
from tests.tiny_content import examine_report, found_by

P504 = "P504"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("联系人：李示例，电话020-81812345", "联系人：李**"),
        ("联系人:李示", "联系人：李*"),
        ("联 系 人： 李 示 例", "联系人：李**"),
        ("经办人（签名）：欧阳示例。", "经办人：欧***"),
        ("填报人：张示例同志", "填报人：张**"),
        ("项目负责人：陈示例", "负责人：陈**"),
        ("联系人李示例（电话020-81812345）", "联系人：李**"),
    ],
)
def test_a_named_contact_is_found_and_shown_masked(tmp_path: Path, words: str, shown: str) -> None:
    assert hits(P504, tmp_path, words) == [shown]


@pytest.mark.parametrize(
    "words",
    [
        "联系人：办公室",
        "联系人：方案科",
        "负责人：江南街道",
        "联系人：李某某",
        "联系人：李XX",
        "联系人：李**",
        "联系人：",
        "负责人高度重视，经办人严格把关，联系人方便群众",
        "项目负责人：高级工程师一名",
        "各单位负责人，电话通知到人",
        "李示例",
    ],
)
def test_no_person_named_is_no_finding(tmp_path: Path, words: str) -> None:
    assert hits(P504, tmp_path, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "家庭住址：广州市荔湾区示例路12号3栋401室",
        "住址广州市示例街5号",
        "现住示例村三十二号",
        "户籍地：示例镇示例村6号",
        "户籍所在地为示例县示例路7号",
    ],
)
def test_a_home_is_found(tmp_path: Path, words: str) -> None:
    assert len(hits(P504, tmp_path, words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "完成芳村大道西341号办公场地整修",
        "单位地址：荔湾区逢源路128号",
        "住址：广州市荔湾区示例镇",
        "现住房维修12号楼",
        "户籍人口12万，户籍窗口设在3号大厅",
        "户籍业务由2号窗口办理",
    ],
)
def test_other_addresses_are_left_alone(tmp_path: Path, words: str) -> None:
    assert hits(P504, tmp_path, words) == []


def test_nothing_of_a_home_is_repeated(tmp_path: Path) -> None:
    [shown] = hits(P504, tmp_path, "家庭住址：示例镇示例路12号")
    assert shown == "家庭住址：****号"


def test_it_is_a_notice_and_blocks_nothing(tmp_path: Path) -> None:
    examination = examine_report(tmp_path, "前言: 联系人：李示例\n")
    [finding] = found_by(P504, examination)
    assert (finding.severity, examination.blocked) == (Severity.NOTICE, False)
