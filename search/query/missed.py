"""Questions that found nothing, those first that people ask again and again."""

from __future__ import annotations

from collections.abc import Sequence

from search.asked import UnansweredQuestion
from search.language.reading import Word
from search.query.keeping import count, kept_text

SHOWN = 200


def note(words: Sequence[Word]) -> None:
    """Count a question of these words, asked today."""
    if text := kept_text(words):
        count(UnansweredQuestion, text)


def unanswered() -> list[UnansweredQuestion]:
    """Return the questions asked on several days that found nothing, the most asked first."""
    return list(UnansweredQuestion.objects.exclude(words="").order_by("-times", "words")[:SHOWN])
