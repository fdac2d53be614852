"""The running text of a report, and its counted parts: staffing, outcomes, management, problems."""

from __future__ import annotations

from generator.sample.departments import Department
from generator.sample.draws import between, chance, one_of
from generator.sample.printing import half_up, percent
from generator.sample.stock import sentences
from generator.sample.tables import expense_press
from generator.sample.truth import Truth, true_year
from generator.sample.writing import Flat, Tree


def functions(one: Department, name: str) -> Tree:
    """部门职能."""
    introduction = one.field.introduction.format(name=name, region=one.region)
    return {"概述": introduction, "职责": list(one.field.duties)}


def preface(one: Department, year: int, name: str) -> str:
    """前言."""
    words: str = one_of(one.rng("preface"), sentences()["前言"])
    return words.format(name=name, year=year)


def grounds(one: Department) -> list[str]:
    """评价依据."""
    return [words.format(basis=one.field.basis) for words in sentences()["评价依据"]]


def objective(one: Department, year: int) -> str:
    """绩效目标."""
    return f"{year}年度的总体目标是：{one.field.objective}"


def conclusion(one: Department, truth: Truth, name: str, *, figures: bool) -> str:
    """自评结论; with figures it tells the money as the tables print it."""
    rng = one.rng("conclusion", truth.year)
    opening: str = one_of(rng, sentences()["结论"])
    text = opening.format(name=name, year=truth.year)
    return f"{text}{_money(one, truth)}" if figures else text


def _money(one: Department, truth: Truth) -> str:
    press, before = one.press, true_year(one, truth.year - 1)
    rate = press.rate(truth.executed, truth.budget)
    moved = truth.executed - before.executed
    way, grew = ("增加", "增长") if moved > 0 else ("减少", "下降")
    change = f"比上年{way}{press.said(abs(moved))}，{grew}{percent(abs(moved), before.executed)}"
    if press.amount(truth.executed) == press.amount(before.executed):
        change = "与上年持平"
    share = percent(truth.project, truth.executed)
    return (
        f"全年预算数{press.said(truth.budget)}，全年执行数{press.said(truth.executed)}，预算完成率{rate}；"
        f"全年执行数{change}。其中项目支出{press.said(truth.project)}，占全年执行数的{share}。"
    )


