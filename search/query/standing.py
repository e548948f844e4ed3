"""How the engine that answers is: asked by `doctor`, never by a page."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from search.engines.contract import ELASTICSEARCH, POSTGRESQL
from search.engines.elasticsearch.connection import FAULTS, client
from search.index import cursor

#: Seconds the node may take to say how it is.
WITHIN = 3.0


@dataclass(frozen=True)
class Standing:
    """The engine that is meant to answer, whether it can, and how many entries of the feed it has not read."""

    engine: str
    well: bool
    behind: int = 0
    fault: str = ""


def standing() -> Standing:
    """Ask the node how it is, where there is one; PostgreSQL is looked at by itself."""
    if not settings.ELASTICSEARCH_URL:
        return Standing(POSTGRESQL, True, cursor.newest() - cursor.position(POSTGRESQL))
    behind = cursor.newest() - cursor.position(ELASTICSEARCH)
    try:
        colour = client(WITHIN).cluster.health()["status"]
    except (*FAULTS, ValueError) as fault:
        return Standing(ELASTICSEARCH, False, behind, str(fault))
    return Standing(ELASTICSEARCH, colour != "red", behind, "" if colour != "red" else "red")
