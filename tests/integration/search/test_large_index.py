"""A large index is asked for candidates, a narrow question reads it whole; the answers are the same."""

import pytest

from content_models.moderation.member import Act
from search.engines.elasticsearch import candidates
from search.engines.elasticsearch.sending import Sending
from search.query import Answer
from tests.factories.laws import law
from tests.integration.search.feeding import ask, ended, read_feed, sink

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch, pytest.mark.usefixtures("on_a_node", "catalogue")]
TITLES = ("Đăng ký kết hôn", "Đăng ký giám hộ", "Đăng ký hộ kinh doanh", "Chứng thực di chúc")


@pytest.fixture
def catalogue(on_a_node) -> None:
    for number, title in enumerate(TITLES):
        sink(title, code=f"1.00000{number}", colour="blue" if number % 2 else "red")
    ended(sink("Đăng ký kết hôn cũ", code="1.000009"), act=Act.WITHDRAW, reason="Hết hiệu lực")
    law()
    read_feed()


@pytest.fixture
def large(monkeypatch) -> None:
    monkeypatch.setattr(candidates, "REMEMBERED", -1.0)
    monkeypatch.setattr(candidates, "LARGE", 1)


@pytest.fixture
def used(monkeypatch) -> list[str]:
    """The texts for which candidates were asked."""
    whole, seen = candidates.best, []
    monkeypatch.setattr(candidates, "best", lambda inquiry, told: seen.append("asked") or whole(inquiry, told))
    return seen


def facts(answer: Answer) -> tuple:
    hits = sorted((hit.key, hit.version, hit.score, hit.title, tuple(hit.summary)) for hit in answer.hits)
    return hits, answer.total, answer.facets, [hit.key for hit in answer.withdrawn]


@pytest.mark.parametrize(
    "asked", [{"text": "đăng ký"}, {"text": "đăng ký kết hôn", "limit": 1}, {"text": "di chúc"}, {"text": "qwertz"}]
)
def test_both_ways_answer_alike(asked, used, monkeypatch):
    before = facts(ask(**asked))
    assert not used
    monkeypatch.setattr(candidates, "REMEMBERED", -1.0)
    monkeypatch.setattr(candidates, "LARGE", 1)
    assert facts(ask(**asked)) == before and used


@pytest.mark.parametrize("asked", [{"filters": {"colour": "blue"}}, {"type": "legaldocument"}])
def test_what_is_narrow_is_read_whole(asked, large, used):
    ask("đăng ký", **asked)
    assert not used


def test_what_holds_a_code_is_read_whole(large, used):
    assert ask("1.000001").hits[0].key == "1.000001" and not used


def test_how_large_it_is_is_remembered(monkeypatch):
    calls, whole = [], Sending.all
    monkeypatch.setattr(Sending, "all", lambda self, searches: calls.append(len(searches)) or whole(self, searches))
    ask("đăng ký")
    first = len(calls)
    ask("kết hôn")
    assert len(calls) - first == 2 and first <= 3


def test_what_goes_between_the_two_calls_is_left_out(large, monkeypatch):
    before, whole = [hit.key for hit in ask("đăng ký").hits], candidates.named
    gone = {"_score": 1.0, "fields": {candidates.NAME: ["kitchensink:gone:1"]}}
    monkeypatch.setattr(candidates, "named", lambda hits, sending: whole([gone, *hits], sending))
    assert before and [hit.key for hit in ask("đăng ký").hits] == before
