"""The clock's sentences in English: every shape that `clock.standing` gives is taken apart whole."""

import re

import pytest
from django.utils import translation

from cms.projection.clock_words import clock_said

VIETNAMESE = re.compile(r"[À-ỹĐđ]")
SENTENCES = {
    "Còn 5\u00a0ngày làm việc, hẹn trả thứ\u00a0Tư 30/9/2026": "5 working days left, due Wednesday 30/9/2026",
    "Còn 1\u00a0ngày": "1 day left",
    "Còn 21\u00a0ngày": "21 days left",
    "Hẹn trả 17:00 hôm nay, Chủ\u00a0nhật 04/10/2026": "Due 17:00 today, Sunday 04/10/2026",
    "Dự kiến hẹn trả hôm nay, thứ\u00a0Hai 23/11/2026": "Expected due today, Monday 23/11/2026",
    "Việc này đã trễ 2\u00a0giờ làm việc": "Task: 2 working hours late",
    "Việc này đã trễ từ thứ\u00a0Ba 29/9/2026": "Task: late since Tuesday 29/9/2026",
    "Trễ 3\u00a0ngày": "3 days late",
    "Trễ từ 30/9": "Late since 30/9",
    "Tạm dừng từ 30/9": "On hold since 30/9",
    "Chưa có hạn": "No deadline yet",
    "Hẹn 30/9": "Due 30/9",
    "17:00, thứ\u00a0Hai 30/11/2026": "17:00, Monday 30/11/2026",
}


@pytest.mark.parametrize(("words", "english"), SENTENCES.items())
def test_a_sentence_of_the_clock_is_said_in_english(words, english):
    with translation.override("en"):
        assert clock_said(words) == english
        assert not VIETNAMESE.search(clock_said(words))


@pytest.mark.parametrize("words", SENTENCES)
def test_who_reads_vietnamese_gets_the_very_sentence(words):
    with translation.override("vi"):
        assert clock_said(words) == words
