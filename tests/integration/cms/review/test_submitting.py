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
NO_ROWS = {"bo-TOTAL_FORMS": "0", "bo-INITIAL_FORMS": "0"}


def address(name, record):
    return reverse(name, args=[record.type_name(), record.pk])


def row(number, **values):
    return {f"bo-{number}-{name}": value for name, value in values.items()}


def test_a_record_alone_is_submitted_from_its_own_page():
    record = drafted(QualityPolicy)
    client = browser(holder_of(Role.ISO_SECRETARY))
    assert "Công bố mới" in client.get(address("cms_submit", record)).content.decode()

    answer = client.post(address("cms_submit", record), {"note": "Xin duyệt sớm."})

    submission = Submission.objects.get()
    assert answer.url == reverse("cms_review", args=[submission.pk])
    assert submission.note == "Xin duyệt sớm."


def test_a_decision_takes_the_drafts_that_name_it_and_abolishes_others():
    old, heir = published(Procedure), published(Procedure)
    decision = drafted(AnnouncingDecision)
    new, left_out = drafted(Procedure, decision=decision), drafted(Procedure, decision=decision)
    drafted(Procedure)
    client = browser(holder_of(Role.CATALOGUE_EDITOR))

    shown = client.get(address("cms_submit", decision))
    assert [one.record for one, _ in shown.context["candidates"]] == [new, left_out]
    ending = row(0, code=old.key, successor=heir.key, reason="Gộp thủ tục") | row(1)
    rows = {"bo-TOTAL_FORMS": "2", "bo-INITIAL_FORMS": "1"}
    client.post(address("cms_submit", decision), {"drafts": [f"procedure:{new.pk}"], **rows, **ending})

    members = Submission.objects.latest("pk").members.all()
    assert [(m.object_id, m.act) for m in members] == [
        (decision.pk, "announce"),
        (new.pk, "announce"),
        (old.pk, "replace"),
    ]
    assert members[2].successor_key == heir.key


def test_an_unknown_code_is_said_at_its_field_and_nothing_is_submitted():
    decision = drafted(AnnouncingDecision)
    rows = {"bo-TOTAL_FORMS": "1", "bo-INITIAL_FORMS": "1"} | row(0, code="9.999999", reason="Bỏ")
    answer = browser(holder_of(Role.CATALOGUE_EDITOR)).post(address("cms_submit", decision), rows)
    assert "Không có mã này trong phạm vi của bạn" in answer.content.decode()
    assert not Submission.objects.exists()


def test_one_more_row_is_offered_without_submitting():
    decision = drafted(AnnouncingDecision)
    rows = {"bo-TOTAL_FORMS": "1", "bo-INITIAL_FORMS": "1"} | row(0, code="1.000001") | {"more": "1"}
    answer = browser(holder_of(Role.CATALOGUE_EDITOR)).post(address("cms_submit", decision), rows)
    assert len(answer.context["rows"].forms) == 2
    assert "1.000001" in answer.content.decode()
    assert not Submission.objects.exists()


def test_every_incomplete_draft_is_listed_with_the_page_that_mends_it():
    decision = drafted(AnnouncingDecision)
    drafted(Procedure, decision=decision, sector="")
    answer = browser(holder_of(Role.CATALOGUE_EDITOR)).post(
        address("cms_submit", decision), {"drafts": [f"procedure:{Procedure.objects.get().pk}"], **NO_ROWS}
    )
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
    assert "Lý do: chưa nhập" in client.post(page, {"reason": ""}).content.decode()

    client.post(page, {"reason": "Có bản mới", "successor": heir.key})
    submission = Submission.objects.latest("pk")
    assert submission.members.get().act == "replace"
    approved(submission)
    ended = current("qualitypolicy", record.key)
    assert ended.withdrawn and ended.successor_key == heir.key


@pytest.mark.parametrize("name", ["cms_submit", "cms_withdraw"])
def test_a_peer_and_an_unknown_type_find_nothing(name):
    record = published(QualityPolicy)
    peer = browser(holder_of(Role.ISO_SECRETARY, "H99.03"))
    assert peer.get(address(name, record)).status_code == 404
    assert peer.get(reverse(name, args=["nothing", 1])).status_code == 404
    assert peer.get(reverse(name, args=["errand", 1])).status_code == 404
