"""A department's report of a year as a structure, after the family its role belongs to."""

from __future__ import annotations

from decimal import Decimal

from generator.sample import faults, points, tables, words
from generator.sample.departments import ROLES, Department
from generator.sample.draws import between, one_of
from generator.sample.printing import two_swapped
from generator.sample.stock import sentences
from generator.sample.truth import Truth, reason, true_year
from generator.sample.writing import Quoted, Tree

_GUANGDONG = frozenset({"职能", "整体收支", "任务", "结论", "成效", "问题"})
_HUNAN = frozenset({
    "封面", "前言", "依据", "职能", "整体收支", "年初", "各项来源", "机构人员", "总体工作", "收支", "三公", "得分",
    "成效", "详细问题", "其他章节", "汇总",
})  # fmt: skip

# The parts of each role's report, beside what all have; the names are only used here.
_PARTS: tuple[frozenset[str], ...] = (
    _GUANGDONG | {"附件", "空白公开"},
    _GUANGDONG | {"附件", "公开", "引用", "上年数", "落实", "项目表"},
    _HUNAN | {"公开", "落实"},
    frozenset({"公开", "职能", "资金明细", "绩效指标", "总体目标", "结论", "得分", "复核", "详细问题", "落实", "项目表"}),
    _GUANGDONG | {"附件", "公开", "结论数字", "上年数", "三公", "落实", "更正"},
    frozenset({"绩效管理", "汇总", "公开"}),
    _GUANGDONG | {"公开", "前言", "依据", "绩效管理", "得分", "复核", "其他章节", "落实", "项目表", "年初", "口径"},
    _GUANGDONG | {"附件", "公开", "结论数字", "三公", "上年数", "落实"},
    _HUNAN | {"公开", "落实", "上年数"},
    _GUANGDONG | {"附件", "公开", "空白", "落实", "年初"},
    _GUANGDONG | {"附件", "公开"},
    _GUANGDONG | {"公开", "资金明细", "绩效指标", "得分", "落实", "结论数字"},
)  # fmt: skip

_KINDS = {
    2: "部门整体支出绩效评价自评报告",
    3: "部门整体支出绩效自评表",
    5: "预算绩效管理工作开展情况",
    8: "部门整体支出绩效评价自评报告",
}


def report(one: Department, year: int, name: str, *, first: bool) -> Tree:
    """The report that department handed in for that year, under the name it then bore; `first`: its first here."""
    truth, parts = true_year(one, year), _PARTS[one.role]
    tree = _head(one, year, name, parts)
    if "前言" in parts:
        tree["前言"] = words.preface(one, year, name)
    if "依据" in parts:
        tree["评价依据"] = words.grounds(one)
    if basics := _basics(one, truth, name, parts):
        tree["基本情况"] = basics
    _figures(one, truth, parts, tree)
    if "任务" in parts:
        tree["重点工作任务"] = tables.tasks(one, truth, stated_basis="口径" in parts)
    _evaluation(one, truth, name, parts, tree)
    _care(one, truth, parts, tree)
    faults.plant(one, year, tree, first=first)
    return tree


def with_forms(one: Department) -> bool:
    """Whether the department hands in 项目支出绩效自评表."""
    return "项目表" in _PARTS[one.role]


def _head(one: Department, year: int, name: str, parts: frozenset[str]) -> Tree:
    kind = _KINDS.get(one.role, "部门整体支出绩效自评报告")
    tree: Tree = {"年度": str(year), "部门": name, "报告类型": kind}
    if "附件" in parts:
        tree["附件"] = "附件2"
    tree |= {"金额单位": one.press.unit, "金额小数位": str(one.press.places)}
    if "汇总" in parts:
        tree |= {"口径": "汇总", "所属单位数": words.subordinate_units(one)}
    tree["来源"] = {"文件": f"{year}年度{name}{kind}（示例数据）", "网址": ""}
    if "公开" in parts:
        tree["公开"] = words.publication(one, year)
    elif "空白公开" in parts:
        tree["公开"] = dict.fromkeys(words.publication(one, year), "")
    if "封面" in parts:
        tree["封面"] = {
            "预算编码": Quoted(f"{900000 + one.number}"), "报告日期": f"{year + 1}-06-{between(one.rng('cover', year), (3, 27)):02}",
        }  # fmt: skip
    return tree


