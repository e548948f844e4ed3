"""A province's own list of procedures: its own headings in its own order, with the dirt such lists have."""

from __future__ import annotations

import io
import unicodedata
from collections import Counter
from typing import Any

import xlsxwriter

HEAD = ["STT", "Ngành, lĩnh vực", "Tên thủ tục hành chính", "Mã TTHC", "Thời hạn giải quyết", "Nơi tiếp nhận",
        "Phí, lệ phí (nếu có)", "Cách thức thực hiện", "Thành phần hồ sơ", "Căn cứ pháp lý", "Đơn vị thực hiện",
        "QĐ công bố", "Đối tượng thực hiện", "Kết quả thực hiện", "Người theo dõi", "Tình trạng rà soát"]  # fmt: skip
CHANNELS = {"DIRECT": "Trực tiếp", "ONLINE": "Trực tuyến", "POSTAL": "BCCI"}
UNITS = {"WORKING_DAY": "ngày làm việc", "ngày": "ngày", "MONTH": "tháng", "YEAR": "năm", "HOUR": "giờ làm việc"}
TESTS = ("test", "Thử", "abc", "Thủ tục test 2", "TTHC thử 1", "asdf")


def cells_of(row: dict[str, Any], number: int) -> list[str]:
    """Return a procedure as this province writes it."""
    methods = row.get("methods") or []
    channels = list(dict.fromkeys(CHANNELS[m["channel"]] for m in methods if m["channel"] in CHANNELS))
    first = methods[0] if methods else {}
    unit, value = UNITS.get(str(first.get("duration_unit"))), first.get("duration_value")
    limit = f"{value:g} {unit}" if unit and value else str(value or first.get("duration_raw") or "")
    return [
        str(number),
        row["field"],
        row["name"],
        f"{row['code']}.000.00.00.H99",
        limit.replace(".", ","),
        row.get("reception_address") or "",
        (first.get("fee_raw") or "")[:2000],
        ", ".join(channels),
        "\n".join(f"- {p['name']}" for p in row.get("papers") or [] if p.get("name"))[:30000],
        "\n".join(f"- {b['title']}" for b in row.get("legal_bases") or [] if b.get("title"))[:30000],
        row.get("executing_agency") or "",
        row["decision_no"] if number % 2 else "",
        "; ".join(row.get("applicants") or []),
        row.get("result_raw") or "",
        f"Cán bộ {number % 9}",
        ("Đã rà soát", "Chưa rà soát", "")[number % 3],
    ]


def province_list(rows: list[dict[str, Any]]) -> tuple[bytes, Counter[str]]:
    """Return the workbook and how many rows of each sort of dirt it holds ("records": rows that are procedures)."""
    held, counts = io.BytesIO(), Counter[str]()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False})
    cover, sheet = book.add_worksheet("Hướng dẫn"), book.add_worksheet("Danh mục TTHC")
    cover.hide()
    sheet.activate()
    cover.write(0, 0, "Trang này chỉ để hướng dẫn")
    sheet.merge_range(0, 0, 0, 15, "DANH MỤC THỦ TỤC HÀNH CHÍNH CỦA TỈNH")
    sheet.merge_range(1, 0, 1, 15, "(Kèm theo Công văn số 123/VP-KSTT)")
    sheet.write_row(3, 0, HEAD)
    sheet.write_row(4, 0, [f"({n})" for n in range(1, 17)])
    counts["heading"] += 1
    at = 5
    for number, row in enumerate(rows, 1):
        at += _spoil(sheet, at, number, counts)
        _write(sheet, at, number, cells_of(row, number), counts)
        at += 1
    sheet.write(at + 1, 2, "Người lập biểu")
    counts["heading"] += 1
    book.close()
    return held.getvalue(), counts


def _spoil(sheet: Any, at: int, number: int, counts: Counter[str]) -> int:
    """Write what stands between records, and return how many rows that took."""
    if number % 150 == 1:
        sheet.merge_range(at, 0, at, 15, f"Phần {number // 150 + 1}. NHÓM LĨNH VỰC")
        counts["heading"] += 1
        return 2
    if number % 200 == 7:
        words = TESTS[number // 200 % len(TESTS)]
        sheet.write_row(at, 0, ["", "Thử", words, f"9.99{number:04d}", "1 ngày"])
        counts["test"] += 1
        return 1
    return 0


def _write(sheet: Any, at: int, number: int, cells: list[str], counts: Counter[str]) -> None:
    code = cells[3].removesuffix(".000.00.00.H99")
    counts["records"] += 1
    for column, words in enumerate(cells):
        sheet.write_string(at, column, words)
    if number % 60 == 11:
        sheet.write_number(at, 3, float(code))
        counts["cut code" if code.endswith("0") else "code as number"] += 1
    elif number % 90 == 21:
        sheet.write_string(at, 3, f"{code[:3]}\u200b{code[3:]}")
        counts["unseen sign"] += 1
    elif number % 100 == 33:
        sheet.write_string(at, 2, unicodedata.normalize("NFD", cells[2]))
        counts["decomposed"] += 1
    elif number % 250 == 44:
        sheet.write_string(at, 3, code.replace("0", "О", 1))
        counts["look-alike"] += 1
    elif number % 300 == 55:
        sheet.set_row(at, None, None, {"hidden": True})
        counts["hidden"] += 1
