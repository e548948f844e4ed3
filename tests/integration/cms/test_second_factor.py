"""The second step at the staff door: what opens, what does not, and that nothing opens twice."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from content_models.declaration.personal import unseal
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.organisation.models import Account
from tests.integration.cms.doors import entered, words_of
from tests.integration.cms.entering import (
    DOOR,
    PASSWORD,
    SECRET,
    STEP,
    code_now,
    half_in,
    person,
    secret_of,
    with_phone,
)

pytestmark = pytest.mark.django_db
DESK, OWN = "/quan-tri/viec-cho-toi/", "/quan-tri/account/"


def opens(client: Client) -> bool:
    return client.get(DESK).status_code == 200


def test_a_password_alone_opens_nothing_once_there_is_a_second_factor():
    client = half_in(with_phone(person()))
    assert not opens(client) and not Event.objects.filter(action="minhbach.sign_in").exists()
    assert "Xác thực bước hai" in words_of(client.get(STEP))
    assert client.post(STEP, {"code": code_now()}).status_code == 302
    assert opens(client)
    assert Event.objects.get(action="minhbach.sign_in").data == {"factor": "totp"}


def test_a_code_opens_once_in_whatever_process():
    account, code = with_phone(person()), code_now()
    assert half_in(account).post(STEP, {"code": code}).status_code == 302
    assert half_in(account).post(STEP, {"code": code}).status_code == 422


def test_the_code_that_set_it_up_is_used_up():
    account = person()
    client = entered(account)
    client.get("/quan-tri/account/ma-mot-lan/")
    secret = unseal(client.session["totp_secret"])
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    answer = client.post("/quan-tri/account/ma-mot-lan/", {"password": PASSWORD, "code": code})
    assert answer.status_code == 200 and Authenticator.objects.filter(user=account, type="totp").exists()
    again = half_in(account)
    assert again.post(STEP, {"code": code}).status_code == 422 and not opens(again)


def test_a_recovery_code_opens_once():
    account = with_phone(person())
    code = Authenticator.objects.get(user=account, type="recovery_codes").wrap().get_unused_codes()[0]
    assert half_in(account).post(STEP, {"code": code}).status_code == 302
    assert half_in(account).post(STEP, {"code": code}).status_code == 422


@pytest.mark.parametrize("code", ["", "000000", "abcdef", "1" * 500, "\N{FULLWIDTH DIGIT ONE}23456", "²²²²²²"])
def test_a_wrong_code_is_refused_politely(code):
    account = with_phone(person())
    assert half_in(account).post(STEP, {"code": code}).status_code in (302, 422)
    assert not Event.objects.filter(action="minhbach.sign_in").exists()


@pytest.mark.parametrize("credential", ["{}", "[]", "x", "null", '{"id":"a"}', "1" * 30_000])
def test_a_made_up_passkey_is_refused_politely(credential):
    client = half_in(with_phone(person()))
    assert client.post(STEP, {"credential": credential}).status_code == 422
    assert Client().post("/quan-tri/login/khoa/vao/", {"credential": credential}).status_code == 302
    assert not opens(client)


def test_five_wrong_codes_close_the_second_step_for_every_browser_and_are_written_down():
    account = with_phone(person())
    for _ in range(5):
        assert half_in(account).post(STEP, {"code": "000000"}).status_code == 422
    assert half_in(account).post(STEP, {"code": code_now()}).status_code == 429
    assert half_in(account).post(STEP, {"code": code_now(1)}).status_code == 429
    assert Event.objects.filter(action="minhbach.wrong_factor", key=account.username[:120]).count() == 1


def test_what_was_begun_ends_with_the_password():
    account = with_phone(person())
    client = half_in(account)
    account.set_password("mot-mat-khau-khac-nua")
    account.save()
    assert client.post(STEP, {"code": code_now()})["Location"] == DOOR
    Account.objects.filter(pk=account.pk).update(is_active=False)
    assert not opens(client)


def test_the_next_page_is_ours():
    account = with_phone(person())
    client = Client()
    client.post(DOOR, {"username": account.username, "password": PASSWORD, "next": "https://elsewhere.example/"})
    assert "elsewhere" not in client.post(STEP, {"code": code_now()})["Location"]


def test_a_secret_is_sealed_where_it_is_kept():
    account = with_phone(person())
    row = Authenticator.objects.get(user=account, type="totp")
    assert SECRET not in str(row.data) and secret_of(account) == SECRET


def test_a_role_that_needs_one_opens_only_the_page_that_sets_it_up(settings):
    settings.SECOND_FACTOR_ROLES = [Role.ACCOUNT_ADMIN.value]
    client = entered(person(Role.ACCOUNT_ADMIN))
    for door in ("viec-cho-toi/", "tai-khoan/", "vu-viec/dossier/", "nhat-ky/"):
        assert client.get(f"/quan-tri/{door}")["Location"] == OWN, door
    assert "Thiết lập xác thực hai bước" in words_of(client.get(OWN))
    assert opens(entered(person(Role.CLERK, "H99.100")))


def test_setting_up_asks_for_the_password_and_the_first_code(settings):
    settings.SECOND_FACTOR_ROLES = [Role.CLERK.value]
    account = person()
    client, elsewhere = entered(account), entered(account)
    page = client.get(f"{OWN}ma-mot-lan/")
    secret = page.context["spelled"].replace(" ", "")
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    code = format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))
    assert client.post(f"{OWN}ma-mot-lan/", {"code": code, "password": "sai"}).context["form"].errors["password"]
    assert client.post(f"{OWN}ma-mot-lan/", {"code": "000", "password": PASSWORD}).context["form"].errors["code"]
    assert not opens(client)
    shown = words_of(client.post(f"{OWN}ma-mot-lan/", {"code": code, "password": PASSWORD}))
    assert "Mã dự phòng của bạn" in shown and secret_of(account) == secret
    assert opens(client) and not opens(elsewhere)
    last = Authenticator.objects.get(user=account, type="totp")
    client.post(f"{OWN}xac-thuc/{last.pk}/bo/", {"password": PASSWORD})
    assert Authenticator.objects.filter(pk=last.pk).exists()


def test_one_takes_away_only_ones_own():
    mine, other = entered(with_phone(person())), with_phone(person(Role.CLERK, "H99.100"))
    theirs = Authenticator.objects.get(user=other, type="totp")
    assert mine.post(f"{OWN}xac-thuc/{theirs.pk}/bo/", {"password": PASSWORD}).status_code == 404
    assert Authenticator.objects.filter(pk=theirs.pk).exists()


def test_nothing_else_of_the_library_has_an_address(client):
    for place in ("accounts/login/", "accounts/signup/", "accounts/2fa/", "accounts/password/reset/", "account/email/"):
        assert client.get(f"/{place}").status_code == 404
        assert client.get(f"/quan-tri/{place}").status_code in (302, 404)
