"""C-05: a password set by somebody else or grown old opens one page only; what is easily guessed is refused."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from content_models.ledger.models import Event
from content_models.organisation.common_words import NoCommonWords
from content_models.organisation.models import Account
from tests.integration.cms.doors import entered, words_of
from tests.integration.cms.entering import DOOR, PASSWORD, person
from tests.integration.cms.test_signing_in import complaint

pytestmark = pytest.mark.django_db
DESK, CHANGE = "/quan-tri/viec-cho-toi/", "/quan-tri/doi-mat-khau/"


def aged(account: Account, days: int) -> Account:
    Account.objects.filter(pk=account.pk).update(password_changed_at=timezone.now() - timedelta(days=days))
    return Account.objects.get(pk=account.pk)


def test_an_old_password_must_be_changed_first(settings):
    settings.PASSWORD_DAYS = 90
    client = entered(aged(person(), 91))
    assert client.get(DESK)["Location"] == CHANGE
    assert "quá 90 ngày" in words_of(client.get(CHANGE))
    same = {"old_password": PASSWORD, "new_password1": PASSWORD, "new_password2": PASSWORD}
    assert client.post(CHANGE, same).context["form"].errors["new_password1"]
    new = "ba-cau-noi-rieng-29"
    client.post(CHANGE, {"old_password": PASSWORD, "new_password1": new, "new_password2": new})
    assert client.get(DESK).status_code == 200
    assert Event.objects.filter(action="minhbach.change_password").count() == 1


def test_a_week_before_one_is_warned_and_zero_days_ask_for_nothing(settings, client):
    settings.PASSWORD_DAYS = 90
    account = aged(person(), 85)
    client.post(DOOR, {"username": account.username, "password": PASSWORD})
    assert "hết hạn sau 5 ngày" in words_of(client.get(DESK))
    settings.PASSWORD_DAYS = 0
    assert entered(aged(account, 900)).get(DESK).status_code == 200


def test_a_temporary_password_lasts_three_days(settings, client):
    account = aged(person(), 4)
    Account.objects.filter(pk=account.pk).update(must_change_password=True)
    answer = client.post(DOOR, {"username": account.username, "password": PASSWORD})
    assert "đã hết hạn" in complaint(answer)[0]
    assert "đã hết hạn" not in complaint(client.post(DOOR, {"username": account.username, "password": "sai"}))[0]


@pytest.mark.parametrize(
    "easy", ["Matkhau@2026", "MậtKhẩu123456", "vietnam2026!!", "aaaaaaaaaaaa", "0123456789", "UBND-UBND-2026"]
)
def test_what_lists_of_stolen_passwords_begin_with_is_refused(easy):
    with pytest.raises(ValidationError, match="hay bị đoán"):
        NoCommonWords().validate(easy)


@pytest.mark.parametrize("good", ["ba-cau-noi-rieng-29", "mưa rào trên phố cũ", "qW8!ten9-lua"])
def test_words_that_do_not_belong_together_are_let_through(good):
    NoCommonWords().validate(good)
