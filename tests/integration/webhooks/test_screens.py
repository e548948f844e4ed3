"""An administrator registers, sees, renews, stops and replays places of its own agencies; nobody else gets near."""

import re

import pytest
from django.urls import reverse

from content_models.actions import subscribing
from content_models.actions.refusal import Refused
from content_models.actions.subscribing import renew_secret, subscribe
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, Subscription
from tests.factories.people import agency, holder_of
from tests.integration.cms.browsing import browser
from tests.integration.search.feeding import sink

pytestmark = pytest.mark.django_db
PAGE = reverse("cms_subscriptions")
ADDRESS = "https://cong.vi-du.vn/nhan-tin"


def one(row, verb=""):
    own = {"pk": row.pk}
    return (
        reverse("cms_act_on_subscription", kwargs=own | {"verb": verb})
        if verb
        else reverse("cms_subscription", kwargs=own)
    )


def test_the_secret_is_shown_once_and_is_nowhere_afterwards():
    client = browser(holder_of(Role.ACCOUNT_ADMIN))
    sent = {"name": "Cổng tỉnh", "agency": agency().code, "address": ADDRESS, "types": ["kitchensink"]}
    page = client.post(PAGE, sent)
    secret = re.search(r"whsec_[\w+/=]+", page.content.decode())[0]
    assert "no-store" in page["Cache-Control"]
    row = Subscription.objects.get()
    assert secret not in row.sealed
    for address in (PAGE, one(row)):
        shown = client.get(address).content.decode()
        assert secret not in shown and ADDRESS in shown
    assert not Event.objects.filter(data__icontains=secret).exists()
    renewed = client.post(one(row, "doi-khoa")).content.decode()
    assert re.search(r"whsec_[\w+/=]+", renewed)[0] != secret and "24 giờ" in renewed
    verbs = list(Event.objects.filter(type="subscription").order_by("pk").values_list("action", flat=True))
    assert verbs == ["minhbach.subscribe", "minhbach.renew_secret"]


def test_an_agency_is_typed_and_types_lie_folded_by_domain():
    agency("H99.03")
    client = browser(holder_of(Role.ACCOUNT_ADMIN))
    page = client.get(PAGE).content.decode()
    assert "<select" not in page and 'name="agency"' in page and "data-agencies" in page
    assert page.count('<details class="diff">') > 3 and "<details open" not in page
    sent = {"name": "Cổng tỉnh", "agency": "H99.03", "address": ADDRESS, "types": ["kitchensink"]}
    refused = client.post(PAGE, sent).content.decode()
    assert "không có cơ quan nào" in refused and refused.count('<details class="diff" open>') == 1
    assert not Subscription.objects.exists()


def test_what_was_told_is_seen_and_told_again(subscribed, receiver, tell):
    row, _ = subscribed
    client = browser(row.owner)
    record = sink("Đăng ký tàu cá")
    tell()
    page = client.get(one(row)).content.decode()
    assert record.key in page and "Đã nhận" in page
    assert client.post(one(row, "gui-lai"), {"position": "0"}).status_code == 302
    assert "1 tin đang chờ" in client.get(one(row)).content.decode() or tell()
    wrong = client.post(one(row, "gui-lai"), {"position": "999999"})
    assert wrong.status_code == 400 and "Chọn vị trí từ 0 đến" in wrong.content.decode()


def test_it_is_stopped_and_resumed(subscribed):
    row, _ = subscribed
    client = browser(row.owner)
    client.post(one(row, "dung"))
    assert "Đã dừng" in client.get(PAGE).content.decode()
    client.post(one(row, "gui-tiep"))
    assert "Đang gửi" in client.get(PAGE).content.decode()
    assert client.post(one(row, "khac")).status_code == 404
    assert client.get(one(row, "dung")).status_code == 405


@pytest.mark.parametrize("role, code", [(Role.CLERK, "H99.02"), (Role.AGENCY_LEADER, "H99"), (Role.AUDITOR, "H99")])
def test_other_roles_see_nothing(subscribed, role, code):
    client = browser(holder_of(role, code, "nguoi-khac"))
    assert client.get(PAGE).status_code in (302, 403)
    assert client.get(one(subscribed[0])).status_code == 404
    with pytest.raises(Refused):
        renew_secret(subscribed[0], holder_of(role, code, "nguoi-khac"))


def test_an_administrator_next_door_neither_sees_nor_registers(subscribed):
    other = holder_of(Role.ACCOUNT_ADMIN, "H99.03")
    client = browser(other)
    assert "Cổng tỉnh" not in client.get(PAGE).content.decode()
    assert client.post(one(subscribed[0], "doi-khoa")).status_code == 404
    sent = {"name": "x", "agency": agency().code, "address": ADDRESS}
    assert Subscription.objects.count() == 1 == client.post(PAGE, sent).content.decode().count("err-sum")
    with pytest.raises(Refused):
        subscribe("x", agency(), ADDRESS, [], other)


def test_an_agency_has_a_bounded_number_and_wrong_input_is_kept(monkeypatch):
    monkeypatch.setattr(subscribing, "MOST", 1)
    admin = holder_of(Role.ACCOUNT_ADMIN)
    client = browser(admin)
    sent = {"name": "Cổng tỉnh", "agency": agency().code, "address": "http://10.0.0.1/"}
    page = client.post(PAGE, sent).content.decode()
    assert "Địa chỉ phải bắt đầu bằng https://" in page and 'value="Cổng tỉnh"' in page
    subscribe("Một", agency(), ADDRESS, [], admin)
    assert "nhiều nhất 1 nơi nhận tin" in client.post(PAGE, sent | {"address": ADDRESS}).content.decode()


def test_few_statements_a_page(subscribed, django_assert_max_num_queries):
    client = browser(subscribed[0].owner)
    client.get(PAGE)
    for address in (PAGE, one(subscribed[0])):
        with django_assert_max_num_queries(16):
            assert client.get(address).status_code == 200
