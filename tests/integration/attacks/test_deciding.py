"""Approving what one may not: by a second role, in another's place, of another agency, for the past, two at once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content_models.actions.deciding import Verdict, decide
from content_models.actions.refusal import Refused
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.organisation.models import Account, StandIn
from tests.factories.people import START, agency, grant, holder_of, stranger
from tests.factories.texts import approved, decider, drafted, published, redraft, submitted
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
CONTROLLER = Role.PROCEDURE_CONTROLLER


def stands_in(account: Account, principal: Account, role: Role = CONTROLLER, code: str = "H99.02") -> StandIn:
    account.__dict__.pop("_held", None)
    facts = {"role": role, "agency": agency(code), "starts_on": START}
    return StandIn.objects.create(account=account, on_behalf_of=principal, **facts)


def refused(submission, account) -> None:
    with pytest.raises(Refused):
        decide([submission], Account.objects.get(pk=account.pk), Verdict.APPROVED)


def test_a_stand_in_decides_and_holds_only_what_the_principal_holds_today():
    principal, deputy = holder_of(CONTROLLER, name="chinh"), stranger("thay")
    stands_in(deputy, principal)
    yesterday = timezone.localdate() - timedelta(days=1)
    submission = submitted(drafted(KitchenSink))
    for change in ({"ends_on": yesterday}, {"starts_on": timezone.localdate() + timedelta(days=1)}):
        before = principal.grants.values("starts_on", "ends_on").get()
        principal.grants.update(**change)
        refused(submission, deputy)
        principal.grants.update(**before)
    Account.objects.filter(pk=principal.pk).update(is_active=False)
    refused(submission, deputy)
    Account.objects.filter(pk=principal.pk).update(is_active=True)
    decide([submission], Account.objects.get(pk=deputy.pk), Verdict.APPROVED)


def test_nobody_stands_in_for_a_stand_in():
    first, second = stranger("thay-mot"), stranger("thay-hai")
    stands_in(first, holder_of(CONTROLLER, name="chinh"))
    stands_in(second, first)
    refused(submitted(drafted(KitchenSink)), second)


def test_an_author_gets_no_approval_through_a_stand_in():
    author = holder_of(Role.CATALOGUE_EDITOR, name="soan")
    stands_in(author, holder_of(CONTROLLER, name="chinh"))
    submission = submitted(drafted(KitchenSink, by=author), by=author)
    refused(submission, author)
    boss = holder_of(CONTROLLER, name="truong")
    grant(boss, Role.CATALOGUE_EDITOR, "H99.02")
    deputy = stranger("pho")
    stands_in(deputy, boss)
    refused(submitted(drafted(KitchenSink, by=boss), by=boss), deputy)


def test_an_expired_role_and_a_locked_account_decide_nothing():
    submission = submitted(drafted(KitchenSink))
    account = decider(submission)
    account.grants.update(ends_on=timezone.localdate() - timedelta(days=1))
    refused(submission, account)
    account.grants.update(ends_on=None)
    Account.objects.filter(pk=account.pk).update(is_active=False)
    refused(submission, account)


def test_a_peers_text_is_not_carried_through_the_steps_of_ones_own():
    """An editor at two agencies might have one agency's controller approve the other's text."""
    both = holder_of(Role.CATALOGUE_EDITOR, name="hai-noi")
    grant(both, Role.CATALOGUE_EDITOR, "H99.03")
    lead, foreign = drafted(KitchenSink, by=both), drafted(KitchenSink, at="H99.03", by=both)
    with pytest.raises(Refused, match="Sở Nội vụ"):
        submit([Proposal(lead, [Entry(lead), Entry(foreign)])], both)


def test_a_superiors_decision_carries_the_texts_below_it():
    above = holder_of(Role.CATALOGUE_EDITOR, "H99")
    lead, below = drafted(KitchenSink, at="H99", by=above), drafted(KitchenSink)
    approved(submit([Proposal(lead, [Entry(lead), Entry(below)])], above)[0])
    assert PublicRecord.objects.count() == 2


def test_nothing_is_shown_before_it_was_decided():
    """A submission that asks to be shown since last year would rewrite what the public saw."""
    record = published(KitchenSink)
    again = redraft(record)
    proposal = Proposal(again, [Entry(again)], shown_from=timezone.now() - timedelta(days=365))
    approved(submit([proposal], holder_of(Role.CATALOGUE_EDITOR))[0])
    versions = list(PublicRecord.objects.order_by("version"))
    assert [row.shown_from >= row.decided_at for row in versions] == [True, True]
    assert versions[0].superseded_known >= versions[1].decided_at


def test_each_of_two_approvals_at_once_is_signed_by_its_own_role():
    """One person at the steps of two agencies, at one of them in another's place."""
    one, other = submitted(drafted(KitchenSink, at="H99.03")), submitted(drafted(KitchenSink))
    account = holder_of(CONTROLLER, "H99.03", "hai-vai")
    principal = holder_of(CONTROLLER, name="chinh")
    stands_in(account, principal)
    decide([one, other], account, Verdict.APPROVED)
    told = Event.objects.filter(action="minhbach.approve").values_list("agency__code", "on_behalf_of")
    assert sorted(told) == [("H99.02", principal.pk), ("H99.03", None)]


def test_a_step_is_decided_once():
    submission = submitted(drafted(KitchenSink))
    account = decider(submission)
    stale = type(submission).objects.get(pk=submission.pk)
    decide([submission], account, Verdict.APPROVED)
    grant(account, Role.AGENCY_LEADER, "H99")
    with pytest.raises(Refused):
        decide([stale], Account.objects.get(pk=account.pk), Verdict.APPROVED)
