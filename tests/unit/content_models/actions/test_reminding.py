"""Reminders: each stage once, to those who can act; letters tried again, without a name or a title in them."""

import datetime

import pytest
from django.core import mail

from content_models.actions.reminding import remind
from content_models.actions.writing_letters import MOST_TRIES, write_letters
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.moderation.models import Duty, MailChoice, Notice, Reminder
from content_models.organisation.clock.zone import ZONE
from content_models.organisation.models import StandIn
from content_models.quality.models import QualityPolicy
from tests.factories.people import START, agency, grant, holder_of, stranger
from tests.factories.texts import drafted, submitted
from tests.integration.words.english import english

pytestmark = pytest.mark.django_db
DUE = datetime.datetime(2027, 3, 5, 17, 0, tzinfo=ZONE)  # a Friday
ADDRESS = "lanh-dao@vi-du.example"


def at(day, hour=9):
    return datetime.datetime(2027, 3, day, hour, 0, tzinfo=ZONE)


@pytest.fixture
def leader():
    account = holder_of(Role.AGENCY_LEADER)
    account.email = ADDRESS
    account.save()
    return account


@pytest.fixture
def duty(leader):
    submitted(drafted(QualityPolicy, title="Chính sách kín"))
    Duty.objects.update(due_at=DUE, late_at=None)
    return Duty.objects.get()


def stages():
    return list(Reminder.objects.order_by("pk").values_list("stage", flat=True))


def test_each_stage_is_told_once_however_often_one_looks(duty, leader):
    for day, wanted in ((2, []), (3, []), (4, ["soon"]), (5, ["soon", "today"]), (6, ["soon", "today", "late"])):
        for _ in range(2):
            remind(at(day))
        assert stages() == wanted, day
    assert Notice.objects.filter(account=leader).count() == 3
    assert [event.data["stage"] for event in Event.objects.filter(action="minhbach.remind").order_by("id")] == stages()


def test_a_stage_that_passed_unseen_is_not_made_up_for(duty):
    remind(at(20))
    assert stages() == ["late"]


def test_what_was_decided_or_has_no_due_instant_is_left_in_peace(duty):
    Duty.objects.update(closed_at=at(1))
    assert remind(at(20)) == 0
    Duty.objects.update(closed_at=None, due_at=None)
    assert remind(at(20)) == 0


def test_a_limit_in_hours_is_late_at_the_minute(duty):
    Duty.objects.update(due_at=at(4, 10), late_at=at(4, 10))
    remind(at(4, 9))
    remind(at(4, 10))
    assert stages() == ["today", "late"]


def test_authors_and_strangers_are_not_told_and_stand_ins_are(duty, leader):
    author = duty.submission.submitted_by
    grant(author, Role.AGENCY_LEADER, "H99.02")
    deputy, peer = stranger("pho"), holder_of(Role.AGENCY_LEADER, "H99.03")
    facts = {"role": Role.AGENCY_LEADER, "agency": agency(), "starts_on": START}
    StandIn.objects.create(account=deputy, on_behalf_of=leader, **facts)
    StandIn.objects.create(account=peer, on_behalf_of=stranger("khong-giu"), **facts)
    remind(at(20))
    assert set(Notice.objects.values_list("account_id", flat=True)) == {leader.pk, deputy.pk}


@pytest.fixture
def letters(settings):
    settings.LETTER_SENDER = "cms.shell.letters.send"


def test_a_letter_names_no_person_and_no_title(duty, leader, letters):
    remind(at(20))
    assert write_letters(at(20)) == 1 and write_letters(at(21)) == 0
    letter = mail.outbox[0]
    assert not any(english(line) for line in (letter.subject, *letter.body.splitlines()))
    assert letter.to == [ADDRESS] and "Đã trễ hạn: Phê duyệt" in letter.body
    assert "Chính sách kín" not in letter.body + letter.subject and leader.full_name not in letter.body


def test_no_letter_where_none_are_sent_none_is_wanted_or_nobody_has_an_address(duty, leader, settings):
    settings.LETTER_SENDER = ""
    remind(at(5))
    settings.LETTER_SENDER = "cms.shell.letters.send"
    MailChoice.objects.create(account=leader, by_mail=False)
    remind(at(20))
    assert set(Notice.objects.values_list("mail", flat=True)) == {"none"}


def down(letter):
    raise ConnectionRefusedError("450 lanh-dao@vi-du.example")


def test_a_server_that_is_down_is_tried_again_later_and_then_given_up(duty, settings):
    settings.LETTER_SENDER = f"{__name__}.down"
    now = at(20)
    remind(now)
    for tried in range(1, MOST_TRIES + 1):
        assert write_letters(now) == 1
        notice = Notice.objects.get()
        assert (notice.mail_tries, notice.mail_fault) == (tried, "ConnectionRefusedError")
        assert write_letters(now) == 0
        now = max(notice.mail_after, now) + datetime.timedelta(seconds=1)
    assert notice.mail == "failed"


def test_forty_duties_cost_no_more_queries_than_four(leader, letters, django_assert_max_num_queries):
    for number in range(4):
        submitted(drafted(QualityPolicy, year=2040 + number))
    Duty.objects.update(due_at=DUE, late_at=None)
    with django_assert_max_num_queries(40) as asked:
        assert remind(at(20)) == 4
    few = len(asked)
    for number in range(40):
        submitted(drafted(QualityPolicy, year=2050 + number))
    Duty.objects.filter(reminders=None).update(due_at=DUE, late_at=None)
    with django_assert_max_num_queries(few):
        assert remind(at(20)) == 40
