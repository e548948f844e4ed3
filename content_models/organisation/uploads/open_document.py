"""OpenDocument texts and sheets: the type they state first, no macros, no password."""

import re

from content_models.organisation.uploads import archive, compound_file, old_office
from content_models.organisation.uploads.office import DIFFERENT
from content_models.organisation.uploads.refusal import refuse_if

TEXT, SHEET = "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet"
PROGRAM_PART = re.compile(r"^(Basic|Scripts)/", re.IGNORECASE)
LARGEST_OBJECT = 20 * 1024 * 1024  # bytes


def check_text(content: bytes) -> None:
    """FileRefused unless this is an .odt, open and without macros."""
    _check(content, TEXT)


def check_sheet(content: bytes) -> None:
    """FileRefused unless this is an .ods, open and without macros."""
    _check(content, SHEET)


def _check(content: bytes, media_type: str) -> None:
    refuse_if(not content.startswith(archive.START), DIFFERENT)
    package = archive.opened(content)
    heads = dict(archive.unpacked(package))
    refuse_if(archive.entry_text(package, "mimetype").decode("ascii", "replace").strip() != media_type, DIFFERENT)
    manifest = archive.entry_text(package, "META-INF/manifest.xml")
    locked = b"encryption-data" in manifest or "encrypted-package" in heads
    refuse_if(locked or not heads.get("content.xml", b"").lstrip(b"\xef\xbb\xbf").startswith(b"<"), archive.LOCKED)
    refuse_if(any(PROGRAM_PART.match(name) for name in heads), old_office.MACROS)
    for name, head in heads.items():
        refuse_if(head.startswith(archive.START), old_office.EMBEDDED)
        if head.startswith(compound_file.START):
            old_office.check_embedded(archive.entry_text(package, name, LARGEST_OBJECT))
