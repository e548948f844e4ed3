"""The page a draft would have: made by what makes the published page, for who may read the record, kept nowhere."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content_models.declaration import registry
from content_models.declaration.roles import Role
from content_models.ledger.models import PublicRecord
from tests.factories.people import holder_of, stranger
from tests.factories.texts import approved, decider, drafted, published, redraft, submitted
from tests.integration.cms.doors import entered, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
SECTIONS = re.compile(r'<section class="sec".*?</section>|<h1>.*?</h1>|<p class="meta">.*?</p>', re.S)

#: A file has a public address from its publication only.
FILE = re.compile(r'<a href="/tep/[^>]*>(.*?)</a>')


def at(record):
    return reverse("cms_preview", args=[record.type_name(), record.pk])


def public_page(record):
    return Client().get(f"/{record.public_slug()}/{record.key}/")


@pytest.mark.parametrize("model", registry.artefacts(), ids=lambda model: model.__name__)
def test_the_draft_stands_as_its_published_page_will(model):
    record = drafted(model)
    editor = entered(holder_of(model.lifecycle.draft))
    with CaptureQueriesContext(connection) as asked:
        before = editor.get(at(record))
    assert before.status_code == 200 and len(asked) <= 20, len(asked)
    approved(submitted(record))
    record.refresh_from_db()
    after = FILE.sub(r"\1", words_of(public_page(record)))
    proof = after.index('<section class="proof"') if '<section class="proof"' in after else len(after)
    shown = SECTIONS.findall(words_of(before).replace("BẢN NHÁP", ""))
    assert [part for part in SECTIONS.findall(after[:proof])] == shown[: len(SECTIONS.findall(after[:proof]))]


def test_it_is_marked_framed_by_us_only_and_kept_nowhere():
    answer = entered(holder_of(Role.CATALOGUE_EDITOR)).get(at(drafted(KitchenSink)))
    assert "BẢN NHÁP" in words_of(answer) and 'name="robots" content="noindex' in words_of(answer)
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert "script-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "no-store" in answer.headers["Cache-Control"] and "noindex" in answer.headers["X-Robots-Tag"]


def test_internal_words_and_titles_of_other_drafts_are_not_in_it():
    other = drafted(KitchenSink, title="Bản nháp khác, kín")
    record = drafted(KitchenSink, note="Chuyện nội bộ", parent=other)
    told = words_of(entered(holder_of(Role.CATALOGUE_EDITOR)).get(at(record)))
    assert "Chuyện nội bộ" not in told and "Bản nháp khác, kín" not in told
    assert not PublicRecord.objects.exists()


def test_the_latest_draft_is_shown_beside_what_is_public():
    record = redraft(published(KitchenSink, title="Tên công khai"), title="Tên nháp")
    told = words_of(entered(holder_of(Role.CATALOGUE_EDITOR)).get(at(record)))
    assert "<h1>Tên nháp</h1>" in told and "Có gì khác" in told
    assert "Tên nháp" not in words_of(public_page(record))


def test_a_record_without_a_key_has_its_page_too():
    record = drafted(KitchenSink, code="", title="Chưa có mã")
    assert "Chưa có mã" in words_of(entered(holder_of(Role.CATALOGUE_EDITOR)).get(at(record)))


def test_it_exists_for_who_may_read_the_record_only():
    record = drafted(KitchenSink)
    assert entered(holder_of(Role.AGENCY_LEADER)).get(at(record)).status_code == 200
    for person in (holder_of(Role.CATALOGUE_EDITOR, "H99.03"), holder_of(Role.CLERK)):
        assert entered(person).get(at(record)).status_code == 404
    assert entered(stranger()).get(at(record)).status_code in (302, 403, 404)
    assert Client().get(at(record)).status_code == 302
    assert entered(holder_of(Role.CATALOGUE_EDITOR)).post(at(record)).status_code == 405
    assert entered(holder_of(Role.CATALOGUE_EDITOR)).get("/quan-tri/xem-truoc/errand/1/").status_code == 404


def test_the_moderator_sees_the_page_of_what_is_frozen():
    submission = submitted(drafted(KitchenSink, title="Bản trình"))
    address = reverse("cms_preview_member", args=[submission.pk, 1])
    moderator = entered(decider(submission))
    assert "<h1>Bản trình</h1>" in words_of(moderator.get(address))
    assert address in words_of(moderator.get(reverse("cms_review", args=[submission.pk])))
    assert moderator.get(reverse("cms_preview_member", args=[submission.pk, 2])).status_code == 404
    assert entered(holder_of(Role.AGENCY_LEADER, "H99.03")).get(address).status_code == 404
    assert Client().get(address).status_code == 302
