"""`fields=` leaves out what a caller does not want; many keys are read in one call."""

import datetime

import pytest
from django.test import Client

from content_models.catalogue.models import Procedure
from content_models.declaration import registry
from content_models.declaration.body import canonical, digest
from content_models.ledger.models import PublicRecord
from content_models.moderation.member import Act
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.api.calling import CODE, fits

pytestmark = pytest.mark.django_db
HERE, MANY = "/api/v1/procedures/", "/api/v1/bulk/procedures/"


def test_a_text_is_told_in_part(caller: Client) -> None:
    published(Procedure, code=CODE, title="Cấp bản sao trích lục")
    answer = caller.get(f"{HERE}{CODE}/", {"fields": "title,level"})
    fits(answer.json(), "Part")
    assert list(answer.json()) == ["type", "key", "version", "title", "level"]
    assert (answer["Record-Version"], "Link" in answer) == ("1", True)
    again = caller.get(f"{HERE}{CODE}/", {"fields": "title,level"}, headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304
    assert caller.get(f"{HERE}{CODE}/", {"fields": "title"})["ETag"] != answer["ETag"]
    version = caller.get(f"{HERE}{CODE}/versions/1/", {"fields": "title,level"})
    assert version.content == answer.content


def test_lines_are_told_in_part_and_with_any_public_field(caller: Client, django_assert_num_queries) -> None:
    published(Procedure, code=CODE, title="Cấp bản sao trích lục", level="commune")
    with django_assert_num_queries(1):
        answer = caller.get(HERE, {"fields": "title,channels,level"}).json()
    fits(answer, "PartPage")
    (line,) = answer["results"]
    assert list(line) == ["key", "version", "digest", "self", "title", "channels", "level"]
    assert line["level"]["value"] == "commune"
    published(Procedure, code="9.000999")
    assert "fields=title" in caller.get(HERE, {"fields": "title", "limit": 1}).json()["next"]


@pytest.mark.parametrize("fields", ["", "note", "title,title", "title,", ",", "key", "id", "title\0", "x" * 9999])
def test_a_field_that_is_not_public_is_refused(caller: Client, fields: str) -> None:
    published(Procedure, code=CODE)
    for place, asked in ((HERE, {}), (f"{HERE}{CODE}/", {}), (MANY, {"keys": CODE})):
        answer = caller.get(place, {**asked, "fields": fields})
        assert (answer.status_code, answer.json()["parameter"]) == (400, "fields")


def test_many_are_read_in_one_query_and_one_call(caller: Client, django_assert_num_queries) -> None:
    for number in range(3):
        published(Procedure, code=f"9.00070{number}")
    ended = published(Procedure, code="9.000710")
    approved(submitted(ended, act=Act.WITHDRAW, reason="Hết hiệu lực"))
    drafted(Procedure, code="9.000720")
    keys = "9.000702,9.000700,9.000710,9.000720,9.999999"
    with django_assert_num_queries(1):
        answer = caller.get(MANY, {"keys": keys})
    fits(answer.json(), "ProcedureMany")
    told = answer.json()
    assert [one["record"]["key"] for one in told["results"]] == ["9.000702", "9.000700"]
    assert [one["key"] for one in told["withdrawn"]] == ["9.000710"]
    assert told["missing"] == ["9.000720", "9.999999"]
    for one in told["results"]:
        assert digest(canonical(one["record"])) == one["digest"]
    assert caller.get(f"{MANY}?{'&'.join(f'keys={key}' for key in keys.split(','))}").content == answer.content
    assert caller.get(MANY, {"keys": keys}, headers={"if-none-match": answer["ETag"]}).status_code == 304


def test_many_answer_at_another_moment_and_in_part(caller: Client) -> None:
    record = published(Procedure, code=CODE, title="Nay")
    day = datetime.date.today() + datetime.timedelta(days=3)
    approved(submitted(redraft(record, title="Mai", in_force_from=day)))
    asked = {"keys": CODE, "fields": "title"}
    assert caller.get(MANY, asked).json()["results"][0]["record"]["title"] == "Nay"
    assert caller.get(MANY, asked | {"at": str(day)}).json()["results"][0]["record"]["title"] == "Mai"
    assert caller.get(MANY, asked | {"seen": "2020-01-01T00:00"}).json()["missing"] == [CODE]


def test_a_hundred_keys_and_no_more(caller: Client) -> None:
    keys = [f"9.{number:06}" for number in range(101)]
    assert len(caller.get(MANY, {"keys": ",".join(keys[:100])}).json()["missing"]) == 100
    assert caller.get(MANY, {"keys": ",".join(keys)}).status_code == 400


@pytest.mark.parametrize("keys", ["", ",", "a,,b", "a,a", "-a", "đ", "a b", "a\0", "x" * 121, "x," * 5000])
def test_what_is_no_list_of_keys_is_refused(caller: Client, keys: str) -> None:
    answer = caller.get(MANY, {"keys": keys})
    assert (answer.status_code, answer.json()["parameter"]) == (400, "keys")


@pytest.mark.parametrize("model", registry.artefacts(), ids=lambda model: model.__name__)
def test_every_type_is_read_in_bulk(model, caller: Client) -> None:
    record = published(model)
    told = caller.get(f"/api/v1/bulk/{model.public_plural()}/", {"keys": record.key}).json()
    fits(told, f"{model.__name__}Many")
    assert told["results"][0]["record"] == PublicRecord.objects.get(key=record.key, type=model.type_name()).data()
