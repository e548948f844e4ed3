"""The index is built anew from the ledger alone."""

import pytest

from content_models.quality.models import QualityPolicy
from search.query import Question, search
from tests.factories.texts import published
from tests.integration.commands.running import run

pytestmark = pytest.mark.django_db


def test_what_is_published_is_found_after_reindexing():
    record = published(QualityPolicy, title="Chính sách phục vụ đúng hẹn")
    assert not search(Question("phuc vu dung hen")).hits
    assert "1 bản công bố" in run("reindex")
    assert [hit.key for hit in search(Question("phuc vu dung hen")).hits] == [record.key]
