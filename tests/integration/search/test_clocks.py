"""A search document is a version: the two clocks choose it as they choose what page and list show."""

import datetime

import pytest
from django.utils import timezone

from content_models.ledger.public_record import PublicRecord
from content_models.ledger.reading import Moment, in_force
from content_models.moderation.member import Act
from search.models import IndexedVersion
from tests.integration.search.conftest import EVERY_WAY
from tests.integration.search.feeding import amended, ask, ended, read_feed, sink, titles

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine"), EVERY_WAY]
TODAY = timezone.localdate()
TOMORROW = TODAY + datetime.timedelta(days=1)


def test_the_version_in_force_is_found_and_the_one_before_is_not():
    record = sink("Đăng ký tàu cá")
    read_feed()
    before = timezone.now()
    amended(record, title="Đăng ký thuyền đánh cá")
    read_feed()
    assert titles("đăng ký tàu thuyền cá") == ["Đăng ký thuyền đánh cá"]
    assert titles("đăng ký tàu thuyền cá", seen=before) == ["Đăng ký tàu cá"]


def test_what_comes_into_force_later_is_found_on_its_day():
    record = sink("Đăng ký tàu cá")
    amended(record, title="Đăng ký thuyền đánh cá", in_force_from=TOMORROW)
    read_feed()
    assert titles("đăng ký tàu thuyền cá") == ["Đăng ký tàu cá"]
    assert titles("đăng ký tàu thuyền cá", at=TOMORROW) == ["Đăng ký thuyền đánh cá"]


def test_what_was_withdrawn_is_no_hit_but_is_told():
    old, new = sink("Đăng ký tàu cá"), sink("Đăng ký thuyền đánh bắt")
    ended(old, act=Act.REPLACE, successor=new)
    read_feed()
    answer = ask("đăng ký tàu cá")
    assert [hit.title for hit in answer.hits] == ["Đăng ký thuyền đánh bắt"]
    assert [(hit.title, hit.successor["key"]) for hit in answer.withdrawn] == [("Đăng ký tàu cá", new.key)]


def test_the_index_chooses_as_the_ledger_does():
    record = sink("Đăng ký tàu cá")
    amended(record, title="Đăng ký tàu hai")
    amended(record, title="Đăng ký tàu ba", in_force_from=TOMORROW)
    other = sink("Đăng ký tàu bốn")
    ended(other, act=Act.WITHDRAW, in_force_from=TOMORROW)
    read_feed()
    starts = [row.shown_from for row in PublicRecord.objects.all()]
    for seen in [*starts, timezone.now()]:
        for at in (TODAY - datetime.timedelta(days=1), TODAY, TOMORROW, TOMORROW + datetime.timedelta(days=1)):
            rows = PublicRecord.objects.filter(in_force(Moment(at, seen)), type="kitchensink", withdrawn=False)
            found = ask("đăng ký tàu", at=at, seen=seen).hits
            assert {(hit.key, hit.version) for hit in found} == set(rows.values_list("key", "version"))
    assert IndexedVersion.objects.count() == PublicRecord.objects.filter(type="kitchensink").count()
