"""Looking one record up by its code among many: fast door, view behind it and page, against the bare WSGI function."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator

from benchmarks.figure import Figure, timed
from benchmarks.floor import answered, ask, bare_look_up
from benchmarks.timing import in_turn, statements_of
from cms.shell.observing.observed import Observed
from content_models.ledger.models import PublicRecord

ROUNDS = 300
API, PAGE = "/api/v1/procedures/{}/", "/thu-tuc/{}/"


def measure(application: Observed) -> Iterator[Figure]:
    """Measure the answers of the platform's own WSGI door, in process, each with another record."""
    behind, day = application.inner.inner, datetime.date.today() - datetime.timedelta(days=1)
    floor, chosen = bare_look_up(), _chosen()
    tags = {key: answered(application, PAGE.format(key), "200")["ETag"] for _, key, _ in chosen[:ROUNDS]}
    calls = {
        "floor": lambda n: ask(floor, f"/{chosen[n][0]}/"),
        "door": lambda n: answered(application, API.format(chosen[n][1]), "200"),
        "view": lambda n: answered(behind, API.format(chosen[n][1]), "200"),
        "at": lambda n: answered(behind, f"{API.format(chosen[n][1])}?at={day}", "200"),
        "door 304": lambda n: answered(
            application, API.format(chosen[n][1]), "304", HTTP_IF_NONE_MATCH=f'"{chosen[n][2]}"'
        ),
        "page": lambda n: answered(application, PAGE.format(chosen[n][1]), "200"),
        "page 304": lambda n: answered(
            application, PAGE.format(chosen[n % ROUNDS][1]), "304", HTTP_IF_NONE_MATCH=tags[chosen[n % ROUNDS][1]]
        ),
    }
    taken = in_turn(calls, ROUNDS)
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


def _chosen() -> list[tuple[int, str, str]]:
    """Records from all over the table, the same ones each run; the last few warm up."""
    names = PublicRecord.objects.filter(type="procedure").values_list("pk", "key", "digest")
    ids = list(PublicRecord.objects.filter(type="procedure").order_by("pk").values_list("pk", flat=True))
    picked = random.Random(1).sample(ids, ROUNDS + 5)
    return list(names.filter(pk__in=picked))
