"""The node is slow, gone, read-only, emptied or put back to an older state: nobody waits, nothing stays lost."""

import time

import pytest
from django.db.models.functions import Now

from cms.relay.lease import RelayLane
from content_models.ledger.public_record import PublicRecord
from search import index
from search.engines.elasticsearch import ElasticsearchEngine, documents, indices, writing
from search.engines.elasticsearch.connection import client, written_to
from search.index import cursor
from search.index.versions import indexable
from search.models import SetAside
from search.projection.document import SearchDocument
from search.projection.mark import HEAPS
from search.query import Question, search
from tests.integration.faults.proxy import Proxy
from tests.integration.faults.truth import answered, told_to_the_tables, warmed, whole
from tests.integration.relay.waiting import until
from tests.integration.search.feeding import amended, read_feed, sink

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.elasticsearch,
    pytest.mark.usefixtures("on_a_node"),
]
SHIP = "Đăng ký tàu cá"
NOTICE = "máy tìm kiếm dự phòng"


@pytest.fixture
def proxy(settings):
    """What stands between us and the node."""
    between = Proxy(settings.ELASTICSEARCH_URL)
    settings.ELASTICSEARCH_URL = between.url
    settings.ELASTICSEARCH_SECONDS = 0.5
    yield between
    between.delay, between.gone = 0.0, False
    between.close()


def by_the_node() -> bool:
    return search(Question("tàu")).engine == "elasticsearch"


def test_a_node_that_takes_half_a_minute_holds_no_page_and_no_other_work(proxy, relaying):
    sink(SHIP)
    read_feed()
    warmed()
    proxy.delay = 30.0
    with relaying():
        until(lambda: RelayLane.objects.filter(name="elasticsearch").exists())
        sink("Đăng ký tàu du lịch")
        until(told_to_the_tables)
        page, found = answered()
        assert NOTICE in page and len(found) == 2
        assert cursor.position("elasticsearch") < cursor.newest()
        proxy.delay = 0.0
        until(lambda: whole() and by_the_node(), 60)
    assert NOTICE not in answered()[0]


def test_a_node_that_hangs_up_is_stood_in_for_and_caught_up_with(proxy, relaying):
    sink(SHIP)
    with relaying():
        until(whole)
        warmed()
        proxy.gone = True
        sink("Đăng ký tàu du lịch")
        until(told_to_the_tables)
        assert NOTICE in answered()[0] and len(answered()[1]) == 2
        proxy.gone = False
        until(whole)


def test_a_read_only_node_is_caught_up_with_once_it_may_be_written(relaying):
    record = sink(SHIP)
    read_feed()
    name = written_to()
    client().indices.put_settings(index=name, settings={"index.blocks.read_only_allow_delete": True})
    with relaying():
        amended(record, title="Đăng ký thuyền máy")
        until(told_to_the_tables)
        time.sleep(0.5)
        assert answered("thuyền")[1] is not None
        client().indices.put_settings(index=name, settings={"index.blocks.read_only_allow_delete": None})
        until(whole)
    assert answered("thuyền")[1] == ["Đăng ký thuyền máy"]


def test_a_deleted_index_is_made_again(relaying):
    sink(SHIP)
    sink("Đăng ký tàu du lịch")
    with relaying():
        until(whole)
        indices.drop()
        assert len(answered()[1]) == 2
        until(whole)
        until(by_the_node)
    assert len(indices.ours()) == 1


def test_documents_lost_behind_our_back_are_put_in_again(relaying):
    for title in (SHIP, "Đăng ký tàu du lịch"):
        sink(title)
    read_feed()
    writing.remove(
        written_to(), [name for heap in range(HEAPS) for name in ElasticsearchEngine().marks("kitchensink", heap)]
    )
    with relaying():
        until(whole)


def test_an_index_put_back_to_last_week_is_brought_up_to_today(relaying):
    """What a restored snapshot is: an index with the old name and fewer, older documents."""
    record = sink(SHIP)
    with relaying():
        until(whole)
        old = indexable(PublicRecord.objects.filter(type="kitchensink"))
        amended(record, title="Đăng ký thuyền máy")
        sink("Đăng ký tàu du lịch")
        until(whole)
        _put_back(old)
        until(whole)
        until(lambda: answered("thuyền")[1] == ["Đăng ký thuyền máy"])


def _put_back(old: list[SearchDocument]) -> None:
    name = indices.create()
    writing.put(name, old, 1)
    indices.take_over(name)


def test_one_refused_document_stops_none_and_gets_in_once_mended(relaying, monkeypatch):
    """The node answers 200 and refuses one item within."""
    monkeypatch.setattr(writing, "body_of", _spoilt)
    with relaying():
        sink("Đăng ký tàu hỏng")
        sink(SHIP)
        # Told first: what has no place in the feed yet is no lag either.
        until(lambda: SetAside.objects.filter(engine="elasticsearch") and told_to_the_tables() and not index.lag())
        assert answered()[1]
        monkeypatch.setattr(writing, "body_of", documents.body_of)
        SetAside.objects.update(retry_at=Now())
        until(whole)
    assert not SetAside.objects.exists()


def _spoilt(document):
    body = documents.body_of(document)
    return body | {"prior": "không phải số"} if "hỏng" in document.record.title else body
