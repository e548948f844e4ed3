"""A syllable of the index written as people write it: its tone on the right vowel, y where the law writes y."""

import re
import unicodedata

_TONES = {"1": "\u0300", "2": "\u0309", "3": "\u0303", "4": "\u0301", "5": "\u0323"}
_PARTS = re.compile(r"^(qu|gi(?=[aăâeêioôơuưy])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)(.*)$")
_WITH_Y = re.compile(r"^(k|l|m|qu)i$")


def written(exact: str) -> str:
    """Return the exact form of a syllable as text: "ki4" is "ký", "hoa1" is "hòa", "hoan1" is "hoàn"."""
    letters, tone = (exact[:-1], _TONES.get(exact[-1:], "")) if exact[:-1].isalpha() else (exact, "")
    if exact[-1:] not in _TONES:
        letters = exact
    letters = _WITH_Y.sub(r"\1y", letters)
    found = _PARTS.match(letters)
    if not (tone and found):
        return letters
    before, vowels, after = found.groups()
    place = _toned(vowels, after)
    whole = before + vowels[: place + 1] + tone + vowels[place + 1 :] + after
    return unicodedata.normalize("NFC", whole)


def _toned(vowels: str, after: str) -> int:
    """Where the tone stands: on the last letter with a mark of its own, else in the middle, else on the first."""
    marked = [place for place, letter in enumerate(vowels) if letter in "ăâêôơư"]
    if marked:
        return marked[-1]
    return 1 if len(vowels) > 2 or (len(vowels) == 2 and after) else 0
