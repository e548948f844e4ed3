"""Accounts, asked for, kept safe and used everywhere (C-04, C-05, S003-38)."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from content_models.actions.keeping_accounts import reset_password
from content_models.actions.moving import move
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.operation.models import AccountRequest
from content_models.organisation.models import Account
from content_models.quality.models import QualityPolicy
from tests.factories.journeys import mover, opened
from tests.factories.people import grant, holder_of
from tests.factories.texts import drafted
from tests.integration.cms.entering import DOOR, PASSWORD, person

pytestmark = pytest.mark.django_db
DESK, CHANGE = "/quan-tri/viec-cho-toi/", "/quan-tri/doi-mat-khau/"


def applied(*lines: tuple[str, str]) -> AccountRequest:
    """A request of the ward, each line an act and a name, forwarded and applied."""
    kind = AccountRequest.kind("lines")
    rows = [{"act": {"value": act, "label": act}, "username": name} for act, name in lines]
    case = opened(AccountRequest, lines=kind.to_python(kind.stored(rows)))
    for name in ("forward", "apply"):
        case = move([case], name, mover(case, case.lifecycle.move(name)))[0]
    return case


def signed_in(account: Account, password: str = PASSWORD) -> Client:
    client = Client()
    client.post(DOOR, {"username": account.username, "password": password})
    return client


def test_C_04_an_applied_line_changes_the_account_and_both_keep_a_link():
    account = person(Role.CLERK, "H99.100")
    assert signed_in(account).get(DESK).status_code == 200
    case = applied(("lock", account.username))
    assert signed_in(account).get(DESK).status_code == 302
    assert Event.objects.get(action="minhbach.apply_request", object_id=str(account.pk)).data["request"] == case.code
    assert [row["username"] for row in case.kind("outcome").plain(case.outcome)] == [account.username]


def test_C_04_deletion_keeps_authorship():
    author = holder_of(Role.ISO_SECRETARY, "H99.100")
    record = drafted(QualityPolicy, at="H99.100")
    written = Event.objects.filter(user=author).count()
    applied(("delete", author.username))
    gone = Account.objects.get(pk=author.pk)
    assert gone.left_on and not gone.is_active
    assert Event.objects.filter(user=gone).count() == written > 0
    assert record.latest_revision.user == gone


def test_C_05_a_reset_account_sees_only_the_page_of_its_new_password_and_the_reset_is_logged():
    account, admin = person(), holder_of(Role.ACCOUNT_ADMIN)
    renewed = reset_password(account, admin)
    client = signed_in(account, renewed.password)
    assert client.get(DESK)["Location"] == CHANGE
    assert Event.objects.get(action="minhbach.reset_password").user == admin


def test_C_05_an_expired_password_forces_a_change(settings):
    settings.PASSWORD_DAYS = 90
    account = person()
    old = timezone.now() - datetime.timedelta(days=90)
    Account.objects.filter(pk=account.pk).update(password_changed_at=old)
    assert signed_in(account).get(DESK)["Location"] == CHANGE


def test_S003_38_the_same_sign_in_opens_every_module():
    account = person(Role.ISO_SECRETARY)
    grant(account, Role.CATALOGUE_EDITOR, "H99.02")
    grant(account, Role.CLERK, "H99.02")
    client = signed_in(account)
    for place in ("snippets/quality/qualitypolicy/", "snippets/catalogue/procedure/", "vu-viec/dossier/"):
        assert client.get(f"/quan-tri/{place}").status_code == 200, place
