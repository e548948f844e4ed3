"""The content check: extension and inside agree, and the inside is nothing that runs, hides or bursts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from content_models.organisation.uploads import office, old_office, open_document, pdf, pictures
from content_models.organisation.uploads.name import clean_name, extension_of
from content_models.organisation.uploads.refusal import FileRefused, refuse_if

LARGEST_MB = 20
LARGEST = LARGEST_MB * 1024 * 1024  # bytes
TAKEN = "PDF, Word (DOCX, DOC), Excel (XLSX, XLS), ODT, ODS, JPG, PNG"
WITH_MACROS = {"docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm"}
PACKED = {"zip", "rar", "7z", "gz", "tar", "iso", "cab"}


@dataclass(frozen=True)
class Sort:
    """What an extension stands for, and who looks inside."""

    media_type: str
    check: Callable[[bytes], None]


SORTS = {
    "pdf": Sort("application/pdf", pdf.check_pdf),
    "docx": Sort("application/vnd.openxmlformats-officedocument.wordprocessingml.document", office.check_word),
    "xlsx": Sort("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", office.check_workbook),
    "doc": Sort("application/msword", old_office.check_word),
    "xls": Sort("application/vnd.ms-excel", old_office.check_workbook),
    "odt": Sort(open_document.TEXT, open_document.check_text),
    "ods": Sort(open_document.SHEET, open_document.check_sheet),
    "jpg": Sort("image/jpeg", pictures.check_jpeg),
    "jpeg": Sort("image/jpeg", pictures.check_jpeg),
    "png": Sort("image/png", pictures.check_png),
}


@dataclass(frozen=True)
class Checked:
    """A file that passed: its clean name, its bytes, and what they are."""

    name: str
    content: bytes
    media_type: str
    digest: str


def check(typed_name: str, content: bytes, stated_size: int = 0, sorts: Mapping[str, Sort] = SORTS) -> Checked:
    """Return the file as it may be kept; FileRefused, beginning with the file's name, when it may not.

    `stated_size` in bytes is what the sender announced, when `content` is only the beginning. `sorts` are the
    extensions taken here.
    """
    name = clean_name(typed_name)
    try:
        sort = _sort_of(extension_of(name), sorts)
        _check_size(max(len(content), stated_size))
        sort.check(content)
    except FileRefused as refused:
        raise FileRefused(f"{name}: {refused.messages[0]}") from refused
    return Checked(name, content, sort.media_type, hashlib.sha256(content).hexdigest())


def _check_size(size: int) -> None:
    refuse_if(not size, "Tệp rỗng: hãy chọn lại tệp.")
    refuse_if(size > LARGEST, f"Tệp nặng {-(-size // (1024 * 1024))} MB, chỉ nhận đến {LARGEST_MB} MB.")


def _sort_of(extension: str, sorts: Mapping[str, Sort]) -> Sort:
    if extension not in sorts:
        refuse_if(extension in WITH_MACROS, old_office.MACROS)
        refuse_if(extension in PACKED, "Không nhận tệp nén: hãy tải lên từng tệp.")
        taken = TAKEN if sorts is SORTS else ", ".join(sorts).upper()
        refuse_if(True, f"Không nhận loại tệp này, chỉ nhận {taken}.")
    return sorts[extension]
