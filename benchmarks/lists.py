"""Public lists of 25 with two filters, which many records meet and which few meet, against the same SQL sent raw."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from urllib.parse import urlencode

from api.v1.paging import mark_of as api_mark
from benchmarks.figure import Figure, timed
from benchmarks.floor import Application, answered, replay
from benchmarks.making.records import LAST, RARE
from benchmarks.timing import in_turn, statements_of
from content_models.ledger.reading import listed
from themes.pages.keyset import mark_of as page_mark

ROUNDS = 40
YESTERDAY = datetime.date.today() - datetime.timedelta(days=1)
API, PAGE = "/api/v1/procedures/", "/thu-tuc/"
FILTERS = {
    "": {},
    ", two common filters": {"sector": "Hộ tịch", "level": "commune"},
    ", two rare filters": {"sector": RARE, "level": "commune"},
    ", two filters met only at the end": {"sector": LAST, "level": "commune"},
}
BUDGET = "≤ 2 queries, no COUNT"


def measure(application: Application, size: int) -> Iterator[Figure]:
    """Measure both doors; a filter met only at the end is what an index read in order does worst."""
    middle = listed("procedure")[size // 2]
    further = {"after": api_mark(middle, ("sort_key", "key"))}, {"sau": page_mark(middle)}
    for words, filters in FILTERS.items():
        for door, address in (("API", API), ("page", PAGE)):
            yield _figure(application, f"list of 25{words}, {door}", f"{address}?{urlencode(filters)}")
    for (door, address), mark in zip((("API", API), ("page", PAGE)), further, strict=True):
        yield _figure(application, f"list of 25 from the middle, {door}", f"{address}?{urlencode(mark)}")
        yield _figure(application, f"list of 25 as of another day (at), {door}", f"{address}?at={YESTERDAY}")


def _figure(application: Application, what: str, address: str) -> Figure:
    sent = statements_of(lambda: answered(application, address, "200"))
    calls = {"floor": replay(sent), "own": lambda _: answered(application, address, "200")}
    taken = in_turn(calls, ROUNDS)
    kept = len(sent) <= 2 and not any("COUNT(" in sql.upper() for sql, _ in sent)
    return timed(what, taken["own"], taken["floor"], len(sent), BUDGET, kept=kept)
