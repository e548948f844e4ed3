"""Two texts side by side, word by word: what was taken out on the old side, what was put in on the new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest

#: Beyond this many word pairs a paragraph is shown as replaced whole: comparing would cost seconds.
TOO_LONG = 4_000_000
_WORDS = re.compile(r"\s*\S+")


@dataclass(frozen=True)
class Piece:
    """A run of words; `mark` is "ins", "del" or empty."""

    text: str
    mark: str = ""


@dataclass
class Pair:
    """Old and new side, each a list of paragraphs of pieces. `same` paragraphs were left out."""

    old: list[list[Piece]] = field(default_factory=list)
    new: list[list[Piece]] = field(default_factory=list)
    same: int = 0


def pair_of(old: Sequence[str], new: Sequence[str]) -> Pair:
    """Compare paragraphs first, then the words of those that changed; unchanged ones are only counted."""
    pair = Pair()
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pair.same += b - a
            continue
        for before, after in zip_longest(old[a:b], new[c:d]):
            left, right = pieces(before or "", after or "")
            pair.old += [left] if left else []
            pair.new += [right] if right else []
    return pair


def pieces(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Return both sides of one paragraph as runs of words, changed runs marked."""
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    if len(a) * len(b) > TOO_LONG:
        return [Piece(old, "del")], [Piece(new, "ins")]
    matcher = SequenceMatcher(None, [w.strip() for w in a], [w.strip() for w in b], autojunk=False)
    codes = matcher.get_opcodes()
    return list(_side(a, "del", [c[:3] for c in codes])), list(_side(b, "ins", [(c[0], *c[3:]) for c in codes]))


def _side(words: list[str], mark: str, runs: Sequence[tuple[str, int, int]]) -> Iterator[Piece]:
    for tag, start, end in runs:
        text = "".join(words[start:end])
        lead = text[: len(text) - len(text.lstrip())]
        if lead:
            yield Piece(" ")
        if text:
            yield Piece(text.strip(), "" if tag == "equal" else mark)
