"""Makes lists and spoils them: the means of `broken_kinds`."""

from __future__ import annotations

import datetime
import io
import json
import struct
import zipfile
from collections.abc import Callable
from csv import writer
from typing import Any

import openpyxl
import xlsxwriter

from tests.factories.compound import compound
from tests.factories.files import packed

HEAD = ["Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Thời hạn", "QĐ công bố"]
GOOD = ["1.000001", "Cấp giấy phép", "Đất đai", "3 ngày làm việc", "12/2026/QĐ-UBND"]


def rows(*changed: dict[str, str], head: list[str] = HEAD) -> list[list[str]]:
    """Return headings, a good row, and good rows with changed cells."""
    found = [head, GOOD]
    for number, cells in enumerate(changed, 2):
        whole = dict(zip(HEAD, [f"1.{number:06d}", f"Cấp giấy phép {number}", *GOOD[2:]], strict=True)) | cells
        found.append([whole[one] for one in HEAD])
    return found


def table(told: list[list[str]], sign: str = ",") -> str:
    """Return rows as CSV, quoted where needed."""
    held = io.StringIO()
    writer(held, delimiter=sign, lineterminator="\n").writerows(told)
    return held.getvalue()


def csv(*changed: dict[str, str], encoding: str = "utf-8") -> Callable[[], bytes]:
    """Return the maker of a CSV file."""
    return lambda: table(rows(*changed)).encode(encoding)


def book(fill: Callable[[Any, Any], None], told: list[list[str]] | None = None) -> Callable[[], bytes]:
    """Return the maker of a workbook of good rows, to which `fill` does something (sheet, workbook)."""

    def make() -> bytes:
        held = io.BytesIO()
        workbook = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False})
        sheet = workbook.add_worksheet("Danh mục")
        for number, row in enumerate(rows({}) if told is None else told):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)
        fill(sheet, workbook)
        workbook.close()
        return held.getvalue()

    return make


def with_part(name: str, content: bytes | str, source: Callable[[], bytes] | None = None) -> Callable[[], bytes]:
    """Return the maker of a good workbook with one part replaced or added."""

    def make() -> bytes:
        with zipfile.ZipFile(io.BytesIO((source or book(lambda sheet, workbook: None))())) as package:
            parts = {one: package.read(one) for one in package.namelist()}
        return packed(parts | {name: content})

    return make


def lines(*objects: Any) -> Callable[[], bytes]:
    """Return the maker of JSON Lines."""
    return lambda: "\n".join(o if isinstance(o, str) else json.dumps(o, ensure_ascii=False) for o in objects).encode()


def long_book() -> bytes:
    """Return 300.000 rows."""
    held = io.BytesIO()
    workbook = xlsxwriter.Workbook(held, {"constant_memory": True})
    sheet = workbook.add_worksheet()
    sheet.write_row(0, 0, HEAD)
    for number in range(1, 300_001):
        sheet.write_row(number, 0, [f"1.{number:06d}", "Cấp giấy phép", "Đất đai"])
    workbook.close()
    return held.getvalue()


def far_cell() -> bytes:
    """Return a workbook whose second filled cell stands at the end of the sheet."""
    return book(lambda sheet, workbook: sheet.write_string(1_048_575, 16_383, "x"))()


def old_sheet(days: bool = False) -> Callable[[], bytes]:
    """Return the maker of a workbook whose code column holds days, counted from 1904 when asked."""

    def make() -> bytes:
        held = io.BytesIO()
        workbook = openpyxl.Workbook()
        if days:
            workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        sheet = workbook.active
        for row in rows({}):
            sheet.append(row)
        sheet["A3"] = datetime.date(2004, 1, 5)
        workbook.save(held)
        return held.getvalue()

    return make


def repeated_text() -> bytes:
    """Return a small workbook in which one long text stands in very many cells."""

    def fill(sheet: Any, workbook: Any) -> None:
        for number in range(2, 15_000):
            for column in range(4):
                sheet.write_string(number, column, "a" * 32_000)

    return book(fill)()


def old_book() -> bytes:
    """Return an OpenDocument sheet with two filled cells, one in each corner."""
    cell = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
    far = f'<table:table-cell table:number-columns-repeated="16383"/>{cell}'
    between = '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
    rows = f"<table:table-row>{cell}</table:table-row>{between}<table:table-row>{far}</table:table-row>"
    return open_document(f'<table:table table:name="A">{rows}</table:table>')


def open_document(table: str) -> bytes:
    """Return an OpenDocument sheet with one table."""
    names = ("office", "table", "text")
    space = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    content = f"<?xml version='1.0'?><office:document-content {space}>{body}</office:document-content>"
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def open_sheet(told: list[list[str]]) -> bytes:
    """Return rows as a whole OpenDocument sheet."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in told)
    return open_document(f'<table:table table:name="A">{rows}</table:table>')


def old_text_book(told: list[list[str]]) -> bytes:
    """Return rows of ASCII text as an old Excel workbook of one sheet."""

    def record(number: int, data: bytes) -> bytes:
        return struct.pack("<HH", number, len(data)) + data

    def start(kind: int) -> bytes:
        return record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))

    labels = b"".join(
        record(0x204, struct.pack("<HHHHB", r, c, 0, len(words), 1) + words.encode("utf-16-le"))
        for r, row in enumerate(told)
        for c, words in enumerate(row)
    )
    end = record(0x0A, b"")
    place = len(start(5)) + 4 + 9 + len(end)
    sheet = record(0x85, struct.pack("<IBBBB", place, 0, 0, 1, 0) + b"A")
    return compound({"Workbook": start(5) + sheet + end + start(0x10) + labels + end})
