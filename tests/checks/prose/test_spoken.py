import pytest

from generator.checks.prose.spoken import Spoken, plain_subject, spoken_in
from generator.model.archive import Case
from tests.checks.rich_report import rich_case, saying


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return rich_case(tmp_path_factory.mktemp("content"))


def spoken(report: Case, sentence: str) -> tuple[Spoken, ...]:
    return spoken_in(saying(report, sentence))


@pytest.mark.parametrize(
    ("subject", "plain"),
    [
        ("2023年度基本支出为", "基本支出"),
        ("其中项目支出", "项目支出"),
        ("本年度实际支出达", "支出"),
        ("信息化项目支出", "信息化项目支出"),
        ("", ""),
    ],
)
def test_a_subject_loses_its_time_and_its_verb(subject: str, plain: str) -> None:
    assert plain_subject(subject) == plain


def test_a_comparison_takes_the_subject_over(report: Case) -> None:
    found = spoken(report, "公务接待费18.63万元，完成预算的62.10%，比上年增加0.44万元，增长2.42%。")
    assert [one.subject for one in found] == ["公务接待费"] * 4


@pytest.mark.parametrize(
    "between",
    ["，主要原因是来访增加，增长", "。同比增长", "；增长", "，印刷价格增长", "，其中增长"],
)
def test_other_words_between_do_not(between: str, report: Case) -> None:
    *_, last = spoken(report, f"公务接待费18.63万元{between}2.42%。")
    assert last.subject != "公务接待费"


@pytest.mark.parametrize(
    ("sentence", "context"),
    [
        ("整修工程预算483.12万元，实际支出477.99万元。", "整修工程预算483.12万元，实际支出"),
        ("整修工程预算483.12万元，印刷费477.99万元。", "，印刷费"),
        ("整修工程预算483.12万元，占项目支出的11.27%。", "整修工程预算483.12万元，占项目支出的"),
        ("整修工程得分98.5分。全年预算数477.99万元。", "整修工程得分98.5分。全年预算数"),
        ("整修工程得分98.5分。印刷费477.99万元。", "印刷费"),
    ],
)
def test_a_column_leaves_the_thing_to_the_words_before(
    sentence: str, context: str, report: Case
) -> None:
    assert spoken(report, sentence)[-1].context == context


def test_a_paragraph_ends_what_is_spoken_of(report: Case) -> None:
    last = spoken(report, "整修工程预算483.12万元。\n执行数477.99万元。")[-1]
    assert (last.last, last.context) == (None, "执行数")


def test_a_quotation_is_cut_at_a_comma(report: Case) -> None:
    last = spoken(report, "支出总计比上年增加1193.20万元，增长13.95%。")[-1]
    assert last.quote(20) == "增长13.95%"


def test_a_quotation_without_commas_is_cut_where_it_must(report: Case) -> None:
    last = spoken(report, f"{'某' * 50}13.95%。")[-1]
    assert len(last.quote(20)) == 20
