"""A system with an agency's key moves its cases: once, seen, in its own agency, no more (S002-16, R-84, R-85)."""

import datetime
import json
import threading

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from api.problems import Problem
from api.v1.moves import answer_of
from content_models.declaration.kind import kinds_of
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.onestop.models import Dossier
from content_models.organisation.models import ApiCall, ApiClient, ApiReply
from tests.factories.people import grant, stranger
from tests.integration.api.calling import dossier, fits, keyed
from tests.sample_artefacts.models import Part

pytestmark = pytest.mark.django_db
ASK = {"move": "ask", "answers": {"reason": "Thiếu bản sao"}}
numbers = iter(range(10_000))


def system(*roles: Role, at: str = "H99.02", scopes: tuple[str, ...] = ("dossiers:read", "dossiers:move")) -> Client:
    """Return a caller whose key acts for an account with roles at an agency."""
    account = stranger(f"phan-mem-{next(numbers)}")
    for role in roles:
        grant(account, role, at)
    return keyed(*scopes, at=at, account=account)[0]


def place(case) -> str:
    return f"/api/v1/dossiers/{case.code}/"


def post(caller: Client, case, body, tag: str = "", key: str = "", **headers: str):
    tag = tag or caller.get(place(case))["ETag"]
    told = {"if-match": tag, "idempotency-key": key or f"k{next(numbers)}"} | headers
    text = body if isinstance(body, str | bytes) else json.dumps(body)
    return caller.post(f"{place(case)}moves/", text, "application/json", headers={k: v for k, v in told.items() if v})


def test_a_move_is_made_and_told(caller: Client) -> None:
    case, clerk = dossier().case, system(Role.CLERK, Role.SPECIALIST)
    answer = post(clerk, case, {"move": "assign"})
    fits(answer.json(), "Dossier")
    assert (answer.status_code, answer.json()["state"]["value"]) == (200, "working")
    assert caller.get(place(case)).json()["state"]["value"] == "working"
    asked = post(clerk, case, ASK, tag=answer["ETag"])
    assert asked.json()["state"]["value"] == "waiting"
    event = Event.objects.filter(key=case.code).latest("id")
    assert (event.action, event.data["answers"]) == ("minhbach.move", {"reason": "Thiếu bản sao"})
    assert ApiCall.objects.filter(method="POST", status=200).count() == 2


def test_what_was_not_seen_is_not_changed() -> None:
    case, clerk = dossier().case, system(Role.CLERK, Role.SPECIALIST)
    old = clerk.get(place(case))["ETag"]
    assert post(clerk, case, {"move": "assign"}, tag=old).status_code == 200
    stale = post(clerk, case, ASK, tag=old)
    assert (stale.status_code, stale.json()["type"]) == (412, "/api/v1/problems/state-changed/")
    missing = clerk.post(f"{place(case)}moves/", "{}", "application/json", headers={"idempotency-key": "x"})
    assert missing.status_code == 428


def test_the_same_call_again_does_nothing_and_is_answered_alike() -> None:
    case, clerk = dossier().case, system(Role.CLERK)
    tag = clerk.get(place(case))["ETag"]
    first, again = (post(clerk, case, {"move": "assign"}, tag, "mot-lan") for _ in "12")
    assert (first.status_code, again.status_code) == (200, 200)
    assert (again.content, again["ETag"], again["Idempotency-Replayed"]) == (first.content, first["ETag"], "true")
    assert Event.objects.filter(key=case.code, action="minhbach.move").count() == 1


def test_another_call_under_the_same_key_is_refused_for_a_day() -> None:
    case, clerk = dossier().case, system(Role.CLERK, Role.SPECIALIST)
    assert post(clerk, case, {"move": "assign"}, key="k").status_code == 200
    assert post(clerk, case, ASK, key="k").status_code == 422
    ApiReply.objects.update(at=timezone.now() - datetime.timedelta(hours=25))
    assert post(clerk, case, ASK, key="k").status_code == 200
    assert ApiReply.objects.count() == 1


def test_a_tag_that_a_compressing_proxy_weakened_is_the_one_that_was_read() -> None:
    case, clerk = dossier().case, system(Role.CLERK)
    tag = clerk.get(place(case))["ETag"]
    assert post(clerk, case, {"move": "assign"}, tag=f'W/"khac", W/{tag}').status_code == 200


def test_what_was_refused_may_be_sent_again_under_its_key() -> None:
    case, clerk = dossier().case, system(Role.CLERK, Role.SPECIALIST)
    assert post(clerk, case, ASK, key="k").status_code == 409
    assert post(clerk, case, {"move": "assign"}, key="k").status_code == 200


