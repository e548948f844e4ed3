"""Who reads a file where: of a draft only those who may view the record, of a published version everybody."""

import datetime
import json
import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content_models.actions.submitting import Entry, Proposal, submit
from content_models.declaration.roles import Role
from content_models.ledger.models import PublicFile, PublicRecord
from content_models.moderation.member import Act
from content_models.organisation.uploads.keeping import checked_all, keep
from tests.factories.files import docx, pdf, picture
from tests.factories.people import agency, holder_of
from tests.factories.texts import approved, drafted, redraft, submitted
from tests.integration.attachments.staff_form import signed_in
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
CANARY = pdf(b"chim-hoang-yen")


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    """A store of its own for each test."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def entries(*files):
    checked = checked_all([SimpleUploadedFile(name, content) for name, content in files])
    return [row.entry() for row in keep(checked, holder_of(Role.CATALOGUE_EDITOR), agency())]


def of_draft(*files):
    return drafted(KitchenSink, files=entries(*files or [("Nháp.pdf", CANARY)]))


def staff_address(record, entry):
    return f"/quan-tri/tep/kitchensink/{record.pk}/{entry['id']}/"


def public_address(entry):
    return f"/tep/{entry['digest']}/{entry['name']}"


def bytes_of(answer):
    """Return what an answer says; reading a file to its end closes it."""
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def status_of(client, address):
    answer = client.get(address)
    bytes_of(answer)
    return answer.status_code


def test_a_draft_s_file_has_no_public_address():
    record = of_draft()
    (entry,) = record.files
    digest, anonymous = entry["digest"], Client()
    tried = [
        *(f"/{place}/{digest}" for place in ("tep", "media", "static", "documents")),
        f"/tep/{digest}/",
        f"/tep/{digest[:2]}/{digest[2:4]}/{digest}",
        f"/tep/{entry['id']}/{entry['name']}",
        public_address(entry),
        staff_address(record, entry),
        f"/quan-tri/documents/{entry['id']}/{entry['name']}",
        f"/api/v1/kitchen-sinks/{record.key}/",
        f"/mau-du-loai/{record.key}/",
    ]
    for address in tried:
        answer = anonymous.get(address, follow=True)
        body = bytes_of(answer)
        assert answer.status_code == 404 or b"chim-hoang-yen" not in body
        assert digest.encode() not in body.replace(address.encode(), b""), address
    assert status_of(anonymous, public_address(entry)) == 404
    assert status_of(anonymous, staff_address(record, entry)) == 302


def test_the_file_of_a_draft_before_the_steps_is_no_more_public():
    record = of_draft()
    submitted(record)
    assert status_of(Client(), public_address(record.files[0])) == 404
    assert not PublicFile.objects.exists()


def test_staff_who_view_the_record_get_the_bytes_as_a_download():
    record = of_draft()
    answer = signed_in().get(staff_address(record, record.files[0]))
    assert bytes_of(answer) == CANARY
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff" and "no-store" in answer["Cache-Control"]
    assert "sandbox" in answer["Content-Security-Policy"]
    assert status_of(signed_in(Role.PROCEDURE_CONTROLLER), staff_address(record, record.files[0])) == 200


def test_the_reading_screen_leads_to_the_files_of_the_draft():
    record = of_draft()
    screen = reverse(KitchenSink.snippet_viewset.get_url_name("inspect"), args=[record.pk])
    page = signed_in(Role.PROCEDURE_CONTROLLER).get(screen).content.decode()
    assert f'href="{staff_address(record, record.files[0])}"' in page


def test_a_peer_agency_finds_no_file_by_any_id():
    record = of_draft()
    peer = drafted(KitchenSink, "H99.03")
    client = signed_in(code="H99.03")
    assert status_of(client, staff_address(record, record.files[0])) == 404
    assert status_of(client, staff_address(peer, record.files[0])) == 404
    assert status_of(client, "/quan-tri/tep/nothing/1/" + record.files[0]["id"] + "/") == 404


def test_files_of_past_drafts_stay_readable_to_staff():
    record = of_draft()
    old = record.files[0]
    redraft(record, files=entries(("Mới.docx", docx())))
    assert bytes_of(signed_in().get(staff_address(record, old))) == CANARY


def published_with(*files):
    record = of_draft(*files)
    approved(submitted(record))
    return record


def test_a_published_file_is_served_byte_for_byte_as_the_body_says():
    sent = (CANARY, docx(), picture())  # made once: a packed file says when it was packed
    record = published_with(*zip(("Quyết định.pdf", "Mẫu.docx", "Sơ đồ.png"), sent, strict=True))
    body = json.loads(PublicRecord.objects.get().body)
    for entry, content in zip(body["files"], sent, strict=True):
        answer = Client().get(public_address(entry))
        assert bytes_of(answer) == content and answer["ETag"] == f'"{entry["digest"]}"'
        inline = entry["name"] != "Mẫu.docx"
        assert answer["Content-Disposition"].startswith("inline" if inline else "attachment")
        assert "sandbox" in answer["Content-Security-Policy"] and "immutable" in answer["Cache-Control"]
        assert answer["X-Content-Type-Options"] == "nosniff" and answer["Content-Type"] == entry["media_type"]
    assert body["files"] == record.files


def test_the_public_address_costs_one_query_and_none_of_the_bytes_again(django_assert_num_queries):
    entry = published_with().files[0]
    with django_assert_num_queries(1):
        answer = Client().get(public_address(entry), headers={"If-None-Match": f'"{entry["digest"]}"'})
    assert answer.status_code == 304 and answer["ETag"]


def test_another_name_leads_to_the_listed_one():
    entry = published_with().files[0]
    answer = Client().get(f"/tep/{entry['digest']}/khac.exe")
    assert answer.status_code == 302 and answer["Location"].endswith("/Nh%C3%A1p.pdf")


def test_the_page_of_the_record_leads_to_the_file():
    record = published_with()
    page = Client().get(f"/mau-du-loai/{record.key}/").content.decode()
    assert f"/tep/{record.files[0]['digest']}/" in page


def test_past_versions_keep_their_files_until_they_are_taken_down():
    record = published_with()
    entry = record.files[0]
    approved(submitted(redraft(record, files=[])))
    approved(submitted(record_now(record), act=Act.WITHDRAW, reason="Hết hiệu lực"))
    assert status_of(Client(), public_address(entry)) == 200
    first = PublicRecord.objects.filter(version=1)
    first.update(shown_until=timezone.now() + datetime.timedelta(milliseconds=1))
    time.sleep(0.002)
    assert status_of(Client(), public_address(entry)) == 404


def record_now(record):
    return KitchenSink._base_manager.get(pk=record.pk)


def test_a_scheduled_version_shows_no_file_before_its_instant():
    record = of_draft()
    later = timezone.now() + datetime.timedelta(days=1)
    proposal = Proposal(record, [Entry(record)], shown_from=later)
    approved(submit([proposal], holder_of(Role.CATALOGUE_EDITOR))[0])
    assert PublicFile.objects.exists()
    assert status_of(Client(), public_address(record.files[0])) == 404
