"""Indexes and their two aliases: one is written, one is read, and a new index takes both at once."""

from __future__ import annotations

import datetime
import logging
import re
from typing import Any

from elasticsearch import BadRequestError

from search.engines.elasticsearch.connection import client, read_from, written_to
from search.engines.elasticsearch.mapping import COPIES, SETTINGS, mapping

log = logging.getLogger("minh_bach.search")


#: While nobody reads an index and all of it can be made again: nothing is made findable, copied or synced meanwhile.
FILLING: dict[str, Any] = {
    "refresh_interval": "-1",
    "auto_expand_replicas": "false",
    "number_of_replicas": 0,
    "translog.durability": "async",
}
#: How an index is kept that is read; None is the node's own way.
KEPT = {"refresh_interval": None, "auto_expand_replicas": COPIES, "translog.durability": None}


def create(filling: bool = False) -> str:
    """Make an empty index with today's mapping and return its name; one to be filled before it is read, if so said."""
    name = f"{read_from()}-{datetime.datetime.now(datetime.UTC):%Y%m%d%H%M%S%f}"
    made = mapping()
    client().indices.create(
        index=name,
        mappings=made.to_dict(),
        settings=SETTINGS | {"analysis": made._collect_analysis()} | (FILLING if filling else {}),
    )
    return name


def is_there() -> bool:
    """Tell whether there is an index to write to."""
    return bool(client().indices.exists_alias(name=written_to()))


def identity(name: str) -> str:
    """Return the number the node gave an index when it was made, whatever it is called."""
    told = client().indices.get_settings(index=name, name="index.uuid")
    return ",".join(sorted(one["settings"]["index"]["uuid"] for one in told.values()))


def write_to(name: str) -> None:
    """Let the relay write to an index that nobody reads yet."""
    client().indices.put_alias(index=name, name=written_to())


def widen() -> None:
    """Add the fields of types declared since the index was made; what only `reindex` can change is told."""
    try:
        client().indices.put_mapping(index=written_to(), properties=mapping().to_dict()["properties"])
    except BadRequestError as error:
        log.error("Chỉ mục Elasticsearch không còn khớp khai báo, hãy chạy manage.py reindex: %s", error)


def show() -> None:
    """Let all that is written be found, and be read from now on if it was not yet."""
    node = client().indices
    node.refresh(index=written_to())
    if not node.exists_alias(name=read_from()):
        for name in node.get_alias(name=written_to()):
            node.put_alias(index=name, name=read_from())


def take_over(name: str) -> None:
    """Give both aliases to an index in one step, then drop those that had them."""
    node = client().indices
    node.put_settings(index=name, settings=KEPT)
    node.refresh(index=name)
    moves = [{"add": {"index": name, "alias": alias}} for alias in (read_from(), written_to())]
    gone = [{"remove_index": {"index": old}} for old in ours() if old != name]
    node.update_aliases(actions=[*gone, *moves])


def drop_unused() -> list[str]:
    """Drop our indexes that bear no alias and return their names."""
    unused = [
        name for name, told in client().indices.get_alias(index=f"{read_from()}-*").items() if not told["aliases"]
    ]
    found = [name for name in unused if name in ours()]
    for name in found:
        client().indices.delete(index=name)
    return found


def drop() -> None:
    """Forget all our indexes."""
    for name in ours():
        client().indices.delete(index=name)


def ours() -> list[str]:
    """Return all our indexes, those of a rebuild that was broken off too."""
    own = re.compile(rf"{re.escape(read_from())}-\d{{20}}")
    return [name for name in client().indices.get(index=f"{read_from()}-*") if own.fullmatch(name)]
