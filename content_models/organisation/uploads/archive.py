"""The container of modern office files: opened within limits, so that a small file cannot fill the memory."""

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator

from content_models.organisation.uploads.refusal import FileRefused, refuse_if

START = b"PK\x03\x04"
MOST_ENTRIES = 2_000
MOST_UNPACKED = 200 * 1024 * 1024  # bytes
MOST_RATIO = 100
#: Below this many unpacked bytes no ratio is dangerous: empty sheets pack very well.
RATIO_COUNTS_FROM = 10 * 1024 * 1024
CHUNK = 256 * 1024
DEEPEST = 2
BROKEN = "Tệp bị hỏng: hãy mở lại, lưu lại rồi tải lên."
TOO_LARGE_INSIDE = "Tệp bung ra quá lớn nên không nhận."
LOCKED = "Tệp đang đặt mật khẩu: hãy bỏ mật khẩu rồi tải lại."
STRANGE_ENTRY = "Tệp chứa đường dẫn lạ nên không nhận."


def opened(content: bytes) -> zipfile.ZipFile:
    """Return the archive once its directory is within limits; FileRefused otherwise. Unpacks nothing."""
    refuse_if(content.count(b"PK\x01\x02") > MOST_ENTRIES, TOO_LARGE_INSIDE)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise FileRefused(BROKEN) from error
    entries = archive.infolist()
    refuse_if(not entries or min(entry.header_offset for entry in entries) != 0, BROKEN)
    refuse_if(len({entry.filename for entry in entries}) != len(entries), BROKEN)
    unpacked = sum(entry.file_size for entry in entries)
    dense = unpacked > RATIO_COUNTS_FROM and unpacked > MOST_RATIO * len(content)
    refuse_if(unpacked > MOST_UNPACKED or dense, TOO_LARGE_INSIDE)
    for entry in entries:
        _admit(entry)
    return archive


def _admit(entry: zipfile.ZipInfo) -> None:
    name = entry.filename.replace("\\", "/")
    climbs = name.startswith("/") or ".." in name.split("/") or ":" in name
    refuse_if(climbs or stat.S_ISLNK(entry.external_attr >> 16), STRANGE_ENTRY)
    refuse_if(entry.flag_bits & 0x1, LOCKED)
    refuse_if(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED), BROKEN)


def unpacked(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Unpack every entry to its checksum and yield its name and first bytes; a piece at a time in memory.

    Sizes that the directory understates come out as broken: nothing is read beyond what was counted.
    """
    for entry in archive.infolist():
        try:
            with archive.open(entry) as stream:
                head = stream.read(CHUNK)
                while stream.read(CHUNK):
                    pass
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise FileRefused(BROKEN) from error
        yield entry.filename, head[:16]


def entry_text(archive: zipfile.ZipFile, name: str, most: int = 4 * 1024 * 1024) -> bytes:
    """Return one entry that `unpacked` has passed; empty when there is none, FileRefused beyond `most` bytes."""
    if name not in archive.NameToInfo:
        return b""
    refuse_if(archive.getinfo(name).file_size > most, TOO_LARGE_INSIDE)
    return archive.read(name)
