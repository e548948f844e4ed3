"""The screens about people: what an administrator of an agency can do there, and nowhere else."""

import pytest

from content_models.declaration.roles import Role
from content_models.organisation.models import Account, RoleGrant
from tests.factories.people import agency, holder_of
from tests.integration.cms.doors import entered, words_of

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/tai-khoan/"


@pytest.fixture
def admin():
    return entered(holder_of(Role.ACCOUNT_ADMIN))


def test_a_person_is_let_in_with_a_password_shown_once(admin):
    sent = {"username": "cb017", "full_name": "Công dân 017", "role": Role.SPECIALIST.value, "agency": agency().pk}
    page = words_of(admin.post(f"{LIST}moi/", sent))
    account = Account.objects.get(username="cb017")

    assert account.must_change_password and "cb017" in page
    assert any(account.check_password(word) for word in page.replace("<", " ").replace(">", " ").split())
    assert "Công dân 017" in words_of(admin.get(LIST))


def test_a_name_is_taken_once(admin):
    sent = {"username": "cb017", "full_name": "Công dân 017", "role": Role.SPECIALIST.value, "agency": agency().pk}
    admin.post(f"{LIST}moi/", sent)
    assert "cb017" not in [a.username for a in Account.objects.exclude(username="cb017")]
    assert admin.post(f"{LIST}moi/", sent).context["form"].errors["username"]


def test_people_of_another_agency_do_not_exist(admin):
    stranger = holder_of(Role.CLERK, "H99.03")
    assert admin.get(f"{LIST}{stranger.pk}/").status_code == 404
    assert admin.post(f"{LIST}{stranger.pk}/khoa/", {"reason": "x"}).status_code == 404
    assert stranger.full_name not in words_of(admin.get(LIST))
    foreign = {
        "username": "cb",
        "full_name": "Công dân 018",
        "role": "specialist",
        "agency": stranger.grants.get().agency_id,
    }
    assert admin.post(f"{LIST}moi/", foreign).context["form"].errors["agency"]


def test_roles_are_given_and_taken_and_a_person_locked(admin):
    clerk = holder_of(Role.CLERK)
    admin.post(f"{LIST}{clerk.pk}/", {"role": Role.SPECIALIST.value, "agency": agency().pk})
    row = RoleGrant.objects.get(account=clerk, role=Role.SPECIALIST)
    admin.post(f"{LIST}{clerk.pk}/thu-hoi/", {"grant": row.pk})
    admin.post(f"{LIST}{clerk.pk}/khoa/", {"reason": "Nghỉ việc"})

    row.refresh_from_db()
    clerk.refresh_from_db()
    assert row.ends_on and not clerk.is_active
    assert "Đã khóa" in words_of(admin.get(f"{LIST}{clerk.pk}/"))


def test_others_find_the_door_shut():
    for account in (holder_of(Role.CATALOGUE_EDITOR), holder_of(Role.AGENCY_LEADER)):
        assert entered(account).get(LIST).status_code == 302
