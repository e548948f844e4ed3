"""A province of its own gets its first administrator once, who then lets the others in (C-04)."""

import re

import pytest
from django.core.management import CommandError

from content_models.actions.granting import administered
from content_models.ledger.models import Event
from content_models.organisation.models import Account
from tests.factories.people import agency
from tests.integration.cms.browsing import browser
from tests.integration.commands.running import run

pytestmark = pytest.mark.django_db
WHO = ("quan-tri", "Quản trị viên Sở Khoa học và Công nghệ")


def test_the_first_one_comes_in_once_and_nobody_after():
    agency()
    said = run("first_administrator", *WHO, agency="H99")
    account = Account.objects.get(username="quan-tri")
    assert account.check_password(re.search(r": (\S+)$", said.strip())[1])
    assert account.must_change_password
    assert agency("H99.02") in administered(account)
    event = Event.objects.get(action="minhbach.open_account")
    assert (event.key, event.user) == ("quan-tri", account)
    assert browser(account).get("/quan-tri/").status_code == 302
    with pytest.raises(CommandError, match="Đã có người quản trị tài khoản"):
        run("first_administrator", "nguoi-khac", "Người khác", agency="H99")
    assert Account.objects.filter(username="nguoi-khac").count() == 0


@pytest.mark.parametrize(("who", "where"), [(WHO, "H99.KHONG"), (("a b/c", "X"), "H99"), (("quan-tri", ""), "H99")])
def test_what_is_wrong_is_said(who, where):
    agency()
    with pytest.raises(CommandError):
        run("first_administrator", *who, agency=where)
    assert not Account.objects.filter(username=who[0]).exists()
