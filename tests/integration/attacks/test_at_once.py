"""Pairs of acts begun together, on threads of their own: one wins, the other is told, nothing is in between."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from content_models.actions import calling_off
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.merging import Merger, merge
from content_models.actions.agencies.relocating import Relocation, relocate
from content_models.actions.deciding import Verdict, decide
from content_models.actions.drafting import draft
from content_models.actions.keeping_text import keep_text, kept_text
from content_models.actions.refusal import Refused
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.actions.taking_back import take_back
from content_models.actions.taking_out import take_out
from content_models.declaration.roles import Role
from content_models.intake.batch import Batch, State
from content_models.intake.staging.applying_chosen import begin_apply
from content_models.intake.staging.working import advance_all
from content_models.ledger.models import FeedEntry, PublicRecord
from content_models.ledger.sequencer import sequence
from content_models.ledger.verification import faults
from content_models.moderation.models import Departure
from content_models.organisation.models import Account, Agency
from tests.factories.people import agency, holder_of
from tests.factories.taking_down import answerable_for
from tests.factories.texts import approved, drafted, submitted
from tests.integration.durability.test_races import at_once
from tests.integration.import_files.steps import checked, uploaded
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db(transaction=True)
EDITOR, CONTROLLER = Role.CATALOGUE_EDITOR, Role.PROCEDURE_CONTROLLER


def told_no(answers: list) -> int:
    """How many were refused; nothing else may go wrong."""
    wrong = [one for one in answers if isinstance(one, Exception) and not isinstance(one, Refused)]
    assert wrong == []
    return sum(isinstance(one, Refused) for one in answers)


@pytest.mark.parametrize("_", range(3))
def test_an_approval_beside_a_taking_out(_):
    editor, controller = holder_of(EDITOR), holder_of(CONTROLLER)
    lead, member = drafted(KitchenSink), drafted(KitchenSink)
    submission = submit([Proposal(lead, [Entry(lead), Entry(member)])], editor)[0]
    row = submission.members.get(object_id=member.pk)
    answers = at_once(
        lambda: decide([submission], controller, Verdict.APPROVED),
        lambda: take_out(submission, [row.pk], editor, "Rút"),
    )
    refused = told_no(answers)
    submission.refresh_from_db()
    member.refresh_from_db()
    assert refused == int(isinstance(answers[0], Refused)) and Departure.objects.count() == 1
    assert (submission.state, submission.position, member.submitted) == ("open", 0, False)
    assert not PublicRecord.objects.exists()


def test_an_approval_beside_a_taking_back():
    submission, editor = submitted(record := drafted(KitchenSink)), holder_of(EDITOR)
    controller = holder_of(CONTROLLER)
    answers = at_once(
        lambda: decide([submission], controller, Verdict.APPROVED), lambda: take_back([submission], editor)
    )
    submission.refresh_from_db()
    record.refresh_from_db()
    assert told_no(answers) <= 1 and (submission.state == "taken_back") == (not record.submitted)


@pytest.mark.parametrize("_", range(3))
def test_a_submission_beside_a_draft_and_a_kept_text(_):
    """What was frozen is what was submitted, whoever was quicker; what is typed stays with its writer."""
    record, editor = drafted(KitchenSink), holder_of(EDITOR)
    text = record.get_latest_revision_as_object()
    text.title = "Sửa sau khi trình"
    answers = at_once(
        lambda: submit([Proposal(record, [Entry(record)])], editor),
        lambda: draft([text], editor),
        lambda: keep_text(editor, KitchenSink, record.pk, {"title": ["Đang gõ"]}, record.latest_revision_id),
    )
    assert told_no(answers) <= 1 and not isinstance(answers[0], Exception)
    record.refresh_from_db()
    assert record.submitted and answers[0][0].members.get().revision_id == record.latest_revision_id
    assert kept_text(editor, KitchenSink, record.pk).fields == {"title": ["Đang gõ"]}


def test_two_who_put_one_list_in(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    rows = "".join(f"1.0000{n:02};Thủ tục {n};Đất đai\n" for n in range(10, 40))
    batch = checked(uploaded("mot.csv", f"Mã TTHC;Tên thủ tục;Lĩnh vực\n{rows}".encode()))
    editor, model = holder_of(EDITOR), batch.model
    again = [Batch.objects.get(pk=batch.pk) for _ in range(2)]
    assert sorted(at_once(*(lambda one=one: begin_apply(one, editor) for one in again))) == [False, True]
    at_once(advance_all, advance_all)
    advance_all()
    batch.refresh_from_db()
    assert batch.state == State.DONE and model.objects.count() == batch.counts["created"] == 30


def test_two_lists_with_the_same_codes_make_each_record_once(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    rows = "".join(f"1.0000{n:02};Thủ tục {n};Đất đai\n" for n in range(10, 30))
    content = f"Mã TTHC;Tên thủ tục;Lĩnh vực\n{rows}".encode()
    both = [checked(uploaded(name, content)) for name in ("mot.csv", "hai.csv")]
    for one in both:
        begin_apply(one, holder_of(EDITOR))
    at_once(advance_all, advance_all)
    advance_all()
    assert both[0].model.objects.count() == 20
    states = set(Batch.objects.values_list("state", flat=True))
    assert states == {State.DONE}


def ground(days: int = 0) -> Ground:
    return Ground(timezone.localdate() + timedelta(days=days), "01/2026/NQ-HĐND", "Sắp xếp")


def test_a_merger_beside_a_submission():
    """Whoever comes first, what is submitted waits at the heir and nothing is lost."""
    record, editor = drafted(KitchenSink), holder_of(EDITOR)
    organiser, heir = holder_of(Role.ORGANISATION_ADMIN, "H99"), agency("H99.03")
    answers = at_once(
        lambda: submit([Proposal(record, [Entry(record)])], Account.objects.get(pk=editor.pk)),
        lambda: merge([Merger([agency()], heir)], ground(), organiser),
    )
    told_no(answers)
    record.refresh_from_db()
    assert not isinstance(answers[1], Exception)
    successor = holder_of(EDITOR, "H99.03")
    if not record.submitted:
        submit([Proposal(record, [Entry(record)])], successor)
    submission = submitted_of(record)
    decide([submission], holder_of(CONTROLLER, "H99.03"), Verdict.APPROVED)


def submitted_of(record):
    from content_models.moderation.models import Submission

    return Submission.objects.get(lead_id=record.pk, state="open")


@pytest.mark.parametrize("_", range(4))
def test_two_moves_at_once_make_no_circle(_):
    """One below a unit of the other, each: neither move locks what the other moves."""
    one, other = agency(), agency("H99.03")
    facts = {"starts_on": one.starts_on}
    below = [Agency.objects.create(code=f"{a.code}.1", name=f"Phòng của {a}", parent=a, **facts) for a in (one, other)]
    organiser = holder_of(Role.ORGANISATION_ADMIN, "H99")
    moves = [(one, below[1]), (other, below[0])]
    answers = at_once(*(lambda m=m: relocate([Relocation(*m)], ground(), organiser) for m in moves))
    assert told_no(answers) == 1
    above = dict(Agency.objects.values_list("pk", "parent_id"))
    for start in above:
        at, steps = start, 0
        while at is not None and steps <= len(above):
            at, steps = above[at], steps + 1
        assert at is None, "a circle"


@pytest.mark.parametrize("late", [0, 1])
def test_a_calling_off_beside_the_clock_and_the_sequencer(late, monkeypatch):
    """Either nothing of the version was ever told, or it is told and stands: never an entry of what was called off."""
    monkeypatch.setattr(calling_off, "MARGIN", timedelta(0))
    record = drafted(KitchenSink)
    person = answerable_for(record)
    instant = timezone.now() + timedelta(seconds=2.5)
    submission = submit([Proposal(record, [Entry(record)], shown_from=instant)], holder_of(EDITOR))[0]
    approved(submission)
    stop = instant + timedelta(seconds=0.6)

    def placing():
        while timezone.now() < stop:
            sequence()

    def calling():
        time.sleep(max(0.0, (instant - timezone.now()).total_seconds() - (0.02 if late else 0.3)))
        return calling_off.call_off(submission, Account.objects.get(pk=person.pk), "Sai tên")

    answers = at_once(placing, placing, calling)
    refused = told_no([one for one in answers if one is not None])
    while sequence():
        pass
    told = FeedEntry.objects.filter(event__public=True, event__version=1, event__key=record.key).count()
    assert told == refused == PublicRecord.objects.filter(key=record.key).count()
    record.refresh_from_db()
    assert record.version == refused and list(faults()) == []
