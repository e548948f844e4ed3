"""Adding, editing and putting forward on screen: the same rules and the same one event as by the actions."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text

from cms.projection.submitting import submit_screen_of
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.moderation.models import Submission
from tests.factories.people import agency, holder_of
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.cms.doors import entered, filled, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return entered(holder_of(Role.CATALOGUE_EDITOR))


def verbs(record) -> list[str]:
    own = Event.objects.filter(content_type__model=record.type_name(), object_id=str(record.pk))
    return list(own.order_by("id").values_list("action", flat=True))


def test_a_new_record_is_a_draft_with_one_event(editor):
    answer = editor.post(place(KitchenSink, "add"), filled(agency=agency().pk))

    record = KitchenSink.objects.get()
    assert answer.status_code == 302
    assert (record.key, record.live, record.folded.split()[:1]) == ("9.100001", False, ["9.100001"])
    assert record.limit == {"value": 3, "unit": "working_day", "case": "", "text": ""}
    assert record.get_latest_revision_as_object().title == "Tên thử"
    assert verbs(record) == ["minhbach.draft"]


def test_a_draft_may_leave_out_what_a_submission_may_not(editor):
    editor.post(place(KitchenSink, "add"), filled(agency=agency().pk, title=""))
    record = KitchenSink.objects.get()
    answer = editor.post(place(KitchenSink, "edit", record.pk), filled(title="") | {"action-submit": "1"})

    assert "Chưa lưu" in words_of(answer)
    assert answer.context["form"].errors["title"]
    assert not Submission.objects.exists()
    assert verbs(record) == ["minhbach.draft"]


def test_putting_forward_an_unchanged_draft_adds_no_other_draft(editor):
    plain = {"rich": rich_text("")}  # the editor's own marks of a paragraph are new in every post made here
    editor.post(place(KitchenSink, "add"), filled(agency=agency().pk, **plain))
    record = KitchenSink.objects.get()
    editor.post(place(KitchenSink, "edit", record.pk), filled(**plain) | {"action-submit": "1"})

    record.refresh_from_db()
    assert record.submitted
    assert verbs(record) == ["minhbach.draft", "minhbach.submit"]


def test_putting_forward_a_new_record_does_both(editor):
    editor.post(place(KitchenSink, "add"), filled(agency=agency().pk) | {"action-submit": "1"})
    assert verbs(KitchenSink.objects.get()) == ["minhbach.draft", "minhbach.submit"]


def test_what_is_before_the_steps_shows_its_lock_and_refuses(editor):
    record = drafted(KitchenSink, title="Trước")
    submitted(record)
    address = place(KitchenSink, "edit", record.pk)

    assert "Đang chờ duyệt, không sửa được" in words_of(editor.get(address))
    editor.post(address, filled(title="Sau"))
    record.refresh_from_db()
    assert record.title == "Trước"


def test_a_published_text_changes_only_through_the_steps(editor):
    record = published(KitchenSink, title="Công khai")
    editor.post(place(KitchenSink, "edit", record.pk), filled(code=record.code, title="Nháp") | {"action-publish": "1"})

    record.refresh_from_db()
    assert (record.title, record.get_latest_revision_as_object().title) == ("Công khai", "Nháp")
    assert "Có bản nháp mới" in words_of(editor.get(place(KitchenSink, "list")))


def test_a_key_is_taken_once(editor):
    for _ in range(2):
        answer = editor.post(place(KitchenSink, "add"), filled(agency=agency().pk))
    assert "Đã có bản ghi mang khóa 9.100001" in words_of(answer)
    assert KitchenSink.objects.count() == 1


def test_an_earlier_text_starts_a_new_draft(editor):
    record = redraft(drafted(KitchenSink, title="Một"), title="Hai")
    first = record.revisions.order_by("pk").first()
    editor.post(place(KitchenSink, "revisions_revert", record.pk, first.pk), filled(code=record.code, title="Một"))

    assert verbs(record) == ["minhbach.draft"] * 3


def test_a_decision_is_put_forward_with_all_it_announces(editor):
    decision = drafted(AnnouncingDecision)
    procedure = drafted(Procedure, decision=decision)
    screen = reverse("cms_submit", args=["announcingdecision", decision.pk])
    sent = {"symbol": decision.symbol, "issuer": decision.issuer, "year": decision.year, "title": "Trích yếu"}
    answer = editor.post(place(AnnouncingDecision, "edit", decision.pk), sent | {"action-submit": "1"})

    assert answer.headers["Location"] == screen == submit_screen_of(procedure)
    approved(submitted(decision))
    procedure.refresh_from_db()
    assert submit_screen_of(procedure) is None


def test_a_form_sent_in_part_is_a_bad_request(editor):
    record = drafted(KitchenSink)
    assert editor.post(place(KitchenSink, "edit", record.pk), {"title": "x"}).status_code == 400
