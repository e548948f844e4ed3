"""One version as the node keeps it: words as text of syllables, the rest as codes, facts and clocks."""

from __future__ import annotations

from typing import Any

from search.engines.contract import Name
from search.engines.elasticsearch.clocks import clocks_of
from search.engines.elasticsearch.fields import EXACT, path_of
from search.projection.document import SearchDocument
from search.projection.facets import Facet
from search.projection.mark import heap_of, mark_of

#: Between a facet's value and its words, where they are counted as one.
BETWEEN = "\x1f"


def id_of(name: Name) -> str:
    """Return the node's name of a version."""
    return ":".join(map(str, name))


def name_of(node_id: str) -> Name:
    """Return the version that bears this name in the node; a key may hold colons."""
    type_name, _, rest = node_id.partition(":")
    key, _, version = rest.rpartition(":")
    return type_name, key, int(version)


def body_of(document: SearchDocument) -> dict[str, Any]:
    """Return what is sent to the node for one document."""
    record = document.record
    return {
        "type": record.type,
        "key": record.key,
        "version": record.version,
        "name": id_of((record.type, record.key, record.version)),
        "mark": mark_of(record),
        "heap": heap_of(record.key),
        "codes": document.codes,
        "shown": _shown(document),
        "prior": document.prior,
        "later": document.later,
        "withdrawn": record.withdrawn,
        "clocks": clocks_of(record),
        **_facets(document.facets),
        **_words(document),
    }


def _shown(document: SearchDocument) -> dict[str, Any]:
    record = document.record
    summary: dict[str, list[str]] = {}
    for facet in sorted(document.facets, key=lambda one: one.name):
        summary.setdefault(facet.name, []).append(facet.label)
    successor = {"type": record.successor_type, "key": record.successor_key} if record.successor_key else None
    return {"title": record.title, "agency": document.agency, "summary": summary, "successor": successor}


def _facets(facets: list[Facet]) -> dict[str, dict[str, list[str]]]:
    values: dict[str, dict[str, str]] = {}
    for facet in facets:
        values.setdefault(facet.name, {})[facet.value] = facet.label
    counted = {name: [BETWEEN.join(pair) for pair in labels.items()] for name, labels in values.items()}
    return {"facets": {name: list(labels) for name, labels in values.items()}, "counted": counted}


def _words(document: SearchDocument) -> dict[str, Any]:
    words: dict[str, Any] = {}
    for field, parts in document.words.items():
        folder, _, name = path_of(field).partition(".")
        folded = " ".join(part.folded for part in parts)
        if name:
            words.setdefault(folder, {})[name] = folded
        else:
            words[folder] = folded
        if field.exact:
            words[EXACT] = " ".join(part.exact for part in parts)
    return words
