"""What is approved for a later day is nowhere to be had before: page, list, search, feed, figures, file, address."""

from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration import registry
from content_models.declaration.roles import Role
from content_models.ledger.models import PublicFile, PublicRecord
from content_models.ledger.reading import listed
from content_models.organisation import file_store
from search.index import rebuild
from tests.conformance.test_artefact_pages import CANARY, canaries, page_of, words_of
from tests.factories.files import pdf
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, published, redraft
from tests.integration.cms.doors import chooser_place, entered
from tests.integration.cms.doors import words_of as staff_words
from tests.integration.search.feeding import read_feed
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
LATER = timedelta(days=9)


@pytest.fixture(autouse=True)
def _nothing_kept_from_other_tests():
    cache.clear()


def scheduled(record: Any) -> Any:
    """Put a draft before the steps for nine days ahead and approve it."""
    author = holder_of(record.lifecycle.draft, record.agency.code)
    proposal = Proposal(record, [Entry(record)], shown_from=timezone.now() + LATER)
    approved(submit([proposal], author)[0])
    record.refresh_from_db()
    return record


def places(record: Any) -> list[str]:
    """Every public address that could name a record."""
    model = type(record)
    root, page = f"/api/v1/{model.public_plural()}/", page_of(record)
    own, listed_at = f"{root}{record.key}/", f"/{model.public_slug()}/"
    future = quote((timezone.now() + 2 * LATER).isoformat())
    asked = ["?q=chim+hoang+yen", f"?q=chim+hoang+yen&seen={future}&at=2099-01-01"]
    return [
        "/",
        "/danh-muc/",
        "/minh-bach/",
        f"/{model.public_slug()}/",
        page,
        f"{page}?at=2099-01-01",
        f"{page}?seen={future}",
        *(f"{page}phien-ban/{n}/" for n in (1, 2, 3)),
        f"{listed_at}?seen={future}",
        *(f"/tim-kiem/{one}" for one in asked),
        *(f"/api/v1/search/{one}" for one in asked),
        root,
        own,
        f"{own}?at=2099-01-01",
        f"{own}?seen={future}",
        f"{own}versions/",
        f"{own}versions/?seen={future}",
        *(f"{own}versions/{n}/" for n in (1, 2, 3)),
        "/api/v1/changes/",
        "/api/v1/agencies/",
        f"{root}?seen={future}",
    ]


def telling(record: Any) -> list[str]:
    visitor = Client()
    answers = {place: visitor.get(place) for place in places(record)}
    assert [place for place, answer in answers.items() if answer.status_code >= 500] == []
    return [place for place, answer in answers.items() if CANARY in words_of(answer)]


@pytest.mark.parametrize(
    ("model", "rebuilt"), [*((model, False) for model in registry.artefacts()), (KitchenSink, True)]
)
def test_a_scheduled_text_is_on_no_public_surface(model, rebuilt):
    record = scheduled(redraft(published(model), **canaries(model)))
    fresh = scheduled(drafted(model, **canaries(model)))
    rebuild() if rebuilt else read_feed()
    assert PublicRecord.objects.filter(shown_from__gt=timezone.now()).count() == 2
    assert telling(record) == [] and telling(fresh) == []
    assert Client().get(page_of(fresh)).status_code == 404
    assert Client().get(f"/api/v1/{model.public_plural()}/{fresh.key}/").status_code == 404


def test_a_scheduled_file_has_no_public_address():
    content = pdf(b"%lich")
    digest = file_store.store(content)
    entry = {"id": "1", "name": "mat.pdf", "size": len(content), "digest": digest, "media_type": "application/pdf"}
    record = scheduled(redraft(published(KitchenSink), files=[entry]))
    assert PublicFile.objects.filter(record__key=record.key).exists()
    assert Client().get(f"/tep/{digest}/mat.pdf").status_code == 404


def test_a_peer_choosing_a_reference_is_not_shown_the_scheduled_title():
    record = scheduled(redraft(published(KitchenSink, title="Đang áp dụng"), title=CANARY))
    peer = entered(holder_of(Role.CATALOGUE_EDITOR, "H99.03"))
    for place in (chooser_place(KitchenSink, "choose"), chooser_place(KitchenSink, "chosen", record.pk)):
        said = staff_words(peer.get(place))
        assert "Đang áp dụng" in said and CANARY not in said


def test_a_correction_overtakes_a_scheduled_text():
    """v2 waits for its day; v3 is shown at once: the list then shows one version, and v2 never comes up."""
    record = scheduled(redraft(published(KitchenSink, title="Bản một"), title="Bản hai"))
    approved(submit([Proposal(record, [Entry(redraft(record, title="Bản ba"))])], holder_of(Role.CATALOGUE_EDITOR))[0])
    assert [row.title for row in listed("kitchensink")] == ["Bản ba"]
