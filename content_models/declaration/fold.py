"""How Vietnamese text is compared and sorted, the same on every server and in every room.

PostgreSQL from the wheel has no ICU, so neither comparison nor order may depend on the database.
"""

import re
import unicodedata

#: Vietnamese alphabet order: base letters with their hats and horns, tones apart.
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: chr(0x41 + rank) for rank, letter in enumerate(ALPHABET)}
#: Tones in dictionary order after "ngang": huyền, hỏi, ngã, sắc, nặng.
_TONE_RANK = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """Return the text without tone and letter marks, in lower case; đ becomes d.

    Composed and decomposed input give the same answer, and so do old and new tone placement
    (hoà, hòa), because no mark is left.
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return plain.replace("đ", "d")


def words_of(text: str) -> list[str]:
    """Return the folded words of a text: runs of letters and digits, dots inside codes kept."""
    return re.findall(r"[a-z0-9]+(?:\.[a-z0-9]+)*", fold(text))


def sort_key(text: str, length: int = 100) -> str:
    """Return an ASCII key that sorts like a Vietnamese dictionary under a byte-wise collation.

    Letters come first over the whole text, tones break ties, as in a printed dictionary.
    """
    letters, tones = [], []
    for char in unicodedata.normalize("NFC", _SPACES.sub(" ", text.strip().casefold()))[:length]:
        base, tone = _split_tone(char)
        letters.append(_LETTER_RANK.get(base, base if base.isascii() else fold(base)))
        tones.append(_TONE_RANK.get(tone, "0"))
    return "".join(letters) + " " + "".join(tones)


def _split_tone(char: str) -> tuple[str, str]:
    marks = unicodedata.normalize("NFD", char)
    tone = next((mark for mark in marks if mark in _TONE_RANK), "")
    return unicodedata.normalize("NFC", marks.replace(tone, "")) if tone else char, tone


def ascii_key(text: str) -> str:
    """Return text as a part of an address: folded, words joined by hyphens, dots kept."""
    return re.sub(r"[^a-z0-9.]+", "-", fold(text)).strip("-.")
