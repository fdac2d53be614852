"""The real content: sound, its known difference acknowledged, and every word of its source in it."""

import re
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.base import Judgement, Severity, Verdict
from generator.checks.findings import Examination, Finding
from generator.checks.run import examine
from generator.model.reader import KNOWN_KEYS
from generator.model.reading import read_archive
from generator.source.nodes import Mapping, Node, Scalar, parse

CONTENT = Path(__file__).parent.parent / "content"
FILE = "2023/jiguan-shiwu.yml"
REPORT = CONTENT / FILE
SOURCE = Path(__file__).parent / "reference" / "2023-jiguan-shiwu.txt"


@pytest.fixture(scope="module")
def examination() -> Examination:
    return examine(read_archive(CONTENT))


def found(examination: Examination, code: str) -> Finding:
    [finding] = [
        one for one in examination.findings if one.rule.code == code and one.at.file == FILE
    ]
    return finding


def judged(examination: Examination, code: str) -> Judgement:
    judgement = found(examination, code).judgement
    assert judgement is not None
    return judgement


def examine_changed(folder: Path, old: str, new: str) -> Examination:
    """What is found once these words of the report are changed."""
    shutil.copytree(CONTENT, folder, dirs_exist_ok=True)
    text = REPORT.read_text(encoding="utf-8")
    assert text.count(old) == 1
    (folder / FILE).write_text(text.replace(old, new), encoding="utf-8")
    return examine(read_archive(folder))


def acknowledgement() -> str:
    text = REPORT.read_text(encoding="utf-8")
    return text[text.index("已知差异:") :]


def test_the_content_has_no_error(examination: Examination) -> None:
    errors = [one.message for one in examination.findings if one.severity is Severity.ERROR]
    assert errors == []


def test_the_content_may_be_published(examination: Examination) -> None:
    assert not examination.blocked


def test_the_sources_are_known_not_to_make_up_the_total(examination: Examination) -> None:
    finding = found(examination, "A101")
    assert (finding.severity, finding.acknowledged) == (Severity.MISMATCH, True)


def test_the_sources_miss_the_total_by_more_than_rounding(examination: Examination) -> None:
    judgement = judged(examination, "A101")
    assert (judgement.verdict, judgement.difference, judgement.tolerance) == (
        Verdict.MISMATCH, Decimal("0.05"), Decimal("0.025"),
    )  # fmt: skip


def test_the_tasks_left_more_than_the_department(examination: Examination) -> None:
    finding, judgement = found(examination, "A105"), judged(examination, "A105")
    assert (finding.severity, judgement.verdict) == (Severity.NOTICE, Verdict.UNLIKELY)


def test_the_tasks_left_at_least_four_hundredths_more(examination: Examination) -> None:
    judgement = judged(examination, "A105")
    assert (judgement.difference, judgement.at_least) == (Decimal("0.06"), Decimal("0.04"))


def test_every_other_check_of_the_report_passes(examination: Examination) -> None:
    others = [one for one in examination.of_file(FILE) if one.finding is None]
    assert {one.verdict.value for one in others} == {"一致"}


def test_the_report_is_found_fault_with_in_three_places(examination: Examination) -> None:
    assert [finding.rule.code for finding in examination.findings] == ["A101", "A105", "D407"]


def test_every_figure_check_the_report_has_figures_for_is_asked(examination: Examination) -> None:
    asked = {one.rule.code for one in examination.of_file(FILE)}
    assert {"A101", "A102", "A103", "A105", "A106", "A107", "A108", "A114"} <= asked


def test_without_the_acknowledgement_nothing_is_published(tmp_path: Path) -> None:
    assert examine_changed(tmp_path, acknowledgement(), "").blocked


def test_without_the_acknowledgement_the_finding_points_at_the_sources(tmp_path: Path) -> None:
    at = found(examine_changed(tmp_path, acknowledgement(), ""), "A101").at
    lines = REPORT.read_text(encoding="utf-8").splitlines()
    assert lines[at.line - 1].strip() == "按资金来源:"


def test_a_slip_in_a_source_makes_the_acknowledgement_stale(tmp_path: Path) -> None:
    examination = examine_changed(tmp_path, "支出: 990.38", "支出: 990.43")
    assert "结论现在是“一致”" in found(examination, "F013").message


