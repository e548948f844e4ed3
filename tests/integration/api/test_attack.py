"""The interface attacked from its own OpenAPI: no failure, no undocumented status, no answer off its schema (R-66)."""

from __future__ import annotations

import os

import pytest
import schemathesis
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as bounds
from schemathesis import GenerationMode

from api.projection.bodies import public_kinds
from content_models.declaration import registry
from content_models.declaration.kind import kinds_of
from content_models.declaration.rows import Rows
from content_models.ledger.sequencer import sequence
from search.index import catch_up
from tests.integration.api.calling import dossier

#: Requests an address and mode; a long run sets more.
TRIES = int(os.environ.get("API_ATTACK_TRIES", "5"))
BOUNDS = bounds(
    max_examples=TRIES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)

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


def attack(operation, mode: GenerationMode) -> None:
    """Send generated requests to one address and hold each answer against what is documented."""

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
        case.call_and_validate(headers={"Accept-Language": "en"})

    send()
