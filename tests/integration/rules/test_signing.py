"""A signing step keeps what it was put under; a later change ends it, and nobody rewrites it."""

import pytest
from django.db import DatabaseError, transaction

from content_models.actions.deciding import Verdict, decide
from content_models.actions.refusal import Refused
from content_models.actions.signing import signatures_of
from content_models.declaration.roles import Role
from content_models.moderation.models import SignatureRecord
from tests.factories.people import holder_of
from tests.factories.texts import approved, decider, drafted, redraft, submitted
from tests.sample_artefacts.models import Programme

pytestmark = pytest.mark.django_db
ENTRY = {"id": "1", "name": "quy-trinh.pdf", "size": 9, "digest": "a" * 64, "media_type": "application/pdf"}


def signed():
    record = drafted(Programme, files=[ENTRY])
    submission = submitted(record)
    decide([submission], decider(submission), Verdict.APPROVED)
    return record, submission


def test_a_signature_names_the_text_and_the_very_files():
    record, submission = signed()
    kept = SignatureRecord.objects.get()
    assert (kept.files, kept.digest) == (["a" * 64], submission.members.get().digest)
    assert [(one.signature, one.stands) for one in signatures_of(record)] == [(kept, True)]
    approved(submission)
    assert SignatureRecord.objects.count() == 1


def test_a_later_change_of_text_or_file_ends_it():
    record, submission = signed()
    submission.refresh_from_db()
    decide([submission], decider(submission), Verdict.RETURNED, "Sửa lại")
    fresh = redraft(record, files=[ENTRY | {"digest": "b" * 64}])
    assert [one.stands for one in signatures_of(fresh)] == [False]


def test_the_leader_cannot_approve_before_the_review_is_signed():
    submission = submitted(drafted(Programme))
    with pytest.raises(Refused, match="không thuộc quyền"):
        decide([submission], holder_of(Role.AGENCY_LEADER), Verdict.APPROVED)
    assert not SignatureRecord.objects.exists()


def test_a_return_signs_nothing():
    submission = submitted(drafted(Programme))
    decide([submission], decider(submission), Verdict.RETURNED, "Chưa rõ")
    assert not SignatureRecord.objects.exists()


def test_signatures_are_only_added():
    signed()
    for attempt in (
        lambda: SignatureRecord.objects.update(digest="0" * 64),
        lambda: SignatureRecord.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()
