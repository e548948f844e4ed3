"""Small true files of every kind that is taken, and the means to spoil them."""

import io
import zipfile

from PIL import Image

from tests.factories.compound import compound

FORMAT = "application/vnd.openxmlformats-officedocument."
DOCX_MAIN, XLSX_MAIN = f"{FORMAT}wordprocessingml.document.main+xml", f"{FORMAT}spreadsheetml.sheet.main+xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPEN_TEXT = "application/vnd.oasis.opendocument.text"


def packed(entries: dict[str, bytes | str]) -> bytes:
    """Return an archive of the entries, deflated."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return held.getvalue()


def office(main: str, part: str, words: str = "Công dân 017", more: dict[str, bytes | str] | None = None) -> bytes:
    """Return a Word or Excel package with one main part, and more parts beside it."""
    types = f'<Types><Override PartName="/{part}" ContentType="{main}"/></Types>'
    return packed({"[Content_Types].xml": types, part: f"<w>{words}</w>"} | (more or {}))


def docx(words: str = "Công dân 017", **parts: bytes | str) -> bytes:
    """Return a .docx; further parts are named by their path with `__` for `/` and `_dot_` for the dot."""
    more = {name.replace("__", "/").replace("_dot_", "."): content for name, content in parts.items()}
    return office(DOCX_MAIN, "word/document.xml", words, more)


def xlsx(words: str = "1") -> bytes:
    """Return an .xlsx."""
    return office(XLSX_MAIN, "xl/workbook.xml", words)


def open_document(media_type: str = OPEN_TEXT, more: dict[str, bytes | str] | None = None) -> bytes:
    """Return an OpenDocument package."""
    return packed({"mimetype": media_type, "content.xml": "<?xml version='1.0'?><o/>"} | (more or {}))


def doc(locked: bool = False, **containers: tuple[str, ...]) -> bytes:
    """Return an old Word text."""
    head = b"\xec\xa5" + b"\0" * 8 + bytes([0, 1 if locked else 0])
    return compound({"WordDocument": head}, **containers)


def xls(*records: bytes) -> bytes:
    """Return an old Excel workbook with more records after its first."""
    return compound({"Workbook": b"\x09\x08\x10\x00" + b"\0" * 16 + b"".join(records) + b"\x0a\x00\x00\x00"})


def pdf(more: bytes = b"") -> bytes:
    """Return a PDF of no pages with more objects in it."""
    return b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n" + more + b"\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def picture(form: str = "PNG", size: tuple[int, int] = (8, 8)) -> bytes:
    """Return a picture."""
    held = io.BytesIO()
    Image.new("L", size, 200).save(held, form)
    return held.getvalue()


#: A name and the bytes for each kind that is taken.
TAKEN = {
    "Tờ trình.pdf": pdf(),
    "Mẫu đơn.docx": docx(),
    "Bảng tính.xlsx": xlsx(),
    "Mẫu cũ.doc": doc(),
    "Bảng cũ.xls": xls(),
    "Văn bản.odt": open_document(),
    "Bảng mở.ods": open_document("application/vnd.oasis.opendocument.spreadsheet"),
    "Ảnh.jpg": picture("JPEG"),
    "Ảnh quét.jpeg": picture("JPEG", (9, 9)),
    "Dấu.png": picture(),
}
