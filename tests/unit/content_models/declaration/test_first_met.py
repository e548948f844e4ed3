"""The first rows that meet a condition, whichever way they are found: early, late, few or none."""

import pytest
from django.db import connection
from django.db.models import Q

from content_models.declaration import first_met as module
from content_models.declaration.first_met import first_met
from tests.factories.texts import drafted
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
RED = Q(colour="red")
ORDER = ("sort_key", "key")


def rows():
    return KitchenSink._base_manager.only("title", "sort_key", "key")


@pytest.fixture
def few_titles():
    for title in ("Ơn", "Ba", "Đá", "An", "Cam", "Ông"):
        drafted(KitchenSink, title=title, colour="red")
    for title in ("Anh", "Âm", "Bà"):
        drafted(KitchenSink, title=title, colour="blue")


@pytest.mark.parametrize(("walked", "queries"), [(1, 2), (3, 2), (4, 1), (9, 1), (10, 1)])
def test_both_ways_give_the_same_rows_in_the_same_order(
    few_titles, monkeypatch, walked, queries, django_assert_num_queries
):
    monkeypatch.setattr(module, "WALKED", walked)
    with django_assert_num_queries(queries):
        found = [row.title for row in first_met(rows(), ORDER, RED, 2)]
    assert found == [row.title for row in rows().filter(RED).order_by(*ORDER)[:2]] == ["An", "Ba"]


@pytest.mark.parametrize("walked", [1, 8, 9, 10])
def test_fewer_rows_than_asked_for_are_all_told(few_titles, monkeypatch, walked):
    monkeypatch.setattr(module, "WALKED", walked)
    told = [row.title for row in first_met(rows(), ORDER, RED, 50)]
    assert told == ["An", "Ba", "Cam", "Đá", "Ông", "Ơn"]
    assert first_met(rows(), ORDER, Q(colour="green"), 5) == []
    assert first_met(rows(), ORDER, Q(colour__in=[]), 5) == []
    assert first_met(rows().filter(title__in=[]), ORDER, RED, 5) == []


def test_a_short_table_is_walked_to_its_end_and_asked_once(few_titles, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert len(first_met(rows(), ORDER, RED, 50)) == 6


def test_what_is_narrowed_already_stays_so(few_titles):
    after = rows().filter(title__gt="Ba").exclude(title="Cam")
    assert {row.title for row in first_met(after, ORDER, RED, 5)} == {"Đá", "Ông", "Ơn"}


def test_what_is_met_late_is_sorted_and_not_looked_for_in_the_order(few_titles, monkeypatch):
    monkeypatch.setattr(module, "WALKED", 1)
    with connection.execute_wrapper(lambda execute, sql, *rest: asked.append(sql) or execute(sql, *rest)):
        asked: list[str] = []
        first_met(rows(), ORDER, RED, 2)
    assert "CONCAT(" in asked[-1]
