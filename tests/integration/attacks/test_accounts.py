"""Taking over or ending accounts from the screens about people."""

import pytest

from content_models.declaration.roles import Role
from content_models.organisation.models import Account, RoleGrant
from tests.factories.people import agency, grant, holder_of
from tests.integration.cms.doors import entered

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/tai-khoan/"


def test_a_verb_nobody_knows_does_nothing():
    """Any unknown word once locked the account."""
    clerk, admin = holder_of(Role.CLERK), entered(holder_of(Role.ACCOUNT_ADMIN))
    answers = [admin.post(f"{LIST}{clerk.pk}/{verb}/", {"grant": "x"}).status_code for verb in ("xoa", "x", "thu-hoi")]
    assert answers == [404, 404, 404]
    assert Account.objects.get(pk=clerk.pk).is_active and clerk.grants.get().ends_on is None


@pytest.mark.parametrize("role", [Role.AGENCY_LEADER, Role.ACCOUNT_ADMIN])
def test_nobody_raises_oneself_or_reaches_above(role):
    own = holder_of(Role.ACCOUNT_ADMIN)
    boss = holder_of(role, "H99")
    grant(boss, Role.CLERK, "H99.02")
    client, sent = entered(own), {"role": role.value, "agency": agency("H99").pk}
    for one in (own, boss):
        client.post(f"{LIST}{one.pk}/", sent)
        client.post(f"{LIST}{one.pk}/", sent | {"agency": agency().pk, "role": Role.AGENCY_LEADER.value})
        client.post(f"{LIST}{one.pk}/mat-khau/")
        client.post(f"{LIST}{one.pk}/khoa/", {"reason": "x"})
    assert not RoleGrant.objects.filter(account=own).exclude(role=Role.ACCOUNT_ADMIN).exists()
    boss.refresh_from_db()
    assert boss.is_active and not boss.must_change_password


def test_flags_of_an_account_are_not_sent_along():
    sent = {"username": "cb", "full_name": "Công dân 017", "role": Role.CLERK.value, "agency": agency().pk}
    sent |= {"is_superuser": "1", "is_staff": "1", "must_change_password": "", "password": "x", "groups": "1"}
    entered(holder_of(Role.ACCOUNT_ADMIN)).post(f"{LIST}moi/", sent)
    made = Account.objects.get(username="cb")
    assert (made.is_superuser, made.is_staff, made.must_change_password) == (False, False, True)


def test_only_administrators_come_in():
    roles = set(Role) - {Role.ACCOUNT_ADMIN}
    clerk = holder_of(Role.CLERK, "H99.100")
    for client in [*(entered(holder_of(role)) for role in roles), entered(Account.objects.create_superuser("goc"))]:
        for place in (LIST, f"{LIST}moi/", f"{LIST}{clerk.pk}/"):
            assert client.get(place).status_code in (302, 403)
            assert client.post(place, {}).status_code in (302, 403)
