"""What holds of the node alone: older writers lose, a lost index comes back, a new one is built beside the old."""

import dataclasses

import pytest

from content_models.ledger.public_record import PublicRecord
from content_models.ledger.sequencer import sequence
from search import index
from search.engines.elasticsearch import ElasticsearchEngine, indices, writing
from search.engines.elasticsearch.connection import NodeFailed, client, read_from, written_to
from search.engines.elasticsearch.mapping import COPIES
from search.index import cursor
from search.index.versions import indexable
from search.models import SetAside
from tests.integration.search.feeding import amended, ask, read_feed, sink, titles

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch, pytest.mark.usefixtures("on_a_node")]
SHIP = "Đăng ký tàu cá"


def documents():
    return indexable(PublicRecord.objects.filter(type="kitchensink"))


def version_of(name):
    return client().get(index=written_to(), id=name)["_version"]


def test_an_older_writer_never_overwrites_a_newer():
    record = sink(SHIP)
    read_feed()
    node, name = ElasticsearchEngine(), f"kitchensink:{record.key}:1"
    node.put(documents(), 900)
    node.put(documents(), 800)
    assert version_of(name) == 900
    node.put(documents(), 900)
    assert version_of(name) == 900


def test_a_document_the_node_refuses_is_told_and_stops_nothing():
    sink("Đăng ký xe")
    sink(SHIP)
    read_feed()
    bad, good = documents()
    bad = dataclasses.replace(bad, prior="không phải số")
    told = writing.put(written_to(), [bad, good], 900)
    assert (told.count, list(told.refused)) == (1, [("kitchensink", bad.record.key, 1)])


def test_what_can_be_tried_again_is_not_passed_over():
    sink(SHIP)
    read_feed()
    client().indices.put_settings(index=written_to(), settings={"index.blocks.write": True})
    before = cursor.position("elasticsearch")
    with pytest.raises(NodeFailed):
        ElasticsearchEngine().put(documents(), 900)
    sink("Đăng ký xe")
    read_feed()
    assert cursor.position("elasticsearch") == before
    assert cursor.position("postgresql") == cursor.newest()


def test_a_lost_index_is_filled_again_from_the_feed():
    sink(SHIP)
    read_feed()
    indices.drop()
    read_feed()
    assert titles("tàu cá") == [SHIP]
    assert index.lag() == 0


def test_a_new_index_is_built_beside_the_old_and_takes_its_place():
    record = sink(SHIP)
    amended(record, title="Đăng ký thuyền")
    read_feed()
    (old,) = indices.ours()
    scores = [(hit.key, hit.score) for hit in ask("đăng ký thuyền").hits]
    assert set(index.rebuild().values()) == {PublicRecord.objects.filter(type="kitchensink").count()}
    (new,) = indices.ours()
    assert new != old
    assert list(client().indices.get_alias(name=read_from())) == [new]
    assert [(hit.key, hit.score) for hit in ask("đăng ký thuyền").hits] == scores
    assert index.lag() == 0


def test_an_index_is_kept_as_any_other_once_it_is_built():
    sink(SHIP)
    read_feed()
    index.rebuild()
    (built,) = client().indices.get_settings(index=read_from()).values()
    own = built["settings"]["index"]
    assert "refresh_interval" not in own
    assert "translog" not in own
    assert own["auto_expand_replicas"] == COPIES


def test_what_cannot_be_taken_is_set_aside_while_an_index_is_built(monkeypatch):
    """The others of its batch are in; which one it was is told."""
    bad, good = sink("Đăng ký xe"), sink(SHIP)
    read_feed()
    whole = writing.body_of
    spoilt = {"prior": "không phải số"}
    monkeypatch.setattr(writing, "body_of", lambda one: whole(one) | (spoilt if one.record.key == bad.key else {}))
    index.rebuild()
    assert [(row.engine, row.key) for row in SetAside.objects.all()] == [("elasticsearch", bad.key)]
    assert ask("tàu cá").hits[0].key == good.key


def test_one_that_breaks_its_batch_is_found_while_an_index_is_built(monkeypatch):
    bad, good = sink("Đăng ký xe"), sink(SHIP)
    read_feed()
    whole = writing.body_of

    def body_of(one):
        if one.record.key == bad.key:
            raise ValueError(one.record.key)
        return whole(one)

    monkeypatch.setattr(writing, "body_of", body_of)
    index.rebuild()
    assert [(row.key, row.fault) for row in SetAside.objects.all()] == [(bad.key, f"ValueError: {bad.key}")]
    assert ask("tàu cá").hits[0].key == good.key


def test_nothing_is_read_before_the_index_is_complete():
    for title in (SHIP, "Đăng ký xe"):
        sink(title)
    while sequence():
        pass
    index.catch_up(limit=1)
    assert not client().indices.exists_alias(name=read_from())
    read_feed()
    assert client().indices.exists_alias(name=read_from())
