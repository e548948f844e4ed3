"""Reads one value for each kind of field, from the words and the sort of a cell."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

from content_models.declaration.choice import Choice
from content_models.declaration.fold import fold
from content_models.declaration.kind import Kind
from content_models.declaration.kinds import ASCII_CODE, Boolean, Code, Date, Integer, Line, Money, Web, Year
from content_models.declaration.limits import Limit
from content_models.intake.sheets.cells import DATE, NUMBER, Cell
from content_models.intake.understanding.limits import limit_of
from content_models.intake.understanding.tidy import strange_letter


class NotUnderstood(ValueError):
    """The words are no value of the field. `stops` when the row cannot go in without a person mending the file."""

    def __init__(self, why: str, stops: bool = False) -> None:
        super().__init__(why)
        self.stops = stops


YES, NO = {"x", "co", "true", "1", "yes", "dung"}, {"", "khong", "false", "0", "no", "sai"}
MARK = {"x", "v", "✓", "✔", "co", "true"}
DAY = re.compile(r"(?:ngay\s*)?(\d{1,2})(?:\s*[/.-]\s*|\s+thang\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+nam\s+)(\d{4})")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00)?)?")
SUM = re.compile(r"(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(?:d|dong|vnd)?\.?")
#: What Excel makes of a code: a number without its last zeros, a day, a power of ten.
NUMBERLIKE = re.compile(r"\d+[.,]\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+")
DAYLIKE = re.compile(
    r"\d{1,2}-[A-Za-z]{3}(?:-\d{2,4})?|[A-Za-z]{3}-\d{2,4}|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}.*"
)
NATIONAL = re.compile(r"\d\.\d{6}")


def read_value(kind: Kind, cell: Cell) -> Any:
    """Return the simple value that a filled cell gives a field; NotUnderstood when it gives none."""
    for base in type(kind).__mro__:
        if base in READERS:
            return READERS[base](kind, cell)
    return cell.text


def _line(kind: Kind, cell: Cell) -> str:
    return " ".join(cell.text.split())


def _code(kind: Kind, cell: Cell) -> str:
    code = "".join(cell.text.split())
    if cell.is_a(DATE) or DAYLIKE.fullmatch(code):
        raise NotUnderstood(f"“{code}” là một ngày: Excel đã đổi mã thành ngày, hãy nhập lại mã dạng chữ", stops=True)
    if NUMBERLIKE.fullmatch(code) and not NATIONAL.fullmatch(code):
        why = f"“{code}” là một số: Excel có thể đã bỏ số 0 ở cuối hoặc đổi cách viết, hãy nhập lại mã dạng chữ"
        raise NotUnderstood(why, stops=True)
    if strange := strange_letter(code):
        raise NotUnderstood(f"mã có ký tự lạ {strange}, hãy gõ lại mã", stops=True)
    if not ASCII_CODE.regex.match(code):
        raise NotUnderstood(str(ASCII_CODE.message), stops=True)
    return code


def _integer(kind: Kind, cell: Cell) -> int:
    if not re.fullmatch(r"-?\d{1,9}", cell.text):
        raise NotUnderstood("không phải số nguyên")
    return int(cell.text)


def _money(kind: Kind, cell: Cell) -> int:
    found = SUM.fullmatch(fold(cell.text))
    if not found or len(found[1]) > 18:
        raise NotUnderstood("không phải một số tiền")
    return int(re.sub(r"\D", "", found[1]))


def _year(kind: Kind, cell: Cell) -> int:
    if not re.fullmatch(r"(19|20)\d\d", cell.text):
        raise NotUnderstood("không phải năm dạng 2026")
    return int(cell.text)


def _boolean(kind: Kind, cell: Cell) -> bool:
    words = fold(cell.text)
    if words not in YES | NO:
        raise NotUnderstood("không phải “có” hoặc “không”")
    return words in YES


def _date(kind: Kind, cell: Cell) -> str:
    """Day, month, year in that order, as people here write; never a bare number, never two figures of a year."""
    if cell.is_a(NUMBER):
        raise NotUnderstood("ô là số, có thể là ngày bị mất định dạng: hãy định dạng lại ô thành ngày")
    words = fold(cell.text)
    iso, told = ISO.fullmatch(words), DAY.fullmatch(words)
    if not iso and not told:
        raise NotUnderstood("không phải ngày dạng 28/9/2026")
    year, month, day = (iso[1], iso[2], iso[3]) if iso else (told[3], told[2], told[1])  # type: ignore[index]
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        raise NotUnderstood("không có ngày này trong lịch (viết ngày trước, tháng sau)") from None


def _web(kind: Kind, cell: Cell) -> str:
    if not re.fullmatch(r"https?://\S{1,990}", cell.text):
        raise NotUnderstood("không phải địa chỉ web")
    return cell.text


def _choice(kind: Any, cell: Cell) -> str:
    found = value_of(kind, cell.text)
    if not found:
        raise NotUnderstood("chưa có trong danh mục")
    return found


def value_of(kind: Choice, words: str) -> str:
    """Return the value of a vocabulary that words name, by value or by label; empty when they name none."""
    asked = fold(" ".join(words.split())).rstrip(".")
    for value, label in kind.vocabulary:
        if asked in {value.lower(), fold(label), fold(label).removeprefix("cap "), *ALSO.get(value, ())}:
            return value
    return ""


#: Other words for values that more than one vocabulary has.
ALSO = {
    "DIRECT": ("truc tiep", "nop truc tiep", "tai bo phan mot cua"),
    "ONLINE": ("truc tuyen", "nop truc tuyen", "qua mang", "online", "dich vu cong truc tuyen", "dvctt"),
    "POSTAL": ("buu chinh", "bcci", "buu dien", "buu chinh cong ich", "qua buu dien", "dich vu buu chinh",
               "dich vu buu chinh cong ich", "qua dich vu buu chinh cong ich"),
    "full": ("toan trinh", "dvctt toan trinh"),
    "partial": ("mot phan", "dvctt mot phan"),
}  # fmt: skip


def _limit(kind: Kind, cell: Cell) -> dict[str, Any]:
    return limit_of(cell.text)[0]


READERS: dict[type[Kind], Callable[[Any, Cell], Any]] = {
    Code: _code,
    Line: _line,
    Integer: _integer,
    Money: _money,
    Year: _year,
    Boolean: _boolean,
    Date: _date,
    Web: _web,
    Choice: _choice,
    Limit: _limit,
}
