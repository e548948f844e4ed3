"""Files of agencies: every fault is told with its row and column before anything is written."""

import pytest

from content_models.intake.agencies.tables import AGENCIES, SUCCESSIONS, UNITS, read_table
from content_models.intake.agencies.tree import succession_problems, tree_problems

HEAD = "code,name,short_name,kind,tier,parent_code,starts_on,ends_on"


def table(folder, *lines):
    path = folder / "table.csv"
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return read_table(path)


def tree(*pairs):
    blank = {"starts_on": "", "ends_on": ""}
    return [(number, {"code": c, "parent_code": p} | blank) for number, (c, p) in enumerate(pairs, 2)]


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (HEAD, AGENCIES),
        ("from_code,to_code,on", SUCCESSIONS),
        ("level,code,name,full_name,unit_type,parent_code", UNITS),
    ],
)
def test_headings_say_which_table_it_is(tmp_path, head, form):
    assert table(tmp_path, head).form is form


def test_unknown_headings_are_refused_with_the_known_ones(tmp_path):
    with pytest.raises(ValueError, match="from_code,to_code,on"):
        table(tmp_path, "a,b")


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (",Sở,,,province,,,", "code"),
        ("mã,Sở,,,province,,,", "code"),
        ("A,,,,province,,,", "name"),
        ("A,Sở,,,tỉnh,,,", "tier"),
        ("A,Sở,,,province,,01/07/2025,", "starts_on"),
        (f"A,{'x' * 301},,,province,,,", "name"),
    ],
)
def test_a_faulty_cell_is_named(tmp_path, line, field):
    problem = table(tmp_path, HEAD, line).problems[0]
    assert (problem.row, problem.field) == (2, field)


def test_a_unit_is_governed_by_its_committee(tmp_path):
    found = table(tmp_path, "level,code,full_name,parent_code", "commune,00004,Phường Ba Đình,01")
    assert found.rows[0][1]["name"] == "Ủy ban nhân dân phường Ba Đình"


@pytest.mark.parametrize(
    ("pairs", "standing", "rows"),
    [
        ([("A", ""), ("B", "A")], {}, []),
        ([("A", "Z")], {}, [2]),
        ([("A", "Z")], {"Z": ""}, []),
        ([("A", ""), ("A", "")], {}, [3]),
        ([("A", "B"), ("B", "C"), ("C", "A")], {}, [2, 3, 4]),
        ([("A", "A")], {}, [2]),
        ([("A", "B")], {"B": "A"}, [2]),
    ],
)
def test_rows_make_a_tree(pairs, standing, rows):
    assert [problem.row for problem in tree_problems(tree(*pairs), standing)] == rows


def test_successions_name_one_known_heir_once():
    rows = [
        (n, {"from_code": f, "to_code": t, "on": "2026-07-01"})
        for n, (f, t) in enumerate(["AB", "AB", "CC", "BX", "AC"])
    ]
    assert [problem.row for problem in succession_problems(rows, {"A", "B", "C"})] == [1, 2, 3, 4]
