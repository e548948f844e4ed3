"""What became of agencies: whom one continues, and who continues one, however many mergers on. One query each."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.db import connection

from content_models.organisation.agency import Agency

#: `UNION` leaves out what was met before, so that no circle of rows runs on for ever.
BEFORE = """
    WITH RECURSIVE before(asked, agency) AS (
        SELECT to_agency_id, from_agency_id FROM organisation_succession
        WHERE to_agency_id = ANY(%(asked)s) AND whole AND "on" <= %(day)s
        UNION
        SELECT before.asked, s.from_agency_id FROM before
        JOIN organisation_succession s ON s.to_agency_id = before.agency AND s.whole AND s."on" <= %(day)s
    )
    SELECT before.asked, a.id, a.path FROM before JOIN organisation_agency a ON a.id = before.agency
"""
CODES = """
    WITH RECURSIVE before(agency) AS (
        SELECT id FROM organisation_agency WHERE code = %(code)s
        UNION
        SELECT s.from_agency_id FROM before
        JOIN organisation_succession s ON s.to_agency_id = before.agency AND s.whole AND s."on" <= %(day)s
    )
    SELECT a.code FROM before JOIN organisation_agency a ON a.id = before.agency
"""
AFTER = """
    WITH RECURSIVE after(agency) AS (
        SELECT to_agency_id FROM organisation_succession s
        JOIN organisation_agency a ON a.id = s.from_agency_id WHERE a.code = %(code)s AND s."on" <= %(day)s
        UNION
        SELECT s.to_agency_id FROM after
        JOIN organisation_succession s ON s.from_agency_id = after.agency AND s."on" <= %(day)s
    )
    SELECT agency FROM after
"""
#: Each old code with the one at the end of its line of whole successions; codes of agencies that go on are left out.
HEIRS = """
    WITH RECURSIVE line(asked, agency, step) AS (
        SELECT code, id, 0 FROM organisation_agency WHERE code = ANY(%(codes)s)
        UNION
        SELECT line.asked, s.to_agency_id, line.step + 1 FROM line
        JOIN organisation_succession s ON s.from_agency_id = line.agency AND s.whole AND s."on" <= %(day)s
        WHERE line.step < 1000
    )
    SELECT DISTINCT ON (line.asked) line.asked, a.code, a.name FROM line
    JOIN organisation_agency a ON a.id = line.agency WHERE line.step > 0 ORDER BY line.asked, line.step DESC
"""


def succeeded_by(agencies: Iterable[int], day: datetime.date) -> dict[int, list[tuple[int, str]]]:
    """By agency: id and path of each one that it continues on a day, all generations."""
    asked, found = list(agencies), dict[int, list[tuple[int, str]]]()
    if not asked:
        return found
    with connection.cursor() as cursor:
        cursor.execute(BEFORE, {"asked": asked, "day": day})
        for new, old, path in cursor.fetchall():
            found.setdefault(new, []).append((old, path))
    return found


def codes_within(code: str, day: datetime.date) -> list[str]:
    """The codes whose records a filter by an agency's code finds on a day: its own first. Unknown: only that."""
    with connection.cursor() as cursor:
        cursor.execute(CODES, {"code": code, "day": day})
        found = {row[0] for row in cursor.fetchall()}
    return [code, *sorted(found - {code})]


def continued_by(code: str, day: datetime.date) -> list[Agency]:
    """The agencies that stand on a day and continue an old one, wholly or in part; none for one that stands."""
    with connection.cursor() as cursor:
        cursor.execute(AFTER, {"code": code, "day": day})
        ids = [row[0] for row in cursor.fetchall()]
    return list(Agency.objects.filter(Agency.exists_on(day), pk__in=ids)) if ids else []


def heirs_of(codes: Iterable[str], day: datetime.date) -> dict[str, tuple[str, str]]:
    """Code and name of whoever continues each of the agencies wholly on a day; nothing for those that go on."""
    with connection.cursor() as cursor:
        cursor.execute(HEIRS, {"codes": list(codes), "day": day})
        return {old: (code, name) for old, code, name in cursor.fetchall()}
