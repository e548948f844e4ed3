"""The tree that a list of agencies would make, and what each of its rows would change, from old to new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext

from cms.projection.words import said
from content_models.intake.agency_lists.declared import AgencyList, standing_text
from content_models.intake.batch import Batch
from content_models.intake.report import Outcome
from content_models.intake.staged_row import StagedRow
from content_models.organisation.agency import Agency

#: Rows of the file that the tree shows; the table below it has all of them.
SHOWN = 500


@dataclass
class Node:
    """One agency of the tree. `row` is its row of the file; None: it stands, and only holds what is below."""

    code: str
    name: str
    row: StagedRow | None = None
    below: list[Node] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def new(self) -> bool:
        return self.row is not None and self.row.outcome == Outcome.NEW


def old_and_new(rows: Sequence[StagedRow]) -> dict[int, list[str]]:
    """Return by row what it changes, each as "label: old → new". One query."""
    ids = [row.standing_id for row in rows if row.standing_id and row.changed]
    standing = Agency.objects.select_related("parent").in_bulk(ids) if ids else {}
    return {row.pk: _changes(row, standing[row.standing_id]) for row in rows if row.standing_id in standing}


def _changes(row: StagedRow, agency: Agency) -> list[str]:
    old = standing_text(agency)
    kinds = [kind for kind in AgencyList.kinds() if kind.name in row.changed]
    return [
        f"{said(k.label)}: {k.text(old[k.name]) or gettext('(trống)')} → {k.text(row.plain[k.name])}" for k in kinds
    ]


def tree_of(batch: Batch) -> list[Node]:
    """Return the roots of the first rows that fit in a tree, under the agencies that stand. Two queries."""
    good = batch.rows.filter(number__gt=batch.head_to).exclude(key="").exclude(outcome=Outcome.REFUSED)
    rows = list(good.defer("cells").order_by("number")[:SHOWN])
    codes = {row.key for row in rows} | {_said(row) for row in rows}
    standing = {one.code: one for one in Agency.objects.select_related("parent").filter(code__in=codes)}
    nodes = {row.key: Node(row.key, row.title, row) for row in reversed(rows)}
    above = {row.key: _said(row) or _standing_above(standing.get(row.key)) for row in rows}
    for code in filter(None, dict.fromkeys(above.values())):
        nodes.setdefault(code, Node(code, standing[code].name if code in standing else ""))
    for row in rows:
        if row.key in standing and row.changed and nodes[row.key].row is row:
            nodes[row.key].told = _changes(row, standing[row.key])
    return _joined(nodes, above)


def _joined(nodes: dict[str, Node], above: dict[str, str]) -> list[Node]:
    for code in above:
        if superior := nodes.get(above[code]):
            superior.below.append(nodes[code])
    return [node for code, node in nodes.items() if not above.get(code)]


def _said(row: StagedRow) -> str:
    return str(row.plain.get("parent_code") or "")


def _standing_above(agency: Any) -> str:
    return agency.parent.code if agency and agency.parent else ""
