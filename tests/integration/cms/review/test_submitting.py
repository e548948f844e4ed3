"""Submitting by screen: a record alone, a decision with what it announces and abolishes, and withdrawals."""

import pytest
from django.urls import reverse

from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.ledger.reading import current
from content_models.moderation.models import Submission
from content_models.quality.models import QualityPolicy
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, published
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db


def address(name, record):
    return reverse(name, args=[record.type_name(), record.pk])


def test_a_record_alone_is_submitted_from_its_own_page():
    record = drafted(QualityPolicy)
    client = browser(holder_of(Role.ISO_SECRETARY))
    assert "Công bố mới" in client.get(address("cms_submit", record)).content.decode()

    answer = client.post(address("cms_submit", record), {"note": "Xin duyệt sớm."})

    submission = Submission.objects.get()
    assert answer.url == reverse("cms_review", args=[submission.pk])
    assert submission.note == "Xin duyệt sớm."


def test_every_incomplete_draft_is_listed_with_the_page_that_mends_it():
    decision = drafted(AnnouncingDecision)
    drafted(Procedure, decision=decision, sector="")
    answer = browser(holder_of(Role.CATALOGUE_EDITOR)).post(address("cms_submit", decision), {"note": "trình"})
    shown = answer.content.decode()
    assert "Lĩnh vực: chưa nhập" in shown
    assert "edit" in answer.context["faults"][0].url
    assert not Submission.objects.exists()


def test_a_withdrawal_names_its_successor_by_a_search_without_script():
    record, heir = published(QualityPolicy, year=2030), published(QualityPolicy, year=2031, title="Bản kế tiếp")
    client = browser(holder_of(Role.ISO_SECRETARY))
    page = address("cms_withdraw", record)

    looked = client.post(page, {"find": "1", "words": "ke tiep", "reason": ""}).content.decode()
    assert "Bản kế tiếp" in looked and "chưa nhập" not in looked
    bare = client.post(page, {"reason": ""}).content.decode()
    assert "Lý do: chưa nhập" in bare and "Căn cứ: chưa nhập" in bare

    client.post(page, {"reason": "Có bản mới", "basis": "12/2026/QĐ-UBND, Điều 3", "successor": heir.key})
    submission = Submission.objects.latest("pk")
    assert submission.members.get().act == "replace"
    approved(submission)
    ended = current("qualitypolicy", record.key)
    assert ended.withdrawn and ended.successor_key == heir.key
    assert ended.data()["withdrawn_basis"] == "12/2026/QĐ-UBND, Điều 3"


@pytest.mark.parametrize("name", ["cms_submit", "cms_withdraw"])
def test_a_peer_and_an_unknown_type_find_nothing(name):
    record = published(QualityPolicy)
    peer = browser(holder_of(Role.ISO_SECRETARY, "H99.03"))
    assert peer.get(address(name, record)).status_code == 404
    assert peer.get(reverse(name, args=["nothing", 1])).status_code == 404
    assert peer.get(reverse(name, args=["errand", 1])).status_code == 404
