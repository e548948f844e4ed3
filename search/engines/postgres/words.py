"""The counts of the index's words, from which questions are read. Kept up by whoever writes the index."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import connection

from search.engines.postgres.tables import SearchTerm
from search.language.terms import EXACT

#: Of more words than these the rarest are left out.
MOST = 300_000


@dataclass
class Counts:
    """Documents by exact form, by pair of exact forms, by folded syllable."""

    forms: dict[str, int] = field(default_factory=dict)
    pairs: dict[tuple[str, str], int] = field(default_factory=dict)
    folded: dict[str, int] = field(default_factory=dict)


def counts() -> Counts:
    """Return what the index counts, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, [MOST])
        rows = cursor.fetchall()
    counted = Counts()
    for text, documents in rows:
        first, _, second = text.removeprefix(EXACT).partition(" ")
        if second:
            counted.pairs[first, second] = documents
        else:
            (counted.forms if text.startswith(EXACT) else counted.folded)[first] = documents
    return counted


_COUNTS = f"""
    SELECT text, sum(documents)::int FROM {SearchTerm._meta.db_table}
    WHERE documents > 0 AND (text LIKE '{EXACT}%%' OR text NOT LIKE '%% %%')
    GROUP BY text ORDER BY 2 DESC LIMIT %s
"""
