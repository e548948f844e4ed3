"""What is typed is kept for its writer alone, beside every draft; others present are named to who may edit."""

import json

import pytest
from django.urls import reverse

from content_models.actions import keeping_text
from content_models.actions.keeping_text import keep_text, kept_text
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.moderation.models import KeptText
from tests.factories.people import agency, holder_of, stranger
from tests.factories.texts import drafted, published, redraft, submitted
from tests.integration.cms.doors import entered, filled, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


@pytest.fixture
def account():
    return holder_of(Role.CATALOGUE_EDITOR)


@pytest.fixture
def editor(account):
    return entered(account)


def at(record_or_pk, name="cms_beat"):
    return reverse(name, args=["kitchensink", getattr(record_or_pk, "pk", record_or_pk)])


def sent(record=None, **values):
    base = {"mb-based-on": str(record.latest_revision_id)} if record else {}
    return filled(**values) | base | {"mb-text": "1"}


def test_typing_changes_no_draft_no_public_text_and_leaves_no_event(editor, account):
    record = published(KitchenSink, title="Công khai")
    before = list(record.revisions.values_list("pk", "content"))
    told = editor.post(at(record), sent(record, code=record.code, title="Đang gõ"))
    assert told.status_code == 200 and len(json.loads(told.content)["at"]) == 5
    assert list(record.revisions.values_list("pk", "content")) == before
    assert Event.objects.filter(object_id=str(record.pk)).latest("id").action == "minhbach.publish"
    assert kept_text(account, KitchenSink, record.pk).fields["title"] == ["Đang gõ"]


def test_one_row_for_a_person_and_a_record_however_often(editor):
    record = drafted(KitchenSink)
    for number in range(5):
        editor.post(at(record), sent(record, title=f"Lần {number}"))
    assert KeptText.objects.get().fields["title"] == ["Lần 4"]


def test_the_page_offers_what_was_kept_and_gives_it_back(editor):
    record = drafted(KitchenSink, title="Bản nháp")
    editor.post(at(record), sent(record, code=record.code, title="Gõ dở"))
    edit = place(KitchenSink, "edit", record.pk)
    offered = words_of(editor.get(edit))
    assert "Bạn còn nội dung chưa lưu" in offered and "data-held" in offered and "Gõ dở" not in offered
    back = words_of(editor.get(f"{edit}?lay-lai=1"))
    assert "Gõ dở" in back and "data-held" not in back
    editor.post(edit, sent(record, code=record.code, title="Gõ dở"))
    assert not KeptText.objects.exists()
    assert "Bạn còn nội dung chưa lưu" not in words_of(editor.get(edit))


def test_a_kept_text_is_dropped_when_its_writer_says_so(editor):
    record = drafted(KitchenSink)
    editor.post(at(record), sent(record))
    assert editor.post(at(record, "cms_forget")).headers["Location"] == place(KitchenSink, "edit", record.pk)
    assert not KeptText.objects.exists()


def test_a_new_record_is_kept_too_until_it_is_added(editor):
    editor.post(at(0), sent(agency=agency().pk, title="Chưa thêm"))
    add = place(KitchenSink, "add")
    assert "Bạn còn nội dung chưa lưu" in words_of(editor.get(add))
    assert "Chưa thêm" in words_of(editor.get(f"{add}?lay-lai=1"))
    editor.post(add, filled(agency=agency().pk))
    assert not KeptText.objects.exists()


def test_a_record_put_forward_meanwhile_says_so_and_keeps_the_text(editor, account):
    record = drafted(KitchenSink, title="Bản trình")
    page = sent(record, code=record.code, title="Gõ thêm")
    frozen = submitted(record).members.get()
    told = json.loads(editor.post(at(record), page).content)["told"]
    assert "vừa được trình" in told[0]
    answer = editor.post(place(KitchenSink, "edit", record.pk), page, follow=True)
    assert "đã được trình" in words_of(answer) and "<ins>Gõ thêm</ins>" in words_of(answer)
    frozen.refresh_from_db()
    assert frozen.revision.content["title"] == "Bản trình" and record.revisions.count() == 1
    assert kept_text(account, KitchenSink, record.pk)


