"""Counting tries: within a window, for one subject, readable by nobody."""

from datetime import timedelta

import pytest

from content_models.organisation.models import TryCount
from content_models.organisation.tries import count_a_try, forget_tries, sweep_tries, take_back_a_try

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_tries_add_up_for_each_subject_and_begin_again():
    assert [count_a_try("x", "a", HOUR) for _ in range(3)] == [1, 2, 3]
    assert count_a_try("x", "b", HOUR) == 1
    take_back_a_try("x", "a")
    assert count_a_try("x", "a", HOUR) == 3
    forget_tries("x", "a")
    assert count_a_try("x", "a", HOUR) == 1


def test_a_window_ends_an_hour_after_its_first_try():
    count_a_try("x", "a", HOUR)
    row = TryCount.objects.get()
    TryCount.objects.filter(pk=row.pk).update(since=row.since - timedelta(minutes=61), count=9)
    assert count_a_try("x", "a", HOUR) == 1
    assert sweep_tries(HOUR) == 0
    TryCount.objects.filter(pk=row.pk).update(since=row.since - timedelta(hours=3))
    assert sweep_tries(HOUR) == 1


def test_whose_tries_they_are_cannot_be_read():
    count_a_try("x", "203.0.113.9", HOUR)
    row = TryCount.objects.get()
    assert "203" not in str(row) and "203.0.113.9" not in row.subject and len(row.subject) == 64