def test_only_the_agency_of_the_key_and_the_role_of_its_account() -> None:
    case = dossier("H99.03").case
    assert post(system(Role.CLERK), case, {"move": "assign"}).status_code == 404
    own = dossier("H99.02").case
    assert post(system(Role.SPECIALIST), own, {"move": "assign"}).status_code == 409
    above = system(Role.CLERK, at="H99")
    assert post(above, own, {"move": "assign"}).status_code == 409
    assert not Event.objects.filter(action="minhbach.move").exists()


def test_without_key_scope_or_account_nothing_moves(caller: Client) -> None:
    case = dossier().case
    assert post(caller, case, {"move": "assign"}).status_code == 401
    assert post(system(Role.CLERK, scopes=("dossiers:read",)), case, {"move": "assign"}).status_code == 403
    assert post(keyed("dossiers:move", at="H99.02")[0], case, {"move": "assign"}).status_code == 403
    gone = system(Role.CLERK)
    client = ApiClient.objects.latest("pk")
    type(client.account).objects.filter(pk=client.account.pk).update(is_active=False)
    assert post(gone, case, {"move": "assign"}).status_code == 403


HOSTILE = [
    ("", 415),
    ("[]", 400),
    ("nul", 400),
    (b"\xff\xfe", 400),
    ("[" * 9000, 400),
    ('{"move": 1}', 400),
    ('{"move": "no"}', 400),
    ('{"move": "assign", "state": "done"}', 400),
    ('{"move": "assign", "answers": {"x": 1}}', 400),
    ('{"move": "ask", "answers": 7}', 400),
    ('{"move": "ask", "answers": {"reason": ["a"]}}', 400),
    ('{"move": "ask", "answers": {"reason": "a\\u0000"}}', 400),
    ('{"move": "ask", "answers": {"reason": "\\ud800"}}', 400),
    ('{"move": "assign", "x": "' + "a" * 70_000 + '"}', 413),
]


@pytest.mark.parametrize(("body", "status"), HOSTILE, ids=lambda value: str(value)[:30])
def test_hostile_bodies_change_nothing(body, status: int) -> None:
    case = dossier().case
    answer = post(system(Role.CLERK, Role.SPECIALIST), case, body)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert not Event.objects.filter(action="minhbach.move").exists()


def test_an_answer_that_is_missing_is_named() -> None:
    case, clerk = dossier().case, system(Role.CLERK, Role.SPECIALIST)
    post(clerk, case, {"move": "assign"})
    answer = post(clerk, case, {"move": "ask"})
    assert (answer.status_code, list(answer.json()["faults"])) == (422, ["reason"])


def test_a_word_of_spaces_is_no_answer() -> None:
    case, clerk = dossier().case, system(Role.CLERK, Role.SPECIALIST)
    post(clerk, case, {"move": "assign"})
    assert post(clerk, case, {"move": "ask", "answers": {"reason": " \u00a0\n"}}).status_code == 422
    assert post(clerk, case, {"move": "ask", "answers": {"reason": " Thiếu ảnh "}}).status_code == 200
    assert Event.objects.filter(key=case.code).latest("id").data["answers"] == {"reason": "Thiếu ảnh"}


@pytest.mark.parametrize("value", ["hôm nay", "2026-02-30", 5, True])
def test_an_answer_that_is_not_of_its_kind_is_refused(value) -> None:
    with pytest.raises(Problem):
        answer_of(kinds_of(Part)["day"], value)


@pytest.mark.parametrize("key", ["", " ", "k" * 201, "có dấu"])
def test_a_key_of_the_call_is_needed(key: str) -> None:
    case, clerk = dossier().case, system(Role.CLERK)
    tag = clerk.get(place(case))["ETag"]
    headers = {"if-match": tag} | ({"idempotency-key": key.encode().decode("latin-1")} if key else {})
    answer = clerk.post(f"{place(case)}moves/", '{"move": "assign"}', "application/json", headers=headers)
    assert answer.status_code == 400


def test_only_json_is_read_and_only_sent() -> None:
    case, clerk = dossier().case, system(Role.CLERK)
    assert clerk.post(f"{place(case)}moves/", {"move": "assign"}).status_code == 415
    assert clerk.get(f"{place(case)}moves/").status_code == 405


@pytest.mark.django_db(transaction=True)
def test_the_same_call_twice_at_once_moves_once() -> None:
    case, clerk = dossier().case, system(Role.CLERK)
    tag, answers, begin = clerk.get(place(case))["ETag"], [], threading.Barrier(4)

    def send() -> None:
        try:
            begin.wait()
            answers.append(post(clerk, case, {"move": "assign"}, tag, "cung"))
        finally:
            connection.close()

    senders = [threading.Thread(target=send) for _ in range(4)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert len({answer.content for answer in answers if answer.status_code == 200}) == 1
    assert Event.objects.filter(key=case.code, action="minhbach.move").count() == 1
    assert Dossier._base_manager.get(pk=case.pk).state == "working"
