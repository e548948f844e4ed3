"""Text cut into syllables, each in two forms: with its exact marks and folded.

Vietnamese writes one word in several ways that mean the same: composed or decomposed letters, the tone on either
vowel (hoà, hòa), i or y at the end (kỹ, kĩ). Both forms are blind to these; only the exact form sees the marks.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from content_models.declaration.fold import fold

_RUN = re.compile(r"[^\W_]+")
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_FINAL_Y = re.compile(r"^(h|k|l|m|s|t|v|qu)y$")
#: No Vietnamese syllable is longer than seven letters; what is, is noise and must not fill the index.
LONGEST = 60
#: Different runs of which a process keeps both forms: some megabytes.
KEPT = 32_768
#: The Icelandic letter stands for đ in many typed symbols ("QÐ").
_WRONG_LETTERS = str.maketrans({"ð": "đ", "Ð": "Đ"})


@dataclass(frozen=True, slots=True)
class Syllable:
    """One run of letters or digits. `folded` has no marks; `exact` keeps them, its tone written last as a digit."""

    folded: str
    exact: str

    @property
    def is_marked(self) -> bool:
        """True when the typed form carried any Vietnamese mark."""
        return self.folded != self.exact


def normal(text: str) -> str:
    """Return text composed (NFC), in lower case, with the wrong letter for đ put right."""
    return unicodedata.normalize("NFC", text.translate(_WRONG_LETTERS)).casefold()


def located(text: str) -> Iterator[tuple[int, int, Syllable]]:
    """Yield start, end and syllable of each run in a text that is already `normal`."""
    for run in _RUN.finditer(text):
        yield run.start(), run.end(), syllable(run.group())


def syllables(text: str) -> list[Syllable]:
    """Return the syllables of any text, in order; signs and spaces only separate."""
    return [syllable(run) for run in _RUN.findall(normal(text))]


def syllable(run: str) -> Syllable:
    """Return the two forms of one run of letters or digits in lower case.

    Vietnamese has some thousand syllables and a catalogue a million of them: what was cut once is kept. To cut each
    anew was nine tenths of the time in which an index is built.
    """
    return _kept(run) if len(run) <= LONGEST else _forms(run)


def _forms(run: str) -> Syllable:
    if run.isascii():
        return _of(run, run)
    letters, tone = _without_tone(run)
    return _of(fold(letters), letters, tone)


_kept = lru_cache(KEPT)(_forms)


@lru_cache(KEPT)
def folded_of(exact: str) -> str:
    """Return the folded form of an exact one."""
    letters = exact[:-1] if exact[-1:] in _TONES.values() and exact[:-1].isalpha() else exact
    return _of(fold(letters), letters).folded


def _of(folded: str, letters: str, tone: str = "") -> Syllable:
    return Syllable(_FINAL_Y.sub(r"\1i", folded)[:LONGEST], (_FINAL_Y.sub(r"\1i", letters) + tone)[:LONGEST])


def _without_tone(run: str) -> tuple[str, str]:
    marks = unicodedata.normalize("NFD", run)
    tone = "".join(_TONES[mark] for mark in marks if mark in _TONES)
    letters = "".join(mark for mark in marks if mark not in _TONES)
    return unicodedata.normalize("NFC", letters), tone
