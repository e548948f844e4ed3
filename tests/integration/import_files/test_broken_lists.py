"""Every kind of broken list: a clear answer at row and column, nothing changed, memory and time bounded."""

import time

import pytest

from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.intake.batch import Batch, State
from content_models.intake.report import Outcome
from content_models.intake.staging.outcome_table import place_of
from content_models.organisation.uploads.refusal import FileRefused
from tests.factories.broken_kinds import KINDS, NOTED, READ, READ_RIGHT, ROW, UPLOAD, Broken
from tests.integration.import_files.steps import checked, uploaded

pytestmark = pytest.mark.django_db
#: Seconds that any of them may take on a busy machine.
MOST_SECONDS = 90


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_broken_list_is_answered_and_changes_nothing(kind: Broken):
    content = kind.make()
    began = time.monotonic()
    told = ANSWERS[kind.at](kind, content)
    assert kind.words in told, told
    assert not Procedure.objects.exists() and not AnnouncingDecision.objects.exists()
    assert time.monotonic() - began < MOST_SECONDS


def at_upload(kind: Broken, content: bytes) -> str:
    with pytest.raises(FileRefused) as refused:
        uploaded(kind.name, content)
    assert not Batch.objects.exists()
    return refused.value.messages[0]


def at_reading(kind: Broken, content: bytes) -> str:
    batch = uploaded(kind.name, content)
    assert batch.state == State.REFUSED and not batch.rows.exists()
    return batch.message


def at_row(kind: Broken, content: bytes) -> str:
    """The row is stopped, the good row beside it is not."""
    batch = whole_way(kind.name, content)
    stopped = batch.rows.exclude(outcome__in=(Outcome.NEW, "")).get()
    assert (stopped.number, stopped.outcome, stopped.chosen) == (kind.row, Outcome.REFUSED, False)
    assert batch.rows.filter(outcome=Outcome.NEW, chosen=True).exists()
    return words_at(batch, stopped, kind, "stop")


def at_remark(kind: Broken, content: bytes) -> str:
    batch = whole_way(kind.name, content)
    return words_at(batch, batch.rows.get(number=kind.row), kind, "note")


ANSWERS = {UPLOAD: at_upload, READ: at_reading, ROW: at_row, NOTED: at_remark}


def whole_way(name: str, content: bytes) -> Batch:
    batch = uploaded(name, content)
    return batch if batch.of_objects else checked(batch)


def words_at(batch: Batch, row, kind: Broken, level: str) -> str:
    found = [place_of(batch, column) + words for column, how, words in row.problems if how == level]
    place = f"cột {kind.column} (" if kind.column else ""
    return "; ".join(one for one in found if one.startswith(place))


@pytest.mark.parametrize("name", READ_RIGHT)
def test_an_odd_list_is_read_right(name):
    make, records = READ_RIGHT[name]
    batch = whole_way(name, make())
    assert batch.rows.filter(outcome=Outcome.NEW).count() == records
    assert batch.rows.filter(title="Cấp giấy phép", key="1.000001").exists()


def test_there_are_forty_kinds():
    assert len(KINDS) + len(READ_RIGHT) >= 40
