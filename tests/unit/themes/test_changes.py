"""The change notice: field by field, rows by their words."""

from tests.sample_artefacts.models import KitchenSink
from themes.projection.changes import changes

ROWS = [{"id": "1", "name": "Tờ khai", "count": 1}, {"id": "2", "name": "Ảnh", "count": 2}]


def told(before, after):
    return [(change.label, change.removed, change.added) for change in changes(KitchenSink, before, after)]


def test_equal_bodies_say_nothing():
    assert told({"title": "Một", "parts": ROWS}, {"title": "Một", "parts": ROWS}) == []


def test_a_changed_value_says_both():
    assert told({"title": "Một"}, {"title": "Hai"}) == [("Tên", ["Một"], ["Hai"])]


def test_a_removed_row_is_named_and_the_rest_is_not():
    assert told({"parts": ROWS}, {"parts": ROWS[:1]}) == [("Các phần", ["Ảnh, 2 số"], [])]


def test_a_row_that_moved_or_got_another_id_has_not_changed():
    moved = [ROWS[1] | {"id": "x"}, ROWS[0]]
    assert told({"parts": ROWS}, {"parts": moved}) == []


def test_rows_inside_rows_are_lines_of_their_own():
    before = {"parts": [{"id": "1", "name": "Hồ sơ", "inner": [{"id": "a", "name": "Bản án"}]}]}
    after = {"parts": [{"id": "1", "name": "Hồ sơ", "inner": []}]}
    assert told(before, after) == [("Các phần", ["Bản án"], [])]


def test_internal_fields_are_never_compared():
    assert told({"note": "một"}, {"note": "hai"}) == []
