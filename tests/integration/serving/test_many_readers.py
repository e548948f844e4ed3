"""Promise R-03: readers who come at once cost one page; who asks too much is told when to come again."""

import json
import threading
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from content_models.catalogue.models import Procedure
from tests.factories.texts import published
from tests.integration.serving.servers import NGINX, Nginx, Platform

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not NGINX, reason="no nginx; to run it: sudo apt-get install nginx-light"),
]
READERS = 30
TOKEN = "0123456789abcdef0123456789abcdef"
#: A procedure's page among the platform's own figures.
COUNTED = 'minh_bach_answers_total{method="GET",route="<slug:slug>/<str:key>/"'


def test_who_asks_too_much_is_told_so_and_not_shown_a_copy(tmp_path, platform):
    strict = Nginx(tmp_path, platform.port, most=1)
    strict.start()
    try:
        platform.start()
        got = [strict.get("/tiep-can/") for _ in range(450)]
        asked = [strict.get("/api/v1/procedures/", Accept_Language=one) for one in ("vi", "en")]
    finally:
        strict.stop()
    statuses = [one.status for one in got]
    assert set(statuses) == {200, 429}
    assert statuses.count(200) >= 400
    assert {one.headers.get("retry-after") for one in got if one.status == 200} == {None}
    assert {one.headers.get("retry-after") for one in got if one.status == 429} == {"2"}
    for answer, title in zip(asked, ("Gọi quá nhiều lần", "Too many requests"), strict=True):
        assert (answer.status, answer.headers["retry-after"]) == (429, "2")
        assert answer.headers["content-type"] == "application/problem+json"
        told = {"type": "/api/v1/problems/too-many-requests/", "title": title, "status": 429}
        assert json.loads(answer.text) == told


def test_what_the_platform_refuses_it_tells_itself(nginx, platform, monkeypatch):
    monkeypatch.setenv("API_CALLS_A_MINUTE", "1")
    platform.start()
    answers = [nginx.get(f"/api/v1/procedures/?limit={number}") for number in (1, 2, 3)]
    assert answers[-1].status == 429
    assert "," not in answers[-1].headers["retry-after"]
    assert json.loads(answers[-1].text)["detail"]


@pytest.fixture
def patient(tmp_path, platform):
    """Keeps pages as long as the example does, so that the slowest reader still finds what the first one left."""
    before = Nginx(tmp_path, platform.port, kept=30)
    before.start()
    yield before
    before.stop()


def test_readers_who_come_at_once_cost_one_page(patient, platform, monkeypatch):
    monkeypatch.setenv("METRICS_TOKEN", TOKEN)
    warm, record = published(Procedure), published(Procedure)
    platform.start()
    assert patient.get(f"/thu-tuc/{warm.key}/").status == 200
    before, together = renders(platform), threading.Barrier(READERS)

    def read(_: int) -> tuple[int, str]:
        together.wait()
        answer = patient.get(f"/thu-tuc/{record.key}/")
        return answer.status, answer.headers["x-cache"]

    with ThreadPoolExecutor(READERS) as readers:
        got = Counter(readers.map(read, range(READERS)))
    assert got == {(200, "MISS"): 1, (200, "HIT"): READERS - 1}
    assert renders(platform) - before == 1


def renders(platform: Platform) -> int:
    """Return how many pages of a procedure the platform has answered, as it counts them itself."""
    asked = urllib.request.Request(
        f"http://localhost:{platform.port}/health/metrics", headers={"Authorization": f"Bearer {TOKEN}"}
    )
    with urllib.request.urlopen(asked, timeout=20) as answer:
        lines = answer.read().decode().splitlines()
    return int(sum(float(line.rsplit(" ", 1)[1]) for line in lines if COUNTED in line))
