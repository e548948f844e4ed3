"""The ledger's verifier names what was altered; the relay's command works off what waits."""

import pytest
from django.db import connection

from cms.relay.work import work_off
from content_models.ledger import triggers
from content_models.ledger.models import FeedEntry, PublicRecord
from content_models.quality.models import QualityPolicy
from search.index import lag
from tests.factories.texts import published
from tests.integration.commands.running import run


@pytest.mark.django_db
def test_a_sound_ledger_passes_and_an_altered_row_is_named():
    record = published(QualityPolicy)
    assert "toàn vẹn" in run("verify_ledger")
    triggers.disarm(connection)
    PublicRecord.objects.update(body="{}")
    with pytest.raises(SystemExit) as ended:
        run("verify_ledger")
    triggers.arm(connection)
    assert ended.value.code == 1
    assert record.key


@pytest.mark.django_db
def test_once_works_everything_off():
    published(QualityPolicy)
    assert "Đã xếp" in run("relay", once=True)
    assert FeedEntry.objects.exists()
    assert lag() == 0
    assert not work_off()
