"""Broken lists, one generator a kind: what goes wrong with the files that people send, and what they must be told."""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from tests.factories.bad_files import EXCEL_LOCK, MACRO_SHEET
from tests.factories.broken_lists import HEAD, book, csv, far_cell, lines, long_book, old_sheet, rows, table, with_part
from tests.factories.compound import compound
from tests.factories.files import RELATIONS, docx, packed, pdf, xls, xlsx

#: Where a kind is found out: at the upload, while reading, at a row that cannot go in, or at one that is remarked.
UPLOAD, READ, ROW, NOTED = "upload", "read", "row", "noted"


@dataclass(frozen=True)
class Broken:
    """A kind: its file, where it is found out, words of the answer, and the row and column they name (none: 0)."""

    name: str
    make: Callable[[], bytes]
    at: str
    words: str
    row: int = 0
    column: str = ""


PRO = {"code": "1.000001", "name": "Cấp giấy", "field": "Đất đai", "decision_no": "12/2026/QĐ-UBND"}
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<sst><si><t>&b;</t></si></sst>"
)
FAR = (
    f'<Relationships><Relationship Id="r" Type="{RELATIONS}/attachedTemplate" '
    'Target="https://vi-du.example/a.xlt" TargetMode="External"/></Relationships>'
)
NOTHING = book(lambda sheet, workbook: None)


LOCKED = {"EncryptedPackage": b"x", "EncryptionInfo": b"y"}
SHEET = "xl/worksheets/sheet1.xml"


def named(words: str) -> Callable[[], bytes]:
    """Return the maker of a workbook whose second record bears this name."""
    return book(lambda sheet, workbook: sheet.write_string(2, 1, words))


def computed(formula: str, value: str) -> Callable[[], bytes]:
    """Return the maker of a workbook in which that name is a formula with a value."""
    return book(lambda sheet, workbook: sheet.write_formula(2, 1, formula, None, value))


def quoted(words: str) -> Callable[[], bytes]:
    """Return the maker of a CSV in which that name is written with these quotes."""
    return lambda: table(rows({})).replace("Cấp giấy phép 2", words).encode()


def too_wide() -> bytes:
    """Return a CSV with a row that goes on far beyond its headings."""
    return table([*rows(), ["1.000002", "b", "c", "d", "e", *[""] * 300, "x"]]).encode()


def code(value: str) -> dict[str, str]:
    """Return the change of a code."""
    return {"Mã TTHC": value}


