"""The files of a whole fictional district, one after another, as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.sample.departments import CREATED, INTO, MERGED, RENAMED, Department, department
from generator.sample.forms import forms
from generator.sample.report import report, with_forms
from generator.sample.stock import FIELDS, text_of
from generator.sample.writing import Flat, Tree, as_yaml

# A file is handed on alone, without the site that says so on every page.
_FIRST_LINE = "# 示例数据：内容是虚构的，仅供演示，不是任何部门公开的信息。\n"


@dataclass(frozen=True, slots=True)
class Plan:
    """How large a district, of which years, from which seed."""

    departments: int
    years: int
    seed: int
    first_year: int

    @property
    def last_year(self) -> int:
        """The newest year."""
        return self.first_year + self.years - 1


def district(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every file by its name; a report is the same in a sample of any size."""
    ours = [department(str(plan.seed), number) for number in range(plan.departments)]
    yield "site.yml", as_yaml(_site(plan, ours))
    yield "departments.yml", as_yaml({one.identity: _entry(one, plan) for one in ours})
    yield "glossary.yml", text_of("glossary.yml")
    yield "rules.yml", text_of("rules.yml")
    for one in ours:
        for year in range(plan.first_year, plan.last_year + 1):
            yield from _reports(one, year, plan.first_year)


def _reports(one: Department, year: int, first_year: int) -> Iterator[tuple[str, str]]:
    if not one.reports_in(year, first_year):
        return
    name = one.name_in(year, first_year)
    tree = report(one, year, name, first=year == first_year)
    yield f"{year}/{one.identity}.yml", f"{_FIRST_LINE}{as_yaml(tree)}"
    if with_forms(one):
        for project, form in forms(one, year, name):
            yield f"{year}/{one.identity}/{project}.yml", f"{_FIRST_LINE}{as_yaml(form)}"


def _site(plan: Plan, ours: list[Department]) -> Tree:
    wide = "示例市" if len(ours) > len(FIELDS) else "示例市示例区"
    return {
        "示例数据": "是",
        "网站名称": f"{wide}部门绩效公开（示例数据）",
        "副题": "部门整体支出绩效自评 · 内容全部虚构，仅供演示",
        "简介": (
            f"这里是虚构的{wide}{len(ours)}个部门{plan.first_year}年度至{plan.last_year}年度的绩效自评，"
            "部门、数字和文字都由程序按种子生成，用来试用和演示，不是任何部门公开的信息。"
        ),
        "网址": "",
        "地区": wide,
        "主办单位": "示例区财政局",
        "联系方式": "",
        "网站标识码": "",
        "ICP备案号": "",
        "公安备案号": "",
        "栏目": {
            "名称": "部门绩效（示例数据）",
            "描述": "虚构的部门整体支出绩效自评报告，仅供演示",
            "关键词": "示例数据",
            "类型": "信息公开",
        },
    }  # fmt: skip


def _entry(one: Department, plan: Plan) -> Tree:
    """The entry of departments.yml: nine in ten must publish, those whose field says so."""
    entry: Tree = {"名称": one.name, "简称": one.short_name}
    if one.fate == RENAMED:
        entry["曾用名"] = [one.former_name]
    entry |= {"类别": one.field.category, "地区": one.region}
    if one.fate == MERGED:
        into = department(one.seed, one.number - MERGED + INTO)
        entry |= {"起止年度": f"{plan.first_year - 6}-{plan.first_year}", "并入": into.identity}
    elif one.fate == CREATED:
        entry["起止年度"] = f"{plan.first_year + 1}-"
    if one.fate not in (MERGED, INTO):
        entry["应公开"] = Flat(是否="是", 依据="示例区部门决算公开通知")
    return entry
