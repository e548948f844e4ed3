"""A subscribed system is told of each public change: signed, thin, in order, and again until it took it."""

import datetime
import json
import re
from pathlib import Path

import pytest
from django.utils import timezone
from standardwebhooks import Webhook, WebhookVerificationError

from cms.relay.telling import settling
from cms.relay.telling.owners import forget_delivered, write_to_owners
from cms.relay.telling.rounds import tell_subscribers
from content_models.actions.subscribing import renew_secret, resume_telling, stop_telling, tell_again
from content_models.declaration.roles import Role
from content_models.ledger.models import Delivery, Subscription
from content_models.moderation.member import Act
from tests.factories.people import holder_of
from tests.factories.texts import drafted
from tests.integration.search.feeding import amended, ended, sink
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


def later(days: int) -> None:
    """Let so many days pass for what waits."""
    ago = timezone.now() - datetime.timedelta(days=days)
    Subscription.objects.exclude(failing_since=None).update(failing_since=ago, rests_until=ago)
    Delivery.objects.filter(Delivery.OPEN).update(next_at=ago)
    Delivery.objects.exclude(first_failed_at=None).update(first_failed_at=ago)


def test_a_change_is_told_thin_signed_and_once(subscribed, receiver, tell):
    record = sink("Đăng ký tàu cá", note="ghi chú riêng")
    drafted(KitchenSink, title="Bản thảo kín đáo")
    tell()
    (headers, body), told = receiver.got[0], receiver.told()
    assert [(one["type"], one["key"], one["version"], one["verb"]) for one in told] == [
        ("kitchensink", record.key, 1, "publish")
    ]
    assert told[0]["address"].endswith(f"/api/v1/kitchen-sinks/{record.key}/versions/1/")
    assert b"\\u" not in body and len(body) < 1_000 and "tàu cá" not in body.decode()
    assert Webhook(subscribed[1]).verify(body, headers) == json.loads(body)
    assert headers["webhook-id"] == f"msg_{told[0]['position']}"
    with pytest.raises(WebhookVerificationError):
        Webhook(subscribed[1]).verify(body.replace(b"publish", b"withdraw"), headers)
    assert tell() == 0 and len(receiver.got) == 1


def test_the_check_on_the_page_for_receivers_tells_ours_from_others(subscribed, receiver, tell):
    page = (Path(__file__).resolve().parents[3] / "docs" / "consume" / "webhooks.md").read_text(encoding="utf-8")
    told: dict = {}
    exec(compile(re.search(r"```python\n(.*?)```", page, re.DOTALL)[1], "webhooks.md", "exec"), told)
    sink("Đăng ký tàu cá")
    tell()
    headers, body = receiver.got[0]
    assert told["is_ours"](subscribed[1], headers, body)
    assert not told["is_ours"](subscribed[1], headers, body + b" ")
    assert not told["is_ours"]("whsec_" + "A" * 44, headers, body)
    old = headers | {"webhook-timestamp": str(int(headers["webhook-timestamp"]) - 301)}
    assert not told["is_ours"](subscribed[1], old, body)


def test_changes_of_a_record_come_in_order_although_one_is_refused_for_a_while(subscribed, receiver, tell):
    first, second = sink("Đăng ký tàu cá"), sink("Đăng ký xe")
    amended(first, title="Đăng ký thuyền")
    ended(first, act=Act.WITHDRAW)
    receiver.refuses = {first.key: 500 - 78}
    tell()
    assert [one["key"] for one in receiver.told()] == [first.key, second.key]
    receiver.refuses = {}
    later(0)
    tell()
    verbs = [(one["verb"], one["version"]) for one in receiver.told() if one["key"] == first.key]
    assert verbs == [("publish", 1), ("publish", 1), ("publish", 2), ("withdraw", 3)]
    ids = [headers["webhook-id"] for headers, _ in receiver.got]
    assert ids[0] == ids[2] and len(set(ids)) == 4


@pytest.mark.parametrize("status", [500, 301, 429])
def test_one_that_does_not_take_it_is_tried_ever_later(subscribed, receiver, tell, status):
    sink("Đăng ký tàu cá")
    receiver.status = status
    tell()
    assert len(receiver.got) == 1, "a redirection is not followed, and nobody is asked twice at once"
    row = Subscription.objects.get()
    assert row.failing_since and row.rests_until > timezone.now()
    assert [settling.wait_after(n) for n in range(1, 20)] == sorted(settling.wait_after(n) for n in range(1, 20))
    receiver.status = 200
    later(1)
    tell()
    row.refresh_from_db()
    assert (len(receiver.got), row.failing_since, row.tries) == (2, None, 0)


