"""Old office files (.doc, .xls): what they are inside, whether they are locked, whether they carry programs."""

import struct
from collections.abc import Iterator

from content_models.organisation.uploads.archive import LOCKED
from content_models.organisation.uploads.compound_file import START, CompoundFile
from content_models.organisation.uploads.refusal import refuse_if

MACROS = "Tệp có macro nên không nhận: hãy lưu lại dạng không có macro."
EMBEDDED = "Tệp có nhúng tệp khác bên trong: hãy gỡ ra và tải riêng từng tệp."
PROGRAM_PARTS = {"macros", "vba", "_vba_project", "_vba_project_cur"}
ENCRYPTED_PARTS = {"EncryptedPackage", "EncryptionInfo"}
EMBEDDED_FILE = "\x01Ole10Native"
#: Records of a workbook: its sheets, the note that it is locked, the end of its globals.
SHEET, LOCK, END = 0x85, 0x2F, 0x0A
MACRO_SHEET = 1
GLOBALS = 1024 * 1024  # bytes of a workbook in which its sheets are named


def check_word(content: bytes) -> None:
    """FileRefused unless this is an old Word text, open and without macros."""
    found = _harmless(content)
    head = found.start_of("WordDocument", 12)
    refuse_if(head[:2] != b"\xec\xa5", "Nội dung tệp không phải văn bản Word như tên gọi.")
    refuse_if(head[11] & 0x01, LOCKED)


def check_workbook(content: bytes) -> None:
    """FileRefused unless this is an old Excel workbook, open and without macros."""
    found = _harmless(content)
    stream = found.start_of("Workbook", GLOBALS) or found.start_of("Book", GLOBALS)
    refuse_if(stream[:2] != b"\x09\x08", "Nội dung tệp không phải bảng tính Excel như tên gọi.")
    for number, data in _records(stream):
        refuse_if(number == LOCK, LOCKED)
        refuse_if(number == SHEET and len(data) > 5 and data[5] == MACRO_SHEET, MACROS)


def check_embedded(content: bytes) -> None:
    """FileRefused when an object inside another file is locked or carries programs or files."""
    _harmless(content)


def _harmless(content: bytes) -> CompoundFile:
    refuse_if(not content.startswith(START), "Nội dung tệp không khớp với phần đuôi của tên tệp.")
    found = CompoundFile(content)
    refuse_if(found.names & ENCRYPTED_PARTS, LOCKED)
    refuse_if({name.lower() for name in found.names} & PROGRAM_PARTS, MACROS)
    refuse_if(EMBEDDED_FILE in found.names, EMBEDDED)
    return found


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of a workbook's globals."""
    at = 0
    while at + 4 <= len(stream):
        number, length = struct.unpack_from("<HH", stream, at)
        if number == END:
            return
        yield number, stream[at + 4 : at + 4 + length]
        at += 4 + length
