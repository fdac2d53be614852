"""Sentences as honest reports write them: none may be taken for a fault."""

import random
from pathlib import Path

import pytest
import yaml

from generator.checks.prose.binding import bound_prose
from generator.model.archive import Case
from tests.checks.rich_report import complaints, rich_case, saying, with_prose
from tests.tiny_content import examine_example

_HERE = Path(__file__)
HONEST: list[str] = yaml.safe_load(_HERE.with_name("honest_prose.yml").read_text("utf-8"))
NAMED: list[str] = yaml.safe_load(_HERE.with_name("named_prose.yml").read_text("utf-8"))

# Sentences whose amounts the report does not know, and which may be anything.
_UNKNOWN = (
    "印刷费支出{}万元，培训费{}万元，委托业务费{}万元。",
    "全年共支出{}万元用于设备采购，另安排{}万元用于维修，剩余{}万元结转下年。",
    "行政运行（项）年初预算为{}万元，支出决算为{}万元，完成年初预算的{}%。",
    "公务接待费中，国内接待{}万元，外事接待{}万元，占{}%。",
    "项目支出主要用于：会议保障{}万元，后勤保障{}万元，设备更新{}万元。",
    "信息化建设项目下达资金{}万元，市级{}万元，到位率{}%。",
    "比上年增加{}万元，其中人员增加{}万元，增长{}%。",
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return rich_case(tmp_path_factory.mktemp("content"))


def test_the_rich_report_itself_is_sound(tmp_path: Path) -> None:
    findings = examine_example(tmp_path, with_prose("严格执行中央八项规定。")).findings
    assert [f.message for f in findings if f.rule.code.startswith(("F", "A", "B"))] == []


@pytest.mark.parametrize("sentence", [*HONEST, *NAMED])
def test_an_honest_sentence_is_taken_for_no_fault(sentence: str, report: Case) -> None:
    assert complaints(saying(report, sentence)) == []


@pytest.mark.parametrize("sentences", [HONEST, NAMED], ids=["honest", "named"])
@pytest.mark.parametrize("between", ["", "\n"], ids=["one paragraph", "many"])
def test_honest_sentences_together_are_taken_for_no_fault(
    between: str, sentences: list[str], report: Case
) -> None:
    assert complaints(saying(report, between.join(sentences))) == []


def test_amounts_nobody_knows_hardly_ever_come_near_one(report: Case) -> None:
    chance = random.Random(7)
    sentences = [
        template.format(
            *(f"{10 ** chance.uniform(0.5, 2 if '率' in template else 4):.2f}" for _ in range(3))
        )
        for template in _UNKNOWN
        for _ in range(150)
    ]
    near = sum(len(bound_prose(saying(report, sentence)).near) for sentence in sentences)
    assert near / (3 * len(sentences)) < 0.005
