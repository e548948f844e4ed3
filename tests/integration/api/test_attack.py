"""The interface attacked from its own OpenAPI: no failure, no undocumented status, no answer off its schema (R-66)."""

from __future__ import annotations

import itertools
import os

import pytest
import schemathesis
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, assume, given, seed
from hypothesis import settings as bounds
from schemathesis import GenerationMode

from api.projection.bodies import public_kinds
from content_models.declaration import registry
from content_models.declaration.kind import kinds_of
from content_models.declaration.roles import Role
from content_models.declaration.rows import Rows
from content_models.ledger.models import PublicCard
from content_models.ledger.sequencer import sequence
from content_models.organisation.models import ApiClient
from search.index import catch_up
from tests.factories.journeys import opened
from tests.factories.people import agency, grant, stranger
from tests.integration.api.calling import dossier

#: Requests an address and mode; a long run sets more, and a seed of its own.
TRIES = int(os.environ.get("API_ATTACK_TRIES", "5"))
SEED = os.environ.get("API_ATTACK_SEED")
BOUNDS = bounds(
    max_examples=TRIES,
    deadline=None,
    derandomize=SEED is None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)

calls = itertools.count()
#: Filters whose words are the entries of a category; rows are filtered by what stands first in a row.
CATEGORIES = {
    name
    for model in registry.artefacts()
    for name, kind in public_kinds(model).items()
    if getattr(next(iter(kinds_of(kind.of).values())) if isinstance(kind, Rows) else kind, "shared", None)
}


@pytest.fixture
def described(db, settings):
    """Records to hit, no limit of calls, and the schema over the application itself."""
    settings.API_CALLS_A_MINUTE = settings.API_LOOKUPS_A_MINUTE = 0
    cache.clear()
    dossier()
    sequence()
    catch_up()
    # The handler's end of a request closes idle connections: here that would be the test's transaction.
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@pytest.fixture
def partner(described) -> dict[str, str]:
    """What a registered system sends: its key, for every scope there is, and what each write asks for."""
    account = stranger("phan-mem")
    for role in Role:
        grant(account, role, "H99.02")
    scopes = [f"{model.public_plural()}:{verb}" for model in registry.shown_cases() for verb in ("read", "move")]
    _, key = ApiClient.issue("Cổng thử", scopes, agency=agency("H99.02"), account=account)
    return {"Authorization": f"Bearer {key}", "If-Match": "*"}


@pytest.mark.long
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=str)
def test_no_request_breaks_it(described, mode: GenerationMode) -> None:
    tried = 0
    for found in described.get_all_operations():
        operation = found.ok()
        if mode is GenerationMode.NEGATIVE and not (operation.query or operation.path_parameters):
            continue
        attack(operation, mode)
        tried += 1
    assert tried >= 30
    assert mode is GenerationMode.NEGATIVE or tried == described.statistic.operations.total


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=str)
def test_no_request_of_a_partner_breaks_it(described, partner, mode: GenerationMode) -> None:
    """What needs a key or may say more with one: lists of cases, moves of real ones, the feed."""
    codes = {model.public_plural(): _code_of_one(model) for model in registry.shown_cases()}
    tried = []
    for found in described.get_all_operations():
        operation = found.ok()
        raw = operation.definition.raw
        if {} in raw["security"] and raw["operationId"] != "list-changes":
            continue
        attack(operation, mode, partner, codes.get(raw["tags"][0], ""))
        tried.append(raw["operationId"])
    assert len(tried) == 2 * len(codes) + 1, tried


def _broken(case) -> set[str]:
    """Return which parts of a request were made to violate the schema."""
    return {where.container_name for where, part in case.meta.components.items() if part.mode.is_negative}


def _code_of_one(model) -> str:
    card = PublicCard.objects.filter(type=model.type_name()).first()
    return (card or opened(model, at="H99.02")).code


def attack(operation, mode: GenerationMode, partner: dict[str, str] | None = None, code: str = "") -> None:
    """Send generated requests to one address and hold each answer against what is documented."""

    @seed(int(SEED or 0))
    @BOUNDS
    @given(case=operation.as_strategy(generation_mode=mode))
    def send(case) -> None:
        if mode is GenerationMode.POSITIVE and isinstance((case.query or {}).get("after"), str):
            del case.query["after"]  # no schema can say which marks are ours
        if mode is GenerationMode.POSITIVE and operation.path.endswith("/search/"):
            (case.query or {}).pop("type", None)  # nor which type has which facet
        if mode is GenerationMode.POSITIVE:
            for name in CATEGORIES & set(case.query or {}):
                del case.query[name]  # nor which entries a category holds today
        if code and "code" in (case.path_parameters or {}):
            case.path_parameters["code"] = code  # nor which case there is to be moved
        if partner and mode is GenerationMode.NEGATIVE:
            assume(not {"path_parameters", "headers"} & _broken(case))  # we have put right what stands there
        own = partner | {"Idempotency-Key": str(next(calls))} if partner else {}
        case.call_and_validate(headers={"Accept-Language": "en"} | own)

    send()
