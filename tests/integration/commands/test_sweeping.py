"""The relay removes sessions that are over and old counts of tries: once an hour, never a session in use."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.relay import sweeping
from content_models.organisation.models import StaffSession, TryCount
from content_models.organisation.tries import count_a_try

pytestmark = pytest.mark.django_db


def test_what_is_over_is_removed_once_an_hour(monkeypatch):
    monkeypatch.setattr(sweeping, "_swept", [])
    now = timezone.now()
    for key, expires in (("old", now - timedelta(minutes=1)), ("new", now + timedelta(hours=1))):
        StaffSession.objects.create(session_key=key, session_data="", expire_date=expires)
    count_a_try("x", "a", timedelta(hours=1))
    count_a_try("x", "b", timedelta(hours=1))
    TryCount.objects.filter(pk=TryCount.objects.first().pk).update(since=now - timedelta(hours=3))
    assert sweeping.sweep(now) == 2
    assert list(StaffSession.objects.values_list("pk", flat=True)) == ["new"] and TryCount.objects.count() == 1
    StaffSession.objects.update(expire_date=now - timedelta(minutes=1))
    assert sweeping.sweep(now + timedelta(minutes=59)) == 0
    assert sweeping.sweep(now + timedelta(minutes=61)) == 1
