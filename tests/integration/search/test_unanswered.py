"""Questions that found nothing are kept without being anybody's: a digest at first, words from the third day on."""

import datetime

import pytest
import time_machine

from search.asked import UnansweredQuestion
from search.language.lexicon import EMPTY
from search.query import sweep_questions, unanswered
from search.query.inquiry import words_of
from search.query.missed import note
from search.query.question import Question
from tests.integration.search.feeding import ask, read_feed, sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine")]
TODAY = datetime.datetime(2026, 11, 10, 3, tzinfo=datetime.UTC)


def on(day, text):
    with time_machine.travel(TODAY + datetime.timedelta(days=day), tick=False):
        note(words_of(Question(text), EMPTY))


def told():
    return [(one.words, one.times, one.days) for one in unanswered()]


def test_words_are_written_on_the_third_day():
    for _ in range(5):
        on(0, "Trối trăng 0912345678")
    on(1, "troi trang 0999999999")
    assert told() == []
    assert set(UnansweredQuestion.objects.values_list("words", flat=True)) == {""}
    on(2, "trối trăng 0123456789")
    assert told() == [("troi trang ##########", 7, 3)]


def test_only_what_found_nothing_is_noted():
    sink("Đăng ký kết hôn")
    read_feed()
    ask("đăng ký kết hôn")
    ask("qwertz", filters={"colour": "red"})
    ask("qwertz", literal=True)
    ask("12345 ???")
    assert not UnansweredQuestion.objects.exists()
    ask("qwertz")
    assert UnansweredQuestion.objects.get().times == 1


def test_what_nobody_asks_any_more_goes():
    on(-120, "trối trăng")
    on(0, "khấn khứa")
    with time_machine.travel(TODAY, tick=False):
        assert sweep_questions() == 1
    assert UnansweredQuestion.objects.count() == 1


def test_there_is_an_end_to_what_is_kept(monkeypatch):
    monkeypatch.setattr("search.query.keeping.MOST", 2)
    for text in ("một", "hai", "ba", "một"):
        on(0, text)
    assert sorted(UnansweredQuestion.objects.values_list("times", flat=True)) == [1, 2]
