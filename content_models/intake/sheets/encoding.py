"""In which encoding a text file is written: what is certain is read, what would be a guess is refused with the cure."""

from __future__ import annotations

import codecs
from pathlib import Path

from content_models.intake.sheets.cells import Unreadable

#: A byte order mark makes it certain; 32 before 16, for one begins like the other.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CURE = "Trong Excel chọn Lưu thành, kiểu “CSV UTF-8”, rồi tải lại; hoặc gửi tệp .xlsx."
#: Letters that Windows-1258 has where others have accents: its tones are bytes of their own.
TONES_1258 = {0xCC, 0xD2, 0xDE, 0xEC, 0xF2}


def encoding_of(path: Path) -> str:
    """Return the encoding of a text; Unreadable, with the line, when it is neither marked nor UTF-8."""
    with path.open("rb") as file:
        start = file.read(4)
        marked = next((name for mark, name in MARKS if start.startswith(mark)), "")
        file.seek(0)
        if not marked:
            for number, line in enumerate(file, 1):
                _check(number, line)
        elif marked == "utf-8-sig" and b"\0" in file.read():
            raise Unreadable(f"Tệp có ký tự NUL nên không đọc. {CURE}")
    return marked or "utf-8"


def _check(number: int, line: bytes) -> None:
    if b"\0" in line:
        raise Unreadable(f"Dòng {number}: có ký tự NUL; tệp hỏng, hoặc ghi theo UTF-16 mà thiếu dấu đầu tệp. {CURE}")
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as error:
        seen = _guess(line)
        raise Unreadable(f"Dòng {number}, byte {error.start + 1}: chữ không phải UTF-8{seen}. {CURE}") from error


def _guess(line: bytes) -> str:
    """What the bytes look like, to help whoever must save the file anew; nothing is read by it."""
    if sum(byte in TONES_1258 for byte in line) >= 2:
        return ", có vẻ là Windows-1258"
    if any(0xB5 <= byte <= 0xBD or byte in (0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE) for byte in line):
        return ", có vẻ là phông TCVN3 hoặc VNI"
    return ""
