"""Search over REST gives what the page gives."""

import pytest
from django.test import Client

from content_models.catalogue.models import Procedure
from content_models.ledger.sequencer import sequence
from search.index import catch_up
from tests.factories.texts import published
from tests.integration.api.calling import CODE, fits

pytestmark = pytest.mark.django_db
HERE = "/api/v1/search/"


@pytest.fixture
def indexed() -> None:
    for number, title in enumerate(["Đăng ký khai sinh", "Đăng ký lại khai sinh", "Cấp thẻ"]):
        published(Procedure, code=f"{CODE[:-1]}{number}", title=title, level="commune")
    sequence()
    catch_up()


def test_the_best_answer_comes_first(caller: Client, indexed: None) -> None:
    answer = caller.get(HERE, {"q": "khai sinh", "type": "procedure", "limit": 1})
    fits(answer.json(), "Found")
    assert answer.json()["results"][0]["title"] == "Đăng ký khai sinh"
    assert answer.json()["total"] == 2
    rest = caller.get(answer.json()["next"]).json()
    assert [hit["title"] for hit in rest["results"]] == ["Đăng ký lại khai sinh"]
    assert rest["next"] is None
    assert caller.get(answer.json()["results"][0]["self"]).status_code == 200


def test_facets_narrow(caller: Client, indexed: None) -> None:
    assert caller.get(HERE, {"q": "khai sinh", "level": "commune"}).json()["total"] == 2
    assert caller.get(HERE, {"q": "khai sinh", "level": "ministry"}).json()["total"] == 0
    assert caller.get(HERE, {"q": "khai sinh", "seen": "2020-01-01T00:00"}).json()["total"] == 0


@pytest.mark.parametrize("asked", [{}, {"q": "a\0"}, {"q": "a", "type": "dossier"}, {"q": "a", "limit": 51}])
def test_a_wrong_question_is_refused(caller: Client, asked: dict) -> None:
    assert caller.get(HERE, asked).status_code == 400


def test_a_facet_of_another_type_is_refused(caller: Client, indexed: None) -> None:
    answer = caller.get(HERE, {"q": "a", "type": "announcingdecision", "level": "commune"})
    assert (answer.status_code, answer.json()["parameter"]) == (400, "level")


@pytest.mark.parametrize("text", ["", " ", "(", '"', "%", "\u202e", "😀" * 50, "a" * 2000, "\\", "' OR 1=1"])
def test_any_text_is_answered(caller: Client, indexed: None, text: str) -> None:
    assert caller.get(HERE, {"q": text}).status_code == 200
