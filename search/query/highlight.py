"""Which words of a title matched, as segments: the reader sees why a hit is a hit."""

from __future__ import annotations

from collections.abc import Collection

from search.language.syllables import located, normal
from search.query.answer import Segment


def segments(title: str, asked: Collection[str]) -> list[Segment]:
    """Return the title cut into pieces, alternately plain and matched; joined they are the title again.

    `asked`: folded syllables of the question. Words that only a sign or space parts become one piece.
    """
    if len(normal(title)) != len(title):
        return [Segment(title, False)]
    pieces: list[Segment] = []
    place = 0
    for start, end, part in located(normal(title)):
        matched = part.folded in asked
        _add(pieces, title[place:start], matched and bool(pieces) and pieces[-1].matched and title[place:start] == " ")
        _add(pieces, title[start:end], matched)
        place = end
    _add(pieces, title[place:], False)
    return pieces


def _add(pieces: list[Segment], text: str, matched: bool) -> None:
    if not text:
        return
    if pieces and pieces[-1].matched == matched:
        pieces[-1] = Segment(pieces[-1].text + text, matched)
    else:
        pieces.append(Segment(text, matched))