def outcomes(one: Department, year: int, *, expenses: bool) -> list[Tree]:
    """工作成效, most with a number told in the words and taken out beside them; `expenses` with “三公”经费."""
    rng = one.rng("outcomes", year)
    found: list[Tree] = []
    for deed in one.field.deeds:
        usual = between(one.rng("deed", deed.indicator), deed.quantity)
        number = max(usual * between(rng, (880, 1150)) // 1000, deed.quantity[0])
        if deed.hedge and number > 100:
            number = number // 10 * 10
        measure = Flat(指标=deed.indicator, 数量=str(number))
        if deed.hedge:
            measure["约数"] = deed.hedge
        measure["单位"] = deed.unit
        found.append({"内容": deed.words.format(n=number), "量化": [measure]})
    usual_words = sentences()["通用成效"]
    if expenses:
        found.append({"内容": _thrift(one, year)})
    found.append({"内容": usual_words[(one.number + year) % len(usual_words)]})
    return found


def _thrift(one: Department, year: int) -> str:
    """“三公”经费 beside last year's; a few say nothing of the reason."""
    press = expense_press(one)
    now, last = (sum(final for _, final in true_year(one, y).expenses) for y in (year, year - 1))
    rng = one.rng("thrift", year)
    head = f"从严控制“三公”经费，全年支出{press.said(now)}"
    if chance(rng, 15) or press.amount(now) == press.amount(last):
        return f"{head}，没有超出预算。"
    words = sentences()["三公增加原因" if now > last else "三公减少原因"]
    way, grew = ("增加", "增长") if now > last else ("减少", "下降")
    change = f"比上年{way}{press.said(abs(now - last))}，{grew}{percent(abs(now - last), last)}"
    return f"{head}，{change}，{one_of(rng, words)}"


def issues(truth: Truth, *, detailed: bool) -> list[Tree]:
    """问题与改进; `detailed` with cause, who answers for it, and by when."""
    rows: list[Tree] = []
    for number, trouble in enumerate(truth.troubles):
        row: Tree = {"问题": trouble.problem}
        if detailed:
            row["原因"] = trouble.cause
        row["改进措施"] = trouble.measure
        if detailed:
            row["责任单位"] = trouble.responsible
            row["完成时限"] = f"{truth.year + 1}年{(9, 12, 6)[number % 3]}月底前"
        rows.append(row)
    return rows


def followed_up(one: Department, year: int) -> list[Tree]:
    """上年问题落实: what became of last year's problems; most are done, some under way, few not begun."""
    rng = one.rng("followed", year)
    rows: list[Tree] = []
    for trouble in true_year(one, year - 1).troubles:
        draw = rng.randrange(100)
        done, progress = trouble.done, "已完成"
        if draw >= 90:
            done, progress = "因机构和人员调整，这项工作尚未开始，已列入下一年度计划。", "未启动"
        elif draw >= 62:
            done, progress = f"正在落实：{trouble.measure}", "进行中"
        rows.append({"问题": trouble.problem, "落实情况": done, "状态": progress})
    return rows


def staffing(one: Department, year: int) -> Tree:
    """机构人员: posts change little from year to year."""
    habits, rng = one.rng("posts"), one.rng("people", year)
    posts = between(habits, one.field.posts)
    civil = posts * between(habits, (35, 60)) // 100
    managed = posts * between(habits, (0, 15)) // 100
    workers = between(habits, (0, 3))
    in_post = posts - rng.randrange(max(posts // 12, 1))
    veterans, retired = between(habits, (0, 2)), posts // 3 + between(rng, (0, 6))
    return {
        "内设机构数": str(between(habits, (6, 14))),
        "所属单位数": str(_units(one)),
        "编制数": Flat(
            合计=str(posts), 行政=str(civil), 参公=str(managed), 事业=str(posts - civil - managed - workers), 工勤=str(workers), 其他="0"
        ),
        "实有人数": Flat(
            合计=str(in_post + veterans + retired), 在职=str(in_post), 离退休=str(veterans + retired)
        ),
        "在职人数": str(in_post),
        "离休人数": str(veterans),
        "退休人数": str(retired),
        "离退休人数": str(veterans + retired),
        "截至": f"{year}-12-31",
    }  # fmt: skip


def _units(one: Department) -> int:
    return between(one.rng("units"), (2, 6))


def subordinate_units(one: Department) -> str:
    """所属单位数."""
    return str(_units(one))


def management(one: Department, truth: Truth) -> Tree:
    """预算绩效管理: goals, tracking, self-evaluation and the problems it found."""
    rng, press = one.rng("management", truth.year), one.press
    projects = between(rng, (12, 46))
    money = press.amount(truth.budget - truth.basic)
    good = projects * between(rng, (60, 92)) // 100
    fair = (projects - good) * between(rng, (60, 100)) // 100
    found = between(rng, (3, 9))
    solved = found - rng.randrange(3)
    rules: str = one_of(rng, sentences()["制度"])
    return {
        "制度": rules,
        "编报绩效目标": Flat(项目数=str(projects), 预算金额=money),
        "绩效跟踪": Flat(项目数=str(projects), 预算金额=money),
        "绩效自评": {
            "项目数": str(projects), "预算金额": money,
            "平均得分": half_up(between(rng, (9010, 9790)), 100, 2),
            "等级个数": [
                Flat(名称="优", 个数=str(good)), Flat(名称="良", 个数=str(fair)),
                Flat(名称="合格", 个数=str(projects - good - fair)), Flat(名称="不合格", 个数="0"),
            ],
        },
        "发现问题": Flat(个数=str(found), 已整改=str(solved), 整改中=str(found - solved)),
    }  # fmt: skip


def publication(one: Department, year: int) -> Tree:
    """公开: the record of publication; one in twelve came late."""
    rng = one.rng("published", year)
    approved = between(rng, (1, 9))
    formed = approved + between(rng, (2, 6))
    day, month = formed + between(rng, (3, 8)), 8
    if chance(rng, 8):
        day, month = between(rng, (9, 28)), 10
    return {
        "形成日期": f"{year + 1}-08-{formed:02}",
        "批复日期": f"{year + 1}-08-{approved:02}",
        "公开日期": f"{year + 1}-{month:02}-{day:02}",
        "索引号": f"示例-{year + 1}-{one.number + 1:05}",
        "文号": f"示例绩〔{year + 1}〕{one.number + 1}号",
        "保密审查": "办公室",
    }
