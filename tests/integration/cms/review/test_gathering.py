"""Gathering under a decision: picked, given an act, put in order; the order holds to the decision's public page."""

import re

import pytest
from django.urls import reverse

from content_models.actions.gathering import MOST, planned
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.moderation.models import Submission
from content_models.quality.models import QualityPolicy
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, published
from tests.integration.cms.browsing import browser, messages_of

pytestmark = pytest.mark.django_db


def place(lead, name="cms_gather"):
    return reverse(name, args=[lead.type_name(), lead.pk])


def editor():
    return holder_of(Role.CATALOGUE_EDITOR)


def sent(client, lead, **changes):
    """What the page would send as it stands, with changes by "key of the record__field"."""
    rows = client.get(place(lead)).context["rows"]
    data = {"nd-TOTAL_FORMS": str(len(rows.forms)), "nd-INITIAL_FORMS": str(len(rows.forms))}
    for form in rows:
        for field in form:
            value = changes.get(f"{form.planned.record.pk}__{field.name}", field.value())
            if value not in (None, False):
                data[field.html_name] = "on" if value is True else str(value)
    return data


@pytest.fixture
def lead():
    decision = drafted(AnnouncingDecision)
    for number in (1, 2, 3):
        drafted(Procedure, decision=decision, title=f"Thủ tục {number}")
    return decision


def titles(lead):
    return [one.title for one in planned(lead, editor()) if one.included]


def test_rows_move_by_button_and_by_number(lead):
    client = browser(editor())
    last = planned(lead, editor())[-1]
    answer = client.post(place(lead), sent(client, lead) | {"up": last.value}, follow=True)
    assert titles(lead) == ["Thủ tục 1", "Thủ tục 3", "Thủ tục 2"]
    assert "Đã chuyển đến vị trí 2" in answer.content.decode()
    first = planned(lead, editor())[0]
    client.post(place(lead), sent(client, lead, **{f"{first.record.pk}__place": 9}))
    assert titles(lead) == ["Thủ tục 3", "Thủ tục 2", "Thủ tục 1"]


def test_what_is_left_aside_stays_at_hand_and_is_not_submitted(lead):
    client, aside = browser(editor()), planned(lead, editor())[0]
    client.post(place(lead), sent(client, lead, **{f"{aside.record.pk}__included": False}))
    assert "Để lại lần này: 1" in client.get(place(lead, "cms_submit")).content.decode()
    client.post(place(lead, "cms_submit"), {"note": ""})
    assert Submission.objects.get().members.count() == 3
    aside.record.refresh_from_db()
    assert not aside.record.submitted


def test_a_draft_that_is_added_names_the_decision_and_a_public_record_is_planned_to_end(lead):
    elsewhere, old = drafted(Procedure, title="Hộ tịch lưu động"), published(Procedure, title="Hộ tịch cũ")
    client = browser(editor())
    shown = client.get(place(lead), {"q": "ho tich"})
    assert [record for _, record in shown.context["found"]] == [old, elsewhere]
    for record in (elsewhere, old):
        client.post(place(lead), sent(client, lead) | {"add": f"procedure:{record.pk}"})
    assert titles(lead)[-2:] == ["Hộ tịch lưu động", "Hộ tịch cũ"]
    elsewhere.refresh_from_db()
    assert elsewhere.get_latest_revision_as_object().decision_id == lead.pk


def test_an_end_states_reason_and_successor_before_it_is_submitted(lead):
    old, heir = published(Procedure), planned(lead, editor())[0].record
    client = browser(editor())
    client.post(place(lead), sent(client, lead) | {"add": f"procedure:{old.pk}"})
    refused = client.post(place(lead, "cms_submit"), {"note": ""}).content.decode()
    assert "Lý do: chưa nhập" in refused and not Submission.objects.filter(lead_id=lead.pk).exists()

    more = {"act": "replace", "reason": "Gộp", "successor_key": "9.999999"}
    client.post(place(lead), sent(client, lead, **{f"{old.pk}__{name}": value for name, value in more.items()}))
    assert "Mã thay thế phải" in client.post(place(lead, "cms_submit"), {"note": ""}).content.decode()
    client.post(place(lead), sent(client, lead, **{f"{old.pk}__successor_key": heir.key}))
    client.post(place(lead, "cms_submit"), {"note": ""})
    member = Submission.objects.get(lead_id=lead.pk).members.get(object_id=old.pk, content_type__model="procedure")
    assert (member.act, member.successor_key, member.basis) == ("replace", heir.key, str(lead))


def test_the_order_holds_in_review_publication_and_on_the_page_of_the_decision(lead, client):
    staff = browser(editor())
    staff.post(place(lead), sent(staff, lead) | {"down": planned(lead, editor())[0].value})
    staff.post(place(lead, "cms_submit"), {"note": ""})
    submission = Submission.objects.get()
    wanted = ["Thủ tục 2", "Thủ tục 1", "Thủ tục 3"]
    assert list(submission.members.values_list("title", flat=True))[1:] == wanted
    approved(submission)
    lead.refresh_from_db()
    page = client.get(f"/quyet-dinh-cong-bo/{lead.key}/").content.decode()
    assert re.findall(r">(Thủ tục \d)</a>", page) == wanted


def test_a_plan_forgets_what_was_submitted_elsewhere(lead):
    client = browser(editor())
    client.post(place(lead), sent(client, lead))
    client.post(place(lead, "cms_submit"), {"note": ""})
    lead.refresh_from_db()
    assert planned(lead, editor()) == []
    refused = client.post(place(lead), {"nd-TOTAL_FORMS": "0", "nd-INITIAL_FORMS": "0"}, follow=True)
    assert "đang nằm trong một tờ trình khác" in messages_of(refused)


def test_strangers_peers_and_wrong_values_move_nothing(lead):
    foreign = drafted(Procedure, at="H99.03")
    policy = published(QualityPolicy)
    client = browser(editor())
    assert browser(holder_of(Role.CATALOGUE_EDITOR, "H99.03")).get(place(lead)).status_code == 404
    assert browser(holder_of(Role.AUDITOR)).get(place(lead)).status_code == 404
    assert browser(holder_of(Role.ISO_SECRETARY)).get(place(policy)).status_code == 404
    for value in (f"procedure:{foreign.pk}", f"qualitypolicy:{policy.pk}", "procedure:x", "procedure:٣", "?"):
        assert client.post(place(lead), sent(client, lead) | {"add": value}).status_code == 404
    swapped = sent(client, lead) | {"nd-0-record": f"procedure:{foreign.pk}"}
    assert "không còn chờ trình" in client.post(place(lead), swapped).content.decode()
    wild = sent(client, lead) | {"nd-0-place": str(MOST + 1), "nd-1-act": "withdraw"}
    assert "Chưa lưu, còn 2 chỗ" in client.post(place(lead), wild).content.decode()


def test_queries_are_flat_in_what_is_gathered(lead, django_assert_max_num_queries):
    client = browser(editor())
    client.get(place(lead))
    with django_assert_max_num_queries(25) as asked:
        client.get(place(lead))
    few = len(asked)
    for _ in range(20):
        drafted(Procedure, decision=lead)
    with django_assert_max_num_queries(few):
        client.get(place(lead))
    data = sent(client, lead)
    with django_assert_max_num_queries(few + 8):
        client.post(place(lead), data)
