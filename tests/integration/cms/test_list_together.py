"""Rows put forward together from a list: under their decision, or one by one; what cannot go is said."""

import pytest

from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.moderation.models import Submission
from content_models.quality.models import QualityPolicy
from tests.factories.people import holder_of
from tests.factories.texts import drafted, submitted
from tests.integration.cms.doors import entered, place, words_of

pytestmark = pytest.mark.django_db


def policies(count: int) -> list:
    return [drafted(QualityPolicy, year=2001 + number) for number in range(count)]


def test_rows_that_lead_themselves_go_one_by_one_and_the_refused_one_says_why():
    good, empty, waiting = policies(3)
    QualityPolicy.objects.filter(pk=empty.pk).update(key=None)
    submitted(waiting)
    client, picked = entered(holder_of(Role.ISO_SECRETARY)), [good.pk, empty.pk, waiting.pk]
    looked = words_of(client.post(place(QualityPolicy, "list"), {"pick": picked}))
    assert "Trình riêng từng mục: 1 mục" in looked and "đang nằm trong một tờ trình khác" in looked
    assert Submission.objects.count() == 1
    done = words_of(client.post(place(QualityPolicy, "list"), {"pick": picked, "confirm": "1"}))
    good.refresh_from_db(), empty.refresh_from_db()
    assert "Đã trình 1 mục" in done and "Chưa trình được: 2 mục" in done
    assert (good.submitted, empty.submitted, Submission.objects.count()) == (True, False, 2)


def test_procedures_open_the_screen_of_their_decision_with_just_these():
    decision = drafted(AnnouncingDecision)
    chosen, left = (drafted(Procedure, decision=decision) for _ in range(2))
    client = entered(holder_of(Role.CATALOGUE_EDITOR))
    looked = words_of(client.post(place(Procedure, "list"), {"pick": [chosen.pk]}))
    assert "Mở tờ trình với 1 mục này" in looked and left.title not in looked
    answer = client.post(place(Procedure, "list"), {"pick": [chosen.pk], "under": decision.pk}, follow=True)
    assert [one.record.pk for one in answer.context["going"]] == [chosen.pk]
    assert [one.record.pk for one in answer.context["aside"]] == [left.pk]
    assert not Submission.objects.exists()


def test_all_of_a_filter_go_and_more_than_the_limit_do_not(monkeypatch):
    policies(3)
    client = entered(holder_of(Role.ISO_SECRETARY))
    looked = client.post(f"{place(QualityPolicy, 'list')}?year=2002", {"all": "1"})
    assert "Trình riêng từng mục: 1 mục" in words_of(looked)
    monkeypatch.setattr("cms.projection.together.MOST_TOGETHER", 2)
    refused = words_of(client.post(place(QualityPolicy, "list"), {"all": "1"}, follow=True))
    assert "Mỗi lần trình nhiều nhất 2 dòng" in refused


@pytest.mark.parametrize(("role", "at"), [(Role.ISO_SECRETARY, "H99.03"), (Role.AUDITOR, "H99.02")])
def test_a_peer_and_a_reader_put_nothing_forward(role, at):
    secret = drafted(QualityPolicy, title="Bí mật của Sở Tư pháp")
    sent = {"pick": [secret.pk], "confirm": "1"}
    told = words_of(entered(holder_of(role, at)).post(place(QualityPolicy, "list"), sent))
    secret.refresh_from_db()
    assert not secret.submitted and not Submission.objects.exists()
    assert "Bí mật" not in told


def test_nothing_ticked_and_nonsense_ticked_are_told_so():
    client = entered(holder_of(Role.ISO_SECRETARY))
    for sent in ({}, {"pick": ["x", "9" * 30]}):
        assert "Hãy chọn ít nhất một dòng" in words_of(client.post(place(QualityPolicy, "list"), sent, follow=True))
