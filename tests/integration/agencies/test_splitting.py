"""A split hands records over: owner, duties, cards and public texts follow, one event each; the rest has one owner."""

import pytest

from content_models.actions.agencies.founding import Founding
from content_models.actions.agencies.merging import Merger, merge
from content_models.actions.agencies.planned import HandOver
from content_models.actions.agencies.splitting import Part, Split, split
from content_models.actions.agencies.transferring import transfer
from content_models.actions.deciding import Verdict, decide
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicCard, PublicRecord
from content_models.ledger.reading import current
from content_models.ledger.verification import faults
from content_models.moderation.duty import Duty, waiting_for
from content_models.moderation.submission import Submission
from content_models.organisation.models import Agency, Succession
from content_models.organisation.rights import visible
from tests.factories.agencies import founded, ground
from tests.factories.journeys import opened
from tests.factories.people import agency, holder_of
from tests.factories.texts import drafted, published, redraft, submitted
from tests.sample_artefacts.models import Errand, KitchenSink

pytestmark = pytest.mark.django_db
OLD, NEW = "H99.02", "H99.03"


def handed(*types, keys=None):
    return transfer([HandOver(agency(OLD), agency(NEW), types, keys or {})], ground(), None)[0]


def test_a_published_text_has_a_version_under_its_new_owner():
    record = published(KitchenSink, at=OLD)
    handed("kitchensink")
    record.refresh_from_db()
    now = current("kitchensink", record.key)
    assert (record.agency.code, record.version, now.version) == (NEW, 2, 2)
    assert now.data()["agency"]["code"] == now.facets["agency"] == NEW
    first = PublicRecord.objects.get(key=record.key, version=1)
    assert first.data()["agency"]["code"] == OLD
    assert now.data() | {"agency": 0, "version": 0} == first.data() | {"agency": 0, "version": 0}
    assert not list(faults())


def test_it_is_amended_by_its_new_owner_afterwards():
    record = published(KitchenSink, at=OLD)
    handed("kitchensink")
    record.refresh_from_db()
    submission = submitted(redraft(record, by=holder_of(Role.CATALOGUE_EDITOR, NEW), title="Tên khác"))
    assert submission.agency.code == NEW


def test_cases_keep_their_code_and_wait_at_the_new_owner():
    case = opened(Errand, OLD)
    handed("errand")
    case.refresh_from_db()
    assert case.code.startswith(OLD)
    assert PublicCard.objects.get(code=case.code).agency.code == NEW
    assert set(Duty.objects.filter(key=case.code, closed_at=None).values_list("agency__code", flat=True)) == {NEW}
    event = Event.objects.get(action="minhbach.transfer", key=case.code)
    assert (event.data["from"], event.data["to"], event.agency.code) == (OLD, NEW, NEW)
    assert event.digest == PublicCard.objects.get(code=case.code).digest


def test_a_submission_goes_with_its_text_and_is_decided_there():
    submission = submitted(drafted(KitchenSink, OLD))
    handed("kitchensink")
    boss = holder_of(submission.step.role, NEW, name="moi")
    assert waiting_for(boss).exists()
    decide([submission], boss, Verdict.APPROVED)


def test_what_is_before_the_steps_with_others_stays_there():
    two = [drafted(KitchenSink, OLD), drafted(KitchenSink, OLD)]
    submit([Proposal(two[0], [Entry(one) for one in two])], holder_of(KitchenSink.lifecycle.draft, OLD))
    handed("kitchensink", keys={})
    assert set(KitchenSink.objects.values_list("agency__code", flat=True)) == {OLD}
    assert Submission.objects.get().agency.code == OLD


def test_named_records_go_and_others_stay():
    first, second = drafted(KitchenSink, OLD), drafted(KitchenSink, OLD)
    handed(keys={"kitchensink": [first.key, "khong-co"]})
    assert KitchenSink.objects.get(pk=first.pk).agency.code == NEW
    assert KitchenSink.objects.get(pk=second.pk).agency.code == OLD


def test_a_split_leaves_the_rest_to_the_heir_alone():
    gone, rest = opened(Errand, OLD), drafted(KitchenSink, OLD)
    other = Part(Founding("H99.30", "Sở mới", "H99"), ["errand"])
    split([Split(agency(OLD), [Part(agency(NEW)), other], heir=0)], ground(), None)
    new, heir = holder_of(Role.CATALOGUE_EDITOR, NEW), Agency.objects.get(code="H99.30")
    gone.refresh_from_db()
    assert gone.agency == heir
    assert visible(new, KitchenSink).filter(pk=rest.pk).exists()
    assert not visible(new, Errand).filter(pk=gone.pk).exists()
    assert set(Succession.objects.values_list("to_agency__code", "whole")) == {(NEW, True), ("H99.30", False)}


def test_an_agency_that_goes_on_keeps_what_it_did_not_hand_over():
    rest, case = drafted(KitchenSink, OLD), opened(Errand, OLD)
    split([Split(agency(OLD), [Part(agency(NEW), ["errand"])])], ground(), None)
    case.refresh_from_db()
    rest.refresh_from_db()
    assert (case.agency.code, rest.agency.code) == (NEW, OLD)
    assert agency(OLD).ends_on is None
    assert not visible(holder_of(Role.CATALOGUE_EDITOR, NEW), KitchenSink).filter(pk=rest.pk).exists()


def test_what_an_ended_agency_left_can_be_given_on():
    case = opened(Errand, OLD)
    merge([Merger([agency(OLD)], agency(NEW))], ground(), None)
    third = founded(under="H99")
    transfer(
        [HandOver(Agency.objects.get(code=OLD), third, ["errand"])], ground(), holder_of(Role.ORGANISATION_ADMIN, "H99")
    )
    case.refresh_from_db()
    assert case.agency == third
