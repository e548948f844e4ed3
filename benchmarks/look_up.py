"""Looking one record up by its code among many: fast door, view behind it and page, against the bare WSGI function."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from typing import Any

from api.door import Door
from benchmarks.figure import Figure, timed
from benchmarks.floor import Application, answered, ask, bare_look_up
from benchmarks.timing import in_turn, statements_of
from cms.shell.observing.observed import Observed
from content_models.ledger.models import PublicRecord

ROUNDS, TRIES = 300, 3
API, PAGE = "/api/v1/procedures/{}/", "/thu-tuc/{}/"


def measure(application: Observed) -> Iterator[Figure]:
    """Measure the answers of the platform's own WSGI door, in process, each with another record."""
    behind, day = _behind_the_door(application), datetime.date.today() - datetime.timedelta(days=1)
    floor, chosen = bare_look_up(), _chosen()
    unchanged = Unchanged(application)
    calls = {
        "floor": lambda n: ask(floor, f"/{chosen[n][0]}/"),
        "door": lambda n: answered(application, API.format(chosen[n][1]), "200"),
        "view": lambda n: answered(behind, API.format(chosen[n][1]), "200"),
        "at": lambda n: answered(behind, f"{API.format(chosen[n][1])}?at={day}", "200"),
        "door 304": lambda n: answered(
            application, API.format(chosen[n][1]), "304", HTTP_IF_NONE_MATCH=f'"{chosen[n][2]}"'
        ),
        "page": lambda n: unchanged.learn(PAGE.format(chosen[n][1])),
        "page 304": lambda n: unchanged(PAGE.format(chosen[n][1])),
    }
    taken = in_turn(calls, ROUNDS)
    unchanged.learn(PAGE.format(chosen[0][1]))
    queries = {name: len(statements_of(lambda call=call: call(0))) for name, call in calls.items() if name != "floor"}
    share = taken["floor"].median / taken["door"].median
    yield timed(
        "look-up by code, API, fast door", taken["door"], taken["floor"], budget="≥ 0.50 of floor", kept=share >= 0.5
    )
    yield timed("   unchanged (304)", taken["door 304"], taken["floor"])
    yield timed("look-up by code, API, the view behind it", taken["view"], taken["floor"], queries["view"])
    yield Figure("   its queries", "", queries=queries["view"], budget="1 query", kept=queries["view"] == 1)
    yield timed("   as of another day (at)", taken["at"], taken["floor"], queries["at"])
    yield timed("look-up by code, page", taken["page"], taken["floor"], queries["page"])
    yield Figure("   its queries", "", queries=queries["page"], budget="1 query", kept=queries["page"] == 1)
    yield timed("   unchanged (304)", taken["page 304"], taken["floor"], queries["page 304"])


def _behind_the_door(application: Any) -> Application:
    """What the fast door stands in front of, however many others stand before it."""
    while not isinstance(application, Door):
        application = application.inner
    return application.inner


class Unchanged:
    """Asks for pages that did not change. A page that says until when papers are ready changes with the minute: it is
    read again then, in a call of its own."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.tags: dict[str, str] = {}

    def learn(self, address: str) -> None:
        """Read a page as it is now."""
        self.tags[address] = answered(self.application, address, "200")["ETag"]

    def __call__(self, address: str) -> None:
        for _ in range(TRIES):
            told = {"HTTP_IF_NONE_MATCH": self.tags.get(address, "")}
            status, headers, _ = ask(self.application, address, **told)
            if status.startswith("304"):
                return
            self.tags[address] = headers["ETag"]
        raise RuntimeError(f"{address}: {status} instead of 304")


def _chosen() -> list[tuple[int, str, str]]:
    """Records from all over the table, the same ones each run; the last few warm up."""
    names = PublicRecord.objects.filter(type="procedure").values_list("pk", "key", "digest")
    ids = list(PublicRecord.objects.filter(type="procedure").order_by("pk").values_list("pk", flat=True))
    picked = random.Random(1).sample(ids, ROUNDS + 5)
    return list(names.filter(pk__in=picked))
