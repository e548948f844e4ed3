"""The page of a text that was taken down: gone, why, since when, and where to read on."""

import pytest
from django.test import Client
from django.utils import timezone

from content_models.moderation.member import Act
from tests.conformance.test_artefact_pages import page_of, words_of
from tests.factories.taking_down import REASON, taken_down
from tests.factories.texts import approved, published, redraft, submitted
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


@pytest.fixture
def record() -> KitchenSink:
    """Two versions, of which the second is in force."""
    made = published(KitchenSink, title="Bản một")
    approved(submitted(redraft(made, title="Bản hai")))
    made.refresh_from_db()
    return made


def test_the_present_version_gone_says_since_when_and_why(record, django_assert_num_queries) -> None:
    taken_down(record, 2)
    with django_assert_num_queries(1):
        page = Client().get(page_of(record))
    said = words_of(page)
    assert page.status_code == 410 and "Có dữ liệu cá nhân không được công khai" in said
    assert "Lãnh đạo cơ quan" in said and REASON not in said and "Bản hai" not in said
    assert f"{page_of(record)}phien-ban/1/" in said, "what may still be read is named"
    assert Client().get(f"{page_of(record)}phien-ban/1/").status_code == 200


def test_an_old_version_gone_leads_to_the_one_in_force(record, django_assert_num_queries) -> None:
    taken_down(record, 1)
    with django_assert_num_queries(2):
        old = Client().get(f"{page_of(record)}phien-ban/1/")
    assert old.status_code == 410 and "Bản hai" in words_of(old) and "Bản một" not in words_of(old)
    now = Client().get(page_of(record))
    assert now.status_code == 200 and "Đã gỡ" in words_of(now) and "Bản một" not in words_of(now)


def test_the_successor_of_a_withdrawn_one_is_named(record) -> None:
    heir = published(KitchenSink, title="Bản kế tục")
    taken_down(record)
    approved(submitted(record, act=Act.REPLACE, successor=heir))
    page = Client().get(page_of(record))
    assert page.status_code == 410 and "Bản kế tục" in words_of(page) and "Bản hai" not in words_of(page)


def test_a_kept_page_is_not_answered_as_unchanged(record) -> None:
    tag = Client().get(page_of(record))["ETag"]
    taken_down(record, 1)
    assert Client().get(page_of(record), headers={"if-none-match": tag}).status_code == 200
    taken_down(record, 2)
    assert Client().get(page_of(record), headers={"if-none-match": tag}).status_code == 410


def test_what_was_in_force_before_still_answers_for_its_day(record) -> None:
    """Only the text that was ordered away goes; a former day shows what it showed, unless that was this text."""
    seen = timezone.now()
    taken_down(record, 2)
    assert Client().get(page_of(record), {"seen": seen.isoformat()}).status_code == 410
