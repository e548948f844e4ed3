"""Sessions: seen and ended by their owner, ended by what changes an account, over after a while."""

from datetime import timedelta

import pytest
from django.test import Client

from content_models.actions.granting import Wanted, grant, revoke
from content_models.actions.keeping_accounts import lock_accounts, reset_password
from content_models.declaration.roles import Role
from content_models.organisation.models import Account, RoleGrant, StaffSession
from tests.factories.people import agency, holder_of
from tests.integration.cms.doors import words_of
from tests.integration.cms.entering import DOOR, PASSWORD, person

pytestmark = pytest.mark.django_db
DESK, OWN = "/quan-tri/viec-cho-toi/", "/quan-tri/account/"
PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"


def signed_in(account: Account, agent: str = PHONE, address: str = "203.0.113.9") -> Client:
    client = Client(headers={"user-agent": agent}, REMOTE_ADDR=address)
    assert client.post(DOOR, {"username": account.username, "password": PASSWORD}).status_code == 302
    return client


def opens(client: Client) -> bool:
    return client.get(DESK).status_code == 200


def test_a_person_sees_the_own_sessions_and_nobody_elses():
    account = person()
    client = signed_in(account)
    signed_in(person(Role.SPECIALIST), address="198.51.100.1")
    page = words_of(client.get(OWN))
    assert "Chrome trên Android" in page and "203.0.113.9" in page and "198.51.100.1" not in page
    row = StaffSession.objects.filter(account=account).get()
    assert "203.0.113" not in row.sealed_address and row.pk not in page


def test_one_is_ended_or_all_others():
    account = person()
    here, there, third = (signed_in(account) for _ in range(3))
    number = next(n for row, n in here.get(OWN).context["sessions"] if row.pk == there.session.session_key)
    here.post(f"{OWN}phien/", {"number": number})
    assert (opens(here), opens(there), opens(third)) == (True, False, True)
    here.post(f"{OWN}phien/")
    assert (opens(here), opens(third)) == (True, False)


def test_others_sessions_are_not_ended_by_their_number():
    mine, other = signed_in(person()), signed_in(person(Role.SPECIALIST))
    number = next(n for _, n in other.get(OWN).context["sessions"])
    mine.post(f"{OWN}phien/", {"number": number})
    assert opens(other)


@pytest.mark.parametrize(
    "change",
    [
        lambda person, admin: lock_accounts([person], admin),
        lambda person, admin: reset_password(person, admin),
        lambda person, admin: grant([Wanted(person, Role.SPECIALIST, agency())], admin),
        lambda person, admin: revoke(list(RoleGrant.objects.filter(account=person)), admin),
    ],
    ids=["lock", "reset", "grant", "revoke"],
)
def test_what_changes_an_account_ends_its_sessions(change):
    account = person()
    signed_in(account)
    change(account, holder_of(Role.ACCOUNT_ADMIN))
    assert not StaffSession.objects.filter(account=account).exists()


@pytest.mark.parametrize("column", ["seen_at", "started_at"])
def test_a_session_left_idle_or_too_old_is_over(column, settings):
    client = signed_in(person())
    assert opens(client)
    late = timedelta(hours=settings.SESSION_HOURS, minutes=settings.SESSION_IDLE_MINUTES)
    row = StaffSession.objects.get(pk=client.session.session_key)
    StaffSession.objects.filter(pk=row.pk).update(**{column: getattr(row, column) - late})
    assert not opens(client)
    assert "Phiên làm việc đã hết hạn" in words_of(client.get(DOOR))


def test_use_is_noted_once_a_minute_in_one_statement(django_assert_num_queries):
    client = signed_in(person())
    row = StaffSession.objects.get(pk=client.session.session_key)
    StaffSession.objects.filter(pk=row.pk).update(seen_at=row.seen_at - timedelta(minutes=2))
    opens(client)
    seen = StaffSession.objects.get(pk=row.pk).seen_at
    assert seen > row.seen_at - timedelta(minutes=1)
    opens(client)
    assert StaffSession.objects.get(pk=row.pk).seen_at == seen


def test_the_interface_knows_no_session():
    """A signed-in browser is nobody there: only keys count."""
    client = signed_in(person())
    assert client.get("/api/v1/dossiers/").status_code == 401
