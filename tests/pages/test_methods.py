"""The public methods: every rule, its examples, what it catches, the settings, how to cite it."""

from pathlib import Path

import pytest

from generator.checks.base import Example, Rule, Severity
from generator.checks.measured import Measured, PlantedFault, Rate
from generator.checks.registry import ALL, BY_CODE, RESERVED, ruleset
from generator.checks.run import examine
from generator.model.archive import Archive
from generator.pages import methods
from generator.pages.methods import ChecksView, checks_page
from tests.pages.made import markdown, overview_for
from tests.tiny_content import FILE, HEADER, SITE, read_folder

RULES_YML = """\
示例规〔2022〕1号:
  起始年度: 2022
  满分: 120
  说明: 示例说明。
示例规〔2024〕2号:
  起始年度: 2024
  等级: [{名称: 合格, 下限: 60}, {名称: 不合格, 下限: 0}]
"""
RUN = Measured(
    seed=7,
    good_reports=2000,
    false_alarms=0,
    by_fault=(
        PlantedFault("一个数字写错", "按资金来源", Rate(1000, 997), 3, (("A101", 990),)),
        PlantedFault("改动标点", "正文", Rate(10, 0), 0, ()),
    ),
    by_check={"A101": Rate(1000, 990)},
)


def archive_of(folder: Path, **files: str) -> Archive:
    texts: dict[str, str | bytes] = {FILE: HEADER}
    texts.update({f"{name}.yml": text for name, text in files.items()})
    reading = read_folder(folder, texts)
    assert reading.archive is not None
    assert reading.faults == ()
    return reading.archive


def view_of(archive: Archive) -> ChecksView:
    view = checks_page(overview_for(archive)).view
    assert isinstance(view, ChecksView)
    return view


def made(folder: Path) -> str:
    reading = read_folder(folder, {FILE: HEADER})
    assert reading.archive is not None
    return markdown(reading.archive, examine(reading))["checks/index.md"]


def test_every_rule_has_its_place(tmp_path: Path) -> None:
    page = made(tmp_path)
    assert [rule.code for rule in ALL if f"{{#{rule.code}}}" not in page] == []


def test_every_rule_stands_in_the_family_of_its_letter(tmp_path: Path) -> None:
    found = {
        rule.code: family.letter
        for family in view_of(archive_of(tmp_path)).families
        for rule in family.rules
    }
    assert found == {code: code[0] for code in BY_CODE}


def test_every_family_says_what_it_asks(tmp_path: Path) -> None:
    families = view_of(archive_of(tmp_path)).families
    assert [family.letter for family in families if not family.sentence.endswith("。")] == []


def test_codes_that_are_promised_are_named(tmp_path: Path) -> None:
    assert dict(view_of(archive_of(tmp_path)).reserved) == RESERVED


def example_rule() -> Rule:
    beside = (("2022/shili.yml", "年度: 2022\n部门: 示例局\n"),)
    return Rule(
        "A199", "example", Severity.NOTICE, "示例", "示例", (("查什么", "示例"),),
        Example("示例: 好\n", beside=beside), Example("示例: 坏\n"), "0.2.0",
        (("0.3.0", "示例改动。"),),
    )  # fmt: skip


def test_the_files_beside_an_example_have_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(methods, "ALL", (example_rule(),))
    [family] = view_of(archive_of(tmp_path)).families
    assert family.rules[0].good.beside == (("2022/shili.yml", ("年度: 2022", "部门: 示例局")),)


def test_what_was_changed_in_a_rule_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(methods, "ALL", (example_rule(),))
    assert "0.3.0 版改动" in made(tmp_path)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(methods, "measured", lambda: RUN)


@pytest.mark.usefixtures("run")
def test_a_catch_rate_stands_with_its_trials(tmp_path: Path) -> None:
    rules = {
        rule.code: rule.caught
        for family in view_of(archive_of(tmp_path)).families
        for rule in family.rules
    }
    assert (rules["A101"], rules["A102"]) == ("99.0%（990/1,000）", "")


@pytest.mark.usefixtures("run")
def test_what_was_planted_is_told_with_what_caught_it(tmp_path: Path) -> None:
    view = view_of(archive_of(tmp_path)).measured
    assert view is not None
    assert [(one.fault, one.rate, one.hidden, one.codes) for one in view.faults] == [
        ("一个数字写错", "99.7%（997/1,000）", "3", ("A101",)),
        ("改动标点", "0.0%（0/10）", "", ()),
    ]


@pytest.mark.usefixtures("run")
def test_false_alarms_stand_beside_the_reports_without_error(tmp_path: Path) -> None:
    assert "没有错误的模拟报告 2,000 份，误报 0 次" in made(tmp_path)


def test_where_nothing_was_measured_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(methods, "measured", lambda: None)
    assert "查出率" not in made(tmp_path)


def test_a_setting_has_its_value_and_its_source(tmp_path: Path) -> None:
    settings = {
        line.name: (line.value, line.basis) for line in view_of(archive_of(tmp_path)).settings
    }
    assert settings["等级"] == (
        "优 90 分起，良 80 分起，中 60 分起，差 0 分起",
        "财预〔2020〕10号",
    )


def test_the_settings_are_those_of_the_newest_year(tmp_path: Path) -> None:
    view = view_of(archive_of(tmp_path, rules=RULES_YML))
    values = {line.name: line.value for line in view.settings}
    assert (view.year, values["满分"], values["等级"][:1]) == ("2023", "120 分", "优")


def test_every_entry_of_the_rules_has_a_line(tmp_path: Path) -> None:
    sources = view_of(archive_of(tmp_path, rules=RULES_YML)).sources
    assert [(one.year, one.basis, one.sets, one.note) for one in sources] == [
        ("2024", "示例规〔2024〕2号", "等级：合格 60 分起，不合格 0 分起", ""),
        ("2022", "示例规〔2022〕1号", "满分：120 分", "示例说明。"),
    ]


def test_a_citation_names_the_set_of_rules(tmp_path: Path) -> None:
    assert f"规则集 {ruleset()}" in made(tmp_path).replace("&#46;", ".")


def test_a_citation_names_the_address_where_it_is_set(tmp_path: Path) -> None:
    view = view_of(archive_of(tmp_path, site=f"{SITE}网址: https://example.invalid/jixiao\n"))
    assert view.address == "https://example.invalid/jixiao/checks/"