def test_a_slip_in_a_source_blocks(tmp_path: Path) -> None:
    assert examine_changed(tmp_path, "支出: 990.38", "支出: 990.43").blocked


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("全年执行数: 6385.04", "全年执行数: 6358.04", "A102"),
        ("预算完成率: 99.92%", "预算完成率: 99.29%", "A102"),
        ("项目支出: 4243.08", "项目支出: 4243.80", "A101"),
        ("完成数: 477.99", "完成数: 479.77", "A102"),
        ("全年预算数: 6390.11", "全年预算数：6390.11", "F003"),
        ("预算数: 483.12", "预算数: 483.12万元", "F008"),
    ],
)
def test_a_slip_of_ours_is_never_published(tmp_path: Path, old: str, new: str, code: str) -> None:
    examination = examine_changed(tmp_path, old, new)
    assert code in {finding.rule.code for finding in examination.findings if finding.blocks}


# The form's own sentences: the page makes them from the figures and the headings.
CONNECTING = (
    r"部门整体支出绩效自评情况：全年预算数[0-9.]+万元，执行数[0-9.]+万元，完成预算的[0-9.]+%。",
    r"按资金来源分，(?:\w+支出[0-9.]+万元[，。])+",
    r"按支出性质看，基本支出[0-9.]+万元，项目支出[0-9.]+万元。",
    r"(?:年度物业管理费项目支出|年度支出)预算数[0-9.]+万元，预算完成数[0-9.]+万元，执行率[0-9.]+%[；。]",
    r"广州市荔湾区机关事务管理局的主要职责是：",
    r"我局年度重点工作任务为：",
    r"预期总体目标：",
    r"[一二三四]、(?:基本情况|综合评价分析|存在的主要问题|下一步改进措施)",
    r"（[一二三四]）(?:部门职能|部门整体收支情况|部门整体支出绩效目标|部门年度重点工作任务)",
    r"（[一二三]）(?:自评结论综述|各重点工作任务绩效目标完成情况分析|主要工作成效)",
    r"^附件2",
)
SEPARATORS = r"[。；，：、！？“”（）]"


def without_blanks(text: str) -> str:
    return re.sub(r"\s", "", text)


def prose_of_the_source() -> str:
    """The running prose, a full stop in place of each of the form's own sentences."""
    prose = without_blanks(SOURCE.read_text(encoding="utf-8"))
    for sentence in CONNECTING:
        prose = re.sub(sentence, "。", prose)
    return re.sub(r"(?<=[。；：])(?:[一二]是|（[0-9]）|[0-9]{1,2}\.)", "", prose)


def clauses_of_the_source() -> list[str]:
    return [clause for clause in re.split(SEPARATORS, prose_of_the_source()) if clause]


def sentences_of_the_source() -> list[str]:
    found = (sentence.strip("，") for sentence in re.split(r"[。；]", prose_of_the_source()))
    return [sentence for sentence in found if sentence]


def texts_of(node: Node) -> list[str]:
    if isinstance(node, Scalar):
        return [node.text]
    inner = node.items.values() if isinstance(node, Mapping) else node.items
    return [text for child in inner for text in texts_of(child)]


@pytest.fixture(scope="module")
def transcription() -> str:
    root, _ = parse(REPORT.read_text(encoding="utf-8"), FILE, KNOWN_KEYS)
    assert root is not None
    return without_blanks("".join(texts_of(root)))


def test_the_source_has_its_prose() -> None:
    assert len(clauses_of_the_source()) > 150


@pytest.mark.parametrize("clause", dict.fromkeys(clauses_of_the_source()))
def test_a_clause_of_the_source_is_in_the_report(clause: str, transcription: str) -> None:
    assert clause in transcription


def test_the_sentences_of_the_source_keep_their_punctuation(transcription: str) -> None:
    assert [one for one in sentences_of_the_source() if one not in transcription] == []


@pytest.mark.parametrize("figure", sorted(set(re.findall(
    r"[0-9]+\.[0-9]+%?|[0-9]+%", SOURCE.read_text(encoding="utf-8")
))))  # fmt: skip
def test_a_figure_of_the_source_is_in_the_report(figure: str) -> None:
    assert figure in re.findall(r"[0-9.]+%?", REPORT.read_text(encoding="utf-8"))
