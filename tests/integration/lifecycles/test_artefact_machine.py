"""Artefacts driven at random from screens, actions and imports: no illegal state, no lost event, nothing half live."""

from collections import Counter
from dataclasses import dataclass, field

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from content_models.actions.refusal import Refused
from content_models.actions.returning import return_members
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.actions.taking_out import take_out
from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.moderation.models import Duty, Member, Submission
from tests.factories.people import holder_of
from tests.factories.texts import decider
from tests.integration.intake.taking_in import row, take_in
from tests.integration.lifecycles.writers import ByAction, ByScreen
from tests.sample_artefacts.models import KitchenSink

EDITOR, PEER = ("H99.02", "H99.03")
writers = st.sampled_from([ByAction(), ByScreen()])


@dataclass
class Known:
    """What the machine knows of one record."""

    pk: int
    dirty: bool = True
    step: int | None = None
    versions: int = 0
    verbs: Counter = field(default_factory=Counter)


class ArtefactMachine(RuleBasedStateMachine):
    """A few records, edited, submitted, decided and taken back by right and wrong people."""

    def __init__(self):
        super().__init__()
        self.world = transaction.atomic()
        self.world.__enter__()
        self.known: dict[str, Known] = {}
        self.imported = 0

    def teardown(self):
        transaction.set_rollback(True)
        self.world.__exit__(None, None, None)

    @rule(writer=writers, number=st.integers(1, 3))
    def somebody_drafts(self, writer, number):
        code = f"9.{number:06d}"
        known = self.known.get(code)
        if known and known.step is not None:
            self._refused(lambda: writer.draft(holder_of(Role.CATALOGUE_EDITOR, EDITOR), code, "Lén", known.pk))
            return
        title = f"Tên {number} lần {sum(known.verbs.values()) if known else 0}"
        writer.draft(holder_of(Role.CATALOGUE_EDITOR, EDITOR), code, title, known and known.pk)
        known = self.known.setdefault(code, Known(KitchenSink._base_manager.get(key=code).pk))
        known.dirty = True
        known.verbs["draft"] += 1

    @rule(writer=writers, number=st.integers(1, 3))
    def a_peer_tries_to_edit(self, writer, number):
        code = f"9.{number:06d}"
        if known := self.known.get(code):
            peer = holder_of(Role.CATALOGUE_EDITOR, PEER)
            self._refused(lambda: writer.draft(peer, code, "Của người khác", known.pk))

    @precondition(lambda self: self.known)
    @rule(writer=writers, pick=st.randoms(use_true_random=False))
    def somebody_submits(self, writer, pick):
        known = pick.choice(list(self.known.values()))
        record = KitchenSink._base_manager.get(pk=known.pk)
        editor = holder_of(Role.CATALOGUE_EDITOR, EDITOR)
        if known.step is not None or not known.dirty:
            self._refused(lambda: writer.submit(editor, record))
            return
        writer.submit(editor, record)
        known.step = 0
        known.verbs["submit"] += 1

    @precondition(lambda self: sum(k.step is None and k.dirty for k in self.known.values()) > 1)
    @rule()
    def several_are_submitted_together(self):
        free = [known for known in self.known.values() if known.step is None and known.dirty]
        records = [KitchenSink._base_manager.get(pk=known.pk) for known in free]
        entries = [Entry(record) for record in records]
        submit([Proposal(records[0], entries)], holder_of(Role.CATALOGUE_EDITOR, EDITOR))
        for known in free:
            known.step = 0
            known.verbs["submit"] += 1

    @precondition(lambda self: any(k.step is not None for k in self.known.values()))
    @rule(returned=st.booleans(), right=st.booleans(), pick=st.randoms(use_true_random=False))
    def one_leaves_alone(self, returned, right, pick):
        known = pick.choice([k for k in self.known.values() if k.step is not None])
        submission = self._open_submission(known)
        together = self._together(submission)
        editor, peer = holder_of(Role.CATALOGUE_EDITOR, EDITOR), holder_of(Role.AGENCY_LEADER, PEER)
        leave = return_members if returned else take_out
        by = (decider(submission) if returned else editor) if right else peer
        member = Member.objects.get(submission=submission, object_id=known.pk, open=True)
        if not right or known.pk == submission.lead_id:
            self._refused(lambda: leave(submission, [member.pk], by, "lý do"))
            return
        leave(submission, [member.pk], by, "lý do")
        known.step = None
        known.verbs["return" if returned else "take_out"] += 1
        for other in together:
            if other is not known and not returned:
                other.step = 0

    def _together(self, submission):
        """What is known of the records that are still in a submission."""
        ids = set(submission.members.filter(open=True).values_list("object_id", flat=True))
        return [one for one in self.known.values() if one.pk in ids]

    @precondition(lambda self: any(k.step is not None for k in self.known.values()))
    @rule(writer=writers, approve=st.booleans(), right=st.booleans(), pick=st.randoms(use_true_random=False))
    def somebody_decides(self, writer, approve, right, pick):
        known = pick.choice([k for k in self.known.values() if k.step is not None])
        submission = self._open_submission(known)
        together = self._together(submission)
        verdict = "approved" if approve else "returned"
        if not right:
            for wrong in (holder_of(Role.CATALOGUE_EDITOR, EDITOR), holder_of(Role.AGENCY_LEADER, PEER)):
                self._refused(lambda wrong=wrong: writer.decide(wrong, submission, verdict, "lý do"))
            return
        writer.decide(decider(submission), submission, verdict, "lý do")
        last = approve and known.step + 1 == len(KitchenSink.lifecycle.steps)
        for one in together:
            one.verbs["approve" if approve else "return"] += 1
            if last:
                one.versions += 1
                one.verbs["publish"] += 1
                one.dirty = False
            one.step = one.step + 1 if approve and not last else None

    @precondition(lambda self: any(k.step is not None for k in self.known.values()))
    @rule(writer=writers)
    def the_submitter_takes_it_back(self, writer):
        known = next(k for k in self.known.values() if k.step is not None)
        submission = self._open_submission(known)
        together = self._together(submission)
        self._refused(lambda: writer.take_back(holder_of(Role.CATALOGUE_EDITOR, PEER), submission))
        writer.take_back(holder_of(Role.CATALOGUE_EDITOR, EDITOR), submission)
        for one in together:
            one.step = None
            one.verbs["take_back"] += 1

    @rule(changed=st.booleans())
    def a_catalogue_is_imported(self, changed):
        first = not self.imported
        self.imported += changed or first
        take_in([row("1.000001", name=f"Cấp giấy lần {self.imported}"), row("1.000002")], approve=first)

    def _open_submission(self, known):
        """Members of other types may bear the same id."""
        kind = ContentType.objects.get_for_model(KitchenSink)
        members = Member.objects.filter(content_type=kind, object_id=known.pk, open=True)
        return Submission.objects.get(state="open", members__in=members)

    def _refused(self, attempt):
        """The verb says no, by exception or on the screen: the invariants show that nothing happened."""
        try:
            with transaction.atomic():
                attempt()
        except Refused:
            pass

    @invariant()
    def each_record_is_where_it_should_be(self):
        sink = ContentType.objects.get_for_model(KitchenSink)
        for code, known in self.known.items():
            record = KitchenSink._base_manager.get(pk=known.pk)
            open_member = Member.objects.filter(content_type=sink, object_id=known.pk, open=True).count()
            assert record.submitted == bool(open_member) == (known.step is not None), code
            assert record.live == bool(known.versions) == bool(record.version)
            kept = PublicRecord.objects.filter(type="kitchensink", key=code)
            assert list(kept.order_by("version").values_list("version", flat=True)) == list(
                range(1, known.versions + 1)
            )

    @invariant()
    def no_event_is_lost_and_none_is_doubled(self):
        for code, known in self.known.items():
            told = Event.objects.filter(type="kitchensink", key=code).values_list("action", flat=True)
            assert Counter(action.removeprefix("minhbach.") for action in told) == known.verbs, code

    @invariant()
    def what_waits_is_what_is_open(self):
        waiting = Duty.objects.filter(kind="decide", closed_at=None).values_list("submission_id", flat=True)
        assert sorted(waiting) == sorted(Submission.objects.filter(state="open").values_list("pk", flat=True))

    @invariant()
    def an_import_publishes_once_and_drafts_what_changed(self):
        versions = PublicRecord.objects.filter(type="procedure").values_list("key", "version")
        assert sorted(versions) == ([("1.000001", 1), ("1.000002", 1)] if self.imported else [])
        changed = Procedure._base_manager.filter(has_unpublished_changes=True).values_list("key", flat=True)
        assert set(changed) <= {"1.000001"}


@pytest.mark.django_db
def test_artefacts_driven_at_random():
    rules = settings(max_examples=8, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(ArtefactMachine, settings=rules)
