"""Staff lists over many rows: the whole catalogue, a small agency's share of it, and what is found by words."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from django.test import Client

from benchmarks.figure import Figure, timed
from benchmarks.floor import replay
from benchmarks.province import Province, opened, signed_in
from benchmarks.timing import in_turn, statements_of

ROUNDS = 25
LIST = "/quan-tri/snippets/catalogue/procedure/"
MOST_QUERIES, LONGEST = 15, 300
BUDGET = f"≤ {MOST_QUERIES} queries, p95 ≤ {LONGEST} ms"


def measure(place: Province) -> Iterator[Figure]:
    """Measure what leader and editors open all day."""
    leader, editor, small = (signed_in(one) for one in (place.leader, place.editor, place.small_editor))
    yield _figure("staff list of 25, whole catalogue", leader, {})
    yield _figure("staff list of 25, its last page but some", leader, {"p": 3000})
    yield _figure("staff list of 25, one row in 100 in reach", small, {})
    yield _figure("staff list, folded search of a code", editor, {"q": "9.000123"})
    yield _figure("staff list, folded search of common words", editor, {"q": "dang ky"})
    yield _figure("staff list, folded search, one row in 100 in reach", small, {"q": "khai tu luu dong"})


def _figure(what: str, client: Client, asked: dict[str, object]) -> Figure:
    address = f"{LIST}?{urlencode(asked)}"
    sent = statements_of(lambda: opened(client, address))
    taken = in_turn({"floor": replay(sent), "own": lambda _: opened(client, address)}, ROUNDS)
    kept = len(sent) <= MOST_QUERIES and taken["own"].p95 <= LONGEST
    return timed(what, taken["own"], taken["floor"], len(sent), BUDGET, kept=kept)
