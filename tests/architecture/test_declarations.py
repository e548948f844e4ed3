"""What is declared is a contract: a change of a field, a role, a step or an address shows in one committed file."""

import json
from pathlib import Path

from content_models.declaration import registry
from content_models.declaration.explain import explain

SNAPSHOT = Path(__file__).resolve().parents[1] / "snapshots" / "declarations.json"
CURE = "to renew it on purpose: .venv/bin/python -m tests.declarations"


def test_declarations_are_the_ones_that_were_agreed():
    assert json.loads(SNAPSHOT.read_text()) == declarations(), CURE


def declarations() -> dict[str, object]:
    """What every declared type of the product produces, test types left out."""
    own = [model for model in registry.types() if model.__module__.startswith("content_models.")]
    return json.loads(json.dumps({model.type_name(): explain(model) for model in own}))
