"""People's names and numbers: in no log, event, feed, index, list, error, interface or superior's page."""

import json
import logging

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client

from content_models.actions.moving import move
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.ledger.sequencer import sequence
from content_models.onestop.models import Dossier
from tests.factories.journeys import answers
from tests.factories.people import grant, holder_of
from tests.integration.api.calling import dossier, keyed
from tests.integration.cms.doors import entered, words_of
from tests.integration.search.feeding import read_feed

pytestmark = pytest.mark.django_db
NAME, NUMBER, PHONE, STREET = "Hoàng Yến Canary", "001099000017", "0900000017", "17 đường Chim"
PERSONAL = (NAME, NUMBER, PHONE, STREET, "hoang yen canary", "Canary")
LIST = "/quan-tri/vu-viec/dossier/"


@pytest.fixture
def received(caplog):
    caplog.set_level(logging.DEBUG)
    opening = dossier(at="H99.100", applicant=NAME, identity_number=NUMBER, phone=PHONE, address=STREET)
    step = opening.case.lifecycle.moves_from(opening.case.state)[0]
    move([opening.case], step.name, holder_of(step.role, "H99.100"), answers(step))
    sequence()
    read_feed()
    return opening


def named(words: str) -> list[str]:
    return [one for one in PERSONAL if one in words]


def test_at_rest_no_table_holds_them_in_the_open(received):
    """Every text column of every table, asked for each of them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
            " AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY')"
        )
        columns = cursor.fetchall()
        asked = " UNION ALL ".join(
            f'SELECT \'{t}.{c}\' FROM "{t}" WHERE "{c}"::text ILIKE ANY(ARRAY[%s, %s, %s, %s])' for t, c in columns
        )
        held = [f"%{one}%" for one in (NAME, NUMBER, PHONE, STREET)]
        cursor.execute(asked, held * len(columns))
        assert cursor.fetchall() == []


def test_no_event_log_line_or_feed_names_them(received, caplog):
    client = entered(holder_of(Role.CLERK, "H99.100"))
    page = words_of(client.get(f"{LIST}{received.case.code}/"))
    assert NAME in page and NUMBER in page
    for event in Event.objects.all():
        assert named(json.dumps([event.label, event.reason, event.data], ensure_ascii=False)) == []
    assert Event.objects.filter(action="minhbach.read_personal").count() == 1
    assert named(caplog.text) == []


@pytest.mark.parametrize(
    ("role", "code"),
    [(Role.AGENCY_LEADER, "H99"), (Role.AUDITOR, "H99"), (Role.SPECIALIST, "H99"), (Role.CLERK, "H99.03")],
)
def test_outside_its_agency_nobody_reads_a_person(received, role, code):
    person = holder_of(role, code)
    grant(person, Role.CATALOGUE_EDITOR, "H99.03")
    client, one = entered(person), f"{LIST}{received.case.code}/"
    asked, file_id = ("", "?q=hoang", "?q=yen", "?han=dang"), "0b0e0e6e-0000-4000-8000-000000000000"
    places = [*(LIST + a for a in asked), one, f"{one}giay-tiep-nhan/", f"{one}buoc/assign/", f"{LIST}mo/"]
    places += ["/quan-tri/viec-cho-toi/", f"/quan-tri/tep/dossier/{received.case.pk}/{file_id}/"]
    told = {place: named(words_of(client.get(place, follow=True))) for place in places}
    assert {place: found for place, found in told.items() if found} == {}
    assert not Event.objects.filter(action="minhbach.read_personal", user=person).exists()


def test_inside_a_list_names_nobody_and_finds_nobody(received):
    client = entered(holder_of(Role.CLERK, "H99.100"))
    assert received.case.code in words_of(client.get(LIST))
    assert named(words_of(client.get(LIST))) == []
    for asked in ("canary", NUMBER, PHONE, NUMBER[-4:]):
        assert received.case.code not in words_of(client.get(LIST, {"q": asked}))


def test_the_public_and_partners_read_no_person(received):
    caller, _ = keyed("dossiers:read", at="H99")
    code = received.case.code
    places = [f"/ho-so/{code}/", "/minh-bach/", "/", f"/tim-kiem/?q={code}", "/tim-kiem/?q=hoang+yen"]
    places += ["/api/v1/changes/", f"/api/v1/dossiers/{code}/", "/api/v1/search/?q=hoang+yen", f"/ho-so/?ma={code}"]
    keyed_only = ["/api/v1/dossiers/", "/api/v1/changes/?include=dossiers", f"/api/v1/dossiers/{code}/"]
    said = {place: words_of(Client().get(place, follow=True)) for place in places}
    said |= {f"key {place}": words_of(caller.get(place)) for place in keyed_only}
    assert code in said["key /api/v1/dossiers/"]
    assert {place: found for place, words in said.items() if (found := named(words))} == {}
    for asked in ("canary", NUMBER, PHONE):
        assert Client().get("/api/v1/search/", {"q": asked}).json()["total"] == 0


def test_the_holder_is_shown_initials_and_ends_of_numbers(received):
    client, secret = Client(), {"dossier-secret": received.shown.secret}
    client.get(f"/ho-so/ma/{received.shown.token}/")
    page = words_of(client.get(f"/ho-so/{received.case.code}/chi-tiet/"))
    answer = words_of(client.get(f"/api/v1/dossiers/{received.case.code}/", headers=secret))
    assert "H. Y. C." in page and "H. Y. C." in answer
    assert named(page) == [] and named(answer) == []


def test_a_failure_tells_nobody(received, caplog):
    """A refused form shows the clerk his own words; a refused value goes into no log."""
    client = entered(holder_of(Role.CLERK, "H99.100"))
    client.post(f"{LIST}mo/?procedure=9.000017", {"applicant": NAME, "identity_number": NUMBER * 9, "channel": "x"})
    with pytest.raises(ValidationError) as refused:
        dossier(at="H99.100", applicant=NAME, identity_number=NUMBER * 9)
    assert named(caplog.text) == [] and Dossier.objects.count() == 1
    assert NAME not in str(refused.value)
