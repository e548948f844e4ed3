"""The symbol of a legal document as people write it, and the key under which its spellings are one."""

from __future__ import annotations

import re
from typing import Any

from content_models.declaration.fold import fold
from content_models.declaration.kinds import Line

#: The Icelandic letter that old typing programs put for Đ, as in "QÐ-UBND".
ETH = str.maketrans({"Ð": "Đ", "ð": "đ"})
#: Where a symbol begins in a text that has other words before it: "Nghị định số 61/2018/NĐ-CP ngày …".
WRITTEN = re.compile(r"\d+[a-z]{0,2}\s*/\s*(?:\d{4}\s*/)?\s*[a-z][a-z0-9&]*(?:\s*-\s*[a-z0-9&]+)*", re.IGNORECASE)
STANDARD = re.compile(r"(?:tcvn|qcvn|iso|iec)[\s/a-z]*\d+(?:-\d+)?\s*:\s*\d{4}", re.IGNORECASE)
KEY_LENGTH = 120
#: Endings of the symbols of local bodies.
LOCAL = ("ubnd", "hdnd")
_IGNORED = re.compile(r"[^0-9a-z/:]")
_ZEROS = re.compile(r"(?<![0-9a-z])0+(?=\d)")


def symbol_key(text: str) -> str:
    """Return one key for every spelling of a symbol, empty when there is none.

    Spaces, marks, dashes, full stops, capitals and leading zeros do not count: "61 /2018/NÐ – CP." is
    "61/2018/NĐ-CP". Words before a symbol are left out, and one typed twice in a row counts once.
    """
    plain = fold(text.translate(ETH))
    found = STANDARD.search(plain) or (WRITTEN.search(plain) if re.match(r"\s*[a-z]", plain) else None)
    once = _without_echo(_IGNORED.sub("", found[0] if found else plain).strip("/:"))
    return _organ_in_one(_ZEROS.sub("", once))[:KEY_LENGTH] if any(c.isdigit() for c in once) else ""


def symbol_in(words: str) -> str:
    """Return the key of the first symbol that stands among words, empty when none does."""
    plain = fold(words.translate(ETH))
    found = STANDARD.search(plain) or WRITTEN.search(plain)
    return symbol_key(found[0]) if found else ""


def _without_echo(squeezed: str) -> str:
    half = len(squeezed) // 2
    return squeezed[:half] if squeezed and squeezed[:half] == squeezed[half:] else squeezed


def _organ_in_one(key: str) -> str:
    """What stands after number and year is one word, however it was divided: "NQ/HĐND" is "NQ-HĐND"."""
    parts = key.split("/")
    numbers = [part for part in parts[:2] if part.isdigit()]
    return "/".join([*numbers, "".join(parts[len(numbers) :])]) if numbers and len(parts) > len(numbers) else key


def is_whole(key: str) -> bool:
    """Whether a key names one document of the country by itself: number, year and central issuer, or a standard.

    A people's committee or council of each place numbers for itself, and so do decisions without a year.
    """
    if ":" in key:
        return True
    number, _, rest = key.partition("/")
    year, _, organ = rest.partition("/")
    dated = re.fullmatch(r"\d+[a-z]?", number) and re.fullmatch(r"\d{4}", year)
    return bool(dated and organ) and not organ.endswith(LOCAL)


class Symbol(Line):
    """The symbol of a legal document. With `cites` the record rests on it and is told when it expires."""

    def __init__(self, *args: Any, max_length: int = 500, cites: bool = True, **options: Any) -> None:
        self.cites = cites
        super().__init__(*args, max_length=max_length, **options)

    def sample(self, number: int = 1) -> str:
        return f"{number}/2020/NĐ-CP"
