"""Word and Excel files of today: the declared main part agrees with the extension, and nothing in them runs."""

import re
import zipfile
from xml.etree import ElementTree

from content_models.organisation.uploads import archive, compound_file, old_office
from content_models.organisation.uploads.refusal import FileRefused, refuse_if

FORMAT = "application/vnd.openxmlformats-officedocument."
WORD, WORKBOOK = f"{FORMAT}wordprocessingml.document.main+xml", f"{FORMAT}spreadsheetml.sheet.main+xml"
RUNS = re.compile(r"macro|vba|activex", re.IGNORECASE)
PROGRAM_PART = re.compile(r"vbaproject|(^|/)macrosheets/|(^|/)activex/", re.IGNORECASE)
#: Relations that a program follows by itself when the file is opened.
FOLLOWED = ("attachedTemplate", "oleObject", "frame")
FAR_AWAY = re.compile(r"^\s*(https?:|ftp:|//|\\\\|file://[^/])", re.IGNORECASE)
LARGEST_OBJECT = 20 * 1024 * 1024  # bytes
REACHES_OUT = "Tệp tự nạp nội dung từ nơi khác khi mở: hãy bỏ liên kết đó rồi tải lại."
DIFFERENT = "Nội dung tệp không khớp với phần đuôi của tên tệp."


def check_word(content: bytes) -> None:
    """FileRefused unless this is a .docx without macros."""
    _check(content, WORD)


def check_workbook(content: bytes) -> None:
    """FileRefused unless this is an .xlsx without macros."""
    _check(content, WORKBOOK)


def _check(content: bytes, main: str) -> None:
    if content.startswith(compound_file.START):
        refuse_if("EncryptedPackage" in compound_file.CompoundFile(content).names, archive.LOCKED)
    refuse_if(not content.startswith(archive.START), DIFFERENT)
    types = _harmless(content, 1)
    refuse_if(main not in types, DIFFERENT)


def _harmless(content: bytes, depth: int) -> set[str]:
    """Go through every entry and every object inside; return the content types that the package declares."""
    package = archive.opened(content)
    for name, head in archive.unpacked(package):
        refuse_if(PROGRAM_PART.search(name), old_office.MACROS)
        _check_object(package, name, head, depth)
        if name.endswith(".rels"):
            _check_relations(archive.entry_text(package, name))
    types = {element.get("ContentType", "") for element in _xml(archive.entry_text(package, "[Content_Types].xml"))}
    refuse_if(any(RUNS.search(one) for one in types), old_office.MACROS)
    return types


def _check_object(package: zipfile.ZipFile, name: str, head: bytes, depth: int) -> None:
    if head.startswith((archive.START, compound_file.START)):
        refuse_if(depth >= archive.DEEPEST, "Tệp lồng quá nhiều lớp nên không nhận.")
        inner = archive.entry_text(package, name, LARGEST_OBJECT)
        if head.startswith(archive.START):
            _harmless(inner, depth + 1)
        else:
            old_office.check_embedded(inner)


def _check_relations(text: bytes) -> None:
    for relation in _xml(text):
        followed = relation.get("Type", "").endswith(FOLLOWED) and relation.get("TargetMode") == "External"
        refuse_if(followed and FAR_AWAY.match(relation.get("Target", "")), REACHES_OUT)


def _xml(text: bytes) -> list[ElementTree.Element]:
    """The elements under the root of a small part; a part that declares entities is refused unread."""
    refuse_if(b"<!DOCTYPE" in text or b"<!ENTITY" in text, archive.BROKEN)
    try:
        return list(ElementTree.fromstring(text)) if text else []
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise FileRefused(archive.BROKEN) from error
