"""Takes uploads in: first all are checked and scanned, then all are kept; one refused keeps none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from content_models import ports
from content_models.organisation import file_store
from content_models.organisation.agency import Agency
from content_models.organisation.stored_file import StoredFile
from content_models.organisation.uploads.check import LARGEST, SORTS, Checked, Sort, check
from content_models.organisation.uploads.refusal import FileRefused

UNSURE = "Chưa kiểm tra được tệp có mã độc hay không: hãy thử lại sau ít phút."


def keep(checked: Sequence[Checked], account: Any, agency: Agency) -> list[StoredFile]:
    """Return one row for each checked upload; a disk that refuses leaves no row behind."""
    with transaction.atomic():
        rows = StoredFile.objects.bulk_create([_row(one, account, agency) for one in checked])
        for one in checked:
            file_store.store(one.content)
    return rows


def checked_all(uploads: Sequence[UploadedFile], sorts: Mapping[str, Sort] = SORTS) -> list[Checked]:
    """Return all uploads as they may be kept; FileRefused with one message for each that may not."""
    passed, refusals = [], []
    for upload in uploads:
        try:
            passed.append(_passed(upload, sorts))
        except FileRefused as refused:
            refusals += refused.messages
    if refusals:
        raise FileRefused(refusals)
    return passed


def _passed(upload: UploadedFile, sorts: Mapping[str, Sort]) -> Checked:
    """Read no more than the limit and one byte, whatever size is stated."""
    upload.seek(0)
    found = check(upload.name or "", upload.read(LARGEST + 1), upload.size or 0, sorts)
    try:
        verdict = ports.scan(found.content)
    except OSError as error:
        raise FileRefused(f"{found.name}: {UNSURE}") from error
    if not verdict.clean:
        raise FileRefused(f"{found.name}: Tệp có mã độc ({verdict.finding}) nên không nhận.")
    return found


def _row(one: Checked, account: Any, agency: Agency) -> StoredFile:
    return StoredFile(
        digest=one.digest,
        name=one.name,
        size=len(one.content),
        media_type=one.media_type,
        uploaded_by=account,
        agency=agency,
    )
