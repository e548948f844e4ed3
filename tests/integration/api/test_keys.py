"""Keys of registered systems: every call kept, a bad key refused everywhere, limits told honestly (C-08)."""

import datetime

import pytest
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from content_models.organisation.models import ApiCall, ApiClient
from tests.factories.people import agency
from tests.integration.api.calling import keyed

pytestmark = pytest.mark.django_db
EVERYWHERE = ["", "openapi.json", "docs/", "problems/", "changes/", "search/?q=a", "agencies/", "procedures/"]
EVERYWHERE += ["procedures/9.000017/", "procedures/9.000017/versions/", "dossiers/", "dossiers/x/", "nowhere/"]


@pytest.mark.mission("C-08")
@pytest.mark.parametrize("place", EVERYWHERE)
@pytest.mark.parametrize("header", ["Bearer mb_unknown", "Bearer", "Bearer ", "Basic eDp5", "mb_unknown", "Bearer é"])
def test_an_unknown_key_is_refused_everywhere(caller: Client, place: str, header: str) -> None:
    answer = caller.get(f"/api/v1/{place}", headers={"authorization": header, "accept-language": "en"})
    assert answer.status_code == 401
    assert answer.json()["type"] == "/api/v1/problems/key-refused/"
    assert not ApiCall.objects.exists()


def test_a_key_that_ended_is_refused() -> None:
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    assert keyed(expires_on=yesterday)[0].get("/api/v1/").status_code == 401
    assert keyed(expires_on=timezone.localdate())[0].get("/api/v1/").status_code == 200
    assert keyed(revoked_at=timezone.now())[0].get("/api/v1/").status_code == 401


@pytest.mark.mission("C-08")
def test_every_keyed_call_is_kept(caller: Client) -> None:
    portal, registered = keyed("dossiers:read")
    for place in ("", "procedures/?limit=1", "procedures/none/", "procedures/%00/", "search/"):
        portal.get(f"/api/v1/{place}", headers={"dossier-secret": "K3P7"})
    caller.get("/api/v1/")
    calls = list(ApiCall.objects.filter(client=registered).order_by("pk").values_list("method", "path", "status"))
    assert [status for _, _, status in calls] == [200, 200, 404, 404, 400]
    assert calls[1][1] == "/api/v1/procedures/?limit=1"
    assert ApiCall.objects.count() == 5
    assert "K3P7" not in str(calls)


def test_the_last_use_is_noted_once_a_minute() -> None:
    portal, registered = keyed()
    portal.get("/api/v1/")
    registered.refresh_from_db()
    first = registered.last_used_at
    assert first is not None
    portal.get("/api/v1/")
    registered.refresh_from_db()
    assert registered.last_used_at == first


def test_the_key_itself_is_kept_nowhere() -> None:
    _, key = ApiClient.issue("Cổng", [], agency=agency())
    assert key not in str(list(ApiClient.objects.values_list()))


def test_answers_to_a_key_are_kept_by_nobody_else() -> None:
    assert keyed()[0].get("/api/v1/")["Cache-Control"].startswith("private")


def test_who_calls_too_often_waits_and_others_do_not(caller: Client, settings) -> None:
    settings.API_CALLS_A_MINUTE = 2
    answers = [caller.get("/api/v1/") for _ in range(4)]
    assert 429 in {answer.status_code for answer in answers[2:]}
    refused = answers[-1]
    assert 1 <= int(refused["Retry-After"]) <= 61
    assert refused.json()["status"] == 429
    assert caller.get("/api/v1/", REMOTE_ADDR="10.0.0.9").status_code == 200
    assert keyed()[0].get("/api/v1/").status_code == 200


def test_a_forged_address_does_not_count_apart(caller: Client, settings) -> None:
    settings.API_CALLS_A_MINUTE = 2
    answers = [caller.get("/api/v1/", headers={"x-forwarded-for": f"10.0.0.{n}"}) for n in range(4)]
    assert answers[-1].status_code == 429


def test_lookups_of_cases_have_a_narrower_share(caller: Client, settings) -> None:
    settings.API_LOOKUPS_A_MINUTE = 1
    answers = [caller.get("/api/v1/dossiers/x/") for _ in range(3)]
    assert [answers[0].status_code, answers[-1].status_code] == [404, 429]
    assert caller.get("/api/v1/").status_code == 200


def test_every_view_below_the_interface_states_its_policy() -> None:
    from api.permissions import Denied

    mounted = next(p for p in get_resolver().url_patterns if str(p.pattern) == "api/")
    waiting, views = list(mounted.url_patterns), []
    while waiting:
        one = waiting.pop()
        waiting += getattr(one, "url_patterns", [])
        views += [one.callback.cls] if one.callback else []
    assert len(views) > 20
    for view in views:
        assert Denied not in view.permission_classes
        assert view.http_method_names in (["get", "head", "options"], ["post", "options"])
