"""An administrator gives systems of its own agencies keys, sees their use and withdraws them; nobody else does."""

import datetime
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content_models.actions import issuing_keys
from content_models.actions.issuing_keys import issue_key, withdraw_key
from content_models.actions.refusal import Refused
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.organisation.models import Account, ApiClient
from tests.factories.people import agency, grant, holder_of, stranger
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db
PAGE, KEY = reverse("cms_partner_keys"), re.compile(r"mb_[\w-]{40,}")
READ, MOVE = "dossiers:read", "dossiers:move"


@pytest.fixture
def admin() -> Account:
    return holder_of(Role.ACCOUNT_ADMIN)


@pytest.fixture
def issued(admin) -> tuple[ApiClient, str]:
    return issue_key("Phần mềm một cửa", agency(), [READ], by=admin)


def one(row: ApiClient, name: str = "cms_partner_key") -> str:
    return reverse(name, kwargs={"pk": row.pk})


def system_account(at: str = "H99.02") -> Account:
    """An account that was opened for a system: nobody signs in with it."""
    account = stranger(f"phan-mem-{at}")
    grant(account, Role.CLERK, at)
    return account


def called(key: str) -> int:
    return Client(headers={"authorization": f"Bearer {key}"}).get("/api/v1/dossiers/").status_code


def test_a_key_is_shown_once_works_and_is_withdrawn(admin) -> None:
    client = browser(admin)
    sent = {"name": "Phần mềm một cửa", "agency": agency().code, "wanted": [READ, MOVE], "account": system_account().pk}
    page = client.post(PAGE, sent | {"expires_on": "2099-12-31"})
    key = KEY.search(page.content.decode())[0]
    assert "no-store" in page["Cache-Control"] and called(key) == 200
    row = ApiClient.objects.get()
    for address in (PAGE, one(row)):
        shown = client.get(address).content.decode()
        assert key not in shown and "31/12/2099" in shown and "Đang dùng được" in shown
    assert "1 lượt gọi, 0 lượt bị từ chối" in client.get(one(row)).content.decode()
    assert client.post(one(row, "cms_withdraw_key"), {"reason": "Thay phần mềm"}).status_code == 302
    assert "Đã thu hồi" in client.get(PAGE).content.decode() and called(key) == 401
    events = Event.objects.filter(type="apiclient", key=str(row.pk)).order_by("pk")
    told = [(event.action, event.user, event.reason) for event in events]
    assert told == [("minhbach.issue_key", admin, ""), ("minhbach.withdraw_key", admin, "Thay phần mềm")]
    assert events[0].data == {"scopes": [MOVE, READ], "account": "phan-mem-H99.02", "expires_on": "2099-12-31"}
    assert not Event.objects.filter(data__icontains=key).exists()


def test_wrong_input_is_said_and_nothing_typed_is_lost(admin) -> None:
    client, sent = browser(admin), {"name": "Phần mềm", "agency": agency().code}
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    for wrong, said in [
        ({"agency": ""}, "chưa chọn"),
        ({"wanted": [MOVE]}, "phải có tài khoản đứng tên"),
        ({"wanted": ["all"]}, "all"),
        ({"expires_on": str(yesterday)}, "từ hôm nay trở đi"),
        ({"expires_on": "mai"}, "Nhập ngày"),
        ({"account": admin.pk}, "Phần mềm"),
    ]:
        page = client.post(PAGE, sent | wrong).content.decode()
        assert said in page and 'value="Phần mềm"' in page and "err" in page, wrong
    assert not ApiClient.objects.exists()


def test_a_key_ends_for_a_reason_and_once(admin, issued) -> None:
    row, client = issued[0], browser(admin)
    refused = client.post(one(row, "cms_withdraw_key"), {"reason": ""})
    assert refused.status_code == 400 and called(issued[1]) == 200
    assert client.get(one(row, "cms_withdraw_key")).status_code == 405
    withdraw_key(row, "Hết hợp đồng", admin)
    with pytest.raises(Refused):
        withdraw_key(row, "Hết hợp đồng", admin)


@pytest.mark.parametrize("role, code", [(Role.CLERK, "H99.02"), (Role.AGENCY_LEADER, "H99"), (Role.AUDITOR, "H99")])
def test_other_roles_see_nothing_and_do_nothing(issued, role, code) -> None:
    other = holder_of(role, code, "nguoi-khac")
    client = browser(other)
    assert client.get(PAGE).status_code in (302, 403)
    assert client.get(one(issued[0])).status_code == 404
    assert client.post(one(issued[0], "cms_withdraw_key"), {"reason": "x"}).status_code == 404
    for act in (lambda: withdraw_key(issued[0], "x", other), lambda: issue_key("x", agency(), [], by=other)):
        with pytest.raises(Refused):
            act()


def test_an_administrator_next_door_neither_sees_nor_issues(issued) -> None:
    other = holder_of(Role.ACCOUNT_ADMIN, "H99.03")
    client = browser(other)
    assert "Phần mềm một cửa" not in client.get(PAGE).content.decode()
    assert client.get(one(issued[0])).status_code == 404
    assert client.post(one(issued[0], "cms_withdraw_key"), {"reason": "x"}).status_code == 404
    client.post(PAGE, {"name": "x", "agency": agency().code})
    with pytest.raises(Refused):
        issue_key("x", agency("H99.03"), [MOVE], system_account("H99.02"), by=other)
    assert ApiClient.objects.count() == 1 and called(issued[1]) == 200


def test_no_visitor_comes_near(issued) -> None:
    for address in (PAGE, one(issued[0])):
        assert Client().get(address)["Location"].startswith("/quan-tri/login/")


def test_a_persons_account_is_lent_to_no_system(admin) -> None:
    person = holder_of(Role.CLERK)
    Account.objects.filter(pk=person.pk).update(last_login=timezone.now())
    person.refresh_from_db()
    with pytest.raises(Refused, match="tài khoản của người"):
        issue_key("x", agency(), [MOVE], person, by=admin)
    assert person.username not in browser(admin).get(PAGE).content.decode()


def test_an_agency_has_a_bounded_number(admin, issued, monkeypatch) -> None:
    monkeypatch.setattr(issuing_keys, "MOST", 1)
    with pytest.raises(Refused, match="nhiều nhất 1"):
        issue_key("Hai", agency(), [], by=admin)


def test_few_statements_a_page(admin, issued, django_assert_max_num_queries) -> None:
    client = browser(admin)
    client.get(PAGE)
    for address in (PAGE, one(issued[0])):
        with django_assert_max_num_queries(16):
            assert client.get(address).status_code == 200
