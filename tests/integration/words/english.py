"""Tells English from Vietnamese: by the catalogues of the libraries our screens are made with, and by small words."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

LIBRARIES = ("wagtail", "django", "allauth", "rest_framework", "django_filters", "modelcluster", "taggit", "axes")
#: Words of English that are no syllable of Vietnamese, marks or not.
SMALL = frozenset((Path(__file__).parent / "small_words.txt").read_text(encoding="utf-8").split())
#: The same word in both languages, or a name.
SHARED = frozenset(
    (
        "email",
        "english",
        "e-mail",
        "url",
        "id",
        "pdf",
        "csv",
        "xlsx",
        "json",
        "iso",
        "api",
        "word",
        "excel",
        "ok",
        "admin",
        "video",
        "menu",
        "logo",
        "wagtail",
    )
)
WORD = re.compile(r"[A-Za-zÀ-ỹĐđ][A-Za-zÀ-ỹĐđ'’-]*")
MESSAGE = re.compile(r'^msgid(?:_plural)? "(.+)"$', re.M)


@cache
def english(text: str) -> bool:
    """Whether a text is English: a library's own message, or half of its words small words of English."""
    plain = " ".join(text.split()).strip()
    if not plain.isascii():
        return False
    words = [word.lower() for word in WORD.findall(plain)]
    if not words or all(word in SHARED or not word.isalpha() for word in words):
        return False
    known = sum(word in SMALL for word in words)
    return known * 2 >= len(words) or plain.rstrip(":… .") in messages()


@cache
def messages() -> frozenset[str]:
    """Return what the libraries say in English, as far as it is English: "Menu" and "Video" are Vietnamese too."""
    roots = [Path(spec.origin).parent for name in LIBRARIES if (spec := find_spec(name)) and spec.origin]
    sources = [source for root in roots for source in root.rglob("locale/en/LC_MESSAGES/django*.po")]
    said = {found for source in sources for found in MESSAGE.findall(source.read_text(encoding="utf-8"))}
    plain = (one for one in said if len(one) > 3 and "%" not in one and one.lower() not in SHARED)
    return frozenset(one.rstrip(":… .") for one in plain)
