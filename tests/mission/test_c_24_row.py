"""Row C-24: health addresses, and a report of uptime for each month."""

import datetime
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.core.management import CommandError, call_command

from cms.relay.lanes import lanes
from cms.relay.uptime import month_of, percent, uptime
from cms.relay.watching import Watched, answers, watch
from content_models.organisation.instant import day_of, now

pytestmark = pytest.mark.django_db


class Portal(BaseHTTPRequestHandler):
    """Answers well under /well, from a copy under /copy, with a fault elsewhere."""

    def do_GET(self) -> None:
        self.send_response(200 if self.path in ("/well", "/copy") else 503)
        if self.path == "/copy":
            self.send_header("X-Cache", "COPY")
        self.end_headers()
        self.wfile.write(b"x")

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def portal():
    server = HTTPServer(("127.0.0.1", 0), Portal)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_C_24_health_addresses_answer(client):
    assert client.get("/health/live").json() == {"status": "ok"}
    assert "database" in client.get("/health/ready").json()["parts"]


def test_C_24_the_month_is_reported_with_what_failed_and_what_nobody_watched(portal, settings, capsys):
    settings.WATCHED_ADDRESSES = [f"{portal}/well", f"{portal}/gone"]
    assert "watch" in {lane.name for lane in lanes()}
    for _ in range(3):
        watch()
    today = day_of(now())
    first = today.replace(day=1)
    told = {one.address: one for one in uptime(month_of(first), today)}
    assert (told[f"{portal}/well"].share, told[f"{portal}/gone"].share) == ("100,00%", "0,00%")
    assert told[f"{portal}/well"].unwatched == (today - first).days * 24 * 60
    call_command("uptime")
    assert "trả lời 100,00% số lần hỏi (3/3)" in capsys.readouterr().out


@pytest.mark.parametrize("address", ["/gone", "/copy"])
def test_C_24_a_copy_or_a_fault_is_no_answer(portal, address):
    assert answers(portal + address)[0] is False


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "file:///etc/passwd", "not an address"])
def test_C_24_what_cannot_be_reached_is_no_answer(address):
    assert answers(address)[0] is False


def test_C_24_another_month_is_another_report_and_a_wrong_one_is_refused():
    october = datetime.date(2026, 10, 31)
    Watched.objects.create(day=october, address="https://a.example/", asked=10_000, answered=9_999)
    (one,) = uptime(month_of(datetime.date(2026, 10, 1)), datetime.date(2026, 11, 22))
    assert (one.share, one.worst_day, one.unwatched) == ("99,99%", october, 31 * 1440 - 10_000)
    assert list(uptime(month_of(datetime.date(2026, 9, 1)), october)) == []
    for wrong in ("2026-13", "x", "2026-11-01"):
        with pytest.raises(CommandError):
            call_command("uptime", month=wrong)
    assert percent(9_999_999, 10_000_000) == "99,99%"
