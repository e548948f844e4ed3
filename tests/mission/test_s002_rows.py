"""Rows of regulation 002 (one-stop shop)."""

import datetime

import pytest

from content_models.actions.moving import move
from content_models.actions.refusal import Refused
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.onestop.models import Dossier
from content_models.organisation.models import ApiClient
from tests.factories.journeys import answers, brought_to, opened
from tests.factories.people import holder_of
from tests.factories.texts import published

pytestmark = pytest.mark.django_db


def test_S002_02_a_valid_code_gives_the_state_and_a_wrong_one_a_neutral_answer(client):
    case = opened(Dossier)
    assert "Được tiếp nhận" in client.get(f"/ho-so/{case.code}/").content.decode()
    unknown = client.get("/ho-so/H99.100-250101-9999/")
    malformed = client.get("/ho-so/khong-phai-ma/", follow=True)
    assert unknown.status_code == malformed.status_code == 404
    assert "Không có hồ sơ nào mang mã này" in unknown.content.decode()


def test_S002_04_a_change_of_state_is_seen_in_look_up_at_once(client):
    case = brought_to(opened(Dossier), "working")
    assert client.get(f"/api/v1/dossiers/{case.code}/").json()["state"]["value"] == "working"
    assert "Đang xử lý" in client.get(f"/ho-so/{case.code}/").content.decode()


def test_S002_16_a_sector_system_pushes_states_with_its_own_key(client):
    case = opened(Dossier)
    place, account = f"/api/v1/dossiers/{case.code}/", holder_of(Role.CLERK, case.agency.code)
    _, key = ApiClient.issue("Phần mềm ngành", ["dossiers:move"], agency=case.agency, account=account)
    told = {"if-match": client.get(place)["ETag"], "idempotency-key": "1", "authorization": f"Bearer {key}"}
    moved = client.post(f"{place}moves/", '{"move": "assign"}', "application/json", headers=told)
    assert (moved.status_code, moved.json()["state"]["value"]) == (200, "working")
    assert client.get(place).json()["state"]["label"] in client.get(f"/ho-so/{case.code}/").content.decode()


def test_S002_06_the_public_page_shows_decision_and_effective_date(client):
    decision = published(AnnouncingDecision, symbol="163/QĐ-BTP")
    record = published(Procedure, decision=decision, in_force_from=datetime.date(2026, 9, 21))
    page = client.get(f"/thu-tuc/{record.key}/").content.decode()
    assert "163/QĐ-BTP" in page
    assert "21/9/2026" in page


def test_S002_08_skipping_a_step_is_impossible_and_each_step_has_unit_time_and_result():
    case = opened(Dossier)
    finish = Dossier.lifecycle.move("finish")
    with pytest.raises(Refused, match="Được tiếp nhận"):
        move([case], "finish", holder_of(finish.role, "H99.100"), answers(finish))
    case = brought_to(case, "handed_over")
    for event in Event.objects.filter(key=case.code):
        assert event.agency_id == case.agency_id
        assert event.timestamp
        assert event.data["to"]


def test_S002_12_look_up_is_live_without_a_copying_step(client):
    case = opened(Dossier)
    for state in ("working", "waiting"):
        case = brought_to(opened(Dossier), state)
        shown = client.get(f"/ho-so/{case.code}/").content.decode()
        assert case.present_state.label in shown
        assert client.get(f"/api/v1/dossiers/{case.code}/").json()["state"]["value"] == state


def test_S002_13_the_code_on_the_receipt_works_as_typed(client):
    case = opened(Dossier)
    typed = case.code.lower().replace("-", " - ")
    answer = client.get("/ho-so/", {"ma": f"  {typed} "}, follow=True)
    assert answer.redirect_chain[-1][0].endswith(f"/ho-so/{case.code}/")
    assert case.code in answer.content.decode()


def test_S002_14_page_and_interface_return_the_same_fields(client):
    case = opened(Dossier)
    page = client.get(f"/ho-so/{case.code}/").content.decode()
    data = client.get(f"/api/v1/dossiers/{case.code}/").json()
    assert case.procedure.title in page
    assert data["title"] == case.procedure.title
    assert data["agency"]["name"] in page
    assert data["state"]["label"] in page
    assert data["standing"]["words"].replace("\xa0", " ") in page.replace("\xa0", " ").replace("&nbsp;", " ")
    assert holder_of(Role.CLERK, "H99.100").full_name not in page
