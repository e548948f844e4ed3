"""Row C-24, R-29: what a process tells of itself, and that none of it is personal data."""

import io
import json
import logging

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from cms.shell.observing.lines import Line
from cms.shell.wsgi import application
from content_models.catalogue.models import Procedure
from tests.factories.texts import published
from tests.integration.serving.asking import ask

pytestmark = pytest.mark.django_db
TOKEN = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def log():
    """Return the lines that a province would find in its log."""
    written, root = io.StringIO(), logging.getLogger()
    handler, before = logging.StreamHandler(written), root.level
    handler.setFormatter(Line())
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    root.removeHandler(handler)
    root.setLevel(before)


@pytest.fixture(autouse=True)
def one_connection():
    """The end of a request closes idle connections: here that would be the transaction of the test."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def test_a_line_names_the_pattern_and_never_the_address(log):
    for address in ("/ho-so/ma/AbCdEfGhIjKlMnOpQrStUv/", "/tim-kiem/?q=0912345678", "/khong/co/0912345678/"):
        status, headers, _ = ask(application, address)
        assert status in (200, 302, 404)
        assert headers["X-Request-Id"]
    written = json.dumps(log(), ensure_ascii=False)
    assert "AbCdEf" not in written
    assert "0912345678" not in written
    routes = [line["route"] for line in log() if line["says"] == "answered"]
    assert routes == ["ho-so/ma/<str:token>/", "tim-kiem/", "-"]
    assert all(line["request"] for line in log())


def test_a_failure_tells_where_and_not_what_was_typed(log):
    try:
        raise ValueError("Công dân 017, 0912345678")
    except ValueError:
        logging.getLogger("minh_bach.test").exception("failed")
    line = log()[-1]
    assert line["error"] == "ValueError"
    assert "test_observing.py" in line["at"][-1]
    assert "0912345678" not in json.dumps(line)


def test_figures_are_for_who_has_the_token(settings):
    assert figures()[0] == 404
    settings.METRICS_TOKEN = TOKEN
    assert figures()[0] == figures("Bearer wrong")[0] == figures(TOKEN)[0] == 404
    record = published(Procedure)
    ask(application, f"/thu-tuc/{record.key}/")
    status, text = figures(f"Bearer {TOKEN}")
    assert status == 200
    assert 'minh_bach_answers_total{method="GET",route="<slug:slug>/<str:key>/",status="200"}' in text
    assert 'minh_bach_waiting{part="sequencer"}' in text
    assert record.key not in text


def figures(authorization: str = "") -> tuple[int, str]:
    told = {"HTTP_AUTHORIZATION": authorization} if authorization else {}
    status, _, body = ask(application, "/health/metrics", **told)
    return status, body.decode()


def test_an_odd_method_and_a_forged_id_make_no_new_label_and_no_new_line(log):
    _, headers, _ = ask(application, "/", method="X" * 40, HTTP_X_REQUEST_ID="a\nb")
    assert "\n" not in headers["X-Request-Id"]
    assert {line.get("method") for line in log()} <= {"other", None}
    _, headers, _ = ask(application, "/", HTTP_X_REQUEST_ID="0123-abcd-4567")
    assert headers["X-Request-Id"] == "0123-abcd-4567"
