"""Whatever stands in an address, the answer is a page of ours and never a failure."""

import itertools
from urllib.parse import quote

import pytest

from tests.integration.themes.publishing import CODE, procedure

pytestmark = pytest.mark.django_db
VALUES = [
    "\0",
    "a\0b",
    "'\"<>",
    "%",
    "☃",
    "²",
    "x" * 5000,
    "0001-01-01",
    "9999-12-31",
    "0001-01-01T00:00",
    "9999-12-31T23:59:59",
    "2026-01-01T00:00+14:00",
    "2026-01-01T00:00+99:00",
    "-1",
    "1e9",
    "[]",
    "{}",
    "../",
]
PATHS = ["/thu-tuc/{}/", "/{}/", "/{}/x/", "/ho-so/{}/", "/ho-so/{}/chi-tiet/", "/ho-so/ma/{}/", "/ho-so/?ma={}"]
QUERIES = ["q={}", "q=a&level={}", "q=a&trang={}", "q=a&{}=1", "q=a&at={}", "q=a&seen={}"]
LISTS = ["level={}", "sector={}", "decision={}", "life_events={}", "sau={}", "at={}", "seen={}"]
SHAPES = [
    *PATHS,
    f"/thu-tuc/{CODE}/phien-ban/{{}}/",
    f"/thu-tuc/{CODE}/?at={{}}",
    f"/thu-tuc/{CODE}/?seen={{}}",
    *(f"/tim-kiem/?{query}" for query in QUERIES),
    *(f"/thu-tuc/?{query}" for query in LISTS),
    "/chinh-sach-chat-luong/?year={}",
]


def test_nothing_in_an_address_breaks_a_page(visitor):
    procedure()
    answers = {
        (shape, value[:30]): visitor.get(shape.format(quote(value, safe=""))).status_code
        for shape, value in itertools.product(SHAPES, VALUES)
    }
    assert {place: status for place, status in answers.items() if status not in (200, 301, 302, 400, 404)} == {}


def test_a_page_that_fails_says_so_in_the_look_of_the_site(rf):
    from themes.pages.errors import failed

    response = failed(rf.get("/"))
    assert response.status_code == 500
    assert "Trang này tạm thời không mở được" in response.content.decode()
