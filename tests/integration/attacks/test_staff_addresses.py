"""Every staff address there is, with values no form of ours sends: refused politely, never a failure."""

import itertools
import re
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver

from cms.shell.staff_doors import SHUT
from content_models.declaration.roles import Role
from content_models.organisation.models import Account
from tests.factories.journeys import opened
from tests.factories.people import grant, holder_of
from tests.factories.texts import drafted, published, redraft, submitted
from tests.integration.cms.doors import filled
from tests.sample_artefacts.models import Errand, KitchenSink

pytestmark = pytest.mark.django_db
VALUES = ["a\0b", "9" * 30, "9" * 5000, "²%s"]
ASKED = (
    "q",
    "p",
    "page",
    "id",
    "sau",
    "trang",
    "ordering",
    "danh-sach",
    "agency",
    "co_quan",
    "export",
    "parent",
    "year",
)
SENT = ("reason", "verdict", "position", "grant", "code", "successor", "words", "drafts", "agency", "note", "role", "q")
ROWS = {"bo-TOTAL_FORMS": "x", "bo-INITIAL_FORMS": "x", "more": "1"}
#: One type stands for all; and Wagtail's window for links fails on a form without its fields.
LEFT_OUT = re.compile(r"/(catalogue|quality|operation|tutorial_domain)/|logout|\(\?:|\.\*")


def all_routes(resolver: URLResolver, before: str = "") -> list[str]:
    """Return the route of every address below a resolver."""
    found = []
    for one in resolver.url_patterns:
        route = before + str(one.pattern).strip("^$")
        found += all_routes(one, route) if isinstance(one, URLResolver) else [route]
    return found


@pytest.fixture
def everywhere() -> Account:
    """One person with every role at one agency."""
    account = holder_of(Role.CATALOGUE_EDITOR, name="moi-vai")
    for role in set(Role) - {Role.CATALOGUE_EDITOR}:
        grant(account, role, "H99.02")
    return account


@pytest.fixture
def places(everywhere) -> list[str]:
    """Every route, its parts named; what they stand for exists."""
    staff = next(r for r in get_resolver().url_patterns if str(r.pattern) == "quan-tri/")
    routes = sorted({route for route in all_routes(staff, "/quan-tri/") if not LEFT_OUT.search(route)})
    return [route for route in routes if not re.match(rf"/quan-tri/(?:{SHUT})", route)]


@pytest.fixture
def parts() -> dict[str, Any]:
    """A value for each named part of an address, so that something is found there."""
    record, case = redraft(published(KitchenSink)), opened(Errand, "H99.02")
    own = {"pk": record.pk, "object_id": record.pk, "revision_id": record.latest_revision_id}
    own |= {"revision_id_a": "earliest", "revision_id_b": "latest", "submission": submitted(drafted(KitchenSink)).pk}
    own |= {"app_label": "sample_artefacts", "model_name": "kitchensink", "session_id": 1}
    file_id = "0b0e0e6e-0000-4000-8000-000000000000"
    return own | {"type_name": "errand", "code": case.code, "name": "start", "verb": "khoa", "file_id": file_id}


def address(route: str, parts: dict[str, Any]) -> str:
    if "(?P" in route:
        route = re.sub(r"\(\?P<(\w+)>.*?\)(?=/|\\|$)", r"<str:\1>", route).replace("\\", "")
    if "/duyet/" in route:
        parts = parts | {"pk": parts["submission"]}
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda found: quote(str(parts.get(found[1], 1)), safe=""), route)


@pytest.fixture
def person(everywhere) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(everywhere)
    return client


def failing(answers: dict[Any, int]) -> list[Any]:
    return [place for place, status in answers.items() if status >= 500]


@pytest.mark.long
def test_hostile_parts_of_an_address(places, parts, person):
    answers = {}
    for route, value in itertools.product(places, VALUES):
        for name in re.findall(r"<(?:\w+:)?(\w+)>", route):
            asked = address(route, parts | {name: value} | ({"submission": value} if name == "pk" else {}))
            answers[route, name, value, "GET"] = person.get(asked).status_code
            answers[route, name, value, "POST"] = person.post(asked, {}).status_code
    assert failing(answers) == []
    assert len(answers) > 200


@pytest.mark.long
def test_hostile_questions(places, parts, person):
    asked = itertools.product(places, VALUES)
    answers = {(r, v): person.get(address(r, parts), dict.fromkeys(ASKED, v)).status_code for r, v in asked}
    assert failing(answers) == []


@pytest.mark.long
def test_hostile_forms(places, parts, person):
    answers = {}
    for route, value in itertools.product(places, VALUES):
        if "choose-external-link" in route:
            continue
        sent = dict.fromkeys(SENT, value)
        answers[route, value] = person.post(address(route, parts), filled() | ROWS | sent).status_code
    assert failing(answers) == []


def test_hostile_fields_of_every_form(places, parts, person):
    """Whatever a page sends back, hidden fields and numbers above all, as it stands on the page and without end."""
    answers = {}
    for route in places:
        page = person.get(address(route, parts))
        if page.streaming or "html" not in page.get("Content-Type", "") or page.status_code != 200:
            continue
        named = set(re.findall(r'<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"', page.content.decode()))
        for value in ("9" * 5000, "-1"):
            answers[route, value] = person.post(address(route, parts), dict.fromkeys(named, value)).status_code
    assert failing(answers) == []
    assert len(answers) > 60
