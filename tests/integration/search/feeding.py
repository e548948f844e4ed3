"""Publishes through the verbs, places the events and lets the index read them, as the relay does."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from content_models.ledger.sequencer import sequence
from search import index
from search.engines.contract import ELASTICSEARCH, POSTGRESQL
from search.query import Answer, Question, search
from tests.factories.texts import approved, published, redraft, submitted
from tests.sample_artefacts.models import KitchenSink


def read_feed() -> int:
    """Give waiting events their places and index them; return how many entries were read."""
    while sequence():
        pass
    read = 0
    while some := index.catch_up(limit=7):
        read += some
    return read


def sink(title: str, **values: Any) -> KitchenSink:
    """Return a published record whose searchable text is what the test says and nothing else."""
    blank = {"text": "", "rich": "", "parts": [], "colour": "red"}
    return published(KitchenSink, title=title, **(blank | values))


def amended(record: KitchenSink, **values: Any) -> KitchenSink:
    """Publish another version of a record."""
    approved(submitted(redraft(record, **values)))
    record.refresh_from_db()
    return record


def ended(record: KitchenSink, **facts: Any) -> None:
    """Withdraw a record, or replace it."""
    approved(submitted(type(record)._base_manager.get(pk=record.pk), **facts))


def ask(text: str, **asked: Any) -> Answer:
    """Search; the engine that is meant must have answered, not one in its stead."""
    answer = search(Question(text, **asked))
    assert answer.engine == (ELASTICSEARCH if settings.ELASTICSEARCH_URL else POSTGRESQL)
    return answer


def titles(text: str, **asked: Any) -> list[str]:
    """Return the titles found, best first."""
    return [hit.title for hit in ask(text, **asked).hits]
