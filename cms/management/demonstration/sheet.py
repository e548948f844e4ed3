"""A one-page PDF with a code on it: the file of a demonstration document, made so that none has to be kept here."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

PARTS = (
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    "<< /Length {length} >>\nstream\n{text}\nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
)


def sheet(code: str) -> SimpleUploadedFile:
    """Return the page as a browser would upload it; `code` is ASCII."""
    text = f"BT /F1 24 Tf 72 760 Td ({code}) Tj ET"
    whole, places = b"%PDF-1.4\n", []
    for number, part in enumerate(PARTS, 1):
        places.append(len(whole))
        filled = part.replace("{length}", str(len(text))).replace("{text}", text)
        whole += f"{number} 0 obj\n{filled}\nendobj\n".encode()
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(places) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{rows}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return SimpleUploadedFile(f"{code}.pdf", whole + f"{tail}startxref\n{len(whole)}\n%%EOF\n".encode())
