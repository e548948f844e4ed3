"""Which reading of each word is meant: asked of the node only where a word has several."""

from __future__ import annotations

from elasticsearch.dsl import Q, Search

from search.engines.contract import Inquiry
from search.engines.elasticsearch.fields import asked_fields, listed
from search.engines.elasticsearch.sending import Sending
from search.engines.readings import meant
from search.language.syllables import Syllable


def meant_words(inquiry: Inquiry, sending: Sending) -> list[Syllable]:
    """Return one reading of each word: the typed one where the index knows it."""
    doubtful = {part.folded for word in inquiry.words if len(word) > 1 for part in word}
    return meant(inquiry.words, _known(doubtful, sending) if doubtful else ())


def _known(words: set[str], sending: Sending) -> set[str]:
    groups = asked_fields(tuple(listed()))
    fields = [field.partition("^")[0] for asked in groups for field in asked.fields if not asked.exact]
    single = [field for field in fields if not field.endswith(".pair")]
    asked = Search().extra(size=0, track_total_hits=False)
    told = {word: Q("multi_match", query=word, fields=single) for word in sorted(words)}
    asked.aggs.bucket("known", "filters", filters=told)
    found = sending.one(asked)["aggregations"]["known"]["buckets"]
    return {word for word, bucket in found.items() if bucket["doc_count"]}
