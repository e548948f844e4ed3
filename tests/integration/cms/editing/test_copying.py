"""A copy is a new record: the text without its key, no history, one author; the original does not change."""

import pytest
from django.urls import reverse

from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.quality.models import QualityPolicy
from tests.factories.people import holder_of, stranger
from tests.factories.texts import drafted, published, redraft
from tests.integration.cms.doors import entered, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


def at(record):
    return reverse("cms_copy", args=[record.type_name(), record.pk])


def test_a_copy_has_the_latest_text_and_neither_key_nor_history():
    parent = drafted(KitchenSink)
    entry = {"id": "f1", "name": "don.pdf", "size": 10, "digest": "a" * 64, "media_type": "application/pdf"}
    record = redraft(published(KitchenSink, title="Cũ", parent=parent, files=[entry]), title="Mới")
    copier = holder_of(Role.CATALOGUE_EDITOR, name="nguoi-sao")
    answer = entered(copier).post(at(record))
    copy = KitchenSink.objects.exclude(pk__in=[record.pk, parent.pk]).get()
    assert answer.headers["Location"] == place(KitchenSink, "edit", copy.pk)
    assert (copy.key, copy.code, copy.title, copy.version, copy.live) == (None, "", "Mới", 0, False)
    assert (copy.parent, copy.files, copy.agency) == (parent, [entry], record.agency)
    assert copy.parts.raw_data[0]["value"] == record.parts.raw_data[0]["value"]
    (revision,) = copy.revisions.all()
    assert revision.user == copier
    (event,) = Event.objects.filter(object_id=str(copy.pk), type="kitchensink")
    assert event.action == "minhbach.draft" and record.key in event.reason
    record.refresh_from_db()
    assert record.revisions.count() == 2


def test_what_is_one_a_year_asks_for_another_year():
    policy = drafted(QualityPolicy, year=2026)
    answer = entered(holder_of(Role.ISO_SECRETARY)).post(at(policy), follow=True)
    copy = QualityPolicy.objects.exclude(pk=policy.pk).get()
    assert copy.year is None and copy.key is None
    assert "Năm: chưa nhập" in words_of(answer)


def test_who_may_read_but_not_add_is_refused_and_others_find_nothing():
    record = drafted(KitchenSink)
    refused = entered(holder_of(Role.AGENCY_LEADER)).post(at(record), follow=True)
    assert "không có quyền thêm" in words_of(refused)
    assert entered(holder_of(Role.CATALOGUE_EDITOR, "H99.03")).post(at(record)).status_code == 404
    assert entered(stranger()).post(at(record)).status_code in (302, 403, 404)
    assert entered(None).post(at(record)).status_code == 302
    assert entered(holder_of(Role.CATALOGUE_EDITOR)).get(at(record)).status_code == 405
    assert KitchenSink.objects.count() == 1
