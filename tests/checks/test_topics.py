import pytest

from generator.checks.prose.by_value import KnownFigures
from generator.checks.prose.known_figures import Known, Measure
from generator.checks.prose.terms import Terms
from generator.checks.prose.topics import named_in, plain
from generator.model.archive import Case
from tests.checks.rich_report import rich_case


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return rich_case(tmp_path_factory.mktemp("content"))


def known(report: Case) -> list[Known]:
    figures = KnownFigures(report)
    return [one for measure in Measure for shelf in figures.shelves(measure) for one in shelf.known]


def of_name(report: Case, name: str) -> Known:
    return next(one for one in known(report) if one.name == name)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("公务接待费决算数", "公务接待费支出"),
        ("公务接待费上年决算数", "上年公务接待费"),
        ("公务接待费完成率", "公务接待费完成预算的"),
        ("「示例大道办公场地整修工程」完成数", "整修工程实际支出"),
        ("「一般公共服务支出」", "一般公共服务（类）支出"),
        ("“三公”经费决算数", "“三公”经费"),
        ("人员经费", "人员经费"),
        ("2022 年度全年执行数", "2022年支出合计"),
        ("人员经费占基本支出的比例", "人员经费占"),
        ("「信息化建设」预算数与完成数之差", "信息化建设结余"),
        ("年初预算数与全年预算数之差", "较年初预算增加"),
        ("绩效自评平均得分", "平均得分"),
    ],
)
def test_a_figure_is_named_by_its_words(name: str, words: str, report: Case) -> None:
    assert named_in(of_name(report, name).topics, plain(words))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("公务接待费决算数", "印刷费支出"),
        ("公务接待费上年决算数", "公务接待费"),
        ("公务接待费完成率", "公务接待费"),
        ("人员经费", "基本支出"),
        ("2022 年度全年执行数", "2023年支出合计"),
        ("「物业管理费」执行率", "物业管理费"),
        ("全年执行数", "教育支出"),
    ],
)
def test_other_words_do_not_name_it(name: str, words: str, report: Case) -> None:
    assert not named_in(of_name(report, name).topics, plain(words))


def test_every_known_figure_has_a_name_and_words_for_it(report: Case) -> None:
    assert [one for one in known(report) if not one.name or not all(one.topics)] == []


def test_no_name_is_said_twice_over(report: Case) -> None:
    assert [one.name for one in known(report) if one.name.count("「") > 1] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("全年执行数", "全年执行数 6,385.04 万元"),
        ("预算完成率", "预算完成率 99.92%"),
        ("自评得分", "自评得分 96.85"),
        ("基本支出比上年增减额", "基本支出比上年增减额 58.50 万元"),
        ("全年执行数占年初预算数的比例", "全年执行数占年初预算数的比例 106.42%"),
        ("预算执行率比上年增减", "预算执行率比上年增减 0.68 个百分点"),
    ],
)
def test_a_figure_is_said_in_words(name: str, said: str, report: Case) -> None:
    assert of_name(report, name).said == said


@pytest.mark.parametrize(
    "name",
    [
        "全年预算数", "一般公共预算财政拨款", "政府性基金预算财政拨款支出", "基本支出", "人员经费", "支出合计", "财政拨款收入",
        "三公经费支出", "公务接待费决算", "物业管理费预算", "信息化建设支出",
    ],
)  # fmt: skip
def test_an_official_name_states_a_figure(name: str, report: Case) -> None:
    assert Terms(KnownFigures(report), report.report).stating(name, Measure.MONEY, ())


@pytest.mark.parametrize("name", ["信息化项目支出", "支出", "执行数", "上年基本支出", "教育支出"])
def test_another_name_states_nothing(name: str, report: Case) -> None:
    assert Terms(KnownFigures(report), report.report).stating(name, Measure.MONEY, ()) is None
