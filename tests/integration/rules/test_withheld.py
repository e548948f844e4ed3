"""An approved text that is not for the public reaches no public record, page, feed or index."""

import pytest
from django.test import Client

from content_models.ledger.models import Event, PublicRecord
from content_models.ledger.public_record import WITHHELD
from content_models.ledger.reading import current
from content_models.ledger.verification import faults
from content_models.moderation.member import Act
from search.index import rebuild
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.search.feeding import read_feed
from tests.sample_artefacts.models import Programme

pytestmark = pytest.mark.django_db
SECRET = "chim hoàng yến"


def places(record) -> dict[str, int]:
    visitor = Client()
    own = [f"/chuong-trinh-mau/{record.key}/", f"/api/v1/programmes/{record.key}/"]
    return {address: visitor.get(address).status_code for address in own}


def told_anywhere(record) -> bool:
    read_feed()
    asked = ["/chuong-trinh-mau/", f"/tim-kiem/?q={SECRET}", f"/api/v1/search/?q={SECRET}", "/api/v1/programmes/"]
    asked += ["/api/v1/changes/", f"/chuong-trinh-mau/{record.key}/", f"/api/v1/programmes/{record.key}/versions/", "/"]
    return any(
        SECRET in (words := Client().get(a).content.decode()).replace(f"“{SECRET}”", "") and record.key in words
        for a in asked
    )


def test_a_closed_text_is_approved_and_stays_inside():
    record = published(Programme, access="closed", title=SECRET)
    assert (record.version, record.live, record.has_unpublished_changes) == (1, True, False)
    assert not PublicRecord.objects.exists()
    assert set(places(record).values()) == {404} and not told_anywhere(record)
    event = Event.objects.filter(key=record.key, action="minhbach.publish").get()
    assert (event.public, event.version, list(faults())) == (False, 1, [])


def test_a_text_that_becomes_closed_is_withdrawn_without_its_new_words():
    record = published(Programme, title="Tên mở")
    approved(submitted(redraft(record, access="closed", title=SECRET), reason=f"Vì {SECRET}"))
    last = current("programme", record.key)
    assert (last.version, last.withdrawn, last.reason) == (2, True, WITHHELD)
    assert SECRET not in last.body and set(places(record).values()) == {410}
    assert not told_anywhere(record)
    record.refresh_from_db()
    assert (record.title, record.withdrawn) == (SECRET, False)


@pytest.mark.parametrize("rebuilt", [False, True])
def test_no_search_names_what_is_not_for_the_public_any_more(rebuilt):
    record = published(Programme, title="Kế hoạch chim hoàng yến")
    read_feed()
    assert record.key in Client().get(f"/tim-kiem/?q={SECRET}").content.decode()
    approved(submitted(redraft(record, access="closed")))
    rebuild() if rebuilt else read_feed()
    for asked in (f"/tim-kiem/?q={SECRET}", f"/api/v1/search/?q={SECRET}", f"/api/v1/search/?q={record.key}"):
        told = Client().get(asked).content.decode().lower()
        assert "kế hoạch chim hoàng yến" not in told, asked


def test_a_closed_text_may_open_and_end_like_any_other():
    record = published(Programme, access="closed")
    approved(submitted(redraft(record)))
    assert not PublicRecord.objects.exists()
    approved(submitted(redraft(record, access="open")))
    assert [row.version for row in PublicRecord.objects.all()] == [3]
    approved(submitted(redraft(record, access="closed")))
    record.refresh_from_db()
    approved(submitted(record, act=Act.WITHDRAW, reason="Thôi"))
    assert list(PublicRecord.objects.order_by("version").values_list("version", "withdrawn")) == [(3, False), (4, True)]
    record.refresh_from_db()
    assert record.withdrawn and not record.live
