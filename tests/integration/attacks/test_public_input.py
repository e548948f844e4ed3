"""What a visitor may send to a public page: endless, half a letter, deep in itself; the page answers and soon."""

import base64
import json
import time

import pytest
from django.core.cache import cache
from django.test import Client

from tests.factories.texts import published
from tests.integration.search.feeding import read_feed
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
SECONDS = 2.0


def mark(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode()


MARKS = [
    mark(["\ud800", "x"]),
    mark(["x", "\udfff"]),
    mark(["x" * 400, "\u0001"]),
    mark([1, 2]),
    mark([["x"], "y"]),
    mark({"a": 1}),
    mark(["a", "b", "c"]),
    base64.urlsafe_b64encode(b"[" * 740).decode(),
    base64.urlsafe_b64encode(b'{"a":' * 140).decode(),
    base64.urlsafe_b64encode(b"\xff\xfe").decode(),
    "ă" * 40,
    "=" * 40,
]
ENDLESS = ["x" * 7_000, "a " * 3_000, "ế" * 900, "(" * 3_000, '"' * 3_000, "1." * 2_000, "%" * 900, "\u0301" * 900]


@pytest.fixture(autouse=True)
def something():
    cache.clear()
    published(KitchenSink)
    read_feed()


@pytest.mark.parametrize("sent", MARKS, ids=range(len(MARKS)))
def test_a_mark_that_is_none_of_ours(sent):
    client = Client(raise_request_exception=False)
    statuses = [client.get("/mau-du-loai/", {"sau": sent}).status_code]
    statuses += [client.get(f"/api/v1/{one}/", {"after": sent}).status_code for one in ("kitchen-sinks", "agencies")]
    assert set(statuses) <= {200, 400}, statuses


@pytest.mark.parametrize("sent", ENDLESS, ids=range(len(ENDLESS)))
def test_endless_questions_are_answered_soon(sent):
    client, began = Client(raise_request_exception=False), time.monotonic()
    asked = [("/tim-kiem/", {"q": sent}), ("/tim-kiem/", {"q": "a", "colour": sent}), ("/ho-so/", {"ma": sent})]
    asked += [("/mau-du-loai/", {"colour": sent, "year": sent}), ("/api/v1/search/", {"q": sent})]
    asked += [("/mau-du-loai/", {"at": sent}), ("/tim-kiem/", {sent[:900]: "1"}), ("/tim-kiem/", {"trang": sent})]
    assert {client.get(*one).status_code for one in asked} <= {200, 302, 400, 404}
    assert time.monotonic() - began < SECONDS


def test_many_parameters_and_headers_are_bounded():
    client = Client(raise_request_exception=False)
    many = {f"f{number}": "x" for number in range(5_000)}
    assert client.get("/tim-kiem/", {"q": "a"} | many).status_code in (200, 400)
    assert client.get("/tim-kiem/", {"q": ["a"] * 5_000, "colour": ["red"] * 5_000}).status_code in (200, 400)
    odd = {
        "accept-language": "vi," * 20_000,
        "if-none-match": '"x",' * 5_000,
        "cookie": "giay_tiep_nhan=" + "x" * 9_000,
    }
    odd |= {"if-modified-since": "x" * 9_000, "range": "bytes=0-" + "9" * 5_000, "accept": "*/*," * 5_000}
    for place in ("/", "/mau-du-loai/", "/api/v1/kitchen-sinks/", "/tim-kiem/?q=a"):
        assert client.get(place, headers=odd).status_code == 200
    for method in ("post", "put", "delete", "patch"):
        assert getattr(client, method)("/tim-kiem/", {"q": "a"}).status_code < 500
