"""A case driven at random: no illegal state, no lost event, no wrong due date."""

import datetime

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from content_models.actions.moving import move
from content_models.actions.refusal import Refused
from content_models.declaration.process import ENDS, STOPS
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicCard
from content_models.onestop.models import Dossier
from tests.factories.journeys import answers, opened
from tests.factories.people import holder_of
from tests.integration.lifecycles.plain_clock import due

PLACE = "H99.100"
MOVES = [step.name for step in Dossier.lifecycle.transitions]


class CaseMachine(RuleBasedStateMachine):
    """One dossier, moved by right and wrong people while time goes by."""

    def __init__(self):
        super().__init__()
        self.world = transaction.atomic()
        self.world.__enter__()
        self.case = opened(Dossier, PLACE)
        self.state, self.events, self.pauses = "received", 1, []
        self.at = self.case.received_at

    def teardown(self):
        transaction.set_rollback(True)
        self.world.__exit__(None, None, None)

    @rule(hours=st.integers(1, 80))
    def time_goes_by(self, hours):
        self.at += datetime.timedelta(hours=hours)

    @rule(name=st.sampled_from(MOVES))
    def somebody_moves_it(self, name):
        step = Dossier.lifecycle.move(name)
        account = holder_of(step.role, PLACE)
        if self.state not in step.sources:
            with pytest.raises(Refused):
                move([self.case], name, account, answers(step), at=self.at)
            return
        self.case = move([self.case], name, account, answers(step), at=self.at)[0]
        self.state, self.events = step.target, self.events + 1
        self._pause(Dossier.lifecycle.state(step.target).clock is STOPS)

    @rule(name=st.sampled_from(MOVES), role=st.sampled_from(Role), place=st.sampled_from(["H99", "H99.02"]))
    def a_stranger_tries(self, name, role, place):
        with pytest.raises(Refused):
            move([self.case], name, holder_of(role, place), answers(Dossier.lifecycle.move(name)), at=self.at)

    def _pause(self, stops):
        if self.pauses and self.pauses[-1][1] is None and not stops:
            self.pauses[-1] = (self.pauses[-1][0], self.at)
        elif stops:
            self.pauses.append((self.at, None))

    @invariant()
    def record_card_and_history_agree(self):
        self.case.refresh_from_db()
        card = PublicCard.objects.get(code=self.case.code)
        told = Event.objects.filter(key=self.case.code)
        assert self.case.state == card.state == self.state
        assert told.count() == self.events
        assert told.latest("id").digest == card.digest

    @invariant()
    @precondition(lambda self: Dossier.lifecycle.state(self.state).clock is not ENDS)
    def the_due_date_is_what_a_clerk_would_count(self):
        assert self.case.due_at == due(self.case.received_at, 3, self.pauses)


@pytest.mark.django_db
def test_dossiers_driven_at_random():
    """S002-08: skipping a step is impossible, each step has unit, time and result."""
    opened(Dossier, PLACE)  # the pinned procedure, and the people, are there before the machine starts
    rules = settings(max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(CaseMachine, settings=rules)
