"""Who may give which role where, and that each gift and each taking leaves one event."""

import pytest

from content_models.actions.granting import Wanted, grant, revoke
from content_models.actions.keeping_accounts import NewAccount, lock_accounts, open_accounts, reset_password
from content_models.actions.refusal import Refused
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.organisation.models import Account, RoleGrant
from content_models.organisation.rights import holds_at
from tests.factories.people import agency, holder_of, stranger
from tests.factories.people import grant as given

pytestmark = pytest.mark.django_db


def test_a_role_is_given_and_taken_inside_the_own_agency():
    admin, person = holder_of(Role.ACCOUNT_ADMIN), stranger("cong-dan-017")
    row = grant([Wanted(person, Role.CLERK, agency())], admin)[0]
    assert holds_at(Account.objects.get(pk=person.pk), Role.CLERK, agency().pk)

    revoke([row], admin, "Chuyển công tác")
    assert not holds_at(Account.objects.get(pk=person.pk), Role.CLERK, agency().pk)
    events = list(Event.objects.order_by("id").values_list("action", "key", "agency__code", "reason"))
    assert events == [
        ("minhbach.grant", "cong-dan-017", "H99.02", ""),
        ("minhbach.revoke", "cong-dan-017", "H99.02", "Chuyển công tác"),
    ]


@pytest.mark.parametrize(
    ("held_at", "role", "at"),
    [
        ("H99.02", Role.CLERK, "H99.03"),
        ("H99.02", Role.CLERK, "H99"),
        ("H99.02", Role.ACCOUNT_ADMIN, "H99.02"),
        ("H99", Role.ACCOUNT_ADMIN, "H99"),
    ],
)
def test_no_role_outside_the_subtree_and_no_administrator_beside_oneself(held_at, role, at):
    with pytest.raises(Refused):
        grant([Wanted(stranger(), role, agency(at))], holder_of(Role.ACCOUNT_ADMIN, held_at))
    assert not Event.objects.exists()


def test_an_administrator_below_may_be_made():
    assert grant([Wanted(stranger(), Role.ACCOUNT_ADMIN, agency("H99.03"))], holder_of(Role.ACCOUNT_ADMIN, "H99"))


def test_nobody_gives_or_takes_their_own():
    admin = holder_of(Role.ACCOUNT_ADMIN)
    with pytest.raises(Refused, match="tự trao"):
        grant([Wanted(admin, Role.CLERK, agency())], admin)
    with pytest.raises(Refused, match="tự thu hồi"):
        revoke([given(admin, Role.CLERK, "H99.02")], admin)


def test_other_roles_give_nothing_and_a_role_is_given_once():
    with pytest.raises(Refused):
        grant([Wanted(stranger(), Role.CLERK, agency())], holder_of(Role.AGENCY_LEADER))
    with pytest.raises(Refused, match="đã giữ"):
        grant([Wanted(holder_of(Role.CLERK), Role.CLERK, agency())], holder_of(Role.ACCOUNT_ADMIN))


def test_all_or_none():
    admin = holder_of(Role.ACCOUNT_ADMIN)
    with pytest.raises(Refused):
        grant([Wanted(stranger(), Role.CLERK, agency()), Wanted(stranger(), Role.CLERK, agency("H99.03"))], admin)
    assert not RoleGrant.objects.filter(account=stranger()).exists()


def test_an_account_is_opened_with_its_role_and_locked_only_by_who_reaches_all_of_it():
    admin = holder_of(Role.ACCOUNT_ADMIN)
    opened = open_accounts([NewAccount("cb017", "Công dân 017", Role.CLERK, agency())], admin)[0]
    assert opened.account.check_password(opened.password) and opened.account.must_change_password
    assert reset_password(opened.account, admin).password != opened.password

    lock_accounts([opened.account], admin, "Nghỉ việc")
    lock_accounts([opened.account], admin, unlock=True)
    given(opened.account, Role.CLERK, "H99.03")
    with pytest.raises(Refused, match="ngoài quyền"):
        lock_accounts([opened.account], admin)
    verbs = [verb.removeprefix("minhbach.") for verb in Event.objects.order_by("id").values_list("action", flat=True)]
    assert verbs == ["grant", "open_account", "reset_password", "lock_account", "unlock_account"]
