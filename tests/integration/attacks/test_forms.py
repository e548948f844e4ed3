"""Forms with more in them than any form of ours: columns that are nobody's to set, rows without end, odd texts."""

import json

import pytest
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data

from content_models.declaration.roles import Role
from content_models.ledger.models import PublicRecord
from content_models.moderation.submission import Submission
from content_models.onestop.models import Dossier
from tests.factories.people import agency, grant, holder_of
from tests.factories.texts import drafted
from tests.integration.api.calling import dossier
from tests.integration.cms.doors import chooser_place, entered, filled, place
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
#: Columns of an artefact that actions set, and nobody's form.
OURS = dict.fromkeys(("live", "submitted", "withdrawn", "locked"), "on") | dict.fromkeys(("id", "pk"), "99")
OURS |= dict.fromkeys(("key", "folded", "sort_key"), "chiem") | dict.fromkeys(("version", "live_revision"), "7")
OURS |= dict.fromkeys(("created_at", "first_published_at", "go_live_at", "expire_at"), "2001-01-01 00:00")


@pytest.fixture
def editor() -> Client:
    return entered(holder_of(Role.CATALOGUE_EDITOR))


def own() -> int:
    return agency().pk


def test_a_draft_takes_its_declared_fields_only(editor):
    editor.post(place(KitchenSink, "add"), filled(agency=own()) | OURS | {"action-publish": "1"})
    record = KitchenSink.objects.get()
    assert (record.key, record.live, record.version, record.submitted) == ("9.100001", False, 0, False)
    assert (record.withdrawn, record.locked, record.go_live_at, record.expire_at) == (False, False, None, None)
    assert record.created_at.year > 2001 and record.live_revision is None and record.pk != 99
    person = holder_of(Role.CATALOGUE_EDITOR)
    grant(person, Role.CATALOGUE_EDITOR, "H99.03")
    moved = filled(agency=agency("H99.03").pk, title="Đổi chủ") | OURS
    entered(person).post(place(KitchenSink, "edit", record.pk), moved)
    record.refresh_from_db()
    assert (record.title, record.agency_id, record.version, record.key) == ("Đổi chủ", own(), 0, "9.100001")
    assert not PublicRecord.objects.exists()


def test_a_submission_takes_its_own_fields_only(editor):
    record = drafted(KitchenSink)
    sent = {"note": "x", "state": "approved", "position": "1", "authors": "", "agency": agency("H99.03").pk}
    editor.post(f"/quan-tri/trinh/kitchensink/{record.pk}/", sent | {"drafts": ["kitchensink:1", "procedure:1"]})
    submission = Submission.objects.first()
    if submission:
        assert (submission.state, submission.position, submission.agency_id) == ("open", 0, own())
        assert submission.authors == [submission.submitted_by_id] and submission.members.count() == 1
    assert not PublicRecord.objects.exists()


def test_a_case_takes_its_declared_fields_only():
    dossier(at="H99.02")
    clerk = entered(holder_of(Role.CLERK))
    sent = {"agency": own(), "channel": "DIRECT", "applicant": "Công dân 017", "state": "returned", "pauses": "[]"}
    sent |= {"code": "H00-000000-0001", "received_at": "2001-01-01", "due_at": "2099-01-01", "ended_at": "2001-01-01"}
    clerk.post("/quan-tri/vu-viec/dossier/mo/?procedure=9.000017", sent)
    case = Dossier.objects.latest("pk")
    assert case.applicant == "Công dân 017" and case.code.startswith("H99.02-") and case.ended_at is None
    assert case.state == Dossier.lifecycle.start.name and case.received_at.year > 2001 and case.due_at.year < 2099
    before = Dossier.objects.count()
    clerk.post("/quan-tri/vu-viec/dossier/mo/?procedure=9.000017", sent | {"agency": agency("H99.03").pk})
    assert Dossier.objects.count() == before


def rows(count: int) -> dict[str, str]:
    """Rows of `parts` as the form sends them."""
    empty = dict.fromkeys(("text", "code", "count", "price", "year", "day", "colour", "link"), "")
    whole = empty | {"name": "x", "limit": dict.fromkeys(("value", "unit", "text"), ""), "inner": {"count": "0"}}
    sent = {str(n): {"type": "row", "order": str(n), "deleted": "", "id": "", "value": whole} for n in range(count)}
    return nested_form_data({"parts": sent | {"count": str(count)}})


@pytest.mark.parametrize("name", ["parts-count", "parts-0-order", "parts-0-value-inner-count"])
@pytest.mark.parametrize("count", ["99999", "-1", "x", "", "1e9", "9" * 40, "²"])
def test_a_count_of_rows_that_is_a_lie(name, count):
    sent = filled(agency=own()) | rows(1) | {name: count}
    client = Client(raise_request_exception=False)
    client.force_login(holder_of(Role.CATALOGUE_EDITOR))
    answer = client.post(place(KitchenSink, "add"), sent)
    assert answer.status_code == 400 or (name, count) == ("parts-0-order", "99999")


def test_more_rows_than_are_kept(editor):
    sent = {name: value for name, value in filled(agency=own()).items() if not name.startswith("parts")}
    answer = editor.post(place(KitchenSink, "add"), sent | rows(501))
    assert answer.status_code in (200, 400) and not KitchenSink.objects.exists()
    editor.post(place(KitchenSink, "add"), sent | rows(3))
    assert len(KitchenSink.objects.get().parts) == 3


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "\uffff\u202e", "x" * 200_001, "<" * 50_000])
def test_odd_words_are_refused_or_kept_whole(text):
    client = Client(raise_request_exception=False)
    client.force_login(holder_of(Role.CATALOGUE_EDITOR))
    block = {"key": "a", "text": text, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    content = json.dumps({"entityMap": {}, "blocks": [block]})
    deep = json.dumps({"entityMap": {}, "blocks": [block | {"depth": 100_000, "type": "unordered-list-item"}]})
    refused = [{"rich": deep}, {"rich": "[" * 5_000}, {"rich": "{}"}, {"rich": "7"}, {"rich": '{"blocks": [7]}'}]
    for sent in ({"rich": content}, {"text": text.replace("\ud800", "x")}, *refused):
        answer = client.post(place(KitchenSink, "add"), filled(agency=own()) | sent)
        assert answer.status_code in ((400,) if sent in refused else (200, 302, 400)), sent


def test_digits_without_end_name_no_row():
    """Python reads no number of so many digits: said as unknown, never a failure."""
    client = Client(raise_request_exception=False)
    client.force_login(holder_of(Role.CATALOGUE_EDITOR))
    many = "9" * 5_000
    doors = [chooser_place(KitchenSink, "chosen", many), f"{chooser_place(KitchenSink, 'chosen_multiple')}?id={many}"]
    assert [door[-9:] for door in doors if client.get(door).status_code >= 500] == []
    sent = filled(agency=own()) | {"parent": many}
    assert client.post(place(KitchenSink, "add"), sent).status_code < 500
