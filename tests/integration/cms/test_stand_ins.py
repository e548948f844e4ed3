"""Stand-ins by the screen: named by who holds the role, dated, ended; nobody helps themselves to another's role."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from content_models.actions.deciding import Verdict, decide
from content_models.actions.refusal import Refused
from content_models.actions.standing_in import Naming, end_stand_in, name_stand_in
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.organisation.models import Account, StandIn
from content_models.quality.models import QualityPolicy
from tests.factories.people import agency, holder_of, stranger
from tests.factories.texts import drafted, submitted
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db
PAGE = reverse("cms_stand_ins")
LEADER = Role.AGENCY_LEADER


def day(number):
    return timezone.localdate() + datetime.timedelta(days=number)


def naming(**changes):
    facts = {"principal": holder_of(LEADER), "deputy": holder_of(Role.SPECIALIST, name="pho"), "role": LEADER}
    facts |= {"agency": agency(), "starts_on": day(0), "ends_on": day(7)}
    return Naming(**facts | changes)


def test_a_leader_names_a_colleague_who_then_decides_in_its_place():
    leader, deputy = holder_of(LEADER), holder_of(Role.SPECIALIST, name="pho")
    deputy.full_name = "Phó phòng Kiểm tra"
    deputy.save()
    client, grant = browser(leader), leader.grants.get().pk
    found = client.post(PAGE, {"grant": grant, "words": "phó phòng", "find": "1"}).content.decode()
    assert "Phó phòng Kiểm tra" in found and "Chọn người làm thay" not in found
    sent = {"grant": grant, "deputy": deputy.pk, "starts_on": day(0).isoformat(), "ends_on": day(3).isoformat()}
    client.post(PAGE, sent)
    row = StandIn.objects.get()
    assert (row.account, row.on_behalf_of, row.role, row.ends_on) == (deputy, leader, LEADER, day(3))
    submission = submitted(drafted(QualityPolicy))
    decide([submission], Account.objects.get(pk=deputy.pk), Verdict.APPROVED)
    shown = client.get(reverse("cms_review", args=[submission.pk])).content.decode()
    assert "làm thay" in shown
    assert Event.objects.filter(action="minhbach.name_stand_in", user=leader).exists()


def test_who_was_named_is_ended_and_decides_no_more():
    row = name_stand_in(naming(), holder_of(LEADER))
    browser(holder_of(LEADER)).post(reverse("cms_end_stand_in", args=[row.pk]))
    row.refresh_from_db()
    assert row.ends_on < timezone.localdate()
    with pytest.raises(Refused):
        decide([submitted(drafted(QualityPolicy))], Account.objects.get(pk=row.account_id), Verdict.APPROVED)
    with pytest.raises(Refused, match="đã hết hạn"):
        end_stand_in(row, holder_of(LEADER))


@pytest.mark.parametrize(
    "changes",
    [
        {"starts_on": day(-1)},
        {"ends_on": day(-1)},
        {"ends_on": day(400)},
        {"role": Role.PROCEDURE_CONTROLLER},
    ],
)
def test_days_out_of_order_and_roles_not_held_are_refused(changes):
    with pytest.raises(Refused):
        name_stand_in(naming(**changes), holder_of(LEADER))


def test_nobody_helps_themselves_to_anothers_role():
    admin, above = holder_of(Role.ACCOUNT_ADMIN), holder_of(Role.ACCOUNT_ADMIN, "H99")
    peer = holder_of(LEADER, "H99.03")
    for deputy, by in (
        (holder_of(LEADER), holder_of(LEADER)),
        (peer, holder_of(LEADER)),
        (stranger(), holder_of(LEADER)),
        (admin, admin),
        (above, above),
        (holder_of(Role.SPECIALIST, name="pho"), peer),
        (holder_of(Role.SPECIALIST, name="pho"), holder_of(Role.SPECIALIST, name="pho")),
    ):
        with pytest.raises(Refused):
            name_stand_in(naming(deputy=deputy), by)
    assert not StandIn.objects.exists()
    name_stand_in(naming(), above)
    with pytest.raises(Refused, match="đã được cử"):
        name_stand_in(naming(), above)


def test_a_stand_in_names_no_further_stand_in():
    deputy = name_stand_in(naming(), holder_of(LEADER)).account
    other = holder_of(Role.SPECIALIST, name="khac")
    with pytest.raises(Refused):
        name_stand_in(naming(principal=deputy, deputy=other), Account.objects.get(pk=deputy.pk))


def test_others_see_and_end_nothing():
    row = name_stand_in(naming(), holder_of(LEADER))
    peer = browser(holder_of(LEADER, "H99.03"))
    assert str(row.account) not in peer.get(PAGE).content.decode()
    assert peer.post(reverse("cms_end_stand_in", args=[row.pk])).status_code == 404
    assert browser(row.account).get(PAGE).status_code == 200
