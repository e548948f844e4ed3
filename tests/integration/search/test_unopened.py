"""Questions whose answers nobody opens are kept like those that found nothing, and no seal lets anybody add words."""

import datetime

import pytest
import time_machine
from django.core.signing import Signer

from search.asked import UnansweredQuestion, UnopenedQuestion
from search.language.lexicon import EMPTY
from search.query import sweep_questions, tell, unopened
from search.query.inquiry import words_of
from search.query.left import seal
from search.query.question import Question
from tests.integration.search.feeding import ask, read_feed, sink

pytestmark = pytest.mark.django_db
TODAY = datetime.datetime(2026, 11, 10, 3, tzinfo=datetime.UTC)


def on(day, text="Giấy độc thân", opened=False, times=1):
    with time_machine.travel(TODAY + datetime.timedelta(days=day), tick=False):
        sealed = seal(words_of(Question(text), EMPTY))
        assert all([tell(sealed, opened) for _ in range(times)])


def told():
    return [(one.words, one.times, one.opened, one.days) for one in unopened()]


def test_words_are_written_when_many_left_on_three_days():
    on(0, times=3)
    on(1)
    assert set(UnopenedQuestion.objects.values_list("words", flat=True)) == {""}
    on(2)
    assert told() == [("giay doc than", 5, 0, 3)]


def test_one_person_on_three_days_is_not_told():
    for day in range(4):
        on(day, "hồ sơ của Công dân 017")
    assert set(UnopenedQuestion.objects.values_list("words", flat=True)) == {""}


def test_what_is_opened_is_no_miss():
    for day in range(3):
        on(day, times=2)
    on(3, opened=True)
    assert told() == [("giay doc than", 7, 1, 4)]
    on(3, opened=True)
    assert told() == []


def test_the_most_left_come_first():
    for text, times in (("một việc", 2), ("hai việc", 4)):
        for day in range(3):
            on(day, text, times=times)
    assert [words for words, *_ in told()] == ["hai viec", "mot viec"]


def test_nobody_counts_a_question_up_without_end(monkeypatch):
    monkeypatch.setattr("search.query.keeping.MOST_A_DAY", 4)
    on(0, times=9)
    assert UnopenedQuestion.objects.get().times == 4
    on(1, opened=True, times=9)
    kept = UnopenedQuestion.objects.get()
    assert (kept.times, kept.opened) == (8, 4)


def test_a_seal_is_given_for_answers_only_and_is_the_same_for_everybody():
    sink("Đăng ký kết hôn 2026")
    read_feed()
    sealed = ask("đăng ký kết hôn 0912345678").seal
    assert sealed and sealed == ask("dang ky ket hon 0999999999").seal
    assert ask("đăng ký kết hôn", literal=True).seal == ""
    assert ask("đăng ký kết hôn", offset=1).seal == ""
    assert ask("qwertz").seal == "" and ask("2026").seal == ""
    assert not UnopenedQuestion.objects.exists()
    assert not UnansweredQuestion.objects.exclude(times=1).exists()


@pytest.mark.parametrize(
    "forged",
    ["", "x", "a:b", "\0", "ế" * 9_000, Signer(salt="other").sign_object(["giay to", "2026-11-10"])],
    ids=["empty", "no seal", "signature", "nul", "endless", "other salt"],
)
def test_nobody_seals_words_himself(forged):
    assert not tell(forged, False) and not UnopenedQuestion.objects.exists()


def test_a_seal_is_good_for_two_days():
    with time_machine.travel(TODAY, tick=False):
        sealed = seal(words_of(Question("giấy độc thân"), EMPTY))
    for days, good in ((1, True), (2, False), (-1, False)):
        with time_machine.travel(TODAY + datetime.timedelta(days=days), tick=False):
            assert tell(sealed, False) is good


def test_a_huge_question_keeps_a_short_row():
    on(0, "Nguồn gen " * 400)
    on(1, "Nguồn gen " * 400, times=4)
    on(2, "Nguồn gen " * 400)
    assert len(unopened()[0].words) <= 100


def test_what_nobody_asks_any_more_goes():
    on(-120)
    on(0, "khấn khứa")
    with time_machine.travel(TODAY, tick=False):
        assert sweep_questions() == 1
    assert UnopenedQuestion.objects.count() == 1
