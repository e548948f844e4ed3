"""A public text names others: by the title on show, never by that of a draft or of a text that waits for its day."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from content_models.actions.deciding import Verdict, decide
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.roles import Role
from content_models.ledger.reading import current
from tests.factories.people import holder_of
from tests.factories.texts import approved, decider, drafted, published, redraft, submitted
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
CANARY = "Chim hoàng yến trong mỏ"


def told_by(record: KitchenSink) -> dict[str, str]:
    return current("kitchensink", record.key).data()["parent"]


def test_a_draft_is_named_by_its_key_alone():
    target = drafted(KitchenSink, title=CANARY)
    record = published(KitchenSink, parent=target)
    assert told_by(record) == {"type": "kitchensink", "key": target.key, "title": target.key}
    for place in (f"/mau-du-loai/{record.key}/", f"/api/v1/kitchen-sinks/{record.key}/"):
        answer = Client().get(place)
        assert answer.status_code == 200 and CANARY not in answer.content.decode()


def test_a_public_text_is_named_as_it_stands_today():
    target = published(KitchenSink, title="Tên đang dùng")
    proposal = Proposal(target, [Entry(redraft(target, title=CANARY))], shown_from=timezone.now() + timedelta(days=3))
    approved(submit([proposal], holder_of(Role.CATALOGUE_EDITOR))[0])
    target.refresh_from_db()
    assert told_by(published(KitchenSink, parent=target))["title"] == "Tên đang dùng"


def test_texts_that_go_public_together_name_each_other():
    target = drafted(KitchenSink, title="Quyết định mới")
    record = drafted(KitchenSink, parent=target)
    approved(submit([Proposal(target, [Entry(target), Entry(record)])], holder_of(Role.CATALOGUE_EDITOR))[0])
    assert told_by(record)["title"] == "Quyết định mới"


def test_one_decided_beside_it_for_a_later_day_is_not_named():
    target = drafted(KitchenSink, title=CANARY)
    later = Proposal(target, [Entry(target)], shown_from=timezone.now() + timedelta(days=3))
    both = submit([later], holder_of(Role.CATALOGUE_EDITOR))
    both.append(submitted(record := drafted(KitchenSink, parent=target)))
    while both[0].state == "open":
        both = decide(both, decider(both[0]), Verdict.APPROVED)
        [one.refresh_from_db() for one in both]
    assert told_by(record)["title"] == target.key
