"""The page of methods: every rule as the public may cite it, what it catches, and the settings it goes by."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator import __version__
from generator.addresses import CHECKS
from generator.checks.base import Example, Rule
from generator.checks.measured import Measured, PlantedFault, Rate, measured
from generator.checks.registry import ALL, RESERVED, ruleset
from generator.model.settings import settings_of
from generator.money import percent_of, plain
from generator.pages.overview import Overview
from generator.pages.page import HOME_CRUMB, Crumb, Page, column_names
from generator.pages.settings import SettingLine, SourceLine, setting_lines, source_lines

# Family, heading, and in one sentence what it asks.
_FAMILIES = (
    ("A", "报告内的数", "同一份报告里印出的数，彼此能不能同时成立：合计与分项、比率与所依据的数、分值与得分。"),
    ("B", "正文与数据", "正文里写的金额、百分比和增减说法，与同一份报告的表格和数据对不对得上。"),
    ("C", "年度之间", "今年印的上年数与去年公布的是不是一样，变动有没有说明，去年的问题有没有下文。"),
    ("D", "完整与及时", "该写的有没有写全，该公开的有没有按时公开，有没有套用模板留下的痕迹。"),
    ("P", "个人信息", "公开的文字里有没有身份证号、手机号、银行卡号、住址和密级标志；查出来就不发布，先隐去。"),
    ("R", "更正与记录", "公布过的数改了没有留下更正记录，公布过的报告有没有不声不响地消失。"),
    ("F", "文件", "数据文件读不读得懂。有一项不通过就不发布，所以公开的页面上不会出现。"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example line by line, each of the files beside it under its name."""

    lines: tuple[str, ...]
    beside: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule as the public reads it; `caught` is empty where nothing was measured."""

    code: str
    title: str
    severity: str
    sections: tuple[tuple[str, str], ...]
    good: ExampleView
    bad: ExampleView
    since: str
    changes: tuple[tuple[str, str], ...]
    caught: str


@dataclass(frozen=True, slots=True)
class Family:
    """The rules of one letter."""

    letter: str
    heading: str
    sentence: str
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, slots=True)
class FaultLine:
    """An error planted: what, where, how often, and what caught it."""

    fault: str
    where: str
    rate: str
    hidden: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasuredView:
    """The catch rates, with the numbers of trials they rest on."""

    seed: str
    good_reports: str
    false_alarms: str
    faults: tuple[FaultLine, ...]


@dataclass(frozen=True, slots=True)
class ChecksView:
    """The families of rules, what was measured, the settings, and how to cite all this."""

    families: tuple[Family, ...]
    reserved: tuple[tuple[str, str], ...]
    measured: MeasuredView | None
    year: str
    settings: tuple[SettingLine, ...]
    sources: tuple[SourceLine, ...]
    ruleset: str
    version: str
    site_name: str
    address: str


def checks_page(overview: Overview) -> Page:
    """Every rule with its method, from the registry."""
    run = measured()
    newest = max(overview.years, default=None)
    address = overview.site.address
    view = ChecksView(
        families=_families(run),
        reserved=tuple(RESERVED.items()),
        measured=_measured_view(run) if run else None,
        year=str(newest or ""),
        settings=setting_lines(settings_of(newest, overview.rules)) if newest else (),
        sources=source_lines(overview.rules),
        ruleset=ruleset(),
        version=__version__,
        site_name=overview.site.name,
        address=f"{address.rstrip('/')}/{CHECKS}" if address else "",
    )
    return Page(
        address=CHECKS,
        title="核对方法",
        template="checks.md.j2",
        view=view,
        section="checks",
        kind="核对方法",
        description="每一项核对查什么、容差怎么算、依据是什么，附正反例子和实测查出率。",
        crumbs=(HOME_CRUMB, Crumb("核对方法")),
        names=column_names(overview.site),
        contents=True,
    )


def _families(run: Measured | None) -> tuple[Family, ...]:
    """The families that have rules, those of figures first; one nobody has named yet stands last."""
    named = {letter for letter, _, _ in _FAMILIES}
    others = sorted({rule.code[0] for rule in ALL} - named)
    families = (*_FAMILIES, *((letter, letter, "") for letter in others))
    return tuple(
        Family(letter, heading, sentence, rules)
        for letter, heading, sentence in families
        if (rules := tuple(_rule(rule, run) for rule in ALL if rule.code[0] == letter))
    )


def _rule(rule: Rule, run: Measured | None) -> RuleView:
    rate = run.by_check.get(rule.code) if run else None
    return RuleView(
        code=rule.code,
        title=rule.title,
        severity=rule.severity.chinese,
        sections=rule.sections,
        good=_example(rule.good),
        bad=_example(rule.bad),
        since=rule.since,
        changes=rule.changes,
        caught=_rate_words(rate) if rate else "",
    )


def _example(example: Example) -> ExampleView:
    return ExampleView(
        tuple(example.text.splitlines()),
        tuple((name, tuple(text.splitlines())) for name, text in example.beside),
    )


def _measured_view(run: Measured) -> MeasuredView:
    return MeasuredView(
        seed=str(run.seed),
        good_reports=f"{run.good_reports:,}",
        false_alarms=f"{run.false_alarms:,}",
        faults=tuple(_fault(one) for one in run.by_fault),
    )


def _fault(one: PlantedFault) -> FaultLine:
    return FaultLine(
        one.fault,
        one.where,
        _rate_words(one.rate),
        f"{one.hidden:,}" if one.hidden else "",
        tuple(code for code, _ in one.codes),
    )


def _rate_words(rate: Rate) -> str:
    """99.7%（997/1,000）."""
    if rate.trials == 0:
        return "没有试验"
    share = plain(percent_of(Decimal(rate.caught), Decimal(rate.trials), 1))
    return f"{share}%（{rate.caught:,}/{rate.trials:,}）"
