"""Every declared case: every state × move × role × agency; only what is declared happens."""

from itertools import product

import pytest
from django.core.exceptions import ValidationError

from content_models.actions.moving import move
from content_models.actions.opening import open_cases
from content_models.actions.refusal import Refused
from content_models.declaration import registry
from content_models.declaration.case import WITHIN
from content_models.declaration.process import ENDS, STOPS
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicCard
from content_models.moderation.models import Duty
from tests.factories.journeys import answers, brought_to, opened, place_of, unopened, ways
from tests.factories.people import holder_of

pytestmark = pytest.mark.django_db
PLACES = ("H99.100", "H99.03", "H99")


def every_state():
    return [
        pytest.param(model, state.name, id=f"{model.__name__}-{state.name}")
        for model in registry.cases()
        for state in model.lifecycle.states
    ]


@pytest.mark.parametrize(("model", "state"), every_state())
def test_only_declared_moves_happen(model, state):
    case = brought_to(opened(model), state)
    written = Event.objects.count()
    for role, place in product(Role, PLACES):
        holder = holder_of(role, place)
        for step in model.lifecycle.transitions:
            if state in step.sources and role is step.role and place == place_of(step):
                continue
            with pytest.raises(Refused):
                move([case], step.name, holder, answers(step))
    case.refresh_from_db()
    assert (case.state, Event.objects.count()) == (state, written)


@pytest.mark.parametrize(("model", "state"), every_state())
def test_a_move_changes_state_card_clock_and_duties_and_leaves_one_event(model, state):
    for step in model.lifecycle.moves_from(state):
        case = brought_to(opened(model), state)
        own = Event.objects.filter(type=case.type_name(), key=case.code)  # what a move sets going leaves its own
        written = own.count()
        case = move([case], step.name, holder_of(step.role, place_of(step)), answers(step))[0]
        card = PublicCard.objects.filter(code=case.code).first()
        event = own.latest("id")
        clock = case.lifecycle.state(step.target).clock
        assert (case.state, event.data["to"], own.count()) == (step.target, step.target, written + 1)
        assert event.digest and bool(card) == (case.reach is not WITHIN)
        assert card is None or (card.state, card.digest) == (step.target, event.digest)
        assert bool(case.ended_at) == (clock is ENDS)
        assert bool(case.pauses and not case.pauses[-1]["to"]) == (clock is STOPS)
        waiting = set(Duty.objects.filter(key=case.code, closed_at=None).values_list("role", flat=True))
        assert waiting == {str(move_on.role) for move_on in case.lifecycle.moves_from(case.state)}


@pytest.mark.parametrize("model", registry.cases(), ids=lambda m: m.__name__)
def test_a_move_without_its_answers_changes_nothing(model):
    for step in (s for s in model.lifecycle.transitions if s.form):
        case = brought_to(opened(model), step.sources[0])
        with pytest.raises(ValidationError):
            move([case], step.name, holder_of(step.role, place_of(step)), {})
        case.refresh_from_db()
        assert case.state == step.sources[0]


@pytest.mark.parametrize("model", registry.cases(), ids=lambda m: m.__name__)
def test_only_the_opening_role_at_the_agency_opens(model):
    for role in Role:
        for place in PLACES:
            if (role, place) != (model.lifecycle.opens, "H99.100"):
                with pytest.raises(Refused):
                    open_cases([unopened(model)], holder_of(role, place))
    assert not PublicCard.objects.exists()


@pytest.mark.parametrize("model", registry.cases(), ids=lambda m: m.__name__)
def test_nothing_personal_is_on_the_card_or_in_an_event(model):
    personal = [kind.name for kind in model.kinds() if kind.facts.personal]
    if not personal:
        return
    case = brought_to(opened(model, **{name: "Canary 017" for name in personal}), list(ways(model.lifecycle))[-1])
    card = PublicCard.objects.filter(code=case.code).first() or PublicCard()
    told = str([card.about, card.title, *Event.objects.values_list("data", "label", "reason")])
    assert "Canary" not in told
    case.refresh_from_db()
    assert {getattr(case, name) for name in personal} == {"Canary 017"}
    raw = model._base_manager.filter(pk=case.pk).extra(select={"raw": personal[0]}).values_list("raw", flat=True)
    assert "Canary" not in str(raw.get())