def _basics(one: Department, truth: Truth, name: str, parts: frozenset[str]) -> Tree:
    basics: Tree = {}
    if "职能" in parts:
        basics["部门职能"] = words.functions(one, name)
    if "整体收支" in parts:
        basics["整体收支"] = tables.overview(
            one, truth, original="年初" in parts, full="各项来源" in parts
        )
        if "口径" in parts:
            basics["整体收支"]["按资金来源"] = {"合计口径": "全年执行数"} | basics["整体收支"][
                "按资金来源"
            ]
        basics["绩效目标"] = words.objective(one, truth.year)
    return basics


def _figures(one: Department, truth: Truth, parts: frozenset[str], tree: Tree) -> None:
    if "机构人员" in parts:
        tree["机构人员"] = words.staffing(one, truth.year)
    if "总体工作" in parts:
        tree["年度总体工作"] = words.objective(one, truth.year)
    if "总体目标" in parts:
        done = "；".join(task.project.result for task in truth.tasks)
        tree["年度总体目标"] = {
            "预期目标": words.objective(one, truth.year),
            "实际完成情况": f"{done}。",
        }
    if "收支" in parts:
        tree["收支"] = tables.accounts(one, truth)
    if "三公" in parts:
        tree["三公经费"] = tables.three_public(one, truth)
    if "上年数" in parts:
        tree["上年数"] = tables.last_year(one, truth.year, expenses="三公" in parts)
    if "资金明细" in parts:
        said = tables.why(one, truth)
        tree["资金明细"] = tables.funding(
            one.press, truth.original, truth.budget, truth.executed, said
        )


def _evaluation(
    one: Department, truth: Truth, name: str, parts: frozenset[str], tree: Tree
) -> None:
    rng = one.rng("evaluation", truth.year)
    evaluation: Tree = {}
    if "结论" in parts:
        evaluation["自评结论"] = words.conclusion(one, truth, name, figures="结论数字" in parts)
    score = Decimal(between(rng, (860, 985))) / 10
    if "绩效指标" in parts:
        scored = points.indicators(rng, truth.tasks, adjusted="总体目标" in parts)
        score = scored.score + Decimal(tables.funding_score(truth.budget, truth.executed))
        tree["绩效指标"] = points.table_of(scored, points.plain(score))
    if "得分" in parts:
        evaluation |= {"自评得分": points.plain(score), "自评等级": points.grade_of(score)}
    if "成效" in parts:
        evaluation["工作成效"] = words.outcomes(one, truth.year, expenses="三公" in parts)
    if evaluation:
        tree["综合评价"] = evaluation
    if "绩效管理" in parts:
        tree["预算绩效管理"] = words.management(one, truth)
    if "复核" in parts:
        reviewed = score - Decimal(between(rng, (0, 45))) / 10
        tree["财政复核"] = {
            "得分": points.plain(reviewed), "等级": points.grade_of(reviewed),
            "意见": one_of(rng, sentences()["复核意见"]),
        }  # fmt: skip


def _care(one: Department, truth: Truth, parts: frozenset[str], tree: Tree) -> None:
    if "落实" in parts:
        tree["上年问题落实"] = words.followed_up(one, truth.year)
    if "问题" in parts or "详细问题" in parts:
        tree["问题与改进"] = words.issues(truth, detailed="详细问题" in parts)
    if "其他章节" in parts:
        chapters = sentences()["其他章节"]
        tree["其他章节"] = [
            dict(chapters[(one.number // ROLES + n) % len(chapters)]) for n in range(2)
        ]
    if "空白" in parts:
        block = tree["基本情况"]["整体收支"]
        block["按资金来源"]["其他资金支出"] = ""
        if truth.year % 2:
            block["年初预算数"] = ""
        tree["重点工作任务"][-1] |= {"完成数": "", "执行率": ""}
    if "引用" in parts:
        tree["基本情况"]["绩效目标"] += "管好用好全年预算【整体收支.全年预算数】。"
    if "更正" in parts and truth.year % 3 == 0:
        _correct(one, truth, tree)


def _correct(one: Department, truth: Truth, tree: Tree) -> None:
    now = tree["基本情况"]["整体收支"]["全年执行数"]
    wrong = two_swapped(now)
    day = between(one.rng("corrected", truth.year), (3, 26))
    tree["更正记录"] = [
        {
            "日期": f"{truth.year + 1}-11-{day:02}", "版本": "第2版", "位置": "基本情况.整体收支.全年执行数",
            "原值": Quoted(wrong), "更正值": Quoted(now), "原因": reason(one, truth.year, sentences()["更正原因"]),
        }
    ]  # fmt: skip
