"""Agencies are suggested while one types, and understood however they are typed."""

import json

import pytest
from django.core.exceptions import ValidationError

from cms.screens.agencies.suggesting import A_PAGE
from content_models.actions.agencies.ending import Ending, end
from content_models.declaration.agency_block import AgencyBlock, AgencyField, NamedAgency
from content_models.declaration.roles import Role
from content_models.organisation.models import Agency
from tests.factories.agencies import founded, ground, known
from tests.factories.people import agency, holder_of
from tests.integration.cms.doors import entered

pytestmark = pytest.mark.django_db
PLACE = "/quan-tri/goi-y/co-quan/"


@pytest.fixture(autouse=True)
def province():
    for code in ("H99.02", "H99.03", "H99.100"):
        agency(code)
    known(*Agency.objects.all())


def suggested(client, asked, **more):
    answer = client.get(PLACE, {"q": asked, **more})
    assert answer.status_code == 200
    return [one["code"] for one in json.loads(answer.content)["results"]]


@pytest.mark.parametrize("asked", ["Sở Tư pháp", "so tu phap", "TƯ PHÁP", "tu  phap", "h99.02", "H99.02 Sở Tư pháp"])
def test_words_with_or_without_marks_and_codes_find_an_agency(asked):
    assert "H99.02" in suggested(entered(holder_of(Role.ISO_SECRETARY)), asked)


@pytest.mark.parametrize("asked", ["", "   ", "(", "[a-z]*", "\\", "a" * 5000, "không đâu có"])
def test_words_that_name_nothing_find_nothing(asked):
    assert suggested(entered(holder_of(Role.ISO_SECRETARY)), asked) == []


def test_a_page_is_short_and_costs_the_same_however_many_there_are(django_assert_max_num_queries):
    client = entered(holder_of(Role.ISO_SECRETARY))
    for number in range(A_PAGE + 5):
        founded("H99", f"P{number}", name=f"Phòng {number}")
    suggested(client, "phong")
    with django_assert_max_num_queries(6):
        assert len(suggested(client, "phong")) == A_PAGE


def test_only_what_stands_and_where_asked_only_what_one_organises():
    end([Ending(agency("H99.100"), agency("H99.03"))], ground(), None)
    client = entered(holder_of(Role.ORGANISATION_ADMIN, "H99.03"))
    assert suggested(client, "dong sang") == []
    assert set(suggested(client, "so")) == {"H99.02", "H99.03"}
    assert suggested(client, "so", **{"pham-vi": "quan-ly"}) == ["H99.03"]


def test_nobody_outside_the_staff_house_asks():
    assert entered(None).get(PLACE, {"q": "so"}).status_code == 302


@pytest.mark.parametrize(
    "words", ["H99.02", "h99.02", "H99.02 Sở Tư pháp", "H99.02 tên khác", "Sở Tư pháp", " sở  tư pháp "]
)
def test_what_is_typed_names_one_agency(words):
    assert AgencyField().clean(words) == agency("H99.02")


@pytest.mark.parametrize("words", ["H99.0", "Sở Tư"])
def test_a_part_of_a_name_or_code_names_none(words):
    with pytest.raises(ValidationError, match="không có cơ quan nào"):
        AgencyField().clean(words)


def test_a_name_of_two_agencies_asks_for_the_code():
    founded("H99", "X1", name="Sở Tư pháp")
    with pytest.raises(ValidationError, match="có 2 cơ quan"):
        AgencyField().clean("Sở Tư pháp")


def test_typed_words_come_back_as_they_were_until_they_are_understood():
    block = AgencyBlock()
    kept = block.value_from_form("Sở Tư pháp")
    assert block.value_for_form(kept) == "Sở Tư pháp"
    assert block.clean(kept) == NamedAgency("H99.02", "Sở Tư pháp")
    assert AgencyBlock(required=False).clean(None) is None
