from pathlib import Path

import pytest

from generator.checks.base import Verdict
from tests.tiny_content import ask, ask_once, verdict


def said(sentence: str) -> str:
    return f"综合评价:\n  自评结论: {sentence}\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "财政拨款收入支出总计增加1193.20万元，增长 13.95。主要原因：项目支出增加。",
        "支出总计比上年下降13.95，主要是压减开支。",
        "项目支出占66.45；基本支出占33.55%。",
        "收入增幅为13.95）。",
        "支出增长率达13.95",
    ],
)
def test_a_bare_number_is_found(sentence: str, tmp_path: Path) -> None:
    assert verdict("B203", tmp_path, said(sentence)) is Verdict.UNLIKELY


@pytest.mark.parametrize(
    "sentence",
    [
        "支出比上年增长13.95%。",
        "支出增长13.95万元，占比60%。",
        "用户增长3倍，占20%。",
        "执行率提高2个百分点，为98%。",
        "占地500平方米，利用率80%。",
        "占用办公用房2间，使用率80%。",
        "支出增加到13.95，其中项目支出占60%。",
    ],
)
def test_a_number_with_its_unit_is_left_alone(sentence: str, tmp_path: Path) -> None:
    assert verdict("B203", tmp_path, said(sentence)) is Verdict.CONSISTENT


def test_the_words_begin_where_a_part_of_the_sentence_does(tmp_path: Path) -> None:
    judgement = ask_once("B203", tmp_path, said("支出总计增加1193.20万元，增长13.95。"))
    assert judgement.message == "正文“增长13.95”后面没有百分号，也没有单位"


def test_prose_without_a_percentage_is_not_asked(tmp_path: Path) -> None:
    assert ask("B203", tmp_path, said("召开会议3次。")) == []
