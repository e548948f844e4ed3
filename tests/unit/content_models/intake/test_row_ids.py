"""Rows keep their ids through an import as long as somebody could have meant the same row."""

from content_models.intake.row_ids import bare, keep_ids


def paper(name, copies=0, identity=None):
    return {"name": name, "copies": copies} | ({"id": identity} if identity else {})


def ids(rows):
    return [row.get("id") for row in rows]


def test_equal_rows_keep_their_ids_wherever_they_move():
    old = [paper("Đơn", 1, "a"), paper("Ảnh", 2, "b")]
    assert ids(keep_ids([paper("Ảnh", 2), paper("Đơn", 1)], old)) == ["b", "a"]


def test_a_row_changed_in_part_keeps_its_id_and_a_new_one_has_none():
    old = [paper("Đơn", 1, "a"), paper("Ảnh", 2, "b")]
    assert ids(keep_ids([paper("Tờ khai"), paper("Đơn", 3), paper("Ảnh", 2)], old)) == [None, "a", "b"]


def test_no_id_is_given_twice():
    assert ids(keep_ids([paper("Đơn"), paper("Đơn")], [paper("Đơn", 0, "a")])) == ["a", None]


def test_inner_rows_follow_their_outer_row():
    old = [{"id": "case", "label": "Cá nhân", "papers": [paper("Đơn", 1, "a")]}]
    new = [{"label": "Cá nhân", "papers": [paper("Ảnh"), paper("Đơn", 1)]}]
    found = keep_ids(new, old)[0]
    assert found["id"] == "case"
    assert ids(found["papers"]) == [None, "a"]


def test_what_is_said_counts_and_not_how_emptiness_is_written():
    assert bare([paper("Đơn", None, "a") | {"note": "", "more": []}]) == bare([{"name": "Đơn"}])
    assert bare([paper("Đơn", 0)]) != bare([paper("Đơn", 1)])
