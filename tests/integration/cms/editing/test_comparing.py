"""Any two texts of a record side by side: drafts, submitted, published; rows by their ids, nothing of other records."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content_models.declaration.roles import Role
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.cms.doors import entered, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return entered(holder_of(Role.CATALOGUE_EDITOR))


def at(record, **asked):
    whole = "&".join(f"{name}={pk}" for name, pk in asked.items())
    return reverse("cms_compare", args=[record.type_name(), record.pk]) + (f"?{whole}" if whole else "")


def revisions(record):
    return list(record.revisions.order_by("pk").values_list("pk", flat=True))


def test_the_latest_is_first_compared_with_what_is_public(editor):
    record = redraft(published(KitchenSink, title="Tên cũ"), title="Tên mới")
    answer = editor.get(at(record))
    told = words_of(answer)
    assert (answer.context["old"], answer.context["new"]) == tuple(revisions(record))
    assert "<del>cũ</del>" in told and "<ins>mới</ins>" in told
    assert "Bản 1 đã công bố" in told and "trường không đổi" in told


def test_any_two_are_chosen_from_one_list(editor):
    record = drafted(KitchenSink, title="Một")
    for title in ("Hai", "Ba"):
        redraft(record, title=title)
    submitted(record)
    first, second, third = revisions(record)
    told = words_of(editor.get(at(record, cu=first, moi=second)))
    assert "<del>Một</del>" in told and "<ins>Hai</ins>" in told and "Ba</ins>" not in told
    assert "Bản trình, đang chờ duyệt" in told
    assert "Hai bản giống hệt nhau" in words_of(editor.get(at(record, cu=third, moi=third)))


def test_rows_are_matched_by_their_ids(editor):
    record = drafted(KitchenSink)
    rows = record.kind("parts").plain(record.parts)
    rows = [{**rows[0], "id": name, "name": f"Phần {name}"} for name in ("a", "b", "c")]
    stored = record.kind("parts")
    redraft(record, parts=stored.to_python(stored.stored(rows)))
    redraft(record, parts=stored.to_python(stored.stored([rows[2], {**rows[0], "name": "Phần a sửa"}])))
    told = words_of(editor.get(at(record)))
    told = words_of(editor.get(at(record, cu=revisions(record)[1], moi=revisions(record)[2])))
    assert "Sửa dòng" in told and "<ins>sửa</ins>" in told
    assert "Bỏ dòng" in told and "Phần b" in told and "Thứ tự các dòng thay đổi" in told


def test_a_published_version_is_compared_with_the_next(editor):
    record = published(KitchenSink, title="Bản đầu")
    approved(submitted(redraft(record, title="Bản sau")))
    record.refresh_from_db()
    told = words_of(editor.get(at(record)))
    assert "Bản 1 đã công bố" in told and "Bản 2 đã công bố" in told and "<ins>sau</ins>" in told


@pytest.mark.parametrize("asked", ["cu=x", "cu=99999999999999999999", "moi=-1", "cu=1&moi=2"])
def test_an_address_that_no_list_gave_is_not_found(editor, asked):
    record = redraft(drafted(KitchenSink), title="Hai")
    assert editor.get(f"{at(record)}?{asked}").status_code == 404


def test_a_text_of_another_record_is_not_shown_here(editor):
    record, other = redraft(drafted(KitchenSink), title="Hai"), drafted(KitchenSink, "H99.03", title="Bí mật")
    answer = editor.get(at(record, cu=revisions(other)[0], moi=revisions(record)[0]))
    assert answer.status_code == 404


def test_it_exists_for_who_may_read_the_record_only():
    record = redraft(drafted(KitchenSink, title="Bí mật"), title="Hai")
    assert entered(holder_of(Role.AGENCY_LEADER)).get(at(record)).status_code == 200
    for role, code in ((Role.CATALOGUE_EDITOR, "H99.03"), (Role.CLERK, "H99.02"), (Role.ACCOUNT_ADMIN, "H99")):
        assert entered(holder_of(role, code)).get(at(record)).status_code == 404, role
    assert entered(None).get(at(record)).status_code == 302


def test_wagtails_own_address_leads_here(editor):
    record = redraft(drafted(KitchenSink), title="Hai")
    first, second = revisions(record)
    answer = editor.get(place(KitchenSink, "revisions_compare", record.pk, first, second))
    assert answer.headers["Location"] == at(record, cu=first, moi=second)


def test_queries_are_flat_in_rows_and_texts(editor):
    record = drafted(KitchenSink)
    stored = record.kind("parts")
    plain = stored.plain(record.parts)[0]
    counts = []
    for number in (2, 40):
        rows = [{**plain, "id": f"r{n}", "name": f"Phần {n} lần {number}"} for n in range(number)]
        redraft(record, parts=stored.to_python(stored.stored(rows)))
        with CaptureQueriesContext(connection) as asked:
            assert editor.get(at(record)).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 20, counts
