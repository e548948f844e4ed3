"""Cases by code: the words of the page for anybody, details for the holder, lists for a key; never a person."""

import pytest
from django.test import Client
from django.utils import timezone

from content_models.actions.moving import move
from content_models.declaration.roles import Role
from content_models.ledger.reading import card
from content_models.onestop.models import Dossier
from tests.factories.people import agency, holder_of
from tests.integration.api.calling import dossier, fits, keyed
from themes.pages.counting import told

pytestmark = pytest.mark.django_db
HERE = "/api/v1/dossiers/"
PERSONAL = ("Nguyễn", "Thị", "001099000017", "0900000017")


@pytest.mark.mission("S002-14", "S002-02")
def test_the_card_says_what_the_page_says(caller: Client, django_assert_max_num_queries) -> None:
    opened = dossier()
    with django_assert_max_num_queries(2):
        answer = caller.get(f"{HERE}{opened.case.code}/")
    fits(answer.json(), "Dossier")
    data = answer.json()
    page = told(Dossier, card("dossier", opened.case.code), timezone.localtime())
    assert data["standing"]["words"] == page.standing.words
    assert data["state"]["label"] == page.state.label
    assert data["procedure"]["version"] == 1
    assert "holder" not in data and not any(word in answer.content.decode() for word in PERSONAL)
    assert answer["Cache-Control"] == "no-store, private"


@pytest.mark.mission("S002-12")
def test_a_move_is_told_at_once(caller: Client) -> None:
    opened = dossier()
    clerk = holder_of(Role.CLERK)
    move([opened.case], "assign", clerk, {})
    assert caller.get(f"{HERE}{opened.case.code}/").json()["state"]["value"] == "working"


@pytest.mark.mission("S002-13")
def test_a_code_works_as_typed(caller: Client) -> None:
    code = dossier().case.code
    assert caller.get(f"{HERE}{code.lower().replace('-', ' - ')}/").json()["code"] == code


@pytest.mark.parametrize("code", ["H99.02-261231-9999", "x", "%00", "đ", "H99.02-1';--", "9" * 300])
def test_an_unknown_code_and_a_wrong_one_get_the_same_answer(caller: Client, code: str) -> None:
    plain = caller.get(f"{HERE}H99.02-000000-0000/")
    answer = caller.get(f"{HERE}{code}/", headers={"dossier-secret": "2222"})
    assert (answer.status_code, answer.content) == (404, plain.content)


def test_the_holder_sees_steps_and_masked_names(caller: Client) -> None:
    opened = dossier()
    answer = caller.get(f"{HERE}{opened.case.code}/", headers={"dossier-secret": opened.shown.secret.lower()})
    fits(answer.json(), "Dossier")
    held = answer.json()["holder"]
    assert held["applicant"] == "N. T. C. D."
    assert "identity_number" not in held and not any(word in answer.content.decode() for word in PERSONAL)
    assert [step["state"]["value"] for step in held["steps"]] == ["received"]
    assert answer["Cache-Control"] == "no-store, private"


def test_a_wrong_secret_is_refused_and_after_five_tries_nobody_may_try(caller: Client) -> None:
    opened = dossier()
    address = f"{HERE}{opened.case.code}/"
    wrong = "2222" if opened.shown.secret != "2222" else "3333"
    tried = [caller.get(address, headers={"dossier-secret": wrong}) for _ in range(5)]
    assert {answer.status_code for answer in tried} == {403}
    last = caller.get(address, headers={"dossier-secret": opened.shown.secret})
    assert (last.status_code, last["Retry-After"]) == (429, "3600")
    assert caller.get(address).status_code == 200


def test_what_cannot_be_a_secret_costs_no_try(caller: Client) -> None:
    opened = dossier()
    address = f"{HERE}{opened.case.code}/"
    for _ in range(6):
        assert caller.get(address, headers={"dossier-secret": "12345"}).status_code == 403
    assert caller.get(address, headers={"dossier-secret": opened.shown.secret}).status_code == 200


def test_nobody_lists_cases(caller: Client) -> None:
    dossier()
    answer = caller.get(HERE)
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="api"')


@pytest.mark.mission("S003-33", "C-08")
def test_a_key_with_the_scope_pages_the_cards_of_its_agencies() -> None:
    mine = [dossier("H99.02").case.code for _ in range(3)]
    other = dossier("H99.03").case.code
    portal, _ = keyed("dossiers:read", at="H99.02")
    first = portal.get(HERE, {"limit": 2})
    fits(first.json(), "DossierPage")
    rest = portal.get(first.json()["next"]).json()
    assert [line["code"] for line in first.json()["results"] + rest["results"]] == mine
    province, _ = keyed("dossiers:read", at="H99")
    assert other in [line["code"] for line in province.get(HERE).json()["results"]]
    assert province.get(HERE, {"state": "done"}).json()["results"] == []
    assert not any(word in first.content.decode() for word in PERSONAL)


def test_a_list_costs_the_same_however_long(django_assert_max_num_queries) -> None:
    portal, _ = keyed("dossiers:read", at="H99.02")
    for _ in range(4):
        dossier("H99.02")
    portal.get(HERE)
    # client, agency, what it took over, its subtree, cards, working days; then the log
    with django_assert_max_num_queries(8):
        assert len(portal.get(HERE).json()["results"]) == 4


def test_a_key_of_no_agency_reaches_no_case() -> None:
    dossier()
    portal, registered = keyed("dossiers:read")
    type(registered).objects.update(agency=None)
    assert portal.get(HERE).json()["results"] == []


def test_the_scope_is_needed() -> None:
    agency("H99.02")
    portal, _ = keyed("errands:read")
    assert portal.get(HERE).status_code == 403
    assert portal.get("/api/v1/errands/").status_code == 200
