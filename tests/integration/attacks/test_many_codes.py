"""One reader who tries one secret on many cases: counted by address, on the page and over the interface together."""

import pytest
from django.test import Client

from content_models.actions.opening import open_cases
from content_models.onestop.models import Dossier
from tests.factories.journeys import unopened
from tests.factories.people import holder_of
from tests.integration.attacks.test_holder_keys import wrong_of

pytestmark = pytest.mark.django_db
THIEF, OTHER = {"REMOTE_ADDR": "203.0.113.9"}, {"REMOTE_ADDR": "203.0.113.10"}


@pytest.fixture
def received(settings):
    settings.HOLDER_TRIES_AN_HOUR = 4
    return open_cases([unopened(Dossier) for _ in range(6)], holder_of(Dossier.lifecycle.opens, "H99.100"))


def by_page(one, secret, **asker):
    return Client(**asker).post(f"/ho-so/{one.case.code}/chi-tiet/", {"bm": secret}).status_code


def by_interface(one, secret, **asker):
    return Client(**asker).get(f"/api/v1/dossiers/{one.case.code}/", headers={"dossier-secret": secret}).status_code


def test_an_address_tries_so_many_wrong_ones_an_hour_whatever_the_codes(received):
    for number, one in enumerate(received[:4]):
        ask, wrong = (by_page, 422) if number % 2 else (by_interface, 403)
        assert ask(one, wrong_of(one.shown.secret)[0], **THIEF) == wrong
    last = received[5]
    assert by_page(last, last.shown.secret, **THIEF) == 429
    assert by_interface(last, last.shown.secret, **THIEF) == 429
    assert by_page(last, last.shown.secret, **OTHER) == 302


def test_a_counter_that_serves_many_holders_is_not_stopped(received):
    for one in received:
        assert by_page(one, one.shown.secret, **THIEF) == 302


def test_behind_a_proxy_the_readers_are_told_apart(received, settings):
    settings.TRUSTED_PROXIES = 1
    for number, one in enumerate(received):
        asker = Client(REMOTE_ADDR="10.0.0.1", headers={"x-forwarded-for": f"1.1.1.1, 203.0.113.{number}"})
        assert asker.post(f"/ho-so/{one.case.code}/chi-tiet/", {"bm": "2222"}).status_code in (302, 422)
