"""Suggestions over REST: titles in pieces, nothing that is not published, never more than eight."""

import pytest
from django.test import Client

from content_models.catalogue.models import Procedure
from content_models.ledger.sequencer import sequence
from search.index import catch_up
from tests.factories.texts import drafted, published
from tests.integration.api.calling import CODE, fits

pytestmark = pytest.mark.django_db
HERE = "/api/v1/suggestions/"


def test_titles_are_suggested_and_drafts_are_not(caller: Client, django_assert_max_num_queries) -> None:
    published(Procedure, code=CODE, title="Đăng ký khai sinh")
    drafted(Procedure, code=f"{CODE[:-1]}8", title="Đăng ký khai hoang")
    sequence()
    catch_up()
    caller.get(HERE, {"q": "dang"})
    with django_assert_max_num_queries(3):
        told = caller.get(HERE, {"q": "dang ky kha", "type": "procedure"}).json()
    fits(told, "Suggested")
    assert [one["title"] for one in told["results"]] == ["Đăng ký khai sinh"]
    assert "".join(piece["text"] for piece in told["results"][0]["segments"]) == "Đăng ký khai sinh"


@pytest.mark.parametrize(("asked", "status"), [({}, 400), ({"q": "d"}, 200), ({"q": "x", "type": "y"}, 400)])
def test_what_may_be_asked(caller: Client, asked: dict, status: int) -> None:
    assert caller.get(HERE, asked).status_code == status


def test_the_search_says_what_it_meant_and_can_be_told_not_to(caller: Client) -> None:
    published(Procedure, code=CODE, title="Chứng thực di chúc")
    sequence()
    catch_up()
    assert caller.get("/api/v1/search/", {"q": "chứng thựcc di chúc"}).json()["meant"] == "chứng thực di chúc"
    assert caller.get("/api/v1/search/", {"q": "chứng thựcc di chúc", "literal": "true"}).json()["meant"] == ""
    assert caller.get("/api/v1/search/", {"q": "x", "literal": "có"}).status_code == 400
