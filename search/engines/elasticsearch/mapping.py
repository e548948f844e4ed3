"""The node's mapping, generated from the declarations.

Text is already cut and folded by `search.language` when it gets here, so both engines read a word alike: the node
only splits at spaces and makes pairs of neighbours.
"""

from __future__ import annotations

from typing import Any

from elasticsearch.dsl import (
    Boolean,
    Date,
    DateNanos,
    Float,
    Integer,
    Keyword,
    Mapping,
    Object,
    Text,
    analyzer,
    token_filter,
)

from content_models.declaration import registry
from search.engines.elasticsearch.fields import EXACT, FOLDED_TITLE, PAIR, facets, listed, path_of
from search.projection.fields import LONG, SHORT, searched

K1 = 1.2
#: Lucene takes no keyword longer than 32,766 bytes; what is longer is not counted, its record stays.
LONGEST_KEYWORD = 8_000

_PAIRS = token_filter("pairs", type="shingle", min_shingle_size=2, max_shingle_size=2, output_unigrams=False)
_SYLLABLES = analyzer("syllables", tokenizer="standard")
_NEIGHBOURS = analyzer("neighbours", tokenizer="standard", filter=[_PAIRS])
#: As many copies as the cluster has other nodes for, one at most.
COPIES = "0-1"
SETTINGS: dict[str, Any] = {
    "number_of_shards": 1,
    "auto_expand_replicas": COPIES,
    "similarity": {
        "short": {"type": "BM25", "k1": K1, "b": SHORT},
        "long": {"type": "BM25", "k1": K1, "b": LONG},
    },
}
#: What an answer shows; words are only searched, and written again from the ledger when they must be.
_KEPT = ["type", "key", "version", "shown", "clocks"]


def mapping() -> Mapping:
    """Return the mapping of one index for all listed types."""
    made = Mapping()
    made.meta("dynamic", "strict")
    made.meta("_source", includes=_KEPT)
    for name, field in (_facts() | _clocks() | _words()).items():
        made.field(name, field)
    return made


def _facts() -> dict[str, Any]:
    names = facets(listed())
    counted = {name: Keyword(ignore_above=LONGEST_KEYWORD) for name in names}
    return {
        "type": Keyword(),
        "key": Keyword(),
        "version": Integer(),
        "name": Keyword(),
        "mark": Integer(),
        "heap": Integer(),
        "codes": Keyword(ignore_above=LONGEST_KEYWORD),
        "shown": Object(enabled=False),
        "prior": Float(),
        "later": Boolean(),
        "withdrawn": Boolean(),
        "facets": Object(properties={name: Keyword() for name in names}),
        "counted": Object(properties=counted),
    }


def _clocks() -> dict[str, Any]:
    instants = dict.fromkeys(("shown_from", "shown_until", "superseded_known"), DateNanos())
    days = dict.fromkeys(("in_force_from", "superseded_on"), Date())
    return {"clocks": Object(properties={**instants, **days})}


def _words() -> dict[str, Any]:
    folders: dict[str, dict[str, Any]] = {"short": {}, "long": {}}
    for type_name in listed():
        for field in searched(registry.of_type(type_name)):
            folder, _, name = path_of(field).partition(".")
            if name:
                folders[folder][name] = _text(folder)
    worded = {folder: Object(properties=fields) for folder, fields in folders.items() if fields}
    return {FOLDED_TITLE: _text("short"), EXACT: _text("short"), **worded}


def _text(similarity: str) -> Text:
    kept: dict[str, Any] = {"similarity": similarity, "index_options": "freqs"}
    return Text(analyzer=_SYLLABLES, fields={PAIR: Text(analyzer=_NEIGHBOURS, **kept)}, **kept)
