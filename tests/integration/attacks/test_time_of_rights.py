"""Rights that are over: of agencies that ended, of keys, of accounts administered from the wrong place."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content_models.actions.drafting import draft
from content_models.actions.granting import Wanted
from content_models.actions.granting import grant as give
from content_models.actions.keeping_accounts import reset_password
from content_models.actions.opening import open_cases
from content_models.actions.refusal import Refused
from content_models.declaration.roles import Role
from content_models.organisation.models import Account, Agency, StandIn, Succession
from content_models.organisation.rights import agencies_for, visible
from tests.factories.journeys import opened, unopened
from tests.factories.people import START, agency, holder_of, stranger
from tests.factories.texts import drafted, text
from tests.integration.api.calling import keyed
from tests.sample_artefacts.models import Errand, KitchenSink

pytestmark = pytest.mark.django_db
OLD, NEW = "H99.03", "H99.02"


@pytest.fixture
def merger():
    """Sở Nội vụ ended yesterday; Sở Tư pháp continues it."""
    record, case = drafted(KitchenSink, at=OLD), opened(Errand, OLD)
    today = timezone.localdate()
    Agency.objects.filter(pk=agency(OLD).pk).update(ends_on=today - timedelta(days=1))
    Succession.objects.create(from_agency=agency(OLD), to_agency=agency(NEW), on=today)
    return record, case


def fresh(account: Account) -> Account:
    return Account.objects.get(pk=account.pk)


def test_an_agency_that_ended_gives_no_rights(merger):
    editor = fresh(holder_of(Role.CATALOGUE_EDITOR, OLD))
    assert not visible(editor, KitchenSink).exists()
    assert not agencies_for(editor, KitchenSink).exists()


def test_its_successor_goes_on_with_what_is_there_and_adds_nothing(merger):
    record, case = merger
    editor, clerk = holder_of(Role.CATALOGUE_EDITOR, NEW), holder_of(Role.CLERK, NEW)
    assert visible(editor, KitchenSink, "change").filter(pk=record.pk).exists()
    assert [one.code for one in agencies_for(editor, KitchenSink)] == [NEW]
    with pytest.raises(Refused):
        draft([text(KitchenSink, at=OLD)], editor)
    with pytest.raises(Refused):
        open_cases([unopened(Errand, OLD)], clerk)
    assert visible(clerk, Errand).filter(pk=case.pk).exists()


def test_nobody_is_given_a_role_where_nobody_works(merger):
    above = holder_of(Role.ACCOUNT_ADMIN, "H99")
    with pytest.raises(Refused, match="kết thúc"):
        give([Wanted(stranger(), Role.CLERK, agency(OLD))], above)


def test_the_key_of_an_agency_that_ended_opens_nothing():
    caller, _ = keyed("errands:read", at=OLD)
    assert caller.get("/api/v1/errands/").status_code == 200
    Agency.objects.filter(code=OLD).update(ends_on=timezone.localdate() - timedelta(days=1))
    assert caller.get("/api/v1/errands/").status_code == 401


def test_an_administrator_takes_over_no_stand_in_of_another_agency():
    """A new password of his would be a new leader of the province."""
    deputy = holder_of(Role.CLERK, NEW)
    facts = {"role": Role.AGENCY_LEADER, "agency": agency("H99"), "starts_on": START}
    StandIn.objects.create(account=deputy, on_behalf_of=holder_of(Role.AGENCY_LEADER, "H99"), **facts)
    with pytest.raises(Refused):
        reset_password(deputy, holder_of(Role.ACCOUNT_ADMIN, NEW))
    reset_password(deputy, holder_of(Role.ACCOUNT_ADMIN, "H99"))
