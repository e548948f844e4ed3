"""Questions that found something, but nothing that anybody opened.

The page of answers bears a seal of its question, and tells with it, once, whether an answer was opened. The seal is the
same for everybody who asks so that day and is given only where there are answers: without it nothing is counted, and
with it nobody is known.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.core.signing import BadSignature, Signer
from django.db.models import F

from search.asked import UnopenedQuestion
from search.language.reading import Word
from search.query.keeping import count, kept_text, today

#: Signs of the longest seal; times that nobody opened an answer before the words are written; how many are shown.
LONGEST_SEAL, LEFT, SHOWN = 1_000, 5, 200
#: A question is told as left when at most one in so many who saw its answers opened one.
ONE_IN = 5
A_DAY = datetime.timedelta(days=1)
_ENOUGH = f"q.times + 1 - q.opened - %(opened)s >= {LEFT}"


def seal(words: Sequence[Word]) -> str:
    """Return the seal of a question asked today; empty for one that is not counted."""
    text = kept_text(words)
    return _signer().sign_object([text, today().isoformat()]) if text else ""


def tell(sealed: str, opened: bool) -> bool:
    """Count what became of the answers to a question; False for a seal that is not ours, or older than yesterday."""
    try:
        text, day = _signer().unsign_object(sealed[:LONGEST_SEAL])
    except (BadSignature, ValueError):
        return False
    if not today() - A_DAY <= datetime.date.fromisoformat(day) <= today():
        return False
    count(UnopenedQuestion, text, _ENOUGH, opened=int(opened))
    return True


def unopened() -> list[UnopenedQuestion]:
    """Return the questions whose answers hardly anybody opened, those first that were left most often."""
    told = UnopenedQuestion.objects.exclude(words="").filter(times__gte=F("opened") * ONE_IN)
    return list(told.order_by(F("opened") - F("times"), "words")[:SHOWN])


def _signer() -> Signer:
    return Signer(salt="search.left")
