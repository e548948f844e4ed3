"""A list in the order of any column: words in Vietnamese, numbers inside codes by size; a long one by its indexes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.projection import capped_pages, first_rows, ordering
from content_models.declaration import few_matches
from content_models.declaration.roles import Role
from tests.factories.people import holder_of
from tests.factories.texts import drafted, redraft, submitted
from tests.integration.cms.doors import entered, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return entered(holder_of(Role.CATALOGUE_EDITOR))


def titles(editor, **asked) -> list[str]:
    return [str(record) for record in editor.get(place(KitchenSink, "list"), asked).context["object_list"]]


@pytest.fixture
def three():
    made = [
        drafted(KitchenSink, title="B", code="QD.10", year=2024, colour="red"),
        drafted(KitchenSink, title="A", code="QD.9", year=None, colour="blue"),
        drafted(KitchenSink, title="C", code="QD.100", year=2020, colour=""),
    ]
    redraft(made[0], code="QD.10")
    return made


def test_each_column_orders(editor, three):
    assert titles(editor, ordering="code") == ["A", "B", "C"]
    assert titles(editor, ordering="-year") == ["B", "C", "A"]
    assert titles(editor, ordering="year") == ["C", "B", "A"]
    assert titles(editor, ordering="colour")[2] == "C"
    assert titles(editor, ordering="-edited_at") == ["B", "C", "A"]
    assert titles(editor, ordering="-sort_key") == ["C", "B", "A"]
    assert titles(editor, ordering="agency; DROP") == ["A", "B", "C"]
    assert titles(editor, ordering="-code", q="a") == ["A"]


def test_a_long_list_is_ordered_by_what_has_an_index_and_says_so_else(editor, three, monkeypatch):
    monkeypatch.setattr(ordering, "SORTED", 2)
    assert titles(editor, ordering="-code") == ["A", "C", "B"]  # as the index holds it
    assert titles(editor, ordering="-edited_at")[0] == "B"
    assert titles(editor, ordering="year") == ["A", "B", "C"]
    assert "chưa xếp được theo “Năm”" in words_of(editor.get(place(KitchenSink, "list"), {"ordering": "year"}))


@pytest.mark.parametrize("asked", [{"ordering": "-code"}, {"ordering": "edited_at", "colour": "red"}])
def test_a_long_list_is_never_fetched_whole(editor, three, monkeypatch, asked):
    monkeypatch.setattr(ordering, "SORTED", 0)
    monkeypatch.setattr(ordering, "MANY", 1)
    with CaptureQueriesContext(connection) as sent:
        editor.get(place(KitchenSink, "list"), asked)
    lists = [one["sql"] for one in sent if 'FROM "sample_artefacts_kitchensink"' in one["sql"]]
    in_order = [sql for sql in lists if "ORDER BY" in sql]
    assert in_order and all("LIMIT" in sql for sql in in_order)


@pytest.mark.parametrize("read", [1, 3, 4, 5000])
@pytest.mark.parametrize("few", [2, 1000])
def test_what_is_found_does_not_depend_on_how_it_is_read(editor, read, few, monkeypatch):
    monkeypatch.setattr(first_rows, "READ", read)
    monkeypatch.setattr(first_rows, "FEW", few)
    monkeypatch.setattr(first_rows, "MANY", 2)
    monkeypatch.setattr(capped_pages, "MOST", few)
    for number in range(6):
        drafted(KitchenSink, title=f"Đăng ký {number}", colour="red" if number % 2 else "blue")
    submitted(drafted(KitchenSink, title="Đăng lại"))
    assert titles(editor, q="đăng ký") == [f"Đăng ký {number}" for number in range(6)][:few]
    assert titles(editor, q="ký dan", colour="red") == ["Đăng ký 1", "Đăng ký 3", "Đăng ký 5"][:few]
    assert titles(editor, q="dan k", ordering="-sort_key")[0] == "Đăng ký 5"
    assert titles(editor, standing="submitted") == ["Đăng lại"]
    assert titles(editor, standing=["submitted", "draft"], colour=["red", "blue"], edited_by="me")[0] == "Đăng ký 0"


def test_few_is_the_number_that_pages_count_to():
    assert first_rows.FEW == few_matches.FEW
