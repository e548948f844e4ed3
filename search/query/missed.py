"""Writes down questions that found nothing, and tells those that people ask again and again."""

from __future__ import annotations

import datetime
import logging
import re
from collections.abc import Sequence
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from content_models.organisation.instant import day_of
from search.asked import UnansweredQuestion
from search.language.reading import Word

log = logging.getLogger("minh_bach.search")
#: Different days after which a question is nobody's own; days for which it is kept; rows that are kept at most.
DAYS, KEPT_DAYS, MOST = 3, 90, 20_000
LONGEST_WORDS, SHOWN = 100, 200
_DIGITS = re.compile(r"\d")


def note(words: Sequence[Word]) -> None:
    """Count a question of these words, asked today. Never fails: a search is answered whatever becomes of this."""
    text = _DIGITS.sub("#", " ".join(word.folded for word in words))[:LONGEST_WORDS]
    if not any(sign.isalpha() for sign in text):
        return
    digest = salted_hmac("search.unanswered", text, algorithm="sha256").hexdigest()
    values: dict[str, Any] = {
        "digest": digest,
        "words": text,
        "today": day_of(timezone.now()),
        "days": DAYS,
        "most": MOST,
    }
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_COUNT, values)
    except DatabaseError as fault:
        log.warning("Chưa ghi được câu hỏi không có kết quả: %s", type(fault).__name__)


def unanswered() -> list[UnansweredQuestion]:
    """Return the questions asked on several days that found nothing, the most asked first."""
    return list(UnansweredQuestion.objects.exclude(words="").order_by("-times", "words")[:SHOWN])


def settle(digest: str) -> None:
    """Forget a question: somebody saw to it. It comes back if it is asked again on several days."""
    UnansweredQuestion.objects.filter(digest=digest).delete()


def sweep_unanswered() -> int:
    """Forget what nobody asked for a season; return how many."""
    before = day_of(timezone.now()) - datetime.timedelta(days=KEPT_DAYS)
    return UnansweredQuestion.objects.filter(last_day__lt=before).delete()[0]


_TABLE = UnansweredQuestion._meta.db_table
_COUNT = f"""
    INSERT INTO {_TABLE} AS q (digest, words, days, times, last_day)
    SELECT %(digest)s, '', 1, 1, %(today)s
    WHERE EXISTS (SELECT 1 FROM {_TABLE} WHERE digest = %(digest)s)
       OR (SELECT count(*) FROM (SELECT 1 FROM {_TABLE} LIMIT %(most)s) held) < %(most)s
    ON CONFLICT (digest) DO UPDATE SET
        times = q.times + 1, last_day = excluded.last_day,
        days = q.days + (q.last_day < excluded.last_day)::int,
        words = CASE WHEN q.days + (q.last_day < excluded.last_day)::int >= %(days)s THEN %(words)s ELSE '' END
"""
