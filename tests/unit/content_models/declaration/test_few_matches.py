"""A narrowed list holds the same rows in the same order, however many they are."""

import pytest
from django.db.models import Q

from content_models.declaration import few_matches
from content_models.declaration.few_matches import narrowed
from tests.factories.texts import drafted
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("few", [1, 2, 3, 4])
def test_few_and_many_are_the_same_rows_in_the_same_order(monkeypatch, few, django_assert_num_queries):
    monkeypatch.setattr(few_matches, "FEW", few)
    for title in ("Ba", "An", "Cam"):
        drafted(KitchenSink, title=title, colour="red")
    drafted(KitchenSink, title="Anh", colour="blue")
    rows = KitchenSink._base_manager.order_by("sort_key", "pk")
    with django_assert_num_queries(2):
        found = narrowed(rows, Q(colour="red"))
        assert [row.title for row in found] == ["An", "Ba", "Cam"]
        assert ("colour" in str(found.query).partition("WHERE")[2]) == (few < 3)
    assert [row.title for row in narrowed(rows, Q(colour="red")).filter(title__gt="An")[:1]] == ["Ba"]


def test_what_nothing_meets_asks_once(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert list(narrowed(KitchenSink._base_manager.all(), Q(colour="red"))) == []
