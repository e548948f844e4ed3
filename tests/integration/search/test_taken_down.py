"""What was taken down is in no index any more, on every engine: no hit, suggestion, word or stored source."""

import pytest

from content_models.moderation.member import Act
from search.engines.elasticsearch.connection import client, read_from
from search.models import IndexedVersion, SearchTerm
from search.query import Question, search, suggest
from search.query.lexicon import lexicon
from tests.factories.taking_down import taken_down
from tests.integration.search.feeding import ended, read_feed, sink, titles

pytestmark = pytest.mark.django_db
TITLE, WORD = "Chim oanh vũ bay xa", "oanh"


@pytest.fixture
def record(engine):
    sink("Đăng ký kết hôn")
    record = sink(TITLE, text="Nuôi chim cảnh trong lồng son")
    read_feed()
    assert titles("oanh vũ") == [TITLE] and TITLE in suggested()
    return record


def suggested() -> list[str]:
    return [hit.title for hit in suggest("chim oa")]


def sources() -> str:
    client().indices.refresh(index=read_from())
    return str(client().search(index=read_from(), size=100)["hits"]["hits"])


def test_no_search_and_no_suggestion_tells_it(record):
    taken_down(record)
    read_feed()
    assert titles("oanh vũ") == [] and titles("lồng son") == [] and TITLE not in suggested()
    told = search(Question("oanh vũ"))
    assert told.withdrawn == [] and told.facets == {}
    assert not IndexedVersion.objects.filter(key=record.key).exists()
    assert not SearchTerm.objects.filter(text__contains=WORD).exists()


@pytest.mark.usefixtures("on_a_node")
@pytest.mark.elasticsearch
def test_the_node_keeps_no_source_of_it():
    sink("Đăng ký kết hôn")
    record = sink(TITLE)
    read_feed()
    assert TITLE in sources()
    taken_down(record)
    read_feed()
    assert TITLE not in sources() and "Đăng ký kết hôn" in sources()


def test_no_question_is_read_by_its_words_any_more(record, monkeypatch):
    monkeypatch.setattr("search.query.lexicon.WORDS_FRESH", -1.0)
    assert search(Question("oanhh vũ")).meant == "oanh vũ"
    taken_down(record)
    read_feed()
    assert not lexicon().model.knows(WORD)
    assert search(Question("oanhh vũ")).meant == ""


def test_what_was_withdrawn_is_told_beside_the_hits_and_never_suggested(record):
    ended(record, act=Act.WITHDRAW)
    read_feed()
    assert titles("oanh vũ") == [] and TITLE not in suggested()
    assert [hit.title for hit in search(Question("oanh vũ")).withdrawn] == [TITLE]
