"""Promise R-08: a crowd that the readers' processes have no room for is answered at once, and staff never notice."""

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.utils import timezone

from cms.copying.night import run
from content_models.catalogue.models import Procedure
from content_models.ledger.models import PublicRecord
from tests.factories.texts import published
from tests.integration.serving.servers import EXAMPLE, KEPT, NGINX, Nginx, Platform

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not NGINX, reason="no nginx; to run it: sudo apt-get install nginx-light"),
]
#: So many requests at once are let through to the readers' processes, says the example.
ROOM = int(re.search(r"max_conns=(\d+)", EXAMPLE.read_text(encoding="utf-8"))[1])
#: Seconds for which no public record can be read: whoever is let through waits so long.
HELD = 4


@pytest.fixture
def house(tmp_path):
    """nginx before a platform for readers and one for staff, both awake."""
    readers, staff = Platform(), Platform()
    before = Nginx(tmp_path, readers.port, staff=staff.port)
    try:
        for one in (readers, staff):
            one.start()
        before.start()
        yield before
    finally:
        before.stop()
        for one in (readers, staff):
            one.kill()


def test_whom_there_is_no_room_for_is_answered_at_once_and_staff_as_ever(house):
    kept, copied = published(Procedure), published(Procedure)
    asked = [f"/api/v1/procedures/{published(Procedure).key}/" for _ in range(ROOM)]
    run(house.copy, get_wsgi_application(), "localhost", timezone.localtime(), lambda *_: None)
    assert house.get(f"/thu-tuc/{kept.key}/").status == 200
    assert house.get("/quan-tri/login/").status == 200
    time.sleep(KEPT + 1)
    with ThreadPoolExecutor(ROOM) as crowd, transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {PublicRecord._meta.db_table} IN ACCESS EXCLUSIVE MODE")
        ended = time.monotonic() + HELD
        let_through = [crowd.submit(house.get, address) for address in asked]
        threading.Event().wait(1)  # all of them are inside
        shown = [house.get(f"/thu-tuc/{one.key}/") for one in (kept, copied)]
        told = house.get("/api/v1/procedures/")
        desk = house.get("/quan-tri/login/")
        assert time.monotonic() < ended, "somebody waited in the readers' line"
    assert [(one.status, one.headers["x-cache"]) for one in shown] == [(200, "STALE"), (200, "COPY")]
    assert (told.status, told.headers["retry-after"]) == (503, "30")
    assert (desk.status, desk.headers.get("x-cache")) == (200, None)
    assert {one.result().status for one in let_through} == {200}
