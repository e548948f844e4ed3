"""The contract suite runs on every engine; on a real node under an index name of its own, gone at the end."""

import os
import uuid
from collections.abc import Iterator

import pytest

from search.engines import answering
from search.engines.contract import ELASTICSEARCH, POSTGRESQL
from search.engines.elasticsearch import candidates, indices
from search.index import patience
from search.query import lexicon

NODE = os.environ.get("ELASTICSEARCH_URL", "")
ON_A_NODE = pytest.param(ELASTICSEARCH, marks=pytest.mark.elasticsearch)
#: Any index counts as large: the other way in which the node is asked.
LARGE = f"{ELASTICSEARCH}, large"
EVERY_WAY = pytest.mark.parametrize(
    "engine", [POSTGRESQL, ON_A_NODE, pytest.param(LARGE, marks=pytest.mark.elasticsearch)], indirect=True
)


@pytest.fixture(autouse=True)
def nobody_rests() -> None:
    """No test waits for what another one broke."""
    answering.node.worked()
    patience.breakers.clear()


@pytest.fixture(autouse=True)
def words_are_looked_up_at_once(monkeypatch) -> None:
    """What a test publishes is known to its next question; in a running house it takes seconds."""
    monkeypatch.setattr(lexicon, "FRESH", -1.0)


@pytest.fixture
def on_a_node(settings) -> Iterator[str]:
    """Search and write on the node of the environment; PostgreSQL is written to as well, as it always is."""
    if not NODE:
        pytest.skip("ELASTICSEARCH_URL is not set: .ci/elasticsearch/start DIR starts a node")
    settings.ELASTICSEARCH_URL = NODE
    settings.ELASTICSEARCH_INDEX = f"test-{uuid.uuid4().hex}"
    settings.ELASTICSEARCH_SECONDS = 30  # a busy machine is no fault of the node
    yield ELASTICSEARCH
    indices.drop()


@pytest.fixture(params=[POSTGRESQL, ON_A_NODE])
def engine(request, monkeypatch) -> str:
    """The engine that answers in this run of the test."""
    if request.param == LARGE:
        monkeypatch.setattr(candidates, "LARGE", 1)
        monkeypatch.setattr(candidates, "REMEMBERED", -1.0)
    return request.param if request.param == POSTGRESQL else request.getfixturevalue("on_a_node")
