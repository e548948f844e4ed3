"""A partner's key: its scopes, its agency, its end; and what a list leaves out."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from content_models.ledger.sequencer import sequence
from content_models.organisation.models import ApiCall, ApiClient
from tests.integration.api.calling import dossier, keyed

pytestmark = pytest.mark.django_db
LISTS = ("/api/v1/dossiers/", "/api/v1/changes/?include=dossiers")


@pytest.fixture(autouse=True)
def _nothing_kept_from_other_tests():
    cache.clear()


def statuses(caller: Client) -> list[int]:
    return [caller.get(place).status_code for place in LISTS]


def test_only_the_scope_opens_a_list():
    dossier()
    for scopes in ([], ["procedures:read"], ["dossiers"], ["dossiers:write"], ["*"], ["DOSSIERS:READ"]):
        assert statuses(keyed(*scopes)[0]) == [403, 403], scopes
    assert statuses(Client()) == [401, 401]
    assert statuses(keyed("dossiers:read")[0]) == [200, 200]


def test_a_narrow_key_sees_its_own_agency_only():
    own, peer = dossier(at="H99.100").case.code, dossier(at="H99.02").case.code
    sequence()
    caller, _ = keyed("dossiers:read", at="H99.100")
    for place in LISTS:
        said = caller.get(place).content.decode()
        assert own in said and peer not in said
    nobody, registered = keyed("dossiers:read")
    ApiClient.objects.filter(pk=registered.pk).update(agency=None)
    assert nobody.get(LISTS[0]).json()["results"] == []


@pytest.mark.parametrize("change", ["expires_on", "revoked_at"])
def test_an_ended_key_opens_nothing_at_all(change):
    caller, registered = keyed("dossiers:read")
    ended = {"expires_on": timezone.localdate() - timedelta(days=1), "revoked_at": timezone.now()}
    ApiClient.objects.filter(pk=registered.pk).update(**{change: ended[change]})
    assert statuses(caller) == [401, 401]
    assert caller.get("/api/v1/procedures/").status_code == 401


def test_a_key_in_the_address_or_badly_sent_is_none():
    client, key = ApiClient.issue("Cổng thử", ["dossiers:read"])
    assert Client().get(f"{LISTS[0]}?key={key}").status_code == 400
    wrong = ("", "mb_", f"{key}x", key[:-1], "x" * 9999, f"{key} {key}")
    for header in (key, f"Basic {key}", *(f"Bearer {one}" for one in wrong)):
        assert Client(headers={"authorization": header}).get(LISTS[0]).status_code == 401, header[:20]
    assert Client(headers={"authorization": f"bearer  {key}"}).get(LISTS[0]).status_code == 200
    assert not ApiCall.objects.filter(path__contains=key).exists() and client.key_digest != key


def test_a_key_is_no_account():
    caller, _ = keyed("dossiers:read")
    for place in ("/quan-tri/", "/quan-tri/viec-cho-toi/", "/quan-tri/vu-viec/dossier/"):
        assert caller.get(place).status_code == 302
    override = {"x-http-method-override": "GET"}
    for method in ("post", "put", "patch", "delete", "trace"):
        for place in ("/api/v1/procedures/", "/api/v1/dossiers/x/"):
            assert getattr(caller, method)(place, headers=override).status_code == 405
