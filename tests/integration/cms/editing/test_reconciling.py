"""Two people upon one draft: never one over the other, both texts field by field, each field chosen by a person."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from content_models.declaration.roles import Role
from content_models.moderation.models import KeptText
from tests.factories.files import pdf
from tests.factories.people import holder_of
from tests.factories.texts import drafted, redraft
from tests.integration.cms.doors import entered, filled, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    return drafted(KitchenSink, title="Tên gốc", text="Đoạn gốc", year=2026, note="")


@pytest.fixture
def editor():
    return entered(holder_of(Role.CATALOGUE_EDITOR))


@pytest.fixture
def colleague():
    return holder_of(Role.CATALOGUE_EDITOR, name="dong-nghiep")


def saved(editor, record, base, **values):
    page = filled(code=record.code, **values) | {"mb-based-on": str(base)}
    return editor.post(place(KitchenSink, "edit", record.pk), page)


def at(record):
    return reverse("cms_reconcile", args=["kitchensink", record.pk])


def latest(record):
    record.refresh_from_db()
    return record.get_latest_revision_as_object()


@pytest.fixture
def collided(record, editor, colleague):
    """The colleague changed name and internal note; I changed name and year, upon the draft before."""
    base = record.latest_revision_id
    redraft(record, colleague, title="Tên của họ", note="Họ ghi")
    answer = saved(editor, record, base, title="Tên của tôi", year="2027", text="Đoạn gốc")
    assert answer.headers["Location"] == at(record)
    return record


def test_a_save_upon_an_older_draft_writes_nothing_and_shows_both(collided, editor):
    assert latest(collided).title == "Tên của họ" and collided.revisions.count() == 2
    told = words_of(editor.get(at(collided)))
    assert "<del>họ</del>" in told and "<ins>tôi</ins>" in told
    assert "Cả hai cùng sửa mục này" in told and "Chỉ bạn sửa mục này" in told and "Chỉ bên kia sửa" in told


def test_what_only_one_side_changed_is_proposed_and_the_rest_must_be_chosen(collided, editor):
    theirs = str(latest(collided).latest_revision_id)
    asked = words_of(editor.post(at(collided), {"kia": theirs}))
    assert "Còn 1 mục chưa chọn" in asked and collided.revisions.count() == 2
    answer = editor.post(at(collided), chosen(editor, collided) | {"kia": theirs, "chon-title": "toi"})
    assert answer.headers["Location"] == place(KitchenSink, "edit", collided.pk)
    text = latest(collided)
    assert (text.title, text.year, text.note) == ("Tên của tôi", 2027, "Họ ghi")
    assert not KeptText.objects.exists()


def chosen(editor, record):
    found = editor.get(at(record)).context["found"]
    return {f"chon-{one.name}": one.chosen for one in found if one.chosen}


def test_a_third_draft_meanwhile_is_shown_before_anything_is_written(collided, editor, colleague):
    theirs = str(latest(collided).latest_revision_id)
    choices = chosen(editor, collided) | {"kia": theirs, "chon-title": "toi"}
    redraft(collided, colleague, title="Lại sửa nữa")
    told = words_of(editor.post(at(collided), choices))
    assert "Còn 1 mục chưa chọn" in told and latest(collided).title == "Lại sửa nữa"


def test_mine_is_kept_as_a_record_of_its_own(collided, editor):
    answer = editor.post(at(collided), {"ban-sao": "1"})
    copy = KitchenSink.objects.exclude(pk=collided.pk).get()
    assert answer.headers["Location"] == place(KitchenSink, "edit", copy.pk)
    assert (copy.key, copy.title, copy.code) == (None, "Tên của tôi", "")
    assert latest(collided).title == "Tên của họ" and not KeptText.objects.exists()


def test_what_says_the_same_as_the_newer_draft_leads_to_it(record, editor, colleague):
    base = record.latest_revision_id
    saved(editor, record, base, title="Cùng tên")
    assert record.revisions.count() == 2
    saved(editor, record, base, title="Cùng tên")
    answer = editor.get(at(record))
    assert answer.headers["Location"] == place(KitchenSink, "edit", record.pk)
    assert record.revisions.count() == 2 and not KeptText.objects.exists()


def test_submitting_upon_an_older_draft_submits_nobody_elses_text(record, editor, colleague):
    base = record.latest_revision_id
    redraft(record, colleague, title="Chưa ai đọc")
    page = filled(code=record.code, title="Tên gốc") | {"mb-based-on": str(base), "action-submit": "1"}
    assert editor.post(place(KitchenSink, "edit", record.pk), page).headers["Location"] == at(record)
    record.refresh_from_db()
    assert not record.submitted


def test_uploads_of_the_refused_save_are_not_chosen_twice(record, editor, colleague):
    base = record.latest_revision_id
    redraft(record, colleague, title="Mới hơn")
    page = filled(code=record.code, title="Tên gốc") | {
        "mb-based-on": str(base),
        "files": [SimpleUploadedFile("don.pdf", pdf())],
    }
    editor.post(place(KitchenSink, "edit", record.pk), page)
    theirs = str(latest(record).latest_revision_id)
    choices = {f"chon-{one.name}": "toi" for one in editor.get(at(record)).context["found"]}
    editor.post(at(record), choices | {"kia": theirs})
    assert len(latest(record).files) == 1


def test_a_superior_says_why_here_too(record, colleague):
    above = entered(holder_of(Role.CATALOGUE_EDITOR, "H99"))
    base = record.latest_revision_id
    redraft(record, colleague, title="Mới hơn")
    assert saved(above, record, base, title="Cấp trên sửa").headers["Location"] == at(record)
    assert 'name="ly-do-sua"' in words_of(above.get(at(record)))
    choices = {f"chon-{one.name}": "toi" for one in above.get(at(record)).context["found"]}
    choices["kia"] = str(latest(record).latest_revision_id)
    above.post(at(record), choices)
    assert latest(record).title == "Mới hơn"
    above.post(at(record), choices | {"ly-do-sua": "Sửa tên theo quyết định"})
    assert latest(record).title == "Cấp trên sửa"


def test_nothing_kept_leads_back_to_the_form(record, editor):
    assert editor.get(at(record)).headers["Location"] == place(KitchenSink, "edit", record.pk)
