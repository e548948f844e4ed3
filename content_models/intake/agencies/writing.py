"""Writes a tree of agencies in a handful of statements, paths computed in memory."""

from __future__ import annotations

from collections.abc import Sequence

from content_models.declaration.fold import sort_key
from content_models.intake.agencies.tables import Cells, day_of
from content_models.intake.report import Outcome
from content_models.organisation.agency import Agency, Succession

WORDS = ("name", "short_name", "kind", "tier")
DAYS = ("starts_on", "ends_on")
WRITTEN = [*WORDS, *DAYS, "parent", "path", "sort_key"]


def write_agencies(rows: Sequence[tuple[int, Cells]]) -> dict[str, Outcome]:
    """Bring agencies up to the rows and return what became of each, by code. The caller holds the transaction."""
    known = {agency.code: agency for agency in Agency.objects.select_for_update()}
    before = {code: _state(agency) for code, agency in known.items()}
    new = [Agency(code=row["code"]) for _, row in rows if row["code"] not in known]
    Agency.objects.bulk_create(new, batch_size=1000)
    known |= {agency.code: agency for agency in new}
    for _, row in rows:
        _take(known[row["code"]], row, known)
    _settle_paths(known)
    changed = [agency for code, agency in known.items() if _state(agency) != before.get(code)]
    Agency.objects.bulk_create(
        changed, batch_size=1000, update_conflicts=True, unique_fields=["code"], update_fields=WRITTEN
    )
    return {row["code"]: _outcome(known[row["code"]], before) for _, row in rows}


def _take(agency: Agency, row: Cells, known: dict[str, Agency]) -> None:
    for name in WORDS:
        setattr(agency, name, row[name])
    for name in DAYS:
        setattr(agency, name, day_of(row[name]))
    parent = known[row["parent_code"]] if row["parent_code"] else None
    agency.parent_id, agency.sort_key = parent and parent.pk, sort_key(row["name"])


def _settle_paths(known: dict[str, Agency]) -> None:
    """Paths from the root down; an agency that moved takes everything below it along."""
    by_id = {agency.pk: agency for agency in known.values()}
    for agency in known.values():
        chain = [agency]
        while chain[-1].parent_id:
            chain.append(by_id[chain[-1].parent_id])
        agency.path = "".join(f"{one.pk}." for one in reversed(chain))


def _state(agency: Agency) -> tuple[object, ...]:
    return tuple(getattr(agency, name) for name in (*WORDS, *DAYS, "parent_id", "path", "sort_key"))


def _outcome(agency: Agency, before: dict[str, tuple[object, ...]]) -> Outcome:
    if agency.code not in before:
        return Outcome.NEW
    return Outcome.UNCHANGED if before[agency.code] == _state(agency) else Outcome.CHANGED


def write_successions(rows: Sequence[tuple[int, Cells]]) -> int:
    """Add the successions that are not there yet and return how many; one that stands keeps its day."""
    ids = dict(Agency.objects.values_list("code", "pk"))
    there = set(Succession.objects.values_list("from_agency_id", "to_agency_id"))
    new = [
        Succession(
            from_agency_id=ids[r["from_code"]], to_agency_id=ids[r["to_code"]], on=day_of(r["on"]), basis=r["basis"]
        )
        for _, r in rows
        if (ids[r["from_code"]], ids[r["to_code"]]) not in there
    ]
    return len(Succession.objects.bulk_create(new))
