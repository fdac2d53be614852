"""The CSV files people open."""

from pathlib import Path

from tests.exports.editions import made, only, printed_of, reference, rows, tiny, values_of
from tests.hostile import HOSTILE

OF_REFERENCE = "2023/jiguan-shiwu/2023-jiguan-shiwu.csv"
OF_TINY = "2023/shili/2023-shili.csv"
OVERVIEW = "基本情况:\n  整体收支:\n"


def test_every_figure_of_the_reference_stands_there_with_its_places() -> None:
    found = [
        (row["位置"], row["公布内容"])
        for row in rows(made(reference())[OF_REFERENCE])
        if row["类别"] in {"金额", "比率", "数量"}
    ]
    there = [(one.at.path, printed_of(one)) for one in values_of(only(reference()).report)]
    assert found == there


def test_the_reference_prints_950_and_6385_04() -> None:
    numbers = {row["公布数"] for row in rows(made(reference())[OF_REFERENCE])}
    assert {"950", "6385.04", "0", "99.92"} <= numbers


def test_each_line_says_whose_it_is() -> None:
    [first, *_] = rows(made(reference())[OF_REFERENCE])
    assert (first["年度"], first["部门ID"], first["部门"], first["项目"]) == (
        "2023", "jiguan-shiwu", "广州市荔湾区机关事务管理局", "",
    )  # fmt: skip


def test_absent_blank_and_zero_are_three_things_in_a_report(tmp_path: Path) -> None:
    edition = tiny(tmp_path, f"{OVERVIEW}    全年预算数:\n    全年执行数: 0\n")
    found = {row["名称"]: (row["是否载明"], row["公布数"]) for row in rows(made(edition)[OF_TINY])}
    assert found["全年预算数"] == ("未载明", "")
    assert found["全年执行数"] == ("载明", "0")
    assert "年初预算数" not in found


def test_absent_blank_and_zero_are_three_things_in_the_table_of_reports(tmp_path: Path) -> None:
    edition = tiny(tmp_path, f"{OVERVIEW}    全年预算数:\n    全年执行数: 0\n")
    [row] = rows(made(edition)["data/all.csv"])
    assert (row["年初预算数"], row["全年预算数"], row["全年执行数"]) == ("", "未载明", "0")


def test_what_we_compute_has_a_column_of_its_own(tmp_path: Path) -> None:
    edition = tiny(tmp_path, f"{OVERVIEW}    全年预算数: 200\n    全年执行数: 150\n")
    [row] = rows(made(edition)["data/all.csv"])
    assert (row["预算完成率（%）"], row["执行率（本站计算，%）"]) == ("", "75.00")


def test_the_table_of_a_year_counts_what_the_checks_concluded() -> None:
    [row] = rows(made(reference())["2023/2023.csv"])
    asked = reference().asked_of(only(reference()))
    assert int(row["核对不符"]) == 1
    assert sum(
        int(row[f"核对{word}"]) for word in ("一致", "尾差", "可疑", "不符", "未检查")
    ) == len(asked)


def test_year_department_and_all_have_the_same_columns() -> None:
    names = ("2023/2023.csv", "departments/jiguan-shiwu/jiguan-shiwu.csv", "data/all.csv")
    heads = {made(reference())[name].partition(b"\r\n")[0] for name in names}
    assert len(heads) == 1


def test_hostile_words_come_back_as_they_were(tmp_path: Path) -> None:
    # A text is tidied when it is read: a blank at its end is left out.
    words = [
        text.strip() for text in (*HOSTILE, "=1+1", "+1", "-1+1", "@x", "＝1", "'x", '"a","b"')
    ]
    quoted = "".join("  - '" + text.replace("'", "''") + "'\n" for text in words)
    found = rows(made(tiny(tmp_path, f"评价依据:\n{quoted}"))[OF_TINY])
    assert [row["公布内容"] for row in found if row["名称"] == "评价依据"] == words


def test_no_formula_reaches_the_file(tmp_path: Path) -> None:
    edition = tiny(tmp_path, "评价依据:\n  - '=HYPERLINK(\"https://example.org\")'\n")
    data = made(edition)[OF_TINY].decode("utf-8-sig")
    assert '''"'=HYPERLINK(""https://example.org"")"''' in data
    assert '"=HYPERLINK' not in data
