"""Staff lists over many rows: the whole catalogue, a small agency's share of it, what words and filters leave."""

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
#: What is asked of the whole catalogue: by words that many rows hold, some, and none; by filters; in other orders.
ASKED: dict[str, dict[str, object]] = {
    "25, its last page but some": {"p": 3000},
    "by code, backwards": {"ordering": "-code"},
    "last edited first": {"ordering": "-edited_at"},
    "search of a code": {"q": "9.000123"},
    "search of common words": {"q": "dang ky"},
    "search of a word in 20": {"q": "nghiep khoan chuyen"},
    "search of no words there": {"q": "khong co dau"},
    "standing: before the steps": {"standing": "submitted"},
    "standing: public, two more filters": {"standing": "public", "sector": "Hộ tịch", "level": "commune"},
    "one sector, by code backwards": {"sector": "Hộ tịch", "ordering": "-code"},
    "a sector that is rare, and words": {"sector": "Thuế", "q": "thue"},
}


def measure(place: Province) -> Iterator[Figure]:
    """Measure what leader and editors open all day."""
    leader, small = signed_in(place.leader), signed_in(place.small_editor)
    yield _figure("staff list of 25, whole catalogue", leader, {})
    for what, asked in ASKED.items():
        yield _figure(f"staff list, {what}", leader, asked)
    yield _figure("staff list of 25, one row in 100 in reach", small, {})
    yield _figure("staff list, search, one row in 100 in reach", small, {"q": "khai tu luu dong"})
    yield _figure("staff list, by code, one row in 100 in reach", small, {"ordering": "code"})


def _figure(what: str, client: Client, asked: dict[str, object]) -> Figure:
    address = f"{LIST}?{urlencode(asked)}"
    sent = statements_of(lambda: opened(client, address))
    taken = in_turn({"floor": replay(sent), "own": lambda _: opened(client, address)}, ROUNDS)
    kept = len(sent) <= MOST_QUERIES and taken["own"].p95 <= LONGEST
    return timed(what, taken["own"], taken["floor"], len(sent), BUDGET, kept=kept)
