"""Files that must never be kept: name, bytes, and words of the answer."""

import io
import struct
import zipfile
import zlib

from tests.factories.compound import compound
from tests.factories.files import (
    DOCX_MAIN,
    RELATIONS,
    doc,
    docx,
    office,
    open_document,
    packed,
    pdf,
    picture,
    xls,
    xlsx,
)

MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"
MACRO_SHEET = struct.pack("<HH", 0x85, 8) + b"\0\0\0\0\0\x01\x01A"
EXCEL_LOCK = struct.pack("<HH", 0x2F, 2) + b"\0\0"
TEMPLATE = (
    f'<Relationships><Relationship Type="{RELATIONS}/attachedTemplate" '
    'Target="https://vi-du.example/mau.dotm" TargetMode="External"/></Relationships>'
)
HIDDEN_SCRIPT = b"2 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n" + zlib.compress(
    b"3 0 <</S/JavaScript/JS(app.alert(1))>>"
)


def flagged() -> bytes:
    """Return a package whose entries say that they are encrypted."""
    content = bytearray(docx())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + offset] |= 1
    return bytes(content)


def linked() -> bytes:
    """Return a package with a symbolic link in it."""
    held = io.BytesIO(docx())
    with zipfile.ZipFile(held, "a") as archive:
        entry = zipfile.ZipInfo("word/lien-ket")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "word/document.xml")
    return held.getvalue()


def spoiled() -> bytes:
    """Return a package whose bytes no longer have their checksum."""
    content = bytearray(packed({"a": bytes(range(256)) * 40}))
    content[50] ^= 0xFF
    return bytes(content)


def entity() -> bytes:
    """Return a package whose list of parts declares an entity."""
    return packed({"[Content_Types].xml": f'<!DOCTYPE t [<!ENTITY e "{DOCX_MAIN}">]><Types>&e;</Types>'})


