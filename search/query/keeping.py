"""Counts questions in the tables of kept ones, so that no count can be blown up and no row is anybody's."""

from __future__ import annotations

import datetime
import logging
import re
from collections.abc import Sequence

from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from content_models.organisation.instant import day_of
from search.asked import KeptQuestion, UnansweredQuestion, UnopenedQuestion
from search.language.reading import Word

log = logging.getLogger("minh_bach.search")
#: Different days after which a question is nobody's own; days for which it is kept; rows that are kept at most.
DAYS, KEPT_DAYS, MOST = 3, 90, 20_000
#: Times a day that count: one caller cannot put a question above what a whole province asks.
MOST_A_DAY = 200
LONGEST_WORDS = 100
_DIGITS = re.compile(r"\d")


def today() -> datetime.date:
    """Return the day by which questions are counted."""
    return day_of(timezone.now())


def kept_text(words: Sequence[Word]) -> str:
    """Return what would be kept of a question, digits masked; empty when it holds no word."""
    text = _DIGITS.sub("#", " ".join(word.folded for word in words))[:LONGEST_WORDS]
    return text if any(sign.isalpha() for sign in text) else ""


def count(table: type[KeptQuestion], text: str, enough: str = "true", **more: int) -> None:
    """Count a question once more, today. Never fails: a reader is answered whatever becomes of this.

    `enough`: SQL over the counts that must hold besides the days before words are written. `more`: what is added to
    further columns.
    """
    digest = salted_hmac(f"search.{table._meta.model_name}", text, algorithm="sha256").hexdigest()
    values = {"digest": digest, "words": text, "today": today(), "days": DAYS, "most": MOST, "a_day": MOST_A_DAY}
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_counting(table, enough, tuple(more)), values | more)
    except DatabaseError as fault:
        log.warning("Chưa ghi được câu hỏi: %s", type(fault).__name__)


def settle(digest: str) -> None:
    """Forget a question: somebody saw to it. It comes back if it is asked again on several days."""
    for table in (UnansweredQuestion, UnopenedQuestion):
        table.objects.filter(digest=digest).delete()


def sweep_questions() -> int:
    """Forget what nobody asked for a season; return how many."""
    before = today() - datetime.timedelta(days=KEPT_DAYS)
    tables = (UnansweredQuestion, UnopenedQuestion)
    return sum(table.objects.filter(last_day__lt=before).delete()[0] for table in tables)


def _counting(table: type[KeptQuestion], enough: str, more: Sequence[str]) -> str:
    name = table._meta.db_table
    days = "(q.days + (q.last_day < excluded.last_day)::int)"
    first, values = ("".join(f", {one}" for one in more), "".join(f", %({one})s" for one in more))
    again = "".join(f", {one} = q.{one} + %({one})s" for one in more)
    return f"""
        INSERT INTO {name} AS q (digest, words, days, times, last_day{first})
        SELECT %(digest)s, '', 1, 1, %(today)s{values}
        WHERE EXISTS (SELECT 1 FROM {name} WHERE digest = %(digest)s)
           OR (SELECT count(*) FROM (SELECT 1 FROM {name} LIMIT %(most)s) held) < %(most)s
        ON CONFLICT (digest) DO UPDATE SET
            times = q.times + 1, last_day = excluded.last_day, days = {days}{again},
            words = CASE WHEN {days} >= %(days)s AND {enough} THEN %(words)s ELSE '' END
        WHERE q.times < {days} * %(a_day)s
    """
