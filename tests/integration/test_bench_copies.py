"""What `make bench` copies is as publication would have written it: ledger, feed and index agree, readers find it."""

import pytest

from benchmarks.intake import taken_in
from benchmarks.making import postings, records
from benchmarks.province import province
from benchmarks.sample import rows
from content_models.declaration.body import digest
from content_models.ledger.models import FeedEntry, PublicRecord
from content_models.ledger.verification import faults
from search.index import catch_up, lag
from search.query import Question, search

pytestmark = pytest.mark.django_db
COPIES = 11


@pytest.fixture
def copied():
    place = province()
    taken_in(rows(4, 2), place.people())
    records.feed()
    while catch_up():
        pass
    records.note_sources()
    records.records(COPIES)
    records.events(COPIES)
    records.feed()
    records.drafts(COPIES, place.department.pk, place.small.pk)
    postings.postings(COPIES)
    postings.read_to_the_end()


@pytest.mark.usefixtures("copied")
def test_copies_are_as_if_they_had_been_published():
    assert postings.checked().startswith(f"{PublicRecord.objects.count()} versions, 0 differ")
    assert lag() == 0
    assert list(faults()) == []
    copies = PublicRecord.objects.filter(key__startswith="9.")
    assert len(copies) == COPIES
    for row in copies:
        assert (digest(row.body), row.data()["code"]) == (row.digest, row.key)
        assert row.data()["sector"] == row.facets["sector"]
    assert FeedEntry.objects.filter(event__public=True, event__key__startswith="9.").count() == COPIES


@pytest.mark.usefixtures("copied")
def test_a_copy_is_found_by_its_code_alone():
    assert [hit.key for hit in search(Question("9.000003")).hits] == ["9.000003"]


@pytest.mark.usefixtures("copied")
def test_an_index_that_differs_stops_the_run():
    PublicRecord.objects.filter(key="9.000003").update(superseded_on="2030-01-01")
    with pytest.raises(RuntimeError, match="not the ledger"):
        postings.checked()