BAD = {
    "không đuôi": ("mau-don", pdf(), "Không nhận loại tệp này"),
    "chương trình": ("cai-dat.exe", b"MZ" + b"\0" * 64, "Không nhận loại tệp này"),
    "trang web": ("trang.html", b"<script>1</script>", "Không nhận loại tệp này"),
    "ảnh vector": ("anh.svg", b"<svg onload='1'/>", "Không nhận loại tệp này"),
    "đuôi giấu sau chữ quay ngược": ("don\u202efdp.exe", pdf(), "Không nhận loại tệp này"),
    "đuôi sau ký tự rỗng": ("don.pdf\x00.exe", pdf(), "Không nhận loại tệp này"),
    "tệp nén": ("ho-so.zip", packed({"a": "b"}), "tải lên từng tệp"),
    "tệp nén khác": ("ho-so.rar", b"Rar!", "tải lên từng tệp"),
    "rỗng": ("trong.pdf", b"", "Tệp rỗng"),
    "không tên": ("  .. ", pdf(), "không có tên"),
    "quá nặng": ("nang.pdf", b"%PDF-" + b"0" * (20 * 1024 * 1024), "chỉ nhận đến 20 MB"),
    "web đội tên PDF": ("trang.pdf", b"<html></html>", "không phải PDF"),
    "PDF bị cắt": ("cut.pdf", pdf()[:40], "bị cắt cụt"),
    "PDF có mật khẩu": ("khoa.pdf", pdf(b"<</Encrypt 5 0 R>>"), "đặt mật khẩu"),
    "PDF có mã": ("ma.pdf", pdf(b"<</S/JavaScript/JS(1)>>"), "mã tự chạy"),
    "PDF giấu chữ của mã": ("ma.pdf", pdf(b"<</S/J#61vaScript>>"), "mã tự chạy"),
    "PDF nén mã": ("ma.pdf", pdf(HIDDEN_SCRIPT), "mã tự chạy"),
    "PDF gọi chương trình": ("goi.pdf", pdf(b"<</S/Launch/F(cmd)>>"), "mã tự chạy"),
    "PDF kèm tệp nén": ("lai.pdf", pdf() + packed({"a": "b"}) + b"%%EOF", "giấu tệp khác"),
    "Word có macro": ("don.docm", docx(), "macro"),
    "macro đội tên": ("don.docx", docx(word__vbaProject_dot_bin=b"x"), "macro"),
    "loại có macro": ("don.docx", office(MACRO_MAIN, "word/document.xml"), "macro"),
    "bảng macro cũ": ("so.xlsx", office("x", "xl/macrosheets/sheet1.xml"), "macro"),
    "Excel mang đuôi Word": ("so.docx", xlsx(), "không khớp"),
    "tệp nén mang đuôi Word": ("don.docx", packed({"a": "b"}), "không khớp"),
    "chữ mang đuôi Word": ("don.docx", b"hello", "không khớp"),
    "Word đặt mật khẩu": ("don.docx", compound({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}), "đặt mật khẩu"),
    "mục đặt mật khẩu": ("don.docx", flagged(), "đặt mật khẩu"),
    "bom nén": ("bom.docx", docx(word__a_dot_xml=b"\0" * (30 * 1024 * 1024)), "bung ra quá lớn"),
    "quá nhiều mục": ("bom.docx", packed({f"a{n}": "" for n in range(2_001)}), "bung ra quá lớn"),
    "lồng nhiều lớp": ("long.docx", docx(a=docx(b=docx())), "quá nhiều lớp"),
    "macro trong tệp nhúng": ("long.docx", docx(a=docx(word__vbaProject_dot_bin=b"x")), "macro"),
    "chương trình nhúng": ("nhung.docx", docx(a=compound({"\x01Ole10Native": b"MZ"})), "nhúng tệp khác"),
    "đường dẫn leo": ("leo.docx", office(DOCX_MAIN, "../../word/document.xml"), "đường dẫn lạ"),
    "liên kết": ("leo.docx", linked(), "đường dẫn lạ"),
    "mẫu ở nơi khác": ("mau.docx", docx(word___rels__settings_dot_xml_dot_rels=TEMPLATE), "nơi khác"),
    "khai báo thực thể": ("don.docx", entity(), "bị hỏng"),
    "hỏng bên trong": ("don.docx", spoiled(), "bị hỏng"),
    "có phần đứng trước": ("don.docx", b"PK\x03\x04" + docx(), "bị hỏng"),
    "Word cũ có macro": ("cu.doc", doc(storages=("Macros",)), "macro"),
    "Word cũ đặt mật khẩu": ("cu.doc", doc(locked=True), "đặt mật khẩu"),
    "Excel cũ mang đuôi Word": ("cu.doc", xls(), "không phải văn bản Word"),
    "Word cũ mang đuôi Excel": ("cu.xls", doc(), "không phải bảng tính Excel"),
    "Excel cũ có bảng macro": ("cu.xls", xls(MACRO_SHEET), "macro"),
    "Excel cũ đặt mật khẩu": ("cu.xls", xls(EXCEL_LOCK), "đặt mật khẩu"),
    "khung cũ hỏng": ("cu.doc", doc()[:100], "bị hỏng"),
    "ODT có macro": ("mo.odt", open_document(more={"Basic/Standard/a.xml": "x"}), "macro"),
    "ODT đặt mật khẩu": ("mo.odt", open_document(more={"META-INF/manifest.xml": "encryption-data"}), "đặt mật khẩu"),
    "ODT mang đuôi ODS": ("mo.ods", open_document(), "không khớp"),
    "ảnh đội tên": ("anh.png", picture("JPEG"), "không phải ảnh PNG"),
    "ảnh cụt": ("anh.png", picture(size=(300, 300))[:90], "Ảnh bị hỏng"),
    "ảnh quá nhiều điểm": ("anh.png", picture(size=(8_000, 5_001)), "40 triệu điểm"),
    "ảnh kèm tệp nén": ("anh.jpg", picture("JPEG") + packed({"a": "b"}), "giấu tệp khác"),
}
