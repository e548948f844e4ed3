"""The fast door answers as Django does, byte for byte and header for header, or not at all."""

import re

import psycopg2
import pytest
from django.core import signals
from django.core.cache import cache
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection
from django.test.utils import CaptureQueriesContext

from api.door import Door
from benchmarks.floor import ask
from content_models.declaration import registry
from content_models.moderation.member import Act
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.search.feeding import ended
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
PLAIN = {"HTTP_HOST": "localhost"}
ENGLISH = {"HTTP_HOST": "localhost", "HTTP_ACCEPT_LANGUAGE": "en-US,en;q=0.5"}
UNPLAIN = (
    {"QUERY_STRING": "at=2026-01-01"},
    {"QUERY_STRING": "at=nonsense"},
    {"HTTP_AUTHORIZATION": "Bearer nobody"},
    {"HTTP_AUTHORIZATION": ""},
    {"HTTP_COOKIE": "django_language=en"},
    {"HTTP_IF_NONE_MATCH": '"a", "b"'},
    {"HTTP_IF_NONE_MATCH": "*"},
    {"HTTP_IF_MATCH": '"a"'},
    {"REQUEST_METHOD": "POST"},
    {"REQUEST_METHOD": "OPTIONS"},
    {"HTTP_HOST": "elsewhere.example"},
)


class Counted:
    """Django, and how often it was asked."""

    def __init__(self):
        self.django, self.calls = get_wsgi_application(), 0

    def __call__(self, environ, start_response):
        self.calls += 1
        return self.django(environ, start_response)


@pytest.fixture
def house():
    """A door before Django; a request leaves the test's own connection open, as it does behind Django's test client."""
    inner = Counted()
    for signal in (signals.request_started, signals.request_finished):
        signal.disconnect(close_old_connections)
    yield Door(inner), inner
    for signal in (signals.request_started, signals.request_finished):
        signal.connect(close_old_connections)


def address(record):
    return f"/api/v1/{record.public_plural()}/{record.key}/"


def both(house, where, **environ):
    """Return the door's answer and Django's to the same request, the door having learned before."""
    door, inner = house
    ask(door, where, **environ)
    before = inner.calls
    answered = counted_once(door, where, **environ)
    return answered, counted_once(inner.django, where, **environ), inner.calls - before


def counted_once(application, where, **environ):
    """Return the answer to a caller's first call of a minute, without the seconds that are left of it."""
    cache.clear()
    status, headers, body = ask(application, where, **environ)
    return status, {name: re.sub(r";t=\d+", "", value) for name, value in headers.items()}, body


@pytest.mark.parametrize("model", registry.artefacts(), ids=lambda m: m.__name__)
def test_door_and_view_answer_alike(house, model):
    where = address(published(model))
    tag = ask(house[1].django, where, **PLAIN)[1]["ETag"]
    for like in (PLAIN, ENGLISH):
        for more in ({}, {"HTTP_IF_NONE_MATCH": tag}, {"REQUEST_METHOD": "HEAD"}):
            own, django, asked = both(house, where, **like, **more)
            assert own == django, (like, more)
            assert '"calls";r=599' in own[1]["RateLimit"]
            assert asked == 0, "the door did not answer by itself"


def test_one_query_and_no_more(house):
    where = address(published(KitchenSink))
    ask(house[0], where, **PLAIN)
    ask(house[0], where, **PLAIN)
    with CaptureQueriesContext(connection) as sent:
        ask(house[0], where, **PLAIN)
    assert len(sent) == 0, "the prepared statement is sent on the bare connection, and nothing else is"


@pytest.mark.parametrize("more", UNPLAIN, ids=str)
def test_what_is_not_plain_goes_on_to_django(house, more):
    where = address(published(KitchenSink))
    ask(house[0], where, **PLAIN)
    own, django, asked = both(house, where, **PLAIN | more)
    assert asked == 1
    assert own == django


def test_a_new_version_is_answered_at_once_and_a_withdrawal_is_gone(house):
    record = published(KitchenSink, title="Bản đầu")
    first, _, _ = both(house, address(record), **PLAIN)
    approved(submitted(redraft(record, title="Bản sau")))
    second, django, asked = both(house, address(record), **PLAIN)
    assert (second, asked) == (django, 0)
    assert first[1]["ETag"] != second[1]["ETag"]
    ended(record, act=Act.WITHDRAW, reason="Hết nhiệm vụ")
    gone, django, asked = both(house, address(record), **PLAIN)
    assert gone[0].startswith("410")
    assert (gone, asked) == (django, 1)


@pytest.mark.parametrize("key", ["nothing", "9.9", "..", "a" * 200, "%00", "1.000894.H48"])
def test_an_unknown_key_is_answered_by_django(house, key):
    ask(house[0], address(published(KitchenSink)), **PLAIN)
    own, django, asked = both(house, f"/api/v1/{KitchenSink.public_plural()}/{key}/", **PLAIN)
    assert (own, asked) == (django, 1)


def test_the_same_count_limits_both_ways_in(house, settings):
    settings.API_CALLS_A_MINUTE = 4
    where, caller = address(published(KitchenSink)), PLAIN | {"REMOTE_ADDR": "203.0.113.77"}
    statuses = [ask(house[0], where, **caller)[0][:3] for _ in range(6)]
    assert statuses == ["200"] * 4 + ["429"] * 2


@pytest.mark.django_db(transaction=True)
def test_a_lost_connection_is_made_good(house):
    where = address(published(KitchenSink))
    both(house, where, **PLAIN)
    with psycopg2.connect(**connection.get_connection_params() | {"cursor_factory": None}) as other:
        ask_cursor = other.cursor()
        ask_cursor.execute("SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid])
    assert [ask(house[0], where, **PLAIN)[0][:3] for _ in range(3)] == ["200"] * 3
    assert both(house, where, **PLAIN)[2] == 0
