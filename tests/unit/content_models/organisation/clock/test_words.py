"""Dates and counts in words."""

from datetime import date, timedelta

import pytest

from content_models.organisation.clock.words import amount, continued, full_date, runs_of_days, short_date, weekday_date


def test_dates_as_the_decree_writes_them():
    assert full_date(date(2026, 9, 7)) == "07/9/2026"
    assert full_date(date(2026, 2, 28)) == "28/02/2026"
    assert short_date(date(2026, 9, 7)) == "7/9"
    assert weekday_date(date(2026, 9, 30)) == "thứ\u00a0Tư 30/9/2026"
    assert weekday_date(date(2026, 10, 4)) == "Chủ\u00a0nhật 04/10/2026"


def test_amounts():
    assert amount(1200, "ngày") == "1.200\u00a0ngày"


@pytest.mark.parametrize(("words", "inside"), [("Chờ bổ sung", "chờ bổ sung"), ("UBND xã", "UBND xã"), ("", "")])
def test_words_inside_a_sentence(words, inside):
    assert continued(words) == inside


@pytest.mark.parametrize(
    ("offsets", "words"),
    [
        ([0], "30/8"),
        ([0, 1], "30 và 31/8"),
        ([1, 2], "31/8 và 1/9"),
        ([0, 1, 2], "30/8 đến 1/9"),
        ([0, 2, 3], "30/8, 1 và 2/9"),
        ([], ""),
    ],
)
def test_neighbouring_days_are_said_together(offsets, words):
    assert runs_of_days([date(2026, 8, 30) + timedelta(days=n) for n in offsets]) == words
