"""Which addresses a page leads to that belong in a copy, and how the links of a list are named there.

A list is paged by marks of any length in the question of its address; files are numbered instead, as they follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urljoin, urlsplit

LINK = re.compile(rb'\b(?:href|src)="([^"]*)"')
#: What a style sheet draws with: fonts, pictures.
DRAWN = re.compile(rb"""\burl\(["']?([^)"']+)["']?\)""")
#: The one question that a copied list answers: what follows this row.
NEXT = re.compile(rb'href="\?(sau=[^"&]{1,2000})"')
#: What is drawn anew for each reader, or belongs to staff, or to other machines.
NEVER = ("/quan-tri/", "/api/", "/health/", "/tim-kiem/")


def is_page(address: str) -> bool:
    """Tell whether an address is a page; all others are files and stay as they are, byte for byte."""
    return address.endswith("/")


def leads_to(body: bytes, address: str) -> Iterator[str]:
    """Yield the addresses without a question, within this site, that a page or a style sheet leads to."""
    for found in _named(body, address):
        parts = urlsplit(urljoin(address, unescape(found.decode("utf-8", "replace"))))
        elsewhere = parts.netloc or parts.scheme or parts.query or parts.path.startswith(NEVER)
        if not elsewhere and parts.path.startswith("/"):
            yield parts.path


def _named(body: bytes, address: str) -> list[bytes]:
    if is_page(address):
        return LINK.findall(body)
    return DRAWN.findall(body) if address.endswith(".css") else []


def next_of(body: bytes) -> str:
    """Return the question of the page of a list that follows this one; empty on the last."""
    found = NEXT.search(body)
    return unescape(found[1].decode()) if found else ""


def renamed(body: bytes, number: int) -> bytes:
    """Return a page of a list with the link to the next one under its number in the copy."""
    return NEXT.sub(b'href="?ban-sao=%d"' % number, body)
