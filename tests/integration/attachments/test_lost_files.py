"""A file that is listed and that the store has lost: said clearly, told in the log, never a fault of the page."""

import logging

import pytest
from django.test import Client

from content_models.organisation import file_store
from tests.factories.files import pdf
from tests.factories.texts import published
from tests.integration.attachments.staff_form import signed_in
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("place", ["/tep/{digest}/mat.pdf", "/quan-tri/tep/kitchensink/{pk}/{id}/"])
def test_a_lost_file_is_not_found_and_the_log_says_which(place, settings, tmp_path, caplog):
    settings.MEDIA_ROOT = tmp_path
    content = pdf(b"%da-mat")
    digest, own = file_store.store(content), "0b0e0e6e-0000-4000-8000-000000000000"
    entry = {"id": own, "name": "mat.pdf", "size": len(content), "digest": digest, "media_type": "application/pdf"}
    record = published(KitchenSink, files=[entry])
    client = signed_in() if "quan-tri" in place else Client()
    address = place.format(digest=digest, pk=record.pk, id=own)
    assert b"".join(client.get(address).streaming_content) == content
    file_store.place_of(digest).unlink()
    with caplog.at_level(logging.ERROR, logger="minh_bach.files"):
        assert client.get(address).status_code == 404
    assert any(digest in line.getMessage() for line in caplog.records)