def test_after_three_days_it_is_stopped_and_its_owner_is_written_to(subscribed, receiver, tell, settings, mailoutbox):
    settings.LETTER_SENDER = "cms.shell.letters.send"
    owner = subscribed[0].owner
    type(owner).objects.filter(pk=owner.pk).update(email="quan-tri@vi-du.vn")
    sink("Đăng ký tàu cá")
    receiver.status = 503
    tell()
    assert write_to_owners(timezone.now()) == 0
    later(3)
    tell()
    row = Subscription.objects.get()
    assert (row.stopped_why, write_to_owners(timezone.now()), write_to_owners(timezone.now())) == ("failing", 1, 0)
    assert "Không nhận được tin suốt ba ngày" in mailoutbox[0].body and row.address not in mailoutbox[0].body
    receiver.status = 200
    tell()
    assert len(receiver.got) == 2
    resume_telling(row, owner)
    tell()
    assert len(receiver.got) == 3


def test_410_stops_at_once(subscribed, receiver, tell):
    sink("Đăng ký tàu cá")
    receiver.status = 410
    tell()
    assert Subscription.objects.get().stopped_why == "gone"


def test_one_record_refused_for_three_days_is_given_up_and_the_others_go_on(subscribed, receiver, tell):
    first = sink("Đăng ký tàu cá")
    receiver.refuses = {first.key: 400}
    tell()
    for title in ("Đăng ký xe", "Đăng ký đò"):
        later(2)
        sink(title)
        tell()
    later(3)
    Subscription.objects.update(failing_since=None)
    tell()
    row = Subscription.objects.get()
    assert row.stopped_at is None and Delivery.objects.get(given_up_at__isnull=False).key == first.key
    assert Delivery.objects.filter(Delivery.OPEN).count() == 0


def test_a_renewed_secret_signs_beside_the_old_one_for_a_day(subscribed, receiver, tell):
    row, old = subscribed
    new = renew_secret(row, row.owner)
    sink("Đăng ký tàu cá")
    tell()
    headers, body = receiver.got[0]
    for secret in (old, new):
        Webhook(secret).verify(body, headers)
    Subscription.objects.update(renewed_at=timezone.now() - datetime.timedelta(days=1))
    sink("Đăng ký xe")
    tell()
    headers, body = receiver.got[-1]
    Webhook(new).verify(body, headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(old).verify(body, headers)
    assert old not in row.sealed and new not in Subscription.objects.get().sealed


def test_everything_is_told_again_from_a_position_under_the_same_ids(subscribed, receiver, tell):
    row, _ = subscribed
    for title in ("Đăng ký tàu cá", "Đăng ký xe", "Đăng ký đò"):
        sink(title)
    tell()
    ids = [headers["webhook-id"] for headers, _ in receiver.got]
    tell_again(row, receiver.told()[0]["position"], row.owner)
    tell()
    assert [headers["webhook-id"] for headers, _ in receiver.got[3:]] == ids[1:]


def test_while_it_is_stopped_nothing_goes_and_nothing_is_lost(subscribed, receiver, tell):
    row, _ = subscribed
    stop_telling(row, row.owner)
    sink("Đăng ký tàu cá")
    tell()
    assert receiver.got == []
    resume_telling(row, row.owner)
    tell()
    assert len(receiver.got) == 1


def test_only_the_types_asked_for_are_told(subscribed, receiver, tell):
    Subscription.objects.update(types=["procedure"])
    sink("Đăng ký tàu cá")
    tell()
    assert receiver.got == [] and Subscription.objects.get().position > 0


def test_a_claim_of_a_process_that_died_ends_and_no_other_sends_meanwhile(subscribed, receiver, tell):
    sink("Đăng ký tàu cá")
    Subscription.objects.update(claimed_until=timezone.now() + datetime.timedelta(seconds=60))
    tell()
    assert receiver.got == []
    Subscription.objects.update(claimed_until=timezone.now())
    tell()
    assert len(receiver.got) == 1


def test_a_slow_receiver_does_not_hold_the_others_beyond_its_time(subscribed, receiver, tell, monkeypatch):
    monkeypatch.setattr("cms.relay.telling.posting.ALL", 0.3)
    receiver.waits = 1.0
    sink("Đăng ký tàu cá")
    tell()
    assert Delivery.objects.get().fault == "timeout"


def test_a_certificate_that_is_none_is_not_spoken_to(subscribed, receiver, tell):
    Subscription.objects.update(address=receiver.address.replace("http://", "https://"))
    sink("Đăng ký tàu cá")
    tell()
    assert Delivery.objects.get().fault == "tls" and receiver.got == []


def test_what_was_delivered_long_ago_is_removed(subscribed, receiver, tell):
    sink("Đăng ký tàu cá")
    tell()
    assert forget_delivered(timezone.now()) == 0
    assert forget_delivered(timezone.now() + datetime.timedelta(days=31)) == 1


def test_a_round_with_nothing_to_tell_asks_little(subscribed, django_assert_max_num_queries):
    holder_of(Role.AUDITOR)
    with django_assert_max_num_queries(4):
        assert tell_subscribers() == 0
