"""A dossier from the counter to the hand-over, by the screens alone."""

import re

import pytest
from django.urls import reverse

from content_models.declaration.roles import Role
from content_models.ledger.holder_key import exchange_token
from content_models.ledger.models import Event
from content_models.onestop.models import Dossier
from tests.factories.people import holder_of
from tests.integration.cms.browsing import browser, messages_of
from tests.integration.cms.cases.dossiers import NAME, NUMBER, entered, opened, opening_page, procedure

pytestmark = pytest.mark.django_db


def page(case, name="cms_case", *more):
    return reverse(name, args=["dossier", case.code, *more])


def test_the_procedure_is_chosen_by_words_without_marks_then_the_form_opens():
    one = procedure()
    client = browser(holder_of(Role.CLERK))
    start = reverse("cms_case_open", args=["dossier"])

    found = client.get(start, {"q": "xac nhan hon nhan"})
    assert [address for _, address in found.context["offers"]] == [f"?procedure={one.key}"]
    form = client.get(start + found.context["offers"][0][1]).content.decode()
    assert "3 ngày làm việc" in form.replace("\xa0", " ") and "Hẹn trả, nếu nhận lúc này" in form


def test_opening_shows_the_receipt_once():
    client = browser(holder_of(Role.CLERK))
    answer = client.post(opening_page(procedure()), entered())
    case = Dossier.objects.get()
    assert answer.url == page(case, "cms_case_receipt")

    receipt = client.get(answer.url)
    shown = receipt.content.decode()
    assert case.code in shown and NAME in shown and NUMBER not in shown
    assert "<svg" in shown and re.fullmatch("[0-9A-Z]{4}", receipt.context["secret"])

    again = client.get(answer.url, follow=True)
    assert "chỉ hiện một lần" in messages_of(again)
    assert receipt.context["secret"] not in again.content.decode()


def test_the_code_on_the_receipt_opens_the_dossier_and_a_reissue_replaces_it(monkeypatch):
    drawn = []
    monkeypatch.setattr("cms.screens.cases.receipt._qr", lambda address: drawn.append(address) or "")
    client = browser(holder_of(Role.CLERK))
    client.get(client.post(opening_page(procedure()), entered()).url)
    case = Dossier.objects.get()

    client.get(client.post(page(case, "cms_case_reissue"), {"reason": "Mất giấy"}).url)

    old, new = (address.rstrip("/").rsplit("/", 1)[1] for address in drawn)
    assert drawn[0].startswith("http://testserver/ho-so/ma/")
    assert exchange_token(old) is None
    assert exchange_token(new) == ("dossier", case.code)
    assert Event.objects.get(action="minhbach.reissue").reason == "Mất giấy"


def test_missing_entries_are_said_at_their_fields_in_vietnamese():
    client = browser(holder_of(Role.CLERK))
    shown = client.post(opening_page(procedure()), entered(applicant="")).content.decode()
    assert "Người nộp: chưa nhập" in shown
    assert not Dossier.objects.exists()


def test_a_limit_that_cannot_be_computed_asks_for_a_day_and_a_reason():
    client = browser(holder_of(Role.CLERK))
    one = procedure()
    online = {"channel": "ONLINE"}
    shown = client.post(opening_page(one), entered(**online))
    assert "appointed_on" in shown.context["form"].errors
    client.post(opening_page(one), entered(**online, appointed_on="2027-03-01", appointed_why="Theo thỏa thuận"))
    assert Dossier.objects.get().due_at.date().isoformat() == "2027-03-01"


def test_a_clerk_opens_only_where_the_clerk_works():
    from tests.factories.people import agency

    client = browser(holder_of(Role.CLERK))
    shown = client.post(opening_page(procedure()), entered(agency("H99.03")))
    assert "agency" in shown.context["form"].errors
    assert not Dossier.objects.exists()


def test_moving_offers_only_legal_moves_and_asks_for_the_reason():
    case = opened(browser(holder_of(Role.CLERK)), procedure())
    specialist = browser(holder_of(Role.SPECIALIST))
    clerk = browser(holder_of(Role.CLERK))
    assert [move["label"] for move in clerk.get(page(case)).context["moves"]] == ["Chuyển giải quyết"]
    clerk.post(page(case, "cms_case_move", "assign"))

    bare = specialist.post(page(case, "cms_case_move", "ask"), {"reason": ""}).content.decode()
    assert "Giấy tờ cần bổ sung và lý do: chưa nhập" in bare
    specialist.post(page(case, "cms_case_move", "ask"), {"reason": "Thiếu tờ khai có chữ ký."})
    case.refresh_from_db()
    assert case.state == "waiting"

    shown = specialist.get(page(case)).content.decode()
    assert "Thiếu tờ khai có chữ ký." in shown and "tạm dừng" in shown
    late = specialist.post(page(case, "cms_case_move", "ask"), {"reason": "Lần nữa"}, follow=True)
    assert "Yêu cầu bổ sung giấy tờ" in messages_of(late)


def test_a_move_of_another_role_or_of_no_name_is_not_found():
    case = opened(browser(holder_of(Role.CLERK)), procedure())
    clerk = browser(holder_of(Role.CLERK))
    assert clerk.get(page(case, "cms_case_move", "finish")).status_code == 404
    assert clerk.post(page(case, "cms_case_move", "finish"), {"result": "Xong"}).status_code == 404
    assert clerk.get(page(case, "cms_case_move", "fly")).status_code == 404


def test_people_are_named_inside_the_own_agency_only_and_each_reading_leaves_an_event():
    case = opened(browser(holder_of(Role.CLERK)), procedure())
    Event.objects.filter(action="minhbach.read_personal").count()
    inside = browser(holder_of(Role.SPECIALIST)).get(page(case)).content.decode()
    above = browser(holder_of(Role.SPECIALIST, "H99")).get(page(case)).content.decode()

    assert NAME in inside and NUMBER in inside
    assert NAME not in above and NUMBER not in above and "C. d. M. B." in above
    readings = Event.objects.filter(action="minhbach.read_personal", key=case.code)
    assert [reading.user for reading in readings] == [holder_of(Role.SPECIALIST)]
    assert NAME not in str(readings.values()) and not readings.filter(public=True).exists()


PAGES = ("cms_case", "cms_case_receipt")


@pytest.mark.parametrize("name", PAGES)
def test_a_peer_agency_finds_nothing(name):
    case = opened(browser(holder_of(Role.CLERK)), procedure())
    peer = browser(holder_of(Role.CLERK, "H99.03"))
    assert peer.get(page(case, name)).status_code == 404
    assert peer.post(page(case, "cms_case_reissue")).status_code == 404
    assert peer.get(page(case, "cms_case_move", "assign")).status_code == 404
    assert case.code not in peer.get(reverse("cms_cases", args=["dossier"])).content.decode()


def test_roles_without_cases_find_no_list_and_no_form():
    editor = browser(holder_of(Role.CATALOGUE_EDITOR))
    assert editor.get(reverse("cms_cases", args=["dossier"])).status_code == 404
    assert editor.get(reverse("cms_case_open", args=["dossier"])).status_code == 404
    specialist = browser(holder_of(Role.SPECIALIST))
    assert specialist.get(reverse("cms_case_open", args=["dossier"])).status_code == 404
    assert specialist.get(reverse("cms_cases", args=["procedure"])).status_code == 404
