"""The second statement of a search: postings summed by version, clocks and filters applied, one page, all facets.

Every version that holds any of the terms is a candidate, ranked by how much matches: people type whole sentences,
and asking for every word finds nothing. What scores far below the best is noise of common words; it is left out of
page, total and facets alike, so that a count means something.
"""

from __future__ import annotations

from typing import Any

from search.engines.contract import Inquiry
from search.engines.limits import FAVOUR, FLOOR, MOST_WITHDRAWN, NAMED, WITHDRAWN_FLOOR
from search.engines.postgres.clocks import AS_OF
from search.engines.postgres.tables import FacetValue, IndexedVersion, Posting
from search.engines.postgres.weights import Reading
from search.projection.priors import LATER_FACTOR

#: Versions whose clocks are compared, those with the best sums. A question that filters compares all: what it asks
#: for may stand far down the whole list.
MOST_CANDIDATES = 5_000

_VERSIONS, _POSTINGS, _FACETS = (t._meta.db_table for t in (IndexedVersion, Posting, FacetValue))

_CANDIDATES = f"""
    WITH coded AS MATERIALIZED (
        SELECT id FROM {_VERSIONS} WHERE codes && %(codes)s::text[]
    ), asked AS (
        SELECT * FROM unnest(
            %(terms)s::int[], %(factors)s::real[], %(bases)s::real[], %(slopes)s::real[], %(most)s::int[]
        ) AS a(term, factor, base, slope, most)
    ), summed AS (
        SELECT document, sum(worth) AS score FROM (
            SELECT p.document, a.factor * p.tf / (p.tf + a.base + a.slope * p.length) AS worth
            FROM asked a CROSS JOIN LATERAL (
                SELECT document, tf, length FROM {_POSTINGS} WHERE term = a.term LIMIT a.most
            ) p
            UNION ALL SELECT id, 0 FROM coded
        ) each_posting GROUP BY document
    ), named AS MATERIALIZED (
        SELECT id FROM {_FACETS} JOIN unnest(%(named)s::text[], %(values)s::text[]) n(name, value) USING (name, value)
    ), worth_a_look AS (
        SELECT document, score, document IN (SELECT id FROM coded) AS exact FROM summed
        ORDER BY exact DESC, score DESC LIMIT %(most_candidates)s
    ), candidates AS MATERIALIZED (
        SELECT d.id, d.facets, d.withdrawn, s.exact,
               s.score * d.prior * CASE WHEN d.later THEN %(later)s ELSE 1 END
                       * CASE WHEN d.key = ANY(%(favoured)s) THEN {FAVOUR} ELSE 1 END
                       * CASE WHEN d.facets && ARRAY(SELECT id FROM named) THEN {NAMED} ELSE 1 END AS score
        FROM worth_a_look s JOIN {_VERSIONS} d ON d.id = s.document
        WHERE d.type = ANY(%(types)s) AND {AS_OF}
"""
_ANSWER = f"""
    ), ranked AS MATERIALIZED (
        SELECT * FROM candidates
        WHERE exact OR (score >= {FLOOR} * (SELECT max(score) FROM candidates WHERE NOT withdrawn)
                        AND NOT (%(only_codes)s AND EXISTS (SELECT 1 FROM coded)))
    ), page AS (
        SELECT * FROM ranked WHERE NOT withdrawn
        ORDER BY exact DESC, score DESC, id LIMIT %(limit)s OFFSET %(offset)s
    ), gone AS (
        SELECT * FROM candidates WHERE withdrawn
            AND (exact OR score >= {WITHDRAWN_FLOOR} * coalesce((SELECT max(score) FROM candidates), 0))
        ORDER BY exact DESC, score DESC, id LIMIT {MOST_WITHDRAWN}
    )
"""
_SHOWN = f"""
    SELECT json_agg(row_to_json(shown) ORDER BY shown.exact DESC, shown.score DESC, shown.id) FROM (
        SELECT d.id, d.type, d.key, d.version, d.title, d.agency_code, d.agency_name, d.successor_type,
               d.successor_key, chosen.exact, chosen.score,
               (SELECT json_agg(json_build_object('name', f.name, 'label', f.label) ORDER BY f.name, f.id)
                FROM {_FACETS} f WHERE f.id = ANY(d.facets)) AS summary
        FROM {{chosen}} chosen JOIN {_VERSIONS} d ON d.id = chosen.id
    ) shown
"""
_COUNTED = f"""
    SELECT json_agg(json_build_object('field', f.name, 'value', f.value, 'label', f.label, 'count', c.many)
                    ORDER BY f.name, c.many DESC, f.label)
    FROM (SELECT facet, count(*) AS many FROM ranked, unnest(facets) AS facet WHERE NOT withdrawn GROUP BY facet) c
    JOIN {_FACETS} f ON f.id = c.facet
"""
_FILTER = f"""
    AND d.facets && ARRAY(SELECT id FROM {_FACETS} WHERE name = %({{slot}}_name)s AND value = ANY(%({{slot}}_values)s))
"""


def statement(inquiry: Inquiry) -> str:
    """Return the statement for a question; only the number of its filters changes it."""
    filters = "".join(_FILTER.format(slot=f"filter_{place}") for place in range(len(inquiry.filters)))
    page, gone = _SHOWN.format(chosen="page"), _SHOWN.format(chosen="gone")
    total = "SELECT count(*) FROM ranked WHERE NOT withdrawn"
    return f"{_CANDIDATES}{filters}{_ANSWER} SELECT ({page}), ({total}), ({_COUNTED}), ({gone})"


def parameters(inquiry: Inquiry, chosen: list[Reading]) -> dict[str, Any]:
    """Return the statement's parameters: nothing typed by a person is ever part of the SQL text."""
    filters: dict[str, Any] = {}
    for place, (name, values) in enumerate(inquiry.filters.items()):
        filters |= {f"filter_{place}_name": name, f"filter_{place}_values": list(values)}
    return {
        "terms": [reading.term for reading in chosen],
        "factors": [reading.factor for reading in chosen],
        "bases": [reading.base for reading in chosen],
        "slopes": [reading.slope for reading in chosen],
        "most": [reading.most for reading in chosen],
        "codes": list(inquiry.codes),
        "only_codes": inquiry.only_codes,
        "types": list(inquiry.types),
        "later": 1.0 if inquiry.wants_later else LATER_FACTOR,
        "favoured": inquiry.favoured,
        "named": [name for name, values in inquiry.named.items() for _ in values],
        "values": [value for values in inquiry.named.values() for value in values],
        "at": inquiry.moment.at,
        "seen": inquiry.moment.seen,
        "most_candidates": None if inquiry.filters else MOST_CANDIDATES,
        "limit": inquiry.limit,
        "offset": inquiry.offset,
        **filters,
    }
