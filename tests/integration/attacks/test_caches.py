"""What a shared cache may keep of a public page must be the same for every visitor."""

import pytest
from django.core.cache import cache
from django.test import Client

from content_models.catalogue.models import Procedure
from tests.factories.journeys import opened
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.api.calling import keyed
from tests.integration.search.feeding import read_feed
from tests.sample_artefacts.models import Errand, KitchenSink

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages() -> list[str]:
    sink, case = published(KitchenSink, price=1_234_567, title="Mẫu thử"), opened(Errand)
    procedure = published(Procedure)
    approved(submitted(redraft(sink, title="Mẫu thử hai")))
    read_feed()
    cache.clear()
    own = [f"/mau-du-loai/{sink.key}/", f"/mau-du-loai/{sink.key}/phien-ban/1/", f"/thu-tuc/{procedure.key}/"]
    own += [
        "/",
        "/danh-muc/",
        "/minh-bach/",
        "/tiep-can/",
        "/du-lieu-mo/",
        "/mau-du-loai/",
        "/tim-kiem/?q=mau+thu",
        "/ho-so/",
    ]
    own += [f"/viec-vat/{case.code}/", "/viec-vat/H99-000000-0000/", "/mau-du-loai/x/", "/khong/", "/mau-du-loai/?at=x"]
    api = ["", "kitchen-sinks/", f"kitchen-sinks/{sink.key}/", f"kitchen-sinks/{sink.key}/versions/", "changes/"]
    return own + [f"/api/v1/{place}" for place in (*api, "search/?q=mau", "agencies/", "problems/", "openapi.json")]


def test_the_visitors_language_changes_no_page(pages):
    plain, odd = Client(headers={"accept-language": "vi"}), Client(headers={"accept-language": "en"})
    odd.cookies["django_language"] = "en"
    for place in pages:
        one, other = plain.get(place), odd.get(place)
        assert one.content == other.content and one.get("ETag") == other.get("ETag"), place


def test_public_pages_set_and_read_no_cookie(pages):
    for place in pages:
        answer = Client().get(place)
        assert not answer.cookies and "Cookie" not in answer.get("Vary", ""), place


def test_a_keyed_answer_is_kept_by_nobody_else(pages):
    caller, _ = keyed("errands:read")
    for place in pages:
        if place.startswith("/api"):
            answer = caller.get(place)
            assert "public" not in answer.get("Cache-Control", "") or "Authorization" in answer["Vary"], place


def test_an_unchanged_tag_is_no_key_to_another_page(pages):
    tags = {}
    for place in pages:
        answer = Client().get(place)
        if answer.get("ETag"):
            tags[place] = answer["ETag"]
    for place in tags:
        others = ", ".join(tag for other, tag in tags.items() if tags[other] != tags[place])
        assert Client().get(place, headers={"if-none-match": others}).status_code == 200
        assert Client().get(place, headers={"if-none-match": tags[place]}).status_code == 304
