"""Guessing a password: from one address, from an address that lies about itself, and for a name nobody bears."""

import re

import pytest
from django.test import Client

from content_models.declaration.roles import Role
from content_models.organisation.models import Account
from tests.factories.people import holder_of

pytestmark = pytest.mark.django_db
DOOR, RIGHT = "/quan-tri/login/", "mot-mat-khau-dai"


@pytest.fixture
def person(settings) -> Account:
    settings.AXES_ENABLED = True
    account = holder_of(Role.CLERK)
    account.set_password(RIGHT)
    account.save()
    return account


def tried(name: str, password: str, **headers: str) -> int:
    return Client(headers=headers).post(DOOR, {"username": name, "password": password}).status_code


def test_five_wrong_ones_close_the_door_whatever_the_headers_say(person):
    for number in range(5):
        tried(person.username, "sai", **{"x-forwarded-for": f"10.0.0.{number}", "x-real-ip": f"10.0.0.{number}"})
    assert tried(person.username, RIGHT, **{"x-forwarded-for": "10.9.9.9"}) == 429
    assert tried(person.username.upper(), RIGHT) in (200, 429)


def test_a_name_that_nobody_bears_is_answered_alike(person):
    known, unknown = ([tried(name, "sai") for _ in range(6)] for name in (person.username, "khong-ai"))
    assert known == unknown
    names, elsewhere = (person.username, "khong-ai"), Client(REMOTE_ADDR="10.0.0.9")
    pages = [elsewhere.post(DOOR, {"username": one, "password": "sai"}).content.decode() for one in names]
    bare = [re.sub(r"[A-Za-z0-9]{64}", "", page) for page in pages]
    assert bare[0].replace(names[0], "") == bare[1].replace(names[1], "")


def test_a_session_begins_anew_and_ends_with_the_account(person):
    client = Client()
    client.get(DOOR)
    before = client.cookies.get("sessionid")
    client.post(DOOR, {"username": person.username, "password": RIGHT})
    assert client.cookies["sessionid"] != before and client.cookies["sessionid"]["httponly"]
    assert client.get("/quan-tri/viec-cho-toi/").status_code == 200
    Account.objects.filter(pk=person.pk).update(is_active=False)
    assert client.get("/quan-tri/viec-cho-toi/").status_code == 302
    Account.objects.filter(pk=person.pk).update(is_active=True)
    person.set_password("mot-mat-khau-khac")
    person.save()
    assert client.get("/quan-tri/viec-cho-toi/").status_code == 302


def test_who_must_change_the_password_sees_nothing_before(person):
    Account.objects.filter(pk=person.pk).update(must_change_password=True)
    client = Client()
    client.force_login(Account.objects.get(pk=person.pk))
    for door in (
        "viec-cho-toi/",
        "vu-viec/dossier/",
        "tai-khoan/",
        "snippets/choose/catalogue/procedure/",
        "jsi18n/x/",
    ):
        answer = client.get(f"/quan-tri/{door}")
        assert answer.status_code == 404 or answer["Location"] == "/quan-tri/doi-mat-khau/", door
