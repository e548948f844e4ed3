"""The page of answers tells how it was left: no cookie, no words of anybody's own, no endless counting."""

import re

import pytest

from search.asked import UnopenedQuestion
from tests.integration.search.feeding import read_feed, sink
from themes.pages import search_left

pytestmark = pytest.mark.django_db
HERE = "/tim-kiem/da-xem/"


@pytest.fixture
def sealed(visitor) -> str:
    sink("Đăng ký tàu cá")
    read_feed()
    page = visitor.get("/tim-kiem/", {"q": "tàu cá"})
    assert "public" in page["Cache-Control"] and not page.cookies
    return re.search(r'data-seal="([^"]+)"', page.content.decode())[1]


def test_leaving_and_opening_are_counted(visitor, sealed, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        answer = visitor.post(HERE, {"dau": sealed})
    assert answer.status_code == 204 and not answer.cookies and "no-store" in answer["Cache-Control"]
    assert visitor.post(HERE, {"dau": sealed, "mo": "1"}).status_code == 204
    kept = UnopenedQuestion.objects.get()
    assert (kept.times, kept.opened, kept.words) == (2, 1, "")


@pytest.mark.parametrize("sent", [{}, {"dau": "Công dân 017:x"}, {"dau": "x" * 100_000, "mo": "1"}])
def test_what_bears_no_seal_is_refused(visitor, sent):
    assert visitor.post(HERE, sent).status_code == 400
    assert not UnopenedQuestion.objects.exists()


def test_it_is_told_not_read(visitor):
    assert visitor.get(HERE).status_code == 405


def test_one_address_cannot_go_on_for_ever(visitor, sealed, monkeypatch):
    monkeypatch.setattr(search_left, "MOST", 2)
    assert [visitor.post(HERE, {"dau": sealed}).status_code for _ in range(4)] == [204, 204, 429, 429]
    assert UnopenedQuestion.objects.get().times == 2


def test_only_the_first_plain_page_of_answers_tells(visitor, sealed):
    for asked in ({"q": "tàu cá", "colour": "red"}, {"q": "tàu cá", "nguyen-van": "1"}, {"q": "qwertz"}):
        page = visitor.get("/tim-kiem/", asked).content.decode()
        assert "data-seal" not in page and "answers.js" not in page
