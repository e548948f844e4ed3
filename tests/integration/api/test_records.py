"""One record by its key: the stored bytes, one query, and the right refusal for what is not there."""

import datetime
import hashlib

import pytest
from django.test import Client

from content_models.catalogue.models import Procedure
from content_models.ledger.models import PublicRecord
from content_models.moderation.member import Act
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.api.calling import CODE, fits

pytestmark = pytest.mark.django_db
HERE = f"/api/v1/procedures/{CODE}/"


def from_today(days: int) -> datetime.date:
    return (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=7, days=days)).date()


def test_the_stored_bytes_are_sent_with_their_digest(caller: Client) -> None:
    published(Procedure, code=CODE)
    answer = caller.get(HERE)
    row = PublicRecord.objects.get(key=CODE)
    assert answer.status_code == 200
    assert answer.content == row.body.encode()
    assert answer["ETag"] == f'"{row.digest}"' == f'"{hashlib.sha256(answer.content).hexdigest()}"'
    assert answer["Record-Version"] == "1"
    assert f"</thu-tuc/{CODE}/>" in answer["Link"]
    assert "public" in answer["Cache-Control"]
    assert "Cookie" not in answer["Vary"] and not answer.cookies


def test_one_query_answers(caller: Client, django_assert_num_queries) -> None:
    published(Procedure, code=CODE)
    with django_assert_num_queries(1):
        caller.get(HERE)


def test_whoever_has_the_bytes_gets_none_again(caller: Client, django_assert_num_queries) -> None:
    published(Procedure, code=CODE)
    tag = caller.get(HERE)["ETag"]
    with django_assert_num_queries(1):
        again = caller.get(HERE, headers={"if-none-match": tag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert caller.get(HERE, headers={"if-none-match": '"other"'}).status_code == 200


def test_what_was_never_published_is_not_there(caller: Client) -> None:
    drafted(Procedure, code=CODE)
    answer = caller.get(HERE)
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    fits(answer.json(), "Problem")


def test_the_day_that_is_asked_for_answers(caller: Client) -> None:
    record = published(Procedure, code=CODE, title="Nay")
    approved(submitted(redraft(record, title="Mai", in_force_from=from_today(3))))
    assert caller.get(HERE).json()["title"] == "Nay"
    assert caller.get(HERE, {"at": from_today(3)}).json()["title"] == "Mai"


def test_before_anything_is_in_force_the_first_to_come_answers(caller: Client) -> None:
    record = published(Procedure, code=CODE, title="Một", in_force_from=from_today(3))
    approved(submitted(redraft(record, title="Hai", in_force_from=from_today(6))))
    answer = caller.get(HERE)
    assert (answer.status_code, answer.json()["title"]) == (200, "Một")
    assert answer["In-Force-From"] == from_today(3).isoformat()


def test_before_it_was_shown_nothing_was_there(caller: Client) -> None:
    published(Procedure, code=CODE)
    assert caller.get(HERE, {"seen": "2020-01-01T10:00"}).status_code == 404


def test_a_withdrawn_record_is_gone_and_names_its_successor(caller: Client) -> None:
    record = published(Procedure, code=CODE)
    after = published(Procedure, code="9.000018")
    approved(submitted(record, act=Act.REPLACE, successor=after, reason="Gộp thủ tục"))
    answer = caller.get(HERE)
    assert answer.status_code == 410
    assert answer["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert told["successor"]["self"] == "/api/v1/procedures/9.000018/"
    assert told["reason"] == "Gộp thủ tục"
    assert caller.get(told["successor"]["self"]).status_code == 200


def test_a_code_with_an_agencys_suffix_leads_to_its_root(caller: Client) -> None:
    published(Procedure, code=CODE)
    moved = caller.get(f"/api/v1/procedures/{CODE}.000.00.00.H48/", {"at": "2026-01-01"})
    assert moved.status_code == 308
    assert moved["Location"] == f"{HERE}?at=2026-01-01"


@pytest.mark.parametrize("key", ["%00", "a%20b", "%C4%91", "..", "x" * 121, "%F0%9F%98%80", "a%2Fb"])
def test_a_hostile_key_is_not_found(caller: Client, key: str) -> None:
    answer = caller.get(f"/api/v1/procedures/{key}/")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_nothing_can_be_written(caller: Client, method: str) -> None:
    published(Procedure, code=CODE)
    answer = getattr(caller, method)(HERE)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_options_say_what_may_be_done_and_what_a_browser_may_send(caller: Client) -> None:
    for place in (HERE, "/api/v1/", "/api/v1/search/", "/api/v1/openapi.json", f"{HERE}?wrong=1"):
        answer = caller.options(place, headers={"origin": "https://bao.vi-du.vn"})
        assert (answer.status_code, answer["Allow"], answer.content) == (204, "GET, HEAD, OPTIONS", b"")
        assert (answer["Access-Control-Allow-Methods"], answer["Access-Control-Allow-Origin"]) == ("GET, HEAD", "*")
        assert answer["Access-Control-Allow-Headers"] == "If-None-Match"
    moves = caller.options("/api/v1/dossiers/x/moves/")
    assert (moves.status_code, moves["Allow"]) == (204, "POST, OPTIONS")
    assert "Access-Control-Allow-Methods" not in moves
    assert caller.options("/api/v1/nothing/").status_code == 404


def test_an_address_without_its_slash_is_led_to_it(caller: Client) -> None:
    assert caller.get(HERE.rstrip("/"))["Location"] == HERE


def test_other_addresses_are_refused_in_the_same_form(caller: Client) -> None:
    for address in ("/api/", "/api/v2/", "/api/v1/nothing/", "/api/v1/procedures/a/b/"):
        answer = caller.get(address, headers={"accept-language": "en"})
        assert (answer.status_code, answer.json()["title"]) == (404, "Not found")
