"""What a node is told of our index changes on purpose only: such a change asks every province for `reindex`."""

import json
from pathlib import Path
from typing import Any

from content_models.declaration import registry
from search.engines.elasticsearch.fields import listed
from search.engines.elasticsearch.mapping import SETTINGS, mapping

SNAPSHOT = Path(__file__).resolve().parents[3] / "snapshots" / "elasticsearch.json"


def index() -> dict[str, Any]:
    """Return the generated settings and mapping."""
    made = mapping()
    return {"settings": SETTINGS | {"analysis": made._collect_analysis()}, "mappings": made.to_dict()}


def test_the_generated_index_equals_its_snapshot() -> None:
    """`python -m tests.mapping` writes it anew, once a change of it is meant."""
    assert json.loads(json.dumps(index())) == json.loads(SNAPSHOT.read_text(encoding="utf-8"))


def test_what_explains_words_is_not_indexed() -> None:
    assert "everydayterm" not in listed() and "everydayterm" in {model.type_name() for model in registry.artefacts()}