KINDS = [
    Broken("rong.xlsx", lambda: b"", UPLOAD, "Tệp rỗng"),
    Broken("nang.csv", lambda: b"a" * (20 * 1024 * 1024 + 1), UPLOAD, "chỉ nhận đến 20 MB"),
    Broken("macro.xlsm", NOTHING, UPLOAD, "macro"),
    Broken("macro-an.xlsx", with_part("xl/vbaProject.bin", b"x"), UPLOAD, "macro"),
    Broken("macro-cu.xls", lambda: xls(MACRO_SHEET), UPLOAD, "macro"),
    Broken("mat-khau.xlsx", lambda: compound(LOCKED), UPLOAD, "đặt mật khẩu"),
    Broken("mat-khau-cu.xls", lambda: xls(EXCEL_LOCK), UPLOAD, "đặt mật khẩu"),
    Broken("cut.xlsx", lambda: NOTHING()[:3000], UPLOAD, "bị hỏng"),
    Broken("trang-web.xls", lambda: b"<html><table><tr><td>1</td></tr></table></html>", UPLOAD, "trang web"),
    Broken("trang-web.xlsx", lambda: b"\xef\xbb\xbf<!DOCTYPE html><html></html>", UPLOAD, "trang web"),
    Broken("doi-duoi.xls", NOTHING, UPLOAD, "hãy đổi đuôi"),
    Broken("word.xlsx", docx, UPLOAD, "không khớp"),
    Broken("pdf.csv", pdf, UPLOAD, "không khớp"),
    Broken("nen.zip", lambda: packed({"a.csv": "a"}), UPLOAD, "Không nhận tệp nén"),
    Broken("nen.csv.gz", lambda: gzip.compress(b"a,b"), UPLOAD, "chỉ nhận .jsonl.gz"),
    Broken("bom.xlsx", with_part("xl/sharedStrings.xml", b" " * (30 * 1024 * 1024)), UPLOAD, "bung ra quá lớn"),
    Broken(
        "bom-trang.xlsx",
        with_part(SHEET, b" " * (250 * 1024 * 1024)),
        UPLOAD,
        "bung ra quá lớn",
    ),
    Broken("thuc-the-kieu.xlsx", with_part("[Content_Types].xml", BOMB), UPLOAD, "bị hỏng"),
    Broken("lien-ket-ngoai.xlsx", with_part("xl/worksheets/_rels/sheet1.xml.rels", FAR), UPLOAD, "nơi khác"),
    Broken("khong-bang.xlsx", xlsx, READ, "Không thấy trang tính"),
    Broken("khung-cu-hong.xls", xls, READ, "Không thấy trang tính"),
    Broken("ty-tieng-cuoi.xlsx", with_part("xl/sharedStrings.xml", BOMB), READ, "thực thể"),
    Broken("xml-hong.xlsx", with_part(SHEET, "<worksheet><sheetData><row>"), READ, "bị hỏng"),
    Broken("trong.xlsx", book(lambda sheet, workbook: None, []), READ, "không có dòng nào"),
    Broken("chi-tieu-de.xlsx", book(lambda sheet, workbook: None, [HEAD]), READ, "chỉ có hàng tiêu đề"),
    Broken("ba-tram-nghin.xlsx", long_book, READ, "hơn 20.000 dòng"),
    Broken("ba-tram-nghin.csv", lambda: (",".join(HEAD) + "\n" + "1,a\n" * 300_000).encode(), READ, "hơn 20.000 dòng"),
    Broken("bom.jsonl.gz", lambda: gzip.compress((b'{"a":"' + b" " * 4_000_000 + b'"}\n') * 60), READ, "quá lớn"),
    Broken("utf16-khong-dau.csv", csv(encoding="utf-16-le"), READ, "UTF-16"),
    Broken("windows-1258.csv", lambda: b"Ma,Ten\n1.0,C\xe2\xecp gi\xe2\xecy \xf0\xe2\xect\n", READ, "Windows-1258"),
    Broken("tcvn3.csv", lambda: b"M\xb7 TTHC,T\xaan th\xf1 t\xf4c\n1.1,C\xcfp gi\xcey\n", READ, "TCVN3"),
    Broken("nul.csv", lambda: b"a,b\n1,\x00\n", READ, "Dòng 2: có ký tự NUL"),
    Broken("nhay-mo.csv", quoted('"Cấp giấy'), READ, "nháy kép mở"),
    Broken(
        "nhay-giua.csv",
        quoted('"Cấp" giấy'),
        READ,
        "nháy kép đặt giữa",
    ),
    Broken("tcvn3.xlsx", named("CÊp giÊy phÐp x©y dùng nhµ ®Êt"), ROW, "TCVN3", 3, "B"),
    Broken("vni.xlsx", named("Caáp giaáy pheùp xaây döïng"), ROW, "VNI", 3, "B"),
    Broken("ma-so.xlsx", book(lambda s, w: s.write_number(2, 0, 1.00487)), ROW, "bỏ số 0", 3, "A"),
    Broken("ma-ngay.xlsx", old_sheet(), ROW, "đổi mã thành ngày", 3, "A"),
    Broken("ma-ngay-1904.xlsx", old_sheet(days=True), ROW, "“2004-01-05” là một ngày", 3, "A"),
    Broken("ma-ngay.csv", csv(code("4-Jan")), ROW, "đổi mã thành ngày", 3, "A"),
    Broken("ma-mu.csv", csv(code("1.00487E+06")), ROW, "là một số", 3, "A"),
    Broken("ma-phay.csv", csv(code("1,004873")), ROW, "là một số", 3, "A"),
    Broken("ma-giong.csv", csv(code("1.00О002")), ROW, "cyrillic", 3, "A"),
    Broken("ma-rong-gap-doi.csv", csv(code("１.000002")), ROW, "fullwidth", 3, "A"),
    Broken("ma-co-dau.csv", csv(code("TT-Đất-01")), ROW, "ký tự lạ “Đ”", 3, "A"),
    Broken(
        "cong-thuc-loi.xlsx",
        computed("=A99/0", "#DIV/0!"),
        ROW,
        "#DIV/0!",
        3,
        "B",
    ),
    Broken(
        "cong-thuc-trong.xlsx",
        computed("=A1", ""),
        ROW,
        "chưa có giá trị",
        3,
        "B",
    ),
    Broken("o-mot-mega.csv", csv({"Tên thủ tục": "a" * 1_048_576}), ROW, "dài hơn 100.000 ký tự", 3, "B"),
    Broken("ten-qua-dai.csv", csv({"Tên thủ tục": "a" * 2001}), ROW, "nhiều nhất 2000", 3, "B"),
    Broken("qua-nhieu-cot.csv", too_wide, ROW, "200 cột đầu", 3),
    Broken("json-nan.jsonl", lines(PRO, '{"code": NaN}'), ROW, "NaN không phải một số", 2),
    Broken("json-lap.jsonl", lines(PRO, '{"code":"1","code":"2"}'), ROW, "ghi hai lần", 2),
    Broken("json-sau.jsonl", lines(PRO, '{"a":' * 50 + "1" + "}" * 50), ROW, "Lồng nhau quá", 2),
    Broken("json-rat-sau.jsonl", lines(PRO, "[" * 100_000), ROW, "Không phải JSON", 2),
    Broken("json-so-dai.jsonl", lines(PRO, '{"a":' + "9" * 5000 + "}"), ROW, "số quá dài", 2),
    Broken("json-mang.jsonl", lines(PRO, "[1]"), ROW, "Không phải một đối tượng", 2),
    Broken("json-cut.jsonl", lines(PRO, '{"code": "1'), ROW, "Không phải JSON", 2),
    Broken("json-sai-kieu.jsonl", lines(PRO, PRO | {"papers": ["x"]}), ROW, "danh sách đối tượng", 2),
    Broken("trung-ma.csv", csv({}, code("1.000001")), NOTED, "mã 1.000001 đã có ở dòng 2", 4),
    Broken("cung-ten.csv", csv({"Tên thủ tục": "Cấp giấy phép"}), NOTED, "cùng tên với dòng 2", 3),
    Broken("ky-tu-an.csv", csv(code("1.00\u200b0002")), NOTED, "không nhìn thấy", 3, "A"),
    Broken("dieu-khien.csv", csv({"Tên thủ tục": "Cấp\x07 giấy"}), NOTED, "ký tự điều khiển", 3, "B"),
    Broken("thoi-han.csv", csv({"Thời hạn": "Theo quy định"}), NOTED, "chưa rõ hình thức", 3, "D"),
    Broken("hai-quyet-dinh.csv", csv({"QĐ công bố": "1/2026/QĐ-UB, 2/2026/QĐ-UB"}), NOTED, "nêu 2 quyết định", 3, "E"),
    Broken(
        "cong-thuc.xlsx",
        computed("=B2", "Cấp giấy"),
        NOTED,
        "ô có công thức",
        3,
        "B",
    ),
    Broken(
        "tep-khac.xlsx",
        computed("=[1]Sheet1!A1", "Cấp giấy"),
        NOTED,
        "tệp khác",
        3,
        "B",
    ),
]
#: Odd, and read right all the same: how many records they hold.
READ_RIGHT = {
    "utf16.csv": (csv({}, encoding="utf-16"), 2),
    "bom.csv": (csv({}, encoding="utf-8-sig"), 2),
    "cham-phay.csv": (lambda: table(rows({}), ";").encode(), 2),
    "tab.tsv": (lambda: table(rows({}), "\t").encode(), 2),
    "xuong-dong-lan.csv": (lambda: table(rows({}, {})).replace("\n", "\r\n", 2).encode(), 3),
    "phan-ra.csv": (lambda: unicodedata.normalize("NFD", table(rows({}))).encode(), 2),
    "tieu-de-sau.xlsx": (book(lambda s, w: None, [["DANH MỤC"], [], ["(Kèm theo)"], *rows({})]), 2),
    "trang-an.xlsx": (book(lambda s, w: w.add_worksheet("Ẩn").hide()), 2),
    "o-cuoi-trang.xlsx": (far_cell, 2),
}
