"""What was in force on a day, as it was shown at an instant: the corners."""

import datetime

import pytest
from django.utils import timezone

from content_models.actions.submitting import Entry, Proposal, submit
from content_models.ledger.models import Event
from content_models.ledger.reading import Moment, clean_code, current, listed, versions
from content_models.ledger.sequencer import sequence, waiting
from content_models.quality.models import QualityPolicy
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, published, redraft, submitted

TYPE = "qualitypolicy"
DAY = datetime.timedelta(days=1)


def today() -> datetime.date:
    return Moment.present().at


@pytest.mark.django_db
def test_what_is_announced_but_not_in_force_has_a_page_and_no_place_in_lists():
    record = published(QualityPolicy, in_force_from=today() + 5 * DAY)
    assert current(TYPE, record.key).in_force_from > today()
    assert not listed(TYPE).exists()
    assert listed(TYPE, Moment.of(at=today() + 5 * DAY)).exists()


@pytest.mark.django_db
def test_an_amendment_with_a_later_day_leaves_the_present_text_in_force():
    record = published(QualityPolicy, title="Nay")
    approved(submitted(redraft(record, title="Mai", in_force_from=today() + DAY)))
    assert current(TYPE, record.key).title == "Nay"
    assert current(TYPE, record.key, Moment.of(at=today() + DAY)).title == "Mai"
    assert [row.title for row in listed(TYPE)] == ["Nay"]


@pytest.mark.django_db
def test_a_third_version_may_come_before_the_second_is_in_force():
    record = published(QualityPolicy, title="Một")
    approved(submitted(redraft(record, title="Hai", in_force_from=today() + 10 * DAY)))
    approved(submitted(redraft(record, title="Ba", in_force_from=today() + 5 * DAY)))
    told = [current(TYPE, record.key, Moment.of(at=today() + n * DAY)).title for n in (0, 4, 5, 10, 20)]
    assert told == ["Một", "Một", "Ba", "Ba", "Ba"]


@pytest.mark.django_db
def test_what_is_scheduled_is_not_shown_and_does_not_leak_into_the_feed():
    later = timezone.now() + 3 * DAY
    record = drafted(QualityPolicy)
    author = holder_of(QualityPolicy.lifecycle.draft)
    submission = submit([Proposal(record, [Entry(record)], shown_from=later)], author)[0]
    approved(submission)
    sequence()
    assert current(TYPE, record.key) is None
    assert not versions(TYPE, record.key).exists()
    assert current(TYPE, record.key, Moment.of(seen=later + DAY)).version == 1
    assert [event.action for event in Event.objects.filter(entry=None)] == ["minhbach.publish"]
    assert not waiting().exists()


def test_a_moment_never_reaches_past_now():
    assert Moment.parse(seen="2999-01-01T00:00").seen <= timezone.now()
    with pytest.raises(ValueError, match="2026-05-01"):
        Moment.parse(at="hôm qua")


def test_a_code_works_as_typed_with_spaces_and_small_letters():
    """S002-13: the code printed on the receipt works as typed, spaces ignored."""
    assert clean_code(" h99.100-261122 - 0017 ") == "H99.100-261122-0017"
