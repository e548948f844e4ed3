"""A small sheet of procedures brought in through the pages: sent, its columns confirmed, chosen, made into drafts."""

from __future__ import annotations

import io
import json
import time
from typing import TYPE_CHECKING

import xlsxwriter

if TYPE_CHECKING:
    from benchmarks.office.editor import Editor

LIST = "/quan-tri/nhap-du-lieu/"
HEAD = ("STT", "Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Thời hạn", "Cách thức")
ROWS, PATIENCE = 8, 120


def bring_in(editor: Editor) -> None:
    """Bring in rows nobody has; each must be a draft in the end."""
    first = len(editor.brought)
    codes = [f"7.{editor.name[-2:]}{first + number:04}" for number in range(ROWS)]
    form = editor.visitor.open("nhập: danh sách", LIST).form()
    told = form | {"type": "procedure", "agency": str(editor.agency)}
    address = editor.visitor.send("nhập: gửi tệp", LIST, told, ("file", "danh-muc.xlsx", sheet(codes))).location
    if not address or not _reached(editor, address, "mapping"):
        editor.missed(f"a sheet was not read: {address}")
        return
    columns = editor.visitor.open("nhập: ghép cột", f"{address}cot/").form()
    editor.pause()
    editor.visitor.open("nhập: kiểm tra", f"{address}cot/", columns)
    _reached(editor, address, "choosing")
    page = editor.visitor.open("nhập: xem trước", address).form()
    editor.pause()
    editor.visitor.open("nhập: chọn", f"{address}chon/", page | {"whole": "all"})
    editor.visitor.open("nhập: tạo nháp", f"{address}tao-nhap/", page)
    if _reached(editor, address, "done"):
        editor.visitor.open("nhập: kết quả", address)
        editor.brought += codes
    else:
        editor.missed(f"{address}: rows were not put in")


def _reached(editor: Editor, address: str, state: str) -> bool:
    """Wait as the page does, asking every second."""
    for _ in range(PATIENCE):
        answer = editor.visitor.open("nhập: tiến độ", f"{address}tien-do/")
        if answer.status != 200:
            return False
        told = json.loads(answer.text)
        if told["state"] in (state, "refused", "failed"):
            return bool(told["state"] == state)
        time.sleep(1)
    return False


def sheet(codes: list[str]) -> bytes:
    """Return a workbook as a department keeps one."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    page = book.add_worksheet("Danh mục")
    page.write_row(0, 0, HEAD)
    for number, code in enumerate(codes, 1):
        row = (number, code, f"Thủ tục mang mã {code}", "Đất đai", "3 ngày làm việc", "Trực tiếp")
        page.write_row(number, 0, row)
    book.close()
    return held.getvalue()
