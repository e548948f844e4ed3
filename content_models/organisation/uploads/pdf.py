"""PDF: whole, open, and without parts that run when it is opened."""

import re
import zlib
from collections.abc import Iterator
from itertools import chain

from content_models.organisation.uploads.archive import LOCKED, TOO_LARGE_INSIDE
from content_models.organisation.uploads.refusal import refuse_if

END_WITHIN = 2048  # bytes
ENCRYPTED = re.compile(rb"/Encrypt\s*(\d+\s+\d+\s+R|<<)")
RUNS = re.compile(rb"/(JavaScript|Launch|RichMedia)(?![A-Za-z])|/JS\s*(\(|\d+\s+\d+\s+R)")
#: Letters of a name written as their code, by which a forbidden name is hidden.
HIDDEN_LETTER = re.compile(rb"#([46-7][0-9A-Fa-f])")
#: A stream of packed objects, by which forbidden names are kept out of plain sight; and how much of them is read.
PACKED_OBJECTS = re.compile(rb"/ObjStm.{0,500}?stream\r?\n", re.DOTALL)
MOST_UNPACKED = 64 * 1024 * 1024  # bytes
PIECE = 64 * 1024
ARCHIVE_END = b"PK\x05\x06"


def check_pdf(content: bytes) -> None:
    """FileRefused unless this is a whole PDF that nobody locked and in which nothing runs."""
    refuse_if(not content.startswith(b"%PDF-"), "Nội dung tệp không phải PDF như tên gọi.")
    refuse_if(b"%%EOF" not in content[-END_WITHIN:], "Tệp PDF bị cắt cụt: hãy xuất lại rồi tải lên.")
    refuse_if(ENCRYPTED.search(content), LOCKED)
    for part in chain([content], _packed_objects(content)):
        plain = HIDDEN_LETTER.sub(lambda found: bytes.fromhex(found[1].decode()), part)
        refuse_if(RUNS.search(plain), "Tệp PDF có mã tự chạy nên không nhận: hãy in lại ra PDF rồi tải lên.")
    refuse_if(ARCHIVE_END in content[-65_557:], "Tệp PDF có giấu tệp khác bên trong nên không nhận.")


def _packed_objects(content: bytes) -> Iterator[bytes]:
    """Unpack the streams of objects one after another; too much of it is refused, what does not unpack is data."""
    left = MOST_UNPACKED
    for found in PACKED_OBJECTS.finditer(content):
        part = _unpacked(content, found.end(), left)
        left -= len(part)
        refuse_if(left <= 0, TOO_LARGE_INSIDE)
        yield part


def _unpacked(content: bytes, at: int, most: int) -> bytes:
    """Unpack what begins at a place, as far as it can be, up to `most` bytes."""
    stream, found = zlib.decompressobj(), bytearray()
    while not stream.eof and at < len(content) and len(found) < most:
        try:
            found += stream.decompress(content[at : at + PIECE], most - len(found))
        except zlib.error:
            break
        at += PIECE
    return bytes(found)
