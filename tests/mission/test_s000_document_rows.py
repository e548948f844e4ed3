"""Rows of regulation 000 on documents and filed records: signatures, the issue in force, what the public may see."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content_models.actions.deciding import Verdict, decide
from content_models.actions.refusal import Refused
from content_models.actions.signing import signatures_of
from content_models.declaration.roles import Role
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import current, listed
from content_models.moderation.models import SignatureRecord
from content_models.organisation.uploads.keeping import checked_all, keep
from content_models.quality.models import ArchiveRecord, ControlledDocument
from tests.factories.files import pdf
from tests.factories.people import agency, holder_of
from tests.factories.texts import approved, decider, drafted, published, redraft, submitted
from tests.integration.cms.browsing import browser
from tests.integration.cms.doors import place, words_of
from tests.integration.search.feeding import read_feed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _store_of_its_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def file(words: str):
    checked = checked_all([SimpleUploadedFile(f"{words}.pdf", pdf(words.encode()))])
    return [row.entry() for row in keep(checked, holder_of(Role.DOCUMENT_CONTROLLER), agency())]


def fetched(entry) -> int:
    answer = Client().get(f"/tep/{entry['digest']}/{entry['name']}")
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer.status_code


def two_issues():
    """A document in its second issue, with the files of both."""
    first, second = file("lan-mot"), file("lan-hai")
    record = published(ControlledDocument, files=first, title="Quy trình tiếp nhận")
    approved(submitted(redraft(record, files=second)))
    return record, first[0], second[0]


def test_S000_08_only_the_issue_in_force_is_downloadable_and_old_ones_are_flagged(client):
    record, first, second = two_issues()
    assert (fetched(first), fetched(second)) == (404, 200)
    page, old = f"/tai-lieu-ban-hanh/{record.key}/", f"/tai-lieu-ban-hanh/{record.key}/phien-ban/1/"
    assert second["digest"] in words_of(client.get(page))
    flagged = words_of(client.get(old))
    assert "không phải bản đang áp dụng" in flagged and f'href="{page}"' in flagged
    assert f"/tep/{first['digest']}" not in flagged


def test_S000_26_the_approver_signs_the_very_files_and_a_later_change_voids_it():
    entries = file("ky")
    record = published(ControlledDocument, files=entries)
    review, approval = SignatureRecord.objects.order_by("pk")
    assert (approval.decision.label, approval.files) == ("Ký phê duyệt", [entries[0]["digest"]])
    assert approval.decision.by_id and approval.decision.at and review.digest == approval.digest
    assert all(one.stands for one in signatures_of(record))
    fresh = redraft(record, files=file("ky-khac"))
    assert not any(one.stands for one in signatures_of(fresh))
    page = words_of(browser(holder_of(Role.DOCUMENT_CONTROLLER)).get(place(ControlledDocument, "edit", record.pk)))
    assert "Ký phê duyệt: hết giá trị vì nội dung đã đổi" in page


def test_S000_29_one_issue_in_force_a_code_and_an_old_one_shows_its_replacement(client):
    record, _, _ = two_issues()
    with pytest.raises(ValidationError, match="sửa bản ghi đó"):
        drafted(ControlledDocument, code=record.code)
    assert [row.version for row in listed("controlleddocument")] == [2]
    assert f'href="/tai-lieu-ban-hanh/{record.key}/"' in words_of(
        client.get(f"/tai-lieu-ban-hanh/{record.key}/phien-ban/1/")
    )
    with pytest.raises(ValidationError, match="lớn hơn của bản đang công bố"):
        submitted(redraft(record, issue_number=2))


def test_S000_33_approval_is_impossible_before_the_review_is_signed():
    submission = submitted(drafted(ControlledDocument, files=file("xem-xet")))
    leader = holder_of(Role.AGENCY_LEADER)
    with pytest.raises(Refused):
        decide([submission], leader, Verdict.APPROVED)
    assert browser(leader).post(f"/quan-tri/duyet/{submission.pk}/", {"verdict": "approved", "position": 1})
    assert not PublicRecord.objects.exists() and not SignatureRecord.objects.exists()
    decide([submission], decider(submission), Verdict.APPROVED)
    submission.refresh_from_db()
    decide([submission], leader, Verdict.APPROVED)
    assert [one.decision.label for one in SignatureRecord.objects.order_by("pk")] == ["Ký xem xét", "Ký phê duyệt"]


def test_S000_09_titles_of_archived_records_without_the_restricted_ones(client):
    published(ArchiveRecord, title="Hồ sơ mở về hộ tịch")
    published(ArchiveRecord, title="Hồ sơ mật về nhân sự", access="secret", place="Kho mật")
    limited = published(ArchiveRecord, title="Hồ sơ từng mở")
    approved(submitted(redraft(limited, access="restricted")))
    read_feed()
    shown = words_of(client.get("/ho-so-luu-tru/"))
    assert "Hồ sơ mở về hộ tịch" in shown
    for address in ("/ho-so-luu-tru/", "/api/v1/archive-records/", "/tim-kiem/?q=hồ+sơ", "/api/v1/search/?q=hồ sơ"):
        words = words_of(client.get(address))
        assert "nhân sự" not in words and "Kho mật" not in words
    for address in ("/ho-so-luu-tru/", "/api/v1/archive-records/"):
        assert "Hồ sơ từng mở" not in words_of(client.get(address))
    assert client.get(f"/ho-so-luu-tru/{limited.key}/").status_code == 410
    assert "nhân sự" not in words_of(client.get("/api/v1/changes/"))


@pytest.mark.parametrize("part", ["code", "retention", "owner", "access"])
def test_S000_34_a_filed_record_needs_code_retention_owner_and_access_class(part):
    record = drafted(ArchiveRecord, **{part: None if part == "owner" else ""})
    with pytest.raises(ValidationError) as refusal:
        submitted(record)
    assert part in refusal.value.message_dict
    assert current("archiverecord", record.key or "") is None
