"""What was taken down is nowhere to be read again: page, list, search, feed, file, door, and as of no former day."""

from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from content_models.actions.refusal import Refused
from content_models.actions.taking_down import take_down
from content_models.declaration import registry
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.ledger.verification import faults
from content_models.moderation.member import Act
from content_models.organisation import file_store
from search.index import rebuild
from search.models import IndexedVersion, SearchTerm
from tests.conformance.test_artefact_pages import CANARY, canaries, page_of, words_of
from tests.factories.files import pdf
from tests.factories.people import grant, holder_of, stranger
from tests.factories.taking_down import answerable_for, taken_down
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.api.test_door import PLAIN, address, both, house  # noqa: F401
from tests.integration.attacks.test_scheduled import places
from tests.integration.search.feeding import read_feed
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
EVERY = [(model, False) for model in registry.artefacts()]


@pytest.fixture(autouse=True)
def _nothing_kept_from_other_tests():
    cache.clear()


def telling(record, seen) -> list[str]:
    """The public addresses that still tell the text, asked for now and as of the instant at which it was shown."""
    then, root = quote(seen.isoformat()), f"/api/v1/{record.public_plural()}/"
    asked = [
        f"{page_of(record)}?seen={then}",
        f"{root}?seen={then}",
        f"{root}{record.key}/?seen={then}",
        f"{root}{record.key}/versions/?seen={then}",
        f"/{record.public_slug()}/?seen={then}",
        f"/api/v1/search/?q=chim+hoang+yen&seen={then}",
        f"/tim-kiem/?q=chim+hoang+yen&seen={then}",
    ]
    visitor = Client()
    answers = {place: visitor.get(place) for place in [*places(record), *asked]}
    assert [place for place, answer in answers.items() if answer.status_code >= 500] == []
    return [place for place, answer in answers.items() if CANARY in words_of(answer)]


@pytest.mark.parametrize(("model", "rebuilt"), [*EVERY, (KitchenSink, True)])
def test_no_public_surface_tells_it_again(model, rebuilt):
    record = published(model, **canaries(model))
    read_feed()
    seen = timezone.now()
    assert telling(record, seen)
    taken_down(record)
    read_feed()
    if rebuilt:
        rebuild()
    cache.clear()
    assert telling(record, seen) == []
    assert not IndexedVersion.objects.filter(type=record.type_name(), key=record.key).exists()
    visitor = Client()
    assert visitor.get(page_of(record)).status_code == 410
    own = f"/api/v1/{model.public_plural()}/{record.key}/"
    assert [visitor.get(f"{own}{rest}").status_code for rest in ("", "versions/1/", "versions/")] == [410, 410, 200]
    assert list(faults()) == []


def test_its_words_leave_the_index_with_it():
    record = published(KitchenSink, title="Xyzzyx quýnh")
    read_feed()
    assert SearchTerm.objects.filter(text__contains="xyzzyx").exists()
    taken_down(record)
    read_feed()
    assert not SearchTerm.objects.filter(text__contains="xyzzyx").exists()


def test_neither_its_end_nor_what_follows_it_tells_the_text():
    record = published(KitchenSink, **canaries(KitchenSink))
    seen = timezone.now()
    taken_down(record)
    approved(submitted(record, act=Act.WITHDRAW))
    read_feed()
    assert telling(record, seen) == []
    gone = Client().get(page_of(record))
    assert gone.status_code == 410 and "Đã bãi bỏ" in words_of(gone)
    assert list(faults()) == []


def test_the_door_and_django_say_alike_that_it_is_gone(house):  # noqa: F811
    record = published(KitchenSink)
    assert both(house, address(record), **PLAIN)[0][0].startswith("200")
    taken_down(record)
    gone, django, asked = both(house, address(record), **PLAIN)
    assert gone[0].startswith("410") and (gone, asked) == (django, 1)


def test_its_file_has_no_address_any_more():
    content = pdf(b"%so-can-cuoc")
    digest = file_store.store(content)
    entry = {"id": "1", "name": "mat.pdf", "size": len(content), "digest": digest, "media_type": "application/pdf"}
    record = published(KitchenSink, files=[entry])
    place = f"/tep/{digest}/mat.pdf"
    assert b"".join(Client().get(place).streaming_content) == content
    taken_down(record)
    assert Client().get(place).status_code == 404


def test_the_next_version_answers_and_tells_nothing_of_the_one_before():
    record = published(KitchenSink, **canaries(KitchenSink))
    seen = timezone.now()
    taken_down(record)
    approved(submitted(redraft(record, **dict.fromkeys(canaries(KitchenSink), "đã bớt"))))
    read_feed()
    page = Client().get(page_of(record))
    assert page.status_code == 200 and "Bản 1" in words_of(page) and "Đã gỡ" in words_of(page)
    assert telling(record, seen) == []


def test_only_who_answers_for_it_and_did_not_write_it_takes_it_down():
    record = published(KitchenSink)
    author = holder_of(KitchenSink.lifecycle.draft)
    last = KitchenSink.lifecycle.steps[-1].role
    grant(author, last, "H99.02")
    wrong = [
        author,
        stranger(),
        holder_of(Role.CATALOGUE_EDITOR, "H99.03"),
        holder_of(last, "H99.03"),
        holder_of(last, "H99.02.01"),
        holder_of(Role.AUDITOR, "H99"),
    ]
    for account in wrong:
        with pytest.raises(Refused):
            take_down(record, [1], account, "personal_data", "Tự ý")
    assert not PublicRecord.objects.filter(shown_until__isnull=False).exists()
    assert not Event.objects.filter(action="minhbach.take_down").exists()


def test_a_superior_of_who_decided_takes_it_down_too():
    record = published(KitchenSink)
    step = KitchenSink.lifecycle.steps[-1]
    take_down(record, [1], holder_of(step.role, "H99"), "ordered", "Theo yêu cầu của thanh tra")
    assert PublicRecord.objects.get(key=record.key).taken_down


@pytest.mark.parametrize(
    ("versions", "ground", "reason"),
    [([1], "personal_data", " "), ([1], "nothing", "x"), ([], "ordered", "x"), ([2], "ordered", "x")],
)
def test_no_order_without_ground_reason_and_a_version_on_show(versions, ground, reason):
    record = published(KitchenSink)
    with pytest.raises(Refused):
        take_down(record, versions, answerable_for(record), ground, reason)


def test_nothing_is_taken_down_twice_and_the_order_stands():
    record = published(KitchenSink)
    taken_down(record)
    with pytest.raises(Refused):
        take_down(record, [1], answerable_for(record), "ordered", "Lần nữa")
