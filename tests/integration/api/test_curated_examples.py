"""The example of each type is written for it, and is what the platform would answer, to the letter."""

from typing import Any

import pytest
from django.test import Client
from django.utils.dateparse import parse_datetime

from api.projection.cards import cards_of
from api.projection.examples import written_for
from content_models.actions.opening import open_cases
from content_models.catalogue.models import Procedure
from content_models.declaration import registry
from content_models.declaration.curated import curated
from content_models.declaration.roles import Role
from content_models.ledger.models import PublicCard, PublicRecord
from content_models.ledger.reading import current
from content_models.onestop.models import Dossier
from content_models.organisation.models import Agency
from tests.factories.agencies import known
from tests.factories.curated import published_as_curated
from tests.factories.people import agency, holder_of

pytestmark = pytest.mark.django_db
OWN = [model for model in registry.shown_types() if model.__module__.startswith("content_models.")]
TEXTS = [model for model in registry.artefacts() if model in OWN]


@pytest.mark.parametrize("model", OWN, ids=lambda model: model.__name__)
def test_somebody_wrote_one(model) -> None:
    assert curated(model), f"write examples/{model.type_name()}.json beside the domain of {model.__name__}"


@pytest.mark.parametrize("model", TEXTS, ids=lambda model: model.__name__)
def test_a_text_is_what_publishing_it_gives(model) -> None:
    record = published_as_curated(model)
    assert PublicRecord.objects.get(type=model.type_name(), key=record.key).data() == written_for(model)[0]


def test_an_agency_is_what_is_answered_of_it(caller: Client) -> None:
    agency("H99.02")
    known(*Agency.objects.all())
    assert caller.get("/api/v1/agencies/H99.02/").json() == curated(Agency)


def test_a_dossier_is_what_its_card_gives() -> None:
    (told,) = written_for(Dossier)
    own = {name: parse_datetime(told[name]) for name in ("received_at", "due_at", "ended_at")}
    own |= {name: told[name] for name in ("type", "code", "title", "provisional", "pauses")}
    about = {name: told[name] for name in ("procedure", "channel", "case_label", "appointed_on")}
    card = PublicCard(agency=agency(told["agency"]["code"]), state=told["state"]["value"], about=about, **own)
    (shown,) = cards_of([card])
    assert shown | own == {name: value for name, value in told.items() if name != "holder"} | own


def test_its_holder_is_told_the_same_of_a_real_one(caller: Client) -> None:
    published_as_curated(Procedure)
    facts: Any = {"applicant": "Công dân 017", "identity_number": "001099000017", "phone": "0900000017"}
    made = Dossier(agency=agency("H99.100"), procedure=current("procedure", "1.004873"), channel="DIRECT", **facts)
    opened = open_cases([made], holder_of(Role.CLERK, "H99.100"))[0]
    secret = {"dossier-secret": opened.shown.secret}
    real = caller.get(f"/api/v1/dossiers/{opened.case.code}/", headers=secret).json()["holder"]
    told = written_for(Dossier)[0]["holder"]
    first, labels = told["steps"][0], {move.label for move in Dossier.lifecycle.transitions}
    assert real.pop("steps")[0] | {"at": first["at"]} == first
    assert {step["label"] for step in told.pop("steps")[1:]} <= labels
    assert real == told