def test_another_who_has_it_open_is_named_and_so_is_a_newer_draft(editor):
    record = drafted(KitchenSink)
    colleague = holder_of(Role.CATALOGUE_EDITOR, name="dong-nghiep")
    other = entered(colleague)
    base = {"mb-based-on": str(record.latest_revision_id)}
    mine = json.loads(editor.post(at(record), base).content)
    assert mine["told"] == []
    theirs = json.loads(other.post(at(record), base | {"mb-editing": "1"}).content)
    assert len(theirs["told"]) == 1 and "cũng đang mở" in theirs["told"][0]
    redraft(record, colleague, title="Mới hơn")
    told = json.loads(editor.post(at(record), base | {"mb-session": str(mine["session"])}).content)["told"]
    assert "đã lưu bản nháp mới hơn" in told[0] and "đang sửa" in told[1]


def test_a_text_beyond_the_limit_is_refused_in_words(editor, monkeypatch):
    monkeypatch.setattr(keeping_text, "LONGEST", 100)
    record = drafted(KitchenSink)
    answer = editor.post(at(record), sent(record))
    assert answer.status_code == 400 and "quá dài" in json.loads(answer.content)["words"]


def test_only_so_many_texts_are_kept_for_one_person(account, monkeypatch):
    monkeypatch.setattr(keeping_text, "MOST", 3)
    for number in range(6):
        keep_text(account, KitchenSink, number + 1, {"title": [str(number)]}, None)
    assert sorted(KeptText.objects.values_list("object_id", flat=True)) == [4, 5, 6]


def test_a_malformed_form_is_a_bad_request_and_keeps_nothing(editor):
    record = drafted(KitchenSink)
    assert editor.post(at(record), sent(record) | {"parts-count": "x"}).status_code == 400
    assert not KeptText.objects.exists()


@pytest.mark.parametrize("name", ["cms_beat", "cms_forget", "cms_reconcile"])
def test_it_is_for_who_may_edit_the_record_only(name):
    record = drafted(KitchenSink)
    for who in (holder_of(Role.CATALOGUE_EDITOR, "H99.03"), holder_of(Role.AGENCY_LEADER), holder_of(Role.CLERK)):
        assert entered(who).post(at(record, name)).status_code == 404, who
    assert entered(stranger()).post(at(record, name)).status_code in (302, 403, 404)
    assert entered(None).post(at(record, name)).status_code == 302
    assert entered(holder_of(Role.AGENCY_LEADER)).post(at(0)).status_code == 404
    assert entered(holder_of(Role.CATALOGUE_EDITOR)).post("/quan-tri/soan/errand/0/tu-luu/").status_code == 404
    assert not KeptText.objects.exists()


def test_one_person_never_meets_anothers_kept_text(editor, account):
    record = drafted(KitchenSink)
    editor.post(at(record), sent(record, title="Của riêng tôi"))
    other = entered(holder_of(Role.CATALOGUE_EDITOR, name="dong-nghiep"))
    for address in (place(KitchenSink, "edit", record.pk), place(KitchenSink, "edit", record.pk) + "?lay-lai=1"):
        assert "Của riêng tôi" not in words_of(other.get(address))
    other.post(at(record, "cms_forget"))
    assert kept_text(account, KitchenSink, record.pk)


def test_opening_the_form_says_what_is_missing_with_a_link_to_each_field(editor):
    record = drafted(KitchenSink, title="")
    told = words_of(editor.get(place(KitchenSink, "edit", record.pk)))
    assert "Còn thiếu trước khi trình (1)" in told and 'href="#panel-title-section"' in told
    assert 'id="panel-title-section"' in told
    whole = drafted(KitchenSink)
    assert "Còn thiếu" not in words_of(editor.get(place(KitchenSink, "edit", whole.pk)))
