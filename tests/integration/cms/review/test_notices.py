"""The page of reminders: one's own only, read once, letters chosen; failures before the administrator."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from content_models.actions.reminding import remind
from content_models.declaration.roles import Role
from content_models.moderation.models import Duty, MailChoice, Notice
from content_models.quality.models import QualityPolicy
from tests.factories.people import holder_of
from tests.factories.texts import drafted, submitted
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db
PAGE, DESK = reverse("cms_notices"), reverse("cms_desk")


@pytest.fixture
def leader():
    account = holder_of(Role.AGENCY_LEADER)
    submitted(drafted(QualityPolicy, title="Chính sách đã trễ"))
    Duty.objects.update(due_at=timezone.now() - datetime.timedelta(days=9), late_at=None)
    remind(timezone.now())
    return account


def test_a_reminder_is_counted_on_the_desk_until_it_is_read(leader):
    client = browser(leader)
    assert "Nhắc việc: 1 chưa đọc" in client.get(DESK).content.decode()
    shown = client.get(PAGE).content.decode()
    assert "Chính sách đã trễ" in shown and "Đã trễ hạn" in shown
    client.post(reverse("cms_settle_notices"))
    assert "Nhắc việc: 0 chưa đọc" in client.get(DESK).content.decode()
    assert client.get(reverse("cms_settle_notices")).status_code == 405


def test_what_is_done_is_not_counted_any_more(leader):
    Duty.objects.update(closed_at=timezone.now())
    assert "Nhắc việc: 0 chưa đọc" in browser(leader).get(DESK).content.decode()


def test_others_see_and_settle_nothing_of_it(leader):
    peer = browser(holder_of(Role.AGENCY_LEADER, "H99.03"))
    assert "Chính sách đã trễ" not in peer.get(PAGE).content.decode()
    peer.post(reverse("cms_settle_notices"))
    assert Notice.objects.get().read_at is None


def test_letters_are_declined_and_asked_for_again(leader):
    client = browser(leader)
    for sent, kept in (("0", False), ("1", True)):
        client.post(reverse("cms_settle_notices"), {"mail": sent})
        assert MailChoice.objects.get(account=leader).by_mail is kept


def test_letters_that_failed_stand_before_the_administrator_of_the_person_only(leader):
    Notice.objects.update(mail="failed", mail_tries=8, mail_fault="SMTPServerDisconnected")
    shown = browser(holder_of(Role.ACCOUNT_ADMIN)).get(PAGE).content.decode()
    assert "Thư chưa đến được" in shown and "SMTPServerDisconnected" in shown
    for other in (holder_of(Role.ACCOUNT_ADMIN, "H99.03"), leader):
        assert "Thư chưa đến được" not in browser(other).get(PAGE).content.decode()
