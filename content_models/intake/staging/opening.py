"""Opens a batch: the file is looked at from the inside, kept, and put before the relay to be read."""

from __future__ import annotations

import re
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from content_models.actions.refusal import refuse_unless
from content_models.intake.batch import Batch
from content_models.intake.listed_types import may_bring
from content_models.organisation.agency import Agency
from content_models.organisation.instant import now
from content_models.organisation.uploads import compound_file, office, old_office, open_document
from content_models.organisation.uploads.check import SORTS, Sort
from content_models.organisation.uploads.keeping import checked_all, keep
from content_models.organisation.uploads.refusal import refuse_if

#: Beginnings of files that are no text, whatever their name says.
NO_TEXT = (b"PK\x03\x04", compound_file.START, b"%PDF", b"MZ", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff")
WEB_PAGE = "Tệp là trang web mang đuôi của Excel, do phần mềm xuất ra: hãy mở bằng Excel, lưu lại dạng .xlsx."
DIFFERENT = "Nội dung tệp không khớp với phần đuôi của tên tệp."
#: Bytes within which the start of a web page is looked for.
HEAD = 512
PAGE = re.compile(rb"\s*(\xef\xbb\xbf)?\s*<(!doctype html|html|head|meta|table|body|\?xml)", re.IGNORECASE)


def _no_page(content: bytes) -> None:
    refuse_if(
        re.match(rb"\s*(\xef\xbb\xbf)?\s*<(!doctype html|html|head|meta|table|body|\?xml)", content[:HEAD], re.I),
        WEB_PAGE,
    )


def _workbook(content: bytes) -> None:
    _no_page(content)
    office.check_workbook(content)


def _old_workbook(content: bytes) -> None:
    _no_page(content)
    refuse_if(content.startswith(b"PK\x03\x04"), "Tệp là .xlsx mang đuôi .xls: hãy đổi đuôi tên tệp thành .xlsx.")
    old_office.check_workbook(content)


def _text(content: bytes) -> None:
    refuse_if(content.startswith(NO_TEXT), DIFFERENT)


def _packed_text(content: bytes) -> None:
    refuse_if(not content.startswith(b"\x1f\x8b"), DIFFERENT)


LISTS = {
    "xlsx": Sort(SORTS["xlsx"].media_type, _workbook),
    "xls": Sort(SORTS["xls"].media_type, _old_workbook),
    "ods": Sort(SORTS["ods"].media_type, open_document.check_sheet),
    "csv": Sort("text/csv", _text),
    "tsv": Sort("text/tab-separated-values", _text),
    "jsonl": Sort("application/jsonl", _text),
    "gz": Sort("application/gzip", _packed_text),
}


def open_batch(model: type[Any], agency: Agency, upload: UploadedFile, account: Any) -> Batch:
    """Keep the file and open a batch for it. Refused without the right to draft; FileRefused says what to mend."""
    refuse_unless(may_bring(account, model, agency), f"Bạn không có quyền soạn thảo tại {agency}.")
    checked = checked_all([upload], LISTS)
    name = checked[0].name.lower()
    refuse_if(name.endswith(".gz") and not name.endswith(".jsonl.gz"), "Tệp nén .gz chỉ nhận .jsonl.gz.")
    facts = {"type": model.type_name(), "agency": agency, "opened_by": account, "opened_at": now()}
    with transaction.atomic():
        return Batch.objects.create(file=keep(checked, account, agency)[0], **facts)
