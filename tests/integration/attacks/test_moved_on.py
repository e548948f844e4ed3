"""Who submitted a text and has moved on since: neither reads it nor takes it back; its author decides nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content_models.actions.deciding import Verdict, decide
from content_models.actions.refusal import Refused
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.actions.taking_back import take_back
from content_models.actions.taking_out import take_out
from content_models.declaration.roles import Role
from content_models.organisation.models import Account
from tests.factories.people import grant, holder_of
from tests.factories.texts import drafted
from tests.integration.cms.doors import entered
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
EDITOR, CONTROLLER = Role.CATALOGUE_EDITOR, Role.PROCEDURE_CONTROLLER


@pytest.fixture
def two():
    """A lead by one, a member by another, submitted by the first."""
    submitter, author = holder_of(EDITOR, name="nguoi-trinh"), holder_of(EDITOR, name="nguoi-soan")
    lead, member = drafted(KitchenSink, by=submitter), drafted(KitchenSink, by=author)
    submission = submit([Proposal(lead, [Entry(lead), Entry(member)])], submitter)[0]
    return submission, submission.members.get(object_id=member.pk), submitter, author


def again(account: Account) -> Account:
    return Account.objects.get(pk=account.pk)


def test_who_moved_to_another_agency_reads_and_takes_back_nothing(two):
    submission, member, submitter, _ = two
    submitter.grants.update(ends_on=timezone.localdate() - timedelta(days=1))
    grant(submitter, Role.CLERK, "H99.03")
    client, one = entered(again(submitter)), f"/quan-tri/duyet/{submission.pk}/"
    for door in (one, f"{one}rut/", f"{one}rut-rieng/", f"{one}xem-truoc/0/"):
        assert {client.get(door).status_code, client.post(door, {"reason": "x"}).status_code} <= {404, 405}, door
    for act in (lambda: take_back([submission], again(submitter)),):
        with pytest.raises(Refused):
            act()
    with pytest.raises(Refused):
        take_out(submission, [member.pk], again(submitter), "Rút")


def test_the_author_of_what_was_taken_out_decides_nothing_of_the_rest(two):
    submission, member, submitter, author = two
    take_out(submission, [member.pk], submitter, "Chưa xong")
    grant(author, CONTROLLER, "H99.02")
    submission.refresh_from_db()
    with pytest.raises(Refused, match="soạn"):
        decide([submission], again(author), Verdict.APPROVED)


def test_numbers_without_end_take_nothing_out(two):
    submission, _, submitter, _ = two
    client = entered(submitter)
    answer = client.post(f"/quan-tri/duyet/{submission.pk}/rut-rieng/", {"members": ["9" * 5000], "reason": "x"})
    assert answer.status_code == 302 and submission.members.filter(open=True).count() == 2
