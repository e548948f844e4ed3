"""The index of agencies: level by level, by words of a name, in as many queries however many there are."""

import pytest
from django.test import Client

from content_models.actions.agencies.founding import Founding, found
from content_models.ledger.models import PublicRecord
from content_models.organisation.models import Agency
from tests.conformance.test_artefact_pages import words_of
from tests.factories.agencies import ground, known
from tests.factories.people import TREE, agency

pytestmark = pytest.mark.django_db
HERE = "/co-quan/"


@pytest.fixture
def province():
    """The small province, all of it public."""
    for code in TREE:
        agency(code)
    known(*Agency.objects.order_by("path"))


def names(**asked) -> list[str]:
    answer = Client().get(HERE, asked)
    assert answer.status_code == 200
    return [row["record"].key for row in answer.context["rows"]]


def test_the_top_with_what_stands_right_below_it(province, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        page = Client().get(HERE)
    assert [top.key for top in page.context["tops"]] == ["H99"]
    assert {row["record"].key for row in page.context["rows"]} == {"H99.02", "H99.03", "H99.100"}
    assert [row["record"].key for row in page.context["rows"] if row["over"]] == ["H99.02"]
    assert f'href="{HERE}?tren=H99.02"' in words_of(page) and f'href="{HERE}H99.03/"' in words_of(page)


def test_one_level_down(province, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        page = Client().get(HERE, {"tren": "H99.02"})
    assert "Đơn vị thuộc Sở Tư pháp" in words_of(page)
    assert names(tren="H99.02") == ["H99.02.01"] and names(tren="H99.03") == []
    assert Client().get(HERE, {"tren": "KHONG"}).status_code == 404


@pytest.mark.parametrize(
    ("typed", "keys"),
    [("so tu phap", ["H99.02"]), ("TƯ PHÁP", ["H99.02.01", "H99.02"]), ("h99.1", ["H99.100"]), ("không đâu", [])],
)
def test_words_with_and_without_marks_and_codes(province, typed, keys):
    assert sorted(names(q=typed)) == sorted(keys)


@pytest.mark.parametrize("typed", ["\0", "²%s", "9" * 5000, "(((", "[a-", "\\", "*"])
def test_odd_words_find_nothing_or_little_and_break_nothing(province, typed):
    for name in ("q", "tren", "sau"):
        assert Client().get(HERE, {name: typed}).status_code in (200, 400, 404)


def test_many_units_are_paged_in_as_many_queries(province, django_assert_max_num_queries):
    wanted = [Founding(f"H99.200.{n}", f"Phòng {n:03d}", "H99.100", "commune") for n in range(60)]
    found(wanted, ground(), None)
    with django_assert_max_num_queries(3):
        page = Client().get(HERE, {"tren": "H99.100"})
    assert len(page.context["rows"]) == 50
    rest = Client().get(HERE + page.context["next"])
    assert len(rest.context["rows"]) == 10 and "Đơn vị thuộc" in words_of(rest)
    assert PublicRecord.objects.filter(type="agency").count() == len(TREE) + 60


def test_it_is_found_from_the_pages_around_it(province):
    for page in ("/danh-muc/", "/co-quan/H99.02/"):
        assert f'href="{HERE}"' in words_of(Client().get(page))
