"""The feed is the only way in: nothing twice, nothing early, nothing that is not public."""

import pytest

from content_models.ledger.public_record import PublicRecord
from content_models.ledger.sequencer import sequence
from search import index
from search.models import IndexedVersion, Posting, SearchField, SearchTerm
from tests.factories.texts import drafted
from tests.integration.search.feeding import amended, ask, read_feed, sink, titles
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


def contents():
    """Everything that decides an answer, by names instead of numbers."""
    fields = {field.pk: (field.type, field.name) for field in SearchField.objects.all()}
    terms = {term.pk: (*fields[term.field], term.text) for term in SearchTerm.objects.all()}
    versions = {row.pk: (row.type, row.key, row.version) for row in IndexedVersion.objects.all()}
    postings = {(versions[p.document], terms[p.term], p.tf, p.length) for p in Posting.objects.all()}
    documents = {(terms[t.pk], t.documents) for t in SearchTerm.objects.filter(documents__gt=0)}
    lengths = {(fields[f.pk], f.documents, f.length) for f in SearchField.objects.filter(documents__gt=0)}
    return postings, documents, lengths


@pytest.mark.usefixtures("engine")
def test_a_draft_is_never_found():
    drafted(KitchenSink, title="Bản thảo kín đáo", note="ghi chú riêng")
    amended(sink("Bản đã công bố"), note="ghi chú riêng")
    read_feed()
    assert titles("bản thảo kín đáo ghi chú riêng") == ["Bản đã công bố"]
    assert not SearchTerm.objects.filter(text__in=["kin", "rieng", "ghi chu"]).exists()


@pytest.mark.usefixtures("engine")
def test_nothing_is_found_before_the_feed_has_it():
    sink("Đăng ký tàu cá")
    assert index.catch_up() == 0
    assert titles("tàu cá") == []
    sequence()
    assert index.lag() > 0
    read_feed()
    assert index.lag() == 0
    assert titles("tàu cá") == ["Đăng ký tàu cá"]


def test_reading_twice_changes_nothing():
    sink("Đăng ký tàu cá")
    read_feed()
    once = contents()
    from search.models import IndexCursor

    IndexCursor.objects.update(position=0)
    assert read_feed() > 0
    assert contents() == once


def test_grown_and_rebuilt_are_the_same():
    record = sink("Đăng ký tàu cá", text="Tờ khai; bản vẽ")
    sink("Cấp biển số", text="Tờ khai")
    amended(record, title="Đăng ký thuyền")
    read_feed()
    grown, scores = contents(), [(hit.key, hit.score) for hit in ask("đăng ký tàu tờ khai").hits]
    assert index.rebuild()["postgresql"] == PublicRecord.objects.filter(type="kitchensink").count()
    assert contents() == grown
    assert [(hit.key, hit.score) for hit in ask("đăng ký tàu tờ khai").hits] == scores
    assert index.lag() == 0


def test_a_version_written_again_is_counted_once():
    from search.engines.postgres import PostgresEngine
    from search.index.versions import indexable

    sink("Đăng ký tàu cá", text="đăng ký")
    read_feed()
    once = contents()
    PostgresEngine().put(indexable(PublicRecord.objects.filter(type="kitchensink")), 0)
    assert contents() == once


def test_three_statements_a_search(django_assert_num_queries, monkeypatch):
    """Two of the engine, one for what became of the agencies among the facets; the words are kept for seconds."""
    sink("Đăng ký tàu cá")
    read_feed()
    monkeypatch.setattr("search.query.lexicon.FRESH", 60.0)
    ask("tàu")
    with django_assert_num_queries(3):
        ask("đăng ký tàu cá 1.004873", filters={"colour": "red"}, limit=50)
