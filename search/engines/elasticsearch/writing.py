"""Writes versions in bulk. A document's version is the place in the feed, so an older writer never wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from elasticsearch.helpers import streaming_bulk

from content_models.ledger.public_record import PublicRecord
from search.engines.contract import Name, Written
from search.engines.elasticsearch.clocks import clocks_of
from search.engines.elasticsearch.connection import BUILD_WITHIN, WRITE_WITHIN, NodeFailed, client, written_to
from search.engines.elasticsearch.documents import body_of, id_of, name_of
from search.projection.document import SearchDocument, document_of

#: A newer version is there already; the document itself is refused, and would be every time.
NEWER, REFUSED, ABSENT = 409, 400, 404
#: What is sent at once: documents, and bytes. Larger pieces were no quicker and are held in memory on both sides.
A_PIECE, A_PIECE_BYTES = 1_000, 5 * 2**20


def put(target: str, documents: Iterable[SearchDocument], position: int | None) -> Written:
    """Write documents; NodeFailed when some must be tried again. Without a position they replace whatever is there.

    A document that the node refuses for what it holds is told and passed over: it must not stop those after it.
    """
    written, refused = 0, {}
    actions = _actions(target, documents, position)
    # An index gone meanwhile must not come back as a nameless one made by the node itself.
    relayed = target == written_to()
    own: dict[str, Any] = {"require_alias": relayed}
    node = client(WRITE_WITHIN if relayed else BUILD_WITHIN)
    pieces: dict[str, Any] = {"chunk_size": A_PIECE, "max_chunk_bytes": A_PIECE_BYTES}
    for done, told in streaming_bulk(node, actions, raise_on_error=False, **pieces, **own):
        outcome = told["index"]
        if done or outcome["status"] == NEWER:
            written += 1
        elif outcome["status"] == REFUSED:
            refused[name_of(outcome["_id"])] = str(outcome["error"])
        else:
            raise NodeFailed(f"{outcome['_id']}: {outcome['error']}")
    return Written(written, refused)


def _actions(target: str, documents: Iterable[SearchDocument], position: int | None) -> Iterator[dict[str, Any]]:
    versioned = {} if position is None else {"version": position, "version_type": "external_gte"}
    for document in documents:
        body = body_of(document)
        yield {"_index": target, "_id": body["name"], "_source": body, **versioned}


def remove(target: str, names: Sequence[Name]) -> None:
    """Delete documents; NodeFailed when some must be tried again."""
    gone = ({"_op_type": "delete", "_index": target, "_id": id_of(name)} for name in names)
    for done, told in streaming_bulk(client(), gone, raise_on_error=False):
        if not done and told["delete"]["status"] != ABSENT:
            raise NodeFailed(str(told["delete"]))


def missing(target: str, names: Sequence[Name]) -> list[Name]:
    """Return those of the versions that are not there."""
    there = _kept(target, [id_of(name) for name in names])
    return [name for name in names if id_of(name) not in there]


def refresh(target: str, records: Sequence[tuple[str, str]], position: int) -> Written:
    """Write those versions of these (type, key) again whose clocks are not the ledger's."""
    keys: dict[str, list[str]] = {}
    for type_name, key in records:
        keys.setdefault(type_name, []).append(key)
    told = [_refreshed(target, type_name, named, position) for type_name, named in keys.items()]
    refused = {name: why for one in told for name, why in one.refused.items()}
    return Written(sum(one.count for one in told), refused)


def _refreshed(target: str, type_name: str, keys: Sequence[str], position: int) -> Written:
    rows = list(PublicRecord.objects.filter(type=type_name, key__in=keys).defer("body"))
    there = _kept(target, [_id(row) for row in rows])
    moved = [row.pk for row in rows if there.get(_id(row), clocks_of(row)) != clocks_of(row)]
    again = PublicRecord.objects.filter(pk__in=moved) if moved else ()
    return put(target, [document for row in again if (document := document_of(row))], position)


def _id(row: PublicRecord) -> str:
    return id_of((row.type, row.key, row.version))


def _kept(target: str, ids: Sequence[str]) -> dict[str, dict[str, str]]:
    """Return the clocks of those versions that are there."""
    if not ids:
        return {}
    told = client().mget(index=target, ids=list(dict.fromkeys(ids)), source_includes=["clocks"])
    return {one["_id"]: one["_source"]["clocks"] for one in told["docs"] if one.get("found")}
