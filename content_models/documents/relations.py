"""What legal documents do to each other, said from either side."""

from typing import Any

from content_models.citations.legal_text import SaidLink
from content_models.declaration import language as d

RELATIONS: d.Vocabulary = (
    ("replaces", "Thay thế"),
    ("abolishes", "Bãi bỏ"),
    ("abolishes_part", "Bãi bỏ một phần"),
    ("amends", "Sửa đổi, bổ sung"),
    ("guides", "Quy định chi tiết, hướng dẫn"),
    ("replaced_by", "Được thay thế bởi"),
    ("abolished_by", "Bị bãi bỏ bởi"),
    ("part_abolished_by", "Bị bãi bỏ một phần bởi"),
    ("amended_by", "Được sửa đổi, bổ sung bởi"),
)
#: The same fact said from the older document.
TURNED = {
    "replaced_by": "replaces",
    "abolished_by": "abolishes",
    "part_abolished_by": "abolishes_part",
    "amended_by": "amends",
}


class Relation(d.Row):
    """One other document, by its symbol: it need not be published here."""

    relation = d.Choice("Quan hệ", of=RELATIONS)
    symbol = d.Symbol("Số, ký hiệu", cites=False)
    title = d.Text("Tên văn bản")
    on = d.Date("Từ ngày", blank=True)


def said_links(symbol: str, rows: list[dict[str, Any]]) -> list[SaidLink]:
    """Return the rows of a published document as links from newer to older."""
    read = d.Date().stored
    links = []
    for row in rows:
        said = row["relation"]["value"] if row["relation"] else ""
        ends = (row["symbol"], symbol) if said in TURNED else (symbol, row["symbol"])
        if said and row["symbol"]:
            links.append(SaidLink(TURNED.get(said, said), *ends, read(row["on"])))
    return links
