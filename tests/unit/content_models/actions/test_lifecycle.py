"""The life of an artefact, by its verbs: draft, submit, decide, publish, amend, withdraw."""

import datetime

import pytest

from content_models.actions.deciding import Verdict, decide
from content_models.actions.refusal import Refused
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.ledger.reading import Moment, current
from content_models.ledger.sequencer import sequence
from content_models.ledger.verification import faults
from content_models.moderation.member import Act
from content_models.quality.models import QualityPolicy
from tests.factories.people import holder_of
from tests.factories.texts import approved, decider, drafted, published, redraft, submitted
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


def test_a_record_goes_live_through_all_its_steps_and_leaves_one_event_a_verb():
    record = published(KitchenSink)

    stored = PublicRecord.objects.get(type="kitchensink")
    assert stored.version == record.version == 1
    assert stored.data()["parts"][0]["inner"][0]["name"]
    assert "note" not in stored.data()
    verbs = list(Event.objects.order_by("id").values_list("action", flat=True))
    assert verbs == [f"minhbach.{verb}" for verb in ("draft", "submit", "approve", "approve", "publish")]


def test_nobody_decides_their_own_text():
    record = drafted(QualityPolicy, by=holder_of(Role.ISO_SECRETARY, name="both"))
    submission = submitted(record, by=holder_of(Role.ISO_SECRETARY, name="both"))
    leader = decider(submission)
    submission.authors = [leader.pk]
    submission.save()
    with pytest.raises(Refused, match="tự duyệt"):
        decide([submission], leader, Verdict.APPROVED)


def test_an_amendment_supersedes_and_the_past_stays_readable():
    record = published(QualityPolicy, title="Một")
    before = Moment.present()
    approved(submitted(redraft(record, title="Hai")))

    assert current("qualitypolicy", record.key).data()["title"] == "Hai"
    assert current("qualitypolicy", record.key, before).data()["title"] == "Một"


def test_a_withdrawal_in_the_future_is_right_before_on_and_after_its_day():
    record, heir = published(QualityPolicy, year=2025), published(QualityPolicy, year=2026)
    day = datetime.date.today() + datetime.timedelta(days=10)
    approved(submitted(record, act=Act.REPLACE, in_force_from=day, successor=heir, reason="Thay thế"))

    def withdrawn(offset):
        return current("qualitypolicy", record.key, Moment.of(at=day + datetime.timedelta(days=offset))).withdrawn

    assert [withdrawn(offset) for offset in (-1, 0, 1)] == [False, True, True]
    assert current("qualitypolicy", record.key, Moment.of(at=day)).successor_key == heir.key


def test_the_chain_names_an_altered_row():
    published(QualityPolicy)
    sequence()
    assert list(faults()) == []
